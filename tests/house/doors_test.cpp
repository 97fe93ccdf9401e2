// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/house/sources.hpp"

using namespace circle15::tests;
namespace fs = std::filesystem;

namespace {

const std::set<std::string> core_without_cli{"intake",   "tiles",    "report", "office",  "results",  "io",
                                             "analysis", "location", "words",  "network", "geometry", "model"};

std::set<std::string> and_also(std::set<std::string> rooms, const std::set<std::string>& more) {
    rooms.insert(more.begin(), more.end());
    return rooms;
}

/// The rooms each room may look into (core/README.md); "mapview" is its main.cpp.
const std::map<std::string, std::set<std::string>> doors{
    {"model", {}},
    {"words", {"model"}},
    {"geometry", {"model"}},
    {"network", {"geometry", "model"}},
    {"location", {"model"}},
    {"analysis", {"location", "words", "network", "geometry", "model"}},
    {"io", {"words", "geometry", "model"}},
    {"intake", {"io", "words", "network", "geometry", "model"}},
    {"results", {"analysis", "location", "io", "words", "network", "geometry", "model"}},
    {"tiles", {"results", "analysis", "location", "io", "words", "network", "geometry", "model"}},
    {"office", {"results", "analysis", "location", "io", "words", "network", "geometry", "model"}},
    {"report", {"results", "analysis", "location", "words", "network", "geometry", "model"}},
    {"cli", core_without_cli},
    {"mapview/sheet", core_without_cli},
    {"mapview/app", and_also(core_without_cli, {"mapview/sheet"})},
    {"mapview/assistant", and_also(core_without_cli, {"mapview/sheet", "mapview/app"})},
    // Its main() reads a command line as the other program does.
    {"mapview", and_also(core_without_cli, {"mapview/sheet", "mapview/app", "cli"})},
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
    {"libxml", {"io"}},
    {"unicode/", {"io"}},
    {"xlsxwriter", {"io", "office"}},
    {"nlohmann", {"io", "office", "results", "tiles", "cli"}},
    {"h3", {"tiles"}},
    {"Highs", {"location"}},
    {"highs", {"location"}},
    {"CLI", {"cli", "mapview"}},
    {"Q", {"mapview", "mapview/sheet", "mapview/app", "mapview/assistant"}},
};

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

/// The room a quoted include leads to; empty where it leads out of the house.
std::string room_of(const std::string& include) {
    const auto slash = include.rfind('/');
    if (include.starts_with("core/")) return include.substr(5, include.find('/', 5) - 5);
    return include.starts_with("mapview/") ? include.substr(0, slash) : "";
}

/// How others include a header.
std::string include_name(const Source& source) {
    return (source.room.starts_with("mapview") ? "" : "core/") + source.path.string();
}

std::vector<std::string> wrong_doors(const std::vector<Source>& all) {
    std::vector<std::string> wrong;
    for (const auto& source : all) {
        for (const auto& line : source.lines) {
            const auto [include, quoted] = include_of(line);
            if (!quoted) continue;
            const auto room = room_of(include);
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

/// The libraries whose types each header carries, by itself or through others.
std::map<std::string, std::set<std::string>> libraries_of_headers(const std::vector<Source>& all) {
    std::map<std::string, std::set<std::string>> carried;
    for (bool grown = true; grown;) {
        grown = false;
        for (const auto& source : all) {
            if (source.path.extension() != ".hpp") continue;
            auto& libraries = carried[include_name(source)];
            const auto before = libraries.size();
            for (const auto& line : source.lines) {
                const auto [include, quoted] = include_of(line);
                if (include.empty()) continue;
                if (quoted && carried.contains(include)) libraries.insert(carried[include].begin(), carried[include].end());
                for (const auto& [library, rooms] : library_rooms) {
                    if (!quoted && include.starts_with(library)) libraries.insert(library);
                }
            }
            grown = grown || libraries.size() > before;
        }
    }
    return carried;
}

/// Headers with a library's types that another room includes; Qt's may pass between the rooms of mapview, which are its own.
std::vector<std::string> libraries_seen_elsewhere(const std::vector<Source>& all) {
    const auto carried = libraries_of_headers(all);
    std::vector<std::string> wrong;
    for (const auto& source : all) {
        for (const auto& line : source.lines) {
            const auto [include, quoted] = include_of(line);
            const auto found = carried.find(include);
            if (!quoted || found == carried.end() || room_of(include) == source.room) continue;
            const bool strays = std::ranges::any_of(found->second, [&](const std::string& library) {
                return library != "Q" || !source.room.starts_with("mapview");
            });
            if (strays) wrong.push_back(complaint(source, include));
        }
    }
    return wrong;
}

/// Sources with a header of their name that do not open with it, and headers that say nothing against being read twice.
std::vector<std::string> headers_not_known_alone(const std::vector<Source>& all) {
    std::set<std::string> headers;
    std::vector<std::string> wrong;
    for (const auto& source : all) {
        if (source.path.extension() != ".hpp") continue;
        headers.insert(include_name(source));
        if (std::ranges::find(source.lines, "#pragma once") == source.lines.end()) wrong.push_back(include_name(source));
    }
    for (auto source : all) {
        if (source.path.extension() != ".cpp") continue;
        source.path.replace_extension(".hpp");
        const auto own = include_name(source);
        const auto first = std::ranges::find_if(source.lines, [](const auto& line) { return !include_of(line).first.empty(); });
        if (headers.contains(own) && (first == source.lines.end() || include_of(*first).first != own)) wrong.push_back(own);
    }
    return wrong;
}

}  // namespace

TEST_CASE("a source opens with its own header, which is so compiled by itself") {
    CHECK(headers_not_known_alone(sources()) == std::vector<std::string>{});
    const Source header{"model/x.hpp", "model", "model", {"#pragma once"}};
    const Source late{"model/x.cpp", "model", "model", {"#include <vector>", "#include \"core/model/x.hpp\""}};
    CHECK(headers_not_known_alone({header, late}) == std::vector<std::string>{"core/model/x.hpp"});
    const Source twice{"mapview/sheet/y.hpp", "mapview/sheet", "mapview/sheet", {}};
    CHECK(headers_not_known_alone({twice}) == std::vector<std::string>{"mapview/sheet/y.hpp"});
}

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

TEST_CASE("where to put things knows no study") {
    const std::set<std::string> tables{"core/model/errors.hpp", "core/model/flaw.hpp", "core/model/index.hpp",
                                       "core/model/location_problem.hpp", "core/model/parallel.hpp"};
    std::size_t files = 0;
    for (const auto& source : sources()) {
        if (source.room != "location") continue;
        ++files;
        for (const auto& line : source.lines) {
            const auto [include, quoted] = include_of(line);
            INFO(source.path.string() + " includes " + include);
            CHECK((!quoted || include.starts_with("core/location/") || tables.contains(include)));
        }
    }
    CHECK(files > 40);
}

TEST_CASE("core knows neither Qt nor the map programs, and the sheets know nothing of the viewer") {
    const Source core_to_map{"report/x.cpp", "report", "report", {"#include \"mapview/sheet/theme.hpp\""}};
    CHECK(wrong_doors({core_to_map}).size() == 1);
    const Source core_to_qt{"model/x.cpp", "model", "model", {"#include <QString>"}};
    CHECK(strayed_libraries({core_to_qt}).size() == 1);
    const Source sheet_to_app{"mapview/sheet/x.cpp", "mapview/sheet", "mapview/sheet", {"#include \"mapview/app/viewer.hpp\""}};
    CHECK(wrong_doors({sheet_to_app}) == std::vector<std::string>{"mapview/sheet/x.cpp includes mapview/app/viewer.hpp"});
    const Source theme{"mapview/sheet/theme.hpp", "mapview/sheet", "mapview/sheet", {"#include <QColor>"}};
    const Source app_to_sheet{
        "mapview/app/x.cpp", "mapview/app", "mapview/app", {"#include \"mapview/sheet/theme.hpp\"", "#include <QQuickItem>"}};
    CHECK(wrong_doors({theme, app_to_sheet}).empty());
    CHECK(strayed_libraries({theme, app_to_sheet}).empty());
    CHECK(libraries_seen_elsewhere({theme, app_to_sheet}).empty());
    const Source json{"mapview/sheet/files.hpp", "mapview/sheet", "mapview/sheet", {"#include <nlohmann/json.hpp>"}};
    const Source app_to_json{"mapview/app/y.cpp", "mapview/app", "mapview/app", {"#include \"mapview/sheet/files.hpp\""}};
    CHECK(libraries_seen_elsewhere({json, app_to_json}).size() == 1);
    const auto all = sources();
    CHECK(std::ranges::count(all, "mapview/sheet", &Source::room) > 20);
    CHECK(std::ranges::count(all, "mapview", &Source::room) == 1);
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

TEST_CASE("tests keep to the same length, and pages of the window to half of it") {
    std::size_t tests = 0;
    std::size_t pages = 0;
    for (const auto* top : {"core", "mapview", "tests"}) {
        for (const auto& entry : fs::recursive_directory_iterator(source_dir / top)) {
            const auto extension = entry.path().extension();
            const bool page = extension == ".qml";
            if (!page && extension != ".cpp" && extension != ".hpp" && extension != ".py") continue;
            INFO(entry.path().string());
            CHECK(source_of(fs::relative(entry.path(), source_dir)).lines.size() <= (page ? 150 : 300));
            (page ? pages : tests) += 1;
        }
    }
    CHECK(tests > 200);
    CHECK(pages > 5);
}
