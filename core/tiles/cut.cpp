// SPDX-License-Identifier: MIT
#include "core/tiles/cut.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <map>
#include <set>

#include "core/geometry/measure.hpp"
#include "core/geometry/segment_index.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/output/output_folders.hpp"
#include "core/io/sha256.hpp"
#include "core/io/study_toml.hpp"
#include "core/io/tile_notes.hpp"
#include "core/io/write_json.hpp"
#include "core/model/errors.hpp"
#include "core/results/listed_files.hpp"
#include "core/results/tree.hpp"
#include "core/results/values.hpp"
#include "core/tiles/halo.hpp"
#include "core/tiles/table_lines.hpp"
#include "core/tiles/tile_streets.hpp"
#include "core/tiles/walk_file.hpp"

namespace circle15::tiles {

namespace {

namespace fs = std::filesystem;
using model::HomeId;

/// A guess, good for the order alone: reading, joining and a handful of searches a service.
constexpr double seconds_a_byte = 6e-8;
constexpr double seconds_a_node_and_service = 1.5e-6;

std::string tables_name(const std::string& file) {
    return io::path_of(file).filename().string() == file ? file : std::string{};
}

/// Which tile each facility is of: that of the nearest home.
std::vector<std::size_t> owners_of_facilities(const analysis::Ground& ground, const std::vector<std::size_t>& tile_of_home) {
    const auto& study = ground.study;
    std::vector<geometry::Segment> homes;
    for (std::uint32_t row = 0; row < study.homes.size(); ++row) {
        const auto place = ground.projection.to_metres(study.homes[row].place);
        homes.push_back({.a = place, .b = place, .owner = row, .part = 0});
    }
    const geometry::SegmentIndex index(std::move(homes));
    constexpr double anywhere_m = 1e7;
    std::vector<std::size_t> owners;
    for (const auto& facility : study.facilities) {
        const auto nearest = index.nearest(ground.projection.to_metres(facility.place), anywhere_m,
                                           [](const geometry::NearPoint&) { return true; });
        owners.push_back(nearest ? tile_of_home[nearest->segment.owner] : 0);
    }
    return owners;
}

/// What `tile` wrote into the folders of an earlier cutting, by folder; damaged ones are not ours.
std::map<std::string, std::set<std::string>> earlier_tiles(const fs::path& out) {
    std::map<std::string, std::set<std::string>> tiles;
    std::error_code unreadable;
    for (const fs::directory_entry& entry : fs::directory_iterator{out, unreadable}) {
        try {
            if (!entry.is_directory() || !io::read_tile_notes(entry.path())) continue;
            std::set<std::string> ours{"run.json", walk_file};
            for (const auto& file : results::listed_files(entry.path()).files) ours.insert(file.name);
            tiles.emplace(entry.path().filename().string(), std::move(ours));
        } catch (const model::InputError&) {
            continue;
        }
    }
    return tiles;
}

class Cutter {
public:
    explicit Cutter(const CutTask& task)
        : task_(task),
          study_(task.ground.study),
          plan_(io::parse_study_toml(io::read_bytes(task.study_file, task.study_file.filename().string()),
                                     task.study_file.filename().string())),
          halo_m_(halo_m(study_)),
          cell_m_(std::max(100.0, halo_m_ / 8)),
          finder_(study_.streets, task.ground.projection, cell_m_),
          streets_(task.ground),
          homes_(lines(plan_.homes.file)),
          facilities_(lines(plan_.facilities.file)) {}

    TileList run(const io::Replacing& replacing) {
        io::OutputFolders out(task_.out, replacing);
        auto plans = plans_of(task_.ground, task_.rule);
        std::ranges::stable_sort(plans, std::greater{}, [](const Plan& plan) { return plan.homes.size(); });
        TileList list = head(plans);
        std::vector<std::size_t> tile_of_home(study_.homes.size());
        for (std::size_t tile = 0; tile < plans.size(); ++tile) {
            for (const auto home : plans[tile].homes) tile_of_home[home.at()] = tile;
        }
        const auto owners = owners_of_facilities(task_.ground, tile_of_home);
        for (std::size_t tile = 0; tile < plans.size(); ++tile) {
            list.tiles.push_back(write(plans[tile], std::format("tile-{:04}", tile + 1), list.cut, out));
            list.tiles.back().facilities = std::ranges::count(owners, tile);
        }
        std::ranges::stable_sort(list.tiles, std::greater{}, &TileEntry::expected_s);
        // `merge` refuses tiles of two cuttings in one folder.
        for (const auto& [name, ours] : earlier_tiles(task_.out)) {
            if (!std::ranges::contains(list.tiles, name, &TileEntry::id)) out.take_away(name, ours);
        }
        out.publish({tile_list_file, tile_list_text(list)});
        return list;
    }

private:
    [[nodiscard]] TableLines lines(const std::string& file) const {
        const bool plain = !tables_name(file).empty();
        return plain ? table_lines(task_.study_file.parent_path() / io::path_of(file), file) : TableLines{};
    }

