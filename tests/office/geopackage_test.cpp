// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <memory>

#include "core/io/gdal_headers.hpp"
#include "tests/office/delivered_town.hpp"
#include "tests/office/workbook_reading.hpp"

using namespace circle15;
using office_test::DeliveredTown;

namespace {

/// A GeoPackage opened from its bytes.
class Opened {
public:
    explicit Opened(std::string bytes) : bytes_(std::move(bytes)) {
        VSIFCloseL(VSIFileFromMemBuffer(path, reinterpret_cast<GByte*>(bytes_.data()), bytes_.size(), FALSE));
        file_.reset(GDALDataset::Open(path, GDAL_OF_VECTOR | GDAL_OF_READONLY));
    }
    ~Opened() {
        file_.reset();
        VSIUnlink(path);
    }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    [[nodiscard]] OGRLayer& layer(const char* name) const {
        auto* found = file_->GetLayerByName(name);
        if (found == nullptr) throw std::out_of_range(name);
        return *found;
    }

private:
    static constexpr auto path = "/vsimem/office_test.gpkg";
    std::string bytes_;
    std::unique_ptr<GDALDataset> file_;
};

}  // namespace

TEST_CASE("a GeoPackage holds every layer with heads in the reader's language") {
    const DeliveredTown town;
    const Opened file(town.bytes_of("circle15.gpkg"));
    CHECK(file.layer("homes").GetFeatureCount() == 3);
    CHECK(file.layer("gaps").GetFeatureCount() == 2);
    CHECK(file.layer("facilities").GetFeatureCount() == 1);
    CHECK(file.layer("islands").GetFeatureCount() == 2);
    auto& homes = file.layer("homes");
    auto* fields = homes.GetLayerDefn();
    CHECK(std::string(fields->GetFieldDefn(fields->GetFieldIndex("persons"))->GetAlternativeNameRef()) == "人口");
    const auto status = fields->GetFieldIndex("clinic_status");
    CHECK(std::string(fields->GetFieldDefn(status)->GetAlternativeNameRef()).contains("状态"));
    const std::unique_ptr<OGRFeature> first(homes.GetNextFeature());
    CHECK(std::string(first->GetFieldAsString(status)) == "covered");
    CHECK(homes.GetSpatialRef()->GetAuthorityCode(nullptr) == std::string("4326"));
    const std::unique_ptr<OGRFeature> facility(file.layer("facilities").GetNextFeature());
    CHECK(std::string(facility->GetFieldAsString("name")) == "=1+1");
}

TEST_CASE("every layer of a GeoPackage has a style that is XML, for QGIS and for others") {
    const DeliveredTown town;
    const Opened file(town.bytes_of("circle15.gpkg"));
    auto& styles = file.layer("layer_styles");
    CHECK(styles.GetFeatureCount() == 7);
    for (const auto& style : styles) {
        const std::string layer = style->GetFieldAsString("f_table_name");
        const std::string qml = style->GetFieldAsString("styleQML");
        const std::string sld = style->GetFieldAsString("styleSLD");
        INFO(layer << "\n" << qml);
        CHECK_NOTHROW(file.layer(layer.c_str()));
        CHECK_NOTHROW(office_test::require_xml(qml));
        CHECK_NOTHROW(office_test::require_xml(sld));
        CHECK(style->GetFieldAsInteger("useAsDefault") == 1);
        if (layer == "gaps") {
            CHECK(qml.contains("LinePatternFill"));
            CHECK(qml.contains("fieldName=\"rank\""));
            CHECK(sld.contains("shape://slash"));
        }
        if (layer == "homes") {
            CHECK(qml.contains("&quot;clinic_status&quot; = &apos;too_far&apos;"));
            CHECK(qml.contains("232,105,42,255"));
            CHECK(sld.contains("#e8692a"));
        }
    }
}

TEST_CASE("a GeoPackage is one file, the same bytes every time") {
    const DeliveredTown town;
    const auto once = town.bytes_of("circle15.gpkg");
    CHECK(once.starts_with("SQLite format 3"));
    // Journal mode of the file: 1 is a rollback journal, 2 a write-ahead log beside it.
    CHECK(once[18] == 1);
    CHECK(once[19] == 1);
    const bool same = once == town.bytes_of("circle15.gpkg");
    CHECK(same);
    CHECK(once.contains("2026-01-05T00:00:00"));
}
