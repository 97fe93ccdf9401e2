// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "core/results/catalogue.hpp"

using namespace circle15;
using nlohmann::json;

namespace {

const char* const draft = "https://json-schema.org/draft/2020-12/schema";

const char* type_of(results::Kind kind) {
    switch (kind) {
        case results::Kind::text:
            return "string";
        case results::Kind::flag:
            return "boolean";
        case results::Kind::whole:
            return "integer";
        case results::Kind::number:
            return "number";
    }
    std::unreachable();
}

json geometries(results::Geometry geometry) {
    switch (geometry) {
        case results::Geometry::point:
            return {"Point"};
        case results::Geometry::line:
            return {"LineString", "MultiLineString"};
        case results::Geometry::polygon:
            return {"Polygon", "MultiPolygon"};
        case results::Geometry::none:
            break;
    }
    return {};
}

/// A row's schema tells every column, and no other may be there.
void check_row(const json& row, const std::vector<results::Column>& columns) {
    CHECK(row.at("type") == "object");
    CHECK(row.at("additionalProperties") == false);
    CHECK(row.at("properties").size() == columns.size());
    REQUIRE(row.at("required").size() == columns.size());
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const auto& column = columns[at];
        INFO(column.name);
        CHECK(row.at("required")[at] == column.name);
        const auto& told = row.at("properties").at(column.name);
        const json kind = type_of(column.kind);
        CHECK(told.at("type") == (column.presence == results::always ? kind : json{kind, "null"}));
        CHECK(told.at("title") == column.head.zh);
        CHECK(told.at("description") == column.head.en);
        CHECK(told.value("x-unit", "") == column.unit);
    }
}

}  // namespace

TEST_CASE("the schema of a file tells its geometry and every column, in order") {
    auto files = results::catalogue(results::widest_shape());
    for (auto& file : results::further_files(results::widest_shape())) files.push_back(std::move(file));
    const json all = json::parse(results::json_schema(files));
    CHECK(all.at("$schema") == draft);
    CHECK(all.at("$defs").size() == files.size());
    for (const auto& file : files) {
        INFO(file.file);
        json one = json::parse(results::json_schema(file));
        CHECK(one.at("$schema") == draft);
        one.erase("$schema");
        CHECK(one == all.at("$defs").at(file.file));
        CHECK(one.at("title") == file.title.zh);
        CHECK(one.at("description") == file.about.en);
        if (file.geometry == results::Geometry::none) {
            CHECK(one.at("type") == "array");
            check_row(one.at("items"), file.columns);
            continue;
        }
        CHECK(one.at("type") == "object");
        CHECK(one.at("required") == json{"type", "features"});
        CHECK(one.at("/properties/type/const"_json_pointer) == "FeatureCollection");
        const auto& feature = one.at("/properties/features/items"_json_pointer);
        CHECK(feature.at("required") == json{"type", "geometry", "properties"});
        CHECK(feature.at("/properties/geometry/type"_json_pointer) == json{"object", "null"});
        CHECK(feature.at("/properties/geometry/properties/type/enum"_json_pointer) == geometries(file.geometry));
        check_row(feature.at("/properties/properties"_json_pointer), file.columns);
    }
}
