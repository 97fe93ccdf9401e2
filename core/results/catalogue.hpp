// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/results/field.hpp"
#include "core/results/shape.hpp"

namespace circle15::results {

/// What the features of a layer are; tables have none.
enum class Geometry { none, point, line, polygon };

/// One file of a result folder.
struct FileInfo {
    std::string file;   ///< `gaps.geojson`
    words::Word title;  ///< 服务缺口清单
    words::Word about;  ///< what it holds, and when it is written
    Geometry geometry = Geometry::none;
    std::vector<Column> columns;
};

/// The files of a result folder with their columns, in the order people look at them; run.json apart.
[[nodiscard]] std::vector<FileInfo> catalogue(const Shape& shape);
/// What `compare`, `indicators` and `site` write beside or instead of them.
[[nodiscard]] std::vector<FileInfo> further_files(const Shape& shape);
/// All of them by name.
[[nodiscard]] std::map<std::string, FileInfo> files_by_name(const Shape& shape);

/// The JSON Schema (draft 2020-12) of one file: of a layer itself, of a table as a list of objects by column.
[[nodiscard]] std::string json_schema(const FileInfo& file);
/// All files in one document, each under `$defs` by its name.
[[nodiscard]] std::string json_schema(const std::vector<FileInfo>& files);

/// The same for people: a Markdown table a file with each column's name, type, unit and words.
[[nodiscard]] std::string markdown_table(const std::vector<FileInfo>& files, words::Lang lang);

}  // namespace circle15::results
