// SPDX-License-Identifier: MIT
#include "core/intake/init/look.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <fstream>
#include <optional>

#include "core/intake/area.hpp"
#include "core/intake/sheets/read_lists.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/gtfs_files.hpp"
#include "core/io/map_layer.hpp"
#include "core/io/osm_cut.hpp"
#include "core/io/pinyin.hpp"
#include "core/io/standard_toml.hpp"

namespace circle15::intake {

namespace fs = std::filesystem;

namespace {

constexpr double beside_streets = 0.005;  // degrees: houses stand beside the outermost street too

std::string lower(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

bool ends_with_one(const std::string& name, std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); });
}

bool has_word(const std::string& name, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return name.contains(word); });
}

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

std::string beginning_of(const fs::path& path) {
    std::string bytes(4'096, '\0');
    std::ifstream stream(path, std::ios::binary);
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

/// Looks at one file after the other.
class Look {
public:
    FolderLook run(const fs::path& folder) {
        std::error_code error;
        if (!fs::is_directory(folder, error)) throw model::InputError({.file = folder.string(), .rule = "no_folder"});
        look_.plan.folder = folder;
        look_through(folder);
        return found();
    }

    FolderLook run(const fs::path& folder, std::vector<fs::path> entries) {
        look_.plan.folder = folder;
        std::ranges::sort(entries);
        for (const fs::path& entry : entries) look_at(entry);
        return found();
    }

private:
    FolderLook found() {
        const fs::path folder = look_.plan.folder;
        if (look_.plan.sources.empty() && look_.plan.standard.empty() && look_.unread.empty())
            throw model::InputError({.file = folder.string(), .rule = "no_files"});
        head(folder);
        return std::move(look_);
    }

    /// A feed unpacked among other files is one source.
    void look_through(const fs::path& folder) {
        const bool feed = is_feed(folder);
        if (feed) add({.file = name_of(folder), .role = Role::timetable});
        std::vector<fs::path> entries;
        for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
            if (!entry.is_symlink() && !(feed && entry.path().extension() == ".txt")) entries.push_back(entry.path());
        }
        std::ranges::sort(entries);
        for (const fs::path& entry : entries) look_at(entry);
    }

    /// By its path from the folder asked about; the whole path where no way leads there.
    [[nodiscard]] std::string name_of(const fs::path& path) const {
        const auto whole = [](const fs::path& any) { return fs::absolute(any).lexically_normal(); };
        const fs::path way = whole(path).lexically_relative((whole(look_.plan.folder) / "").parent_path());
        return (way.empty() ? whole(path) : way).generic_string();
    }

    static bool is_feed(const fs::path& folder) { return fs::exists(folder / "stops.txt"); }

    /// What import or analyze wrote is no source.
    static bool is_own(const fs::path& folder) { return fs::exists(folder / "study.toml") || fs::exists(folder / "run.json"); }

    void look_at(const fs::path& path) {
        const std::string file = name_of(path);
        const std::string name = lower(path.filename().string());
        if (name.starts_with('.') || name == "import.toml" || name.starts_with("~$")) return;
        if (ends_with_one(name, {".shx", ".dbf", ".prj", ".cpg", ".sbn", ".sbx", ".qix", ".shp.xml", ".aux.xml"}) &&
            has_shape(path))
            return;
        try {
            if (fs::is_directory(path)) {
                if (!is_own(path)) look_through(path);
            } else if (fs::is_regular_file(path)) {
                look_into(path, file, name);
            }
        } catch (const model::InputError& flaw) {
            look_.unread.push_back({file, flaw.flaw()});
            add({.file = file, .role = Role::nothing});
        }
    }

    static bool has_shape(const fs::path& path) {
        fs::path shape = path;
        while (shape.has_extension()) shape.replace_extension();
        return fs::exists(shape.replace_extension(".shp"));
    }

    void look_into(const fs::path& path, const std::string& file, const std::string& name) {
        if (ends_with_one(name, {".osm", ".pbf", ".osm.gz", ".osm.bz2"}) || io::is_osm(beginning_of(path))) {
            look_at_osm(path, file);
        } else if (name.ends_with(".zip")) {
            const bool feed = io::gtfs_files_at(path).contains("stops.txt");
            add({.file = file, .role = feed ? Role::timetable : Role::nothing});
        } else if (name.ends_with(".toml")) {
            static_cast<void>(io::parse_standard_toml(io::read_bytes(path, file), file));
            look_.plan.standard = file;
        } else if (ends_with_one(name, {".tif", ".tiff", ".asc", ".hgt", ".img", ".dem"})) {
            const bool people = has_word(name, {"pop", "ppp", "people", "人口"});
            add({.file = file, .role = people ? Role::people : Role::terrain, .confirmed = false});
        } else {
            look_at_rows(path, file, name);
        }
    }

    void look_at_osm(const fs::path& path, const std::string& file) {
        const io::OsmExtent extent = io::extent_of_osm(path, file);
        Source source{.file = file, .role = Role::osm, .crs = "EPSG:4326"};
        source.takes = {.streets = extent.ways > 0,
                        .land = true,
                        .buildings = extent.buildings > 0,
                        .facilities = extent.nodes > 0,
                        .villages = extent.nodes > 0};
        source.tags = service_tags();
        source.source = "OpenStreetMap";
        source.licence = "ODbL 1.0, © OpenStreetMap contributors";
        source.date = extent.date;
        if (!extent.box.empty()) {
            widen(look_.plan.area.box, {extent.box.west / 1e7 - beside_streets, extent.box.south / 1e7 - beside_streets,
                                        extent.box.east / 1e7 + beside_streets, extent.box.north / 1e7 + beside_streets});
        }
        add(std::move(source));
    }

    /// Lists are known by their columns; outlines without any by their name.
    void look_at_rows(const fs::path& path, const std::string& file, const std::string& name) {
        std::vector<Source> lists = look_at_table(path, file);
        const bool is_list = std::ranges::any_of(lists, [](const Source& list) { return list.role != Role::nothing; });
        const std::optional<Role> role = is_list ? std::nullopt : role_of_outlines(path, file, name);
        if (role) {
            add({.file = file, .role = *role, .confirmed = false});
        } else if (lists.empty()) {
            add({.file = file, .role = Role::nothing});
        } else {
            for (Source& list : lists) add(std::move(list));
        }
    }

    std::optional<Role> role_of_outlines(const fs::path& path, const std::string& file, const std::string& name) {
        if (!io::is_map_layer(path)) return std::nullopt;
        try {
            const io::PolygonLayer layer = io::read_polygons(path, file, "");
            if (has_word(name, {"building", "建筑", "房屋"})) return Role::buildings;
            if (has_word(name, {"land", "coast", "island", "陆地", "岛", "海岸"})) return Role::land;
            const bool one = layer.polygons.size() == 1;
            if (!one && !has_word(name, {"boundary", "border", "limit", "area", "范围", "边界", "县界"})) return std::nullopt;
            for (const model::MultiPolygon& polygons : layer.polygons)
                std::ranges::copy(polygons, std::back_inserter(outline_));
            return Role::area;
        } catch (const model::InputError&) {  // no outlines; what else it may be was asked before
            return std::nullopt;
        }
    }

    void add(Source source) { look_.plan.sources.push_back(std::move(source)); }

    void head(const fs::path& folder) {
        Plan& plan = look_.plan;
        const std::string name = fs::absolute(folder).lexically_normal().filename().string();
        plan.name_zh = name.empty() ? fs::absolute(folder).lexically_normal().parent_path().filename().string() : name;
        plan.name_en = plan.name_zh;
        const bool plain = std::ranges::all_of(plan.name_zh, [](char c) { return is_plain(c) || c == '_' || c == '-'; });
        for (const char c : plain ? plan.name_zh : io::pinyin_of(plan.name_zh).syllables) {
            if (plain || is_plain(c)) plan.id += c;
        }
        if (plan.id.empty()) plan.id = "study";
        std::string newest;
        for (const Source& source : plan.sources) newest = std::max(newest, source.date);
        plan.date = model::date_from(newest).value_or(model::Date{});
        std::optional<Box> box;
        if (plan.area.box) box = Box{(*plan.area.box)[0], (*plan.area.box)[1], (*plan.area.box)[2], (*plan.area.box)[3]};
        if (!outline_.empty()) box = box_of(outline_);
        if (box) plan.measuring_crs = measuring_crs_for({(box->west + box->east) / 2, (box->south + box->north) / 2});
    }

    FolderLook look_;
    model::MultiPolygon outline_;
};

}  // namespace

void widen(std::optional<std::array<double, 4>>& box, const std::array<double, 4>& by) {
    if (!box) {
        box = by;
        return;
    }
    auto& [west, south, east, north] = *box;
    west = std::min(west, by[0]);
    south = std::min(south, by[1]);
    east = std::max(east, by[2]);
    north = std::max(north, by[3]);
}

FolderLook look_at_folder(const fs::path& folder) { return Look().run(folder); }

FolderLook look_at_files(const fs::path& folder, std::vector<fs::path> files) { return Look().run(folder, std::move(files)); }

std::string measuring_crs_for(model::LonLat middle) {
    const bool china = middle.lon > 73.5 && middle.lon < 136.5 && middle.lat > 17 && middle.lat < 54;
    if (china) return std::format("EPSG:{}", 4534 + static_cast<int>(std::lround((middle.lon - 75) / 3)));
    const int zone = std::clamp(static_cast<int>(std::floor((middle.lon + 180) / 6)) + 1, 1, 60);
    return std::format("EPSG:{}", (middle.lat >= 0 ? 32'600 : 32'700) + zone);
}

}  // namespace circle15::intake
