// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path source_dir = CIRCLE15_SOURCE_DIR;

/// The rooms each room may look into (DESIGN.md 4).
const std::map<std::string, std::set<std::string>> doors{
    {"model", {}},
    {"geometry", {"model"}},
    {"network", {"geometry", "model"}},
    {"analysis", {"network", "geometry", "model"}},
    {"io", {"geometry", "model"}},
    {"report", {"analysis", "network", "geometry", "model"}},
    {"cli", {"report", "io", "analysis", "network", "geometry", "model"}},
};

/// Which room an outside library belongs to, by how its headers begin.
const std::map<std::string, std::set<std::string>> library_rooms{
    {"geos_c", {"geometry"}},
    {"proj", {"geometry"}},
    {"boost/geometry", {"geometry"}},
    {"boost/graph", {"network"}},
    {"gdal", {"io"}},
    {"ogr", {"io"}},
    {"cpl_", {"io"}},
    {"osmium", {"io"}},
    {"protozero", {"io"}},
    {"toml++", {"io"}},
    {"zip.h", {"io"}},
    {"unicode/", {"io"}},
    {"xlsxwriter", {"io"}},
    {"nlohmann", {"io", "cli"}},
    {"Highs", {"analysis/siting"}},
    {"highs", {"analysis/siting"}},
    {"CLI", {"cli"}},
    {"Q", {"mapview"}},
};

struct Source {
    fs::path path;
    std::string room;
    std::string folder;  ///< below core/
    std::vector<std::string> lines;
};

std::vector<Source> sources() {
    std::vector<Source> found;
    for (const auto& entry : fs::recursive_directory_iterator(source_dir / "core")) {
        const auto extension = entry.path().extension();
        if (extension != ".hpp" && extension != ".cpp") continue;
        const auto relative = fs::relative(entry.path(), source_dir / "core");
        Source source{relative, relative.begin()->string(), relative.parent_path().string(), {}};
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);) source.lines.push_back(line);
        found.push_back(std::move(source));
    }
    return found;
}

/// What a line includes, and whether in quotes; empty for other lines.
std::pair<std::string, bool> include_of(const std::string& line) {
    const auto hash = line.find_first_not_of(" \t");
    if (hash == std::string::npos || line[hash] != '#') return {};
    const auto word = line.find_first_not_of(" \t", hash + 1);
    if (word == std::string::npos || line.compare(word, 7, "include") != 0) return {};
    const auto open = line.find_first_of("\"<", word + 7);
    const auto close = open == std::string::npos ? open : line.find_first_of("\">", open + 1);
    if (close == std::string::npos) return {};
    return {line.substr(open + 1, close - open - 1), line[open] == '"'};
}

std::string complaint(const Source& source, const std::string& include) {
    return source.path.string() + " includes " + include;
}

std::vector<std::string> wrong_doors(const std::vector<Source>& all) {
    std::vector<std::string> wrong;
    for (const auto& source : all) {
        for (const auto& line : source.lines) {
            const auto [include, quoted] = include_of(line);
            if (!quoted) continue;
            if (!include.starts_with("core/")) {
                wrong.push_back(complaint(source, include));
                continue;
            }
            const auto room = include.substr(5, include.find('/', 5) - 5);
            if (room != source.room && !doors.at(source.room).contains(room)) wrong.push_back(complaint(source, include));
        }
    }
    return wrong;
}

/// Libraries included in a room they do not belong to.
std::vector<std::string> strayed_libraries(const std::vector<Source>& all) {
    std::vector<std::string> wrong;
    for (const auto& source : all) {
        for (const auto& line : source.lines) {
            const auto [include, quoted] = include_of(line);
            if (quoted || include.empty()) continue;
            for (const auto& [library, rooms] : library_rooms) {
                if (!include.starts_with(library)) continue;
                if (!rooms.contains(source.room) && !rooms.contains(source.folder)) wrong.push_back(complaint(source, include));
            }
        }
    }
    return wrong;
}

/// Headers that carry a library's types, by themselves or through others, as `core/room/x.hpp`.
std::set<std::string> headers_with_libraries(const std::vector<Source>& all) {
    std::set<std::string> carrying;
    for (bool grown = true; grown;) {
        grown = false;
        for (const auto& source : all) {
            if (source.path.extension() != ".hpp" || carrying.contains("core/" + source.path.string())) continue;
            const bool carries = std::ranges::any_of(source.lines, [&](const std::string& line) {
                const auto [include, quoted] = include_of(line);
                if (quoted) return carrying.contains(include);
                return std::ranges::any_of(
                    library_rooms, [&](const auto& entry) { return !include.empty() && include.starts_with(entry.first); });
            });
            if (carries) grown = carrying.insert("core/" + source.path.string()).second;
        }
    }
    return carrying;
}

/// Headers with a library's types that another room includes.
std::vector<std::string> libraries_seen_elsewhere(const std::vector<Source>& all) {
    const auto carrying = headers_with_libraries(all);
    std::vector<std::string> wrong;
    for (const auto& source : all) {
        for (const auto& line : source.lines) {
            const auto [include, quoted] = include_of(line);
            if (quoted && carrying.contains(include) && !include.starts_with("core/" + source.room + "/"))
                wrong.push_back(complaint(source, include));
        }
    }
    return wrong;
}

}  // namespace

TEST_CASE("every door of the house opens one way") {
    const auto all = sources();
    REQUIRE(all.size() > 50);
    CHECK(wrong_doors(all) == std::vector<std::string>{});
}

TEST_CASE("outside libraries stay in their rooms and out of other rooms' headers") {
    CHECK(strayed_libraries(sources()) == std::vector<std::string>{});
    CHECK(libraries_seen_elsewhere(sources()) == std::vector<std::string>{});
}

TEST_CASE("a door that opens the wrong way is found") {
    const Source wrong{
        "geometry/x.cpp", "geometry", "geometry", {"#include \"core/analysis/analyze.hpp\"", "#include <vector>"}};
    CHECK(wrong_doors({wrong}) == std::vector<std::string>{"geometry/x.cpp includes core/analysis/analyze.hpp"});
    const Source io_to_analysis{"io/x.cpp", "io", "io", {"  #  include \"core/analysis/analyze.hpp\""}};
    CHECK(wrong_doors({io_to_analysis}).size() == 1);
    const Source gdal_in_report{"report/x.cpp", "report", "report", {"#include <gdal_priv.h>"}};
    CHECK(strayed_libraries({gdal_in_report}).size() == 1);
    const Source open_header{"network/x.hpp", "network", "network", {"#include <boost/graph/compressed_sparse_row_graph.hpp>"}};
    const Source through_it{"network/y.hpp", "network", "network", {"#include \"core/network/x.hpp\""}};
    const Source seen{"analysis/z.cpp", "analysis", "analysis", {"#include \"core/network/y.hpp\""}};
    CHECK(libraries_seen_elsewhere({open_header, through_it, seen}) ==
          std::vector<std::string>{"analysis/z.cpp includes core/network/y.hpp"});
    CHECK(libraries_seen_elsewhere({open_header, through_it}).empty());
}

TEST_CASE("no file grows past 300 lines and every one names its licence") {
    for (const auto& source : sources()) {
        INFO(source.path.string());
        CHECK(source.lines.size() <= 300);
        CHECK(source.lines.front() == "// SPDX-License-Identifier: MIT");
        const auto name = source.path.stem().string();
        for (const auto* grab_bag : {"utils", "util", "helpers", "helper", "common", "misc"}) CHECK(name != grab_bag);
    }
}
