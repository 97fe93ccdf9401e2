// SPDX-License-Identifier: MIT
#include "core/io/gdal_layer.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <memory>
#include <string_view>

#include "core/io/column_names.hpp"
#include "core/io/control_characters.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/gdal_fields.hpp"
#include "core/io/raster_frame.hpp"
#include "core/io/text_encoding.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

using model::InputError;

std::string field_text(const OGRFeature& feature, int i) {
    std::string text = text_of_field(feature, i);
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// Empty where the layer has none.
std::string crs_of(OGRLayer& layer) {
    const OGRSpatialReference* crs = layer.GetSpatialRef();
    return crs == nullptr ? std::string{} : name_of(*crs);
}

/// Windows programs write their own code page under the mark of Latin-1 (LDID 0x57, no .cpg): Chinese names then turn to
/// rubbish without any warning.
void refuse_windows_text(OGRLayer& layer, const TextTable& table, const TextRow& row) {
    const char* cpg = layer.GetMetadataItem("ENCODING_FROM_CPG", "SHAPEFILE");
    const char* mark = layer.GetMetadataItem("LDID_VALUE", "SHAPEFILE");
    if (cpg != nullptr || mark == nullptr || std::string_view{mark} != "87") return;
    const auto is_plain = [](const std::string& text) {
        return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    };
    if (std::ranges::all_of(row.cells, is_plain)) return;
    throw InputError({.file = table.file, .place = row.place, .rule = "shapefile_encoding"});
}

/// Four letters of Latin-1's upper half in a row (U+0080 to U+00FF) are Chinese text under a code page that is not its own.
void refuse_rubbish(const TextTable& table, const TextRow& row) {
    constexpr int letters_of_no_word = 4;
    for (const std::string& text : row.cells) {
        int run = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const auto byte = static_cast<unsigned char>(text[at]);
            const bool upper_half = (byte == 0xC2 || byte == 0xC3) && at + 1 < text.size();
            if (upper_half) ++at;
            run = upper_half ? run + 1 : 0;
            if (run >= letters_of_no_word)
                throw InputError(
                    {.file = table.file, .place = row.place, .rule = "rubbish_text", .particulars = {{"text", text}}});
        }
    }
}

/// Text that is UTF-8 while the file says GBK: decoded so it is other Chinese characters. Taken back to its bytes it shows
/// itself, where it has three characters or more: text in GBK is hardly ever UTF-8 by chance.
void refuse_misread_utf8(OGRLayer& layer, const TextTable& table, const TextRow& row) {
    const char* read_as = layer.GetMetadataItem("SOURCE_ENCODING", "SHAPEFILE");
    constexpr auto chinese = std::to_array<std::string_view>({"CP936", "GBK", "GB18030", "GB2312"});
    if (read_as == nullptr || !std::ranges::contains(chinese, std::string_view{read_as})) return;
    for (const std::string& text : row.cells) {
        const std::unique_ptr<char, decltype(&CPLFree)> bytes{CPLRecode(text.c_str(), CPL_ENC_UTF8, "GB18030"), &CPLFree};
        const std::string_view before{bytes.get()};
        const bool of_three = std::ranges::any_of(before, [](char c) { return static_cast<unsigned char>(c) >= 0xE0; });
        if (of_three && !first_not_utf8(before))
            throw InputError({.file = table.file, .place = row.place, .rule = "rubbish_text", .particulars = {{"text", text}}});
    }
}

void require_utf8_fields(const TextTable& table, const TextRow& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const bool damaged = row.cells[i].contains("\xEF\xBF\xBD");
        if (!damaged && !first_not_utf8(row.cells[i])) continue;
        throw InputError(
            {.file = table.file,
             .place = row.place,
             .rule = "field_encoding",
             .particulars = {{"field", table.columns[i]}, {"shapefile", table.file.ends_with(".shp") ? "yes" : ""}}});
    }
}

void read_features(OGRLayer& layer, TextTable& table, const GeometryTaker& take, const GdalGuard& guard) {
    for (const auto& feature : layer) {
        guard.check();
        TextRow row{.place = std::format("feature {}", table.rows.size() + 1), .cells = {}, .point = {}};
        for (int i = 0; i < feature->GetFieldCount(); ++i) row.cells.push_back(field_text(*feature, i));
        refuse_windows_text(layer, table, row);
        refuse_rubbish(table, row);
        refuse_misread_utf8(layer, table, row);
        require_utf8_fields(table, row);
        const OGRGeometry* geometry = feature->GetGeometryRef();
        if (geometry == nullptr || geometry->IsEmpty()) {
            throw InputError({.file = table.file, .place = row.place, .rule = "no_geometry"});
        }
        const std::unique_ptr<OGRGeometry> plain{geometry->getLinearGeometry()};
        if (plain == nullptr) guard.refuse("curve");
        plain->flattenTo2D();
        take(*plain, row);
        table.rows.push_back(std::move(row));
    }
    guard.check_damage();
}

std::string column_name(const OGRFieldDefn& field, int column, const std::string& file) {
    std::string name = field.GetNameRef();
    if (!first_not_utf8(name)) return without_control_characters(name);
    throw InputError(
        {.file = file, .place = std::format("column {}", column + 1), .rule = "column_encoding", .particulars = {}});
}

}  // namespace

TextTable read_layer(const std::filesystem::path& path, const std::string& file, const GeometryTaker& take) {
    const std::filesystem::path canonical = regular_file(path, file);
    if (std::filesystem::path wal = canonical; std::filesystem::exists(wal += "-wal")) {
        throw InputError({.file = file, .rule = "layer_in_use"});
    }
    register_gdal_drivers();
    const GdalGuard guard{canonical, file};
    constexpr std::array<const char*, 5> drivers{"GeoJSON", "GPKG", "ESRI Shapefile", "FlatGeobuf", nullptr};
    const std::unique_ptr<GDALDataset> dataset{
        GDALDataset::Open(canonical.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers.data())};
    guard.check();
    if (dataset == nullptr) guard.refuse("no_reader");
    if (dataset->GetLayerCount() != 1) {
        throw InputError({.file = file, .rule = "several_layers", .particulars = {{"count", dataset->GetLayerCount()}}});
    }
    OGRLayer& layer = *dataset->GetLayer(0);
    TextTable table{.file = file, .columns = {}, .rows = {}, .is_map = true, .own_crs = crs_of(layer), .issues = {}};
    const OGRFeatureDefn& fields = *layer.GetLayerDefn();
    for (int i = 0; i < fields.GetFieldCount(); ++i) table.columns.push_back(column_name(*fields.GetFieldDefn(i), i, file));
    const GIntBig promised = layer.GetFeatureCount();
    guard.check();
    read_features(layer, table, take, guard);
    rename_columns(table);
    clean_cells(table);
    if (promised != std::ssize(table.rows)) {
        guard.refuse(std::format("{} features are announced, {} can be read", promised, table.rows.size()));
    }
    for (const std::string& remark : guard.remarks()) {
        table.issues.push_back({.file = file,
                                .place = {},
                                .field = {},
                                .value = {},
                                .rule = "reader_remark",
                                .severity = model::Severity::note,
                                .particulars = {{"reason", remark}}});
    }
    return table;
}

}  // namespace circle15::io
