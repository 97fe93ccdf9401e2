// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/intake/plan.hpp"
#include "core/model/errors.hpp"

namespace circle15::intake {

/// A file that could not be looked into, and why; it is taken for nothing.
struct Unread {
    std::string file;
    model::InputFlaw flaw;
};

/// A plan made of the files of a folder, by what is in them; what is not certain has `confirmed` false. What must be filled in
/// by a person (names, people) is left empty.
struct FolderLook {
    Plan plan;
    std::vector<Unread> unread;
};

/// Looks at every regular file of the folder and at sub-folders that are GTFS feeds; hidden files, an import.toml, the parts of
/// a shapefile and what links lead to are passed over. Throws model::InputError: `no_folder`, `no_files`.
[[nodiscard]] FolderLook look_at_folder(const std::filesystem::path& folder);

/// The same of these files and feeds alone, wherever they are; `folder` is where the import.toml shall be. Throws
/// model::InputError (`no_files`) where none of them is one to look at.
[[nodiscard]] FolderLook look_at_files(const std::filesystem::path& folder, std::vector<std::filesystem::path> files);

/// The measuring CRS for a place: CGCS2000 in 3-degree zones in China, else UTM on WGS84.
[[nodiscard]] std::string measuring_crs_for(model::LonLat middle);

/// An area (west, south, east, north) that holds another one too.
void widen(std::optional<std::array<double, 4>>& box, const std::array<double, 4>& by);

}  // namespace circle15::intake
