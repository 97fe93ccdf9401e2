// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
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
    {"geos_c", {"geometry"}},      {"proj", {"geometry"}},      {"boost/geometry", {"geometry"}},
    {"boost/graph", {"network"}},  {"gdal", {"io"}},            {"ogr", {"io"}},
    {"cpl_", {"io"}},              {"osmium", {"io"}},          {"protozero", {"io"}},
    {"toml++", {"io"}},            {"zip.h", {"io"}},           {"unicode/", {"io"}},
    {"xlsxwriter", {"io"}},        {"nlohmann", {"io", "cli"}}, {"Highs", {"analysis/siting"}},
    {"highs", {"analysis/siting"}}, {"CLI", {"cli"}},            {"Q", {"mapview"}},
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
    static const std::regex pattern(R"(^\s*#\s*include\s*(["<])([^">]+)[">])");
    std::smatch match;
    return std::regex_search(line, match, pattern) ? std::pair{match[2].str(), match[1] == "\""} : std::pair{std::string{}, false};
}

std::string complaint(const Source& source, const std::string& include) { return source.path.string() + " includes " + include; }

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

std::vector<std::string> strayed_libraries(const std::vector<Source>& all) {
    std::vector<std::string> wrong;
    for (const auto& source : all) {
        for (const auto& line : source.lines) {
            const auto [include, quoted] = include_of(line);
            if (quoted || include.empty()) continue;
            for (const auto& [library, rooms] : library_rooms) {
                if (!include.starts_with(library)) continue;
                const bool at_home = rooms.contains(source.room) || rooms.contains(source.folder);
                // A library's types stay out of headers that other rooms can see; `detail`-like headers are named *_handle.hpp.
                const bool in_open_header = source.path.extension() == ".hpp" && !source.path.stem().string().ends_with("_handle");
                if (!at_home || (in_open_header && source.room != "cli")) wrong.push_back(complaint(source, include));
            }
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
}

TEST_CASE("a door that opens the wrong way is found") {
    const Source wrong{"geometry/x.cpp", "geometry", "geometry", {"#include \"core/analysis/analyze.hpp\"", "#include <vector>"}};
    CHECK(wrong_doors({wrong}) == std::vector<std::string>{"geometry/x.cpp includes core/analysis/analyze.hpp"});
    const Source io_to_analysis{"io/x.cpp", "io", "io", {"  #  include \"core/analysis/analyze.hpp\""}};
    CHECK(wrong_doors({io_to_analysis}).size() == 1);
    const Source gdal_in_report{"report/x.cpp", "report", "report", {"#include <gdal_priv.h>"}};
    CHECK(strayed_libraries({gdal_in_report}).size() == 1);
    const Source boost_in_header{"network/x.hpp", "network", "network", {"#include <boost/graph/compressed_sparse_row_graph.hpp>"}};
    CHECK(strayed_libraries({boost_in_header}).size() == 1);
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
