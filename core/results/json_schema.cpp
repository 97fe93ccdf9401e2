// SPDX-License-Identifier: MIT
#include "core/io/write_json.hpp"
#include "core/results/catalogue.hpp"
#include "core/results/tree.hpp"

namespace circle15::results {

namespace {

Tree list_of(std::initializer_list<const char*> words) {
    Tree::Items items;
    for (const auto* word : words) items.push_back(tree_of(text(word)));
    return {std::move(items)};
}

const char* type_of(Kind kind) {
    switch (kind) {
        case Kind::text:
            return "string";
        case Kind::flag:
            return "boolean";
        case Kind::whole:
            return "integer";
        case Kind::number:
            return "number";
    }
    std::unreachable();
}

Tree column_tree(const Column& column) {
    Tree::Branches branches{{"title", tree_of(text(column.head.zh))}, {"description", tree_of(text(column.head.en))}};
    branches.push_back(
        {"type", column.presence == always ? tree_of(text(type_of(column.kind))) : list_of({type_of(column.kind), "null"})});
    if (!column.unit.empty()) branches.push_back({"x-unit", tree_of(text(column.unit))});
    return {std::move(branches)};
}

/// An object with exactly these columns.
Tree row_tree(const std::vector<Column>& columns) {
    Tree::Branches properties;
    Tree::Items required;
    for (const auto& column : columns) {
        properties.push_back({column.name, column_tree(column)});
        required.push_back(tree_of(text(column.name)));
    }
    return {Tree::Branches{{"type", tree_of(text("object"))},
                           {"properties", {std::move(properties)}},
                           {"required", {std::move(required)}},
                           {"additionalProperties", tree_of(false)}}};
}

Tree one_of_types(std::initializer_list<const char*> types) {
    return {Tree::Branches{{"type", list_of({"object", "null"})},
                           {"properties", {Tree::Branches{{"type", {Tree::Branches{{"enum", list_of(types)}}}}}}}}};
}

Tree geometry_tree(Geometry geometry) {
    switch (geometry) {
        case Geometry::point:
            return one_of_types({"Point"});
        case Geometry::line:
            return one_of_types({"LineString", "MultiLineString"});
        case Geometry::polygon:
            return one_of_types({"Polygon", "MultiPolygon"});
        case Geometry::none:
            break;
    }
    return tree_of(false);
}

Tree constant(const char* word) { return {Tree::Branches{{"const", tree_of(text(word))}}}; }

Tree feature_tree(const FileInfo& file) {
    return {Tree::Branches{{"type", tree_of(text("object"))},
                           {"properties",
                            {Tree::Branches{{"type", constant("Feature")},
                                            {"geometry", geometry_tree(file.geometry)},
                                            {"properties", row_tree(file.columns)}}}},
                           {"required", list_of({"type", "geometry", "properties"})}}};
}

Tree file_tree(const FileInfo& file) {
    Tree::Branches branches{{"title", tree_of(text(file.title.zh))}, {"description", tree_of(text(file.about.en))}};
    if (file.geometry == Geometry::none) {
        branches.push_back({"type", tree_of(text("array"))});
        branches.push_back({"items", row_tree(file.columns)});
        return {std::move(branches)};
    }
    branches.push_back({"type", tree_of(text("object"))});
    branches.push_back(
        {"properties",
         {Tree::Branches{{"type", constant("FeatureCollection")},
                         {"features", {Tree::Branches{{"type", tree_of(text("array"))}, {"items", feature_tree(file)}}}}}}});
    branches.push_back({"required", list_of({"type", "features"})});
    return {std::move(branches)};
}

const Branch dialect{"$schema", tree_of(text("https://json-schema.org/draft/2020-12/schema"))};

}  // namespace

std::string json_schema(const FileInfo& file) {
    auto tree = file_tree(file);
    auto& branches = std::get<Tree::Branches>(tree.node);
    branches.insert(branches.begin(), dialect);
    return io::write_json(tree);
}

std::string json_schema(const std::vector<FileInfo>& files) {
    Tree::Branches definitions;
    for (const auto& file : files) definitions.push_back({file.file, file_tree(file)});
    return io::write_json({Tree::Branches{dialect, {"$defs", {std::move(definitions)}}}});
}

}  // namespace circle15::results
