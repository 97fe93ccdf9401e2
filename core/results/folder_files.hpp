// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "core/io/text_table.hpp"
#include "core/model/coordinate.hpp"
#include "core/model/errors.hpp"
#include "core/model/scenario.hpp"

namespace circle15::results {

using nlohmann::json;

/// run.json of a folder that a run of this program wrote. Throws model::InputError (`bad_manifest`, `no_plain_name`).
[[nodiscard]] json manifest_in(const std::filesystem::path& folder);

/// The files of one result folder, checked against its manifest once; read again for a moment where they are being replaced.
class FolderFiles {
public:
    explicit FolderFiles(std::filesystem::path folder);

    [[nodiscard]] const json& manifest() const { return manifest_; }
    [[nodiscard]] bool has(const std::string& file) const { return contents_.contains(file); }
    [[nodiscard]] json layer(const std::string& file) const;
    [[nodiscard]] io::TextTable table(const std::string& file) const;
    /// The names of the scenarios that were applied, joined; no edits, which run.json does not hold. Null where none were.
    [[nodiscard]] std::shared_ptr<const model::Scenario> scenario() const;

private:
    void read();
    [[nodiscard]] const std::string& content(const std::string& file) const;

    std::filesystem::path folder_;
    json manifest_;
    std::map<std::string, std::string> contents_;
};

// Members by name; null and absent are nothing. A wrong type throws `bad_result`.
[[nodiscard]] std::string text_in(const json& object, std::string_view name, std::string_view file = {});
[[nodiscard]] std::optional<double> number_in(const json& object, std::string_view name);

[[nodiscard]] model::LonLat point_of(const json& coordinates);
[[nodiscard]] model::MultiLine lines_of(const json& geometry);
[[nodiscard]] model::MultiPolygon polygons_of(const json& geometry);

}  // namespace circle15::results