    /// What the cutting is told apart by: the data, the rule and the options.
    [[nodiscard]] TileList head(const std::vector<Plan>& plans) const {
        const auto beside = [&](const fs::path& path) { return fs::relative(path, task_.out).generic_string(); };
        TileList list{.cut = {},
                      .study = beside(task_.study_file),
                      .standard = task_.standard.empty() ? std::string{} : beside(task_.standard),
                      .study_sha256 = task_.study_sha256,
                      .by = std::string(name_of(task_.rule.by)),
                      .search_max_min = model::search_end_min(study_.standard),
                      .halo_m = std::round(halo_m_),
                      .options = task_.options,
                      .tiles = {}};
        std::string all = task_.version + "\n" + tile_list_text(list);
        for (const auto& plan : plans) {
            all += plan.name + "\n";
            for (const auto home : plan.homes) all += study_.homes[home.at()].id + "\n";
        }
        list.cut = io::sha256_of(all).substr(0, 16);
        return list;
    }

    TileEntry write(const Plan& plan, const std::string& id, const std::string& cut, io::OutputFolders& out) {
        std::vector<model::Metres> places;
        for (const auto home : plan.homes) places.push_back(task_.ground.projection.to_metres(study_.homes[home.at()].place));
        const Halo halo(places, halo_m_, cell_m_);
        const model::Streets streets = streets_.cut(finder_.ways_in(halo));
        TileEntry entry{.id = id, .name = plan.name, .homes = std::ssize(plan.homes), .nodes = std::ssize(streets.nodes)};
        std::vector<io::OutputFile> files;
        files.push_back({"study.toml", io::read_bytes(task_.study_file, "study.toml")});
        files.push_back({io::tile_streets_file, io::tile_streets_text(streets)});
        std::vector<std::string> owned;
        for (const auto home : plan.homes) {
            entry.persons += model::persons_in(study_.homes[home.at()].persons, model::everybody);
            owned.push_back(study_.homes[home.at()].id);
        }
        std::ranges::sort(owned);
        std::vector<std::string> near;
        for (const auto& facility : study_.facilities) {
            if (halo.holds(task_.ground.projection.to_metres(facility.place))) near.push_back(facility.id);
        }
        entry.facilities_in_reach = std::ssize(near);
        if (!homes_.heading.empty()) files.push_back({plan_.homes.file, homes_.with(owned)});
        if (!facilities_.heading.empty()) files.push_back({plan_.facilities.file, facilities_.with(near)});
        const fs::path folder = task_.out / id;
        files.push_back(
            {io::tile_notes_file, io::tile_notes_text({.id = id,
                                                       .cut = cut,
                                                       .study = fs::relative(task_.study_file.parent_path(), folder),
                                                       .study_file = task_.study_file.filename().string(),
                                                       .has_elevation = study_.has_elevation,
                                                       .homes = homes_.heading.empty() ? owned : std::vector<std::string>{},
                                                       .whole = streets.whole})});
        for (const auto& file : files) entry.bytes += std::ssize(file.content);
        const auto services = static_cast<double>(study_.standard.rules.size());
        entry.expected_s = std::round((static_cast<double>(entry.bytes) * seconds_a_byte +
                                       static_cast<double>(entry.nodes) * services * seconds_a_node_and_service) *
                                      100) /
                           100;
        out.add(id, result_of(std::move(files), entry));
        return entry;
    }

    /// A tile's files and the run.json that lists them.
    [[nodiscard]] io::ResultSet result_of(std::vector<io::OutputFile> files, const TileEntry& entry) const {
        io::ResultSet set;
        for (auto& file : files) {
            set.files.push_back({.name = file.name, .write = [content = std::move(file.content)](const io::Sink& sink) {
                                     sink(content);
                                     return std::size_t{1};
                                 }});
        }
        set.manifest = [tile = entry.id, version = task_.version](const std::vector<io::WrittenFile>& written) {
            results::Tree::Branches outputs;
            for (const auto& file : written) {
                outputs.push_back({file.name, results::tree_of(model::Properties{{"bytes", results::count(file.bytes)},
                                                                                 {"sha256", file.sha256}})});
            }
            return io::write_json({results::Tree::Branches{{"program", results::tree_of(model::Value{std::string("circle15")})},
                                                           {"version", results::tree_of(model::Value{version})},
                                                           {"command", results::tree_of(model::Value{std::string("tile")})},
                                                           {"tile", results::tree_of(model::Value{tile})},
                                                           {"outputs", {std::move(outputs)}}}});
        };
        return set;
    }

    const CutTask& task_;
    const model::Study& study_;
    io::StudyPlan plan_;
    double halo_m_;
    double cell_m_;
    WayFinder finder_;
    StreetCutter streets_;
    TableLines homes_;
    TableLines facilities_;
};

}  // namespace

TileList cut_study(const CutTask& task, const io::Replacing& replacing) { return Cutter(task).run(replacing); }

std::vector<std::string> commands_of(const TileList& list, const fs::path& folder) {
    std::vector<std::string> commands;
    for (const auto& tile : list.tiles) {
        std::string quoted;
        for (const char c : (folder / tile.id).string()) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
        commands.push_back("circle15 tile --run '" + quoted + "'");
    }
    return commands;
}

}  // namespace circle15::tiles
