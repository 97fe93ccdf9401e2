// SPDX-License-Identifier: MIT
#include "core/io/study_reader.hpp"

#include <algorithm>
#include <format>
#include <iterator>
#include <set>
#include <system_error>

#include "core/geometry/projection.hpp"
#include "core/io/calendar.hpp"
#include "core/io/column_names.hpp"
#include "core/io/control_characters.hpp"
#include "core/io/csv.hpp"
#include "core/io/facilities.hpp"
#include "core/io/ferries.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/ground_heights.hpp"
#include "core/io/homes.hpp"
#include "core/io/indicators_reader.hpp"
#include "core/io/islands.hpp"
#include "core/io/layer_heights.hpp"
#include "core/io/map_layer.hpp"
#include "core/io/nearest_word.hpp"
#include "core/io/output/publication.hpp"
#include "core/io/relief.hpp"
#include "core/io/sha256.hpp"
#include "core/io/standard_toml.hpp"
#include "core/io/streets_osm.hpp"
#include "core/io/study_doubts.hpp"
#include "core/io/study_toml.hpp"
#include "core/io/tile_notes.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

namespace fs = std::filesystem;
using model::InputError;
using model::LayerSource;
using model::Study;

fs::path study_file_of(const fs::path& given) { return fs::is_directory(given) ? given / "study.toml" : given; }

/// The files of one study, each read at most once, its hash noted. What a tile does not hold is the whole study's.
class StudyFolder {
public:
    StudyFolder(fs::path folder, const TileNotes* tile) : folder_(std::move(folder)) {
        if (tile != nullptr) whole_ = tile->study;
    }

    [[nodiscard]] fs::path path(const std::string& file) const {
        const fs::path own = folder_ / path_of(file);
        return whole_ && !fs::exists(own) ? *whole_ / path_of(file) : own;
    }
    [[nodiscard]] fs::path path(const LayerSource& layer) const { return path(layer.file); }

    std::string bytes(LayerSource layer, Study& study) const {
        std::string content = read_bytes(path(layer), layer.file);
        layer.sha256 = sha256_of(content);
        study.layers.push_back(std::move(layer));
        return content;
    }

    /// A layer of several files (shapefile, folder) has one hash over all of them.
    void note(LayerSource layer, const std::vector<fs::path>& files, Study& study) const {
        Sha256 sum;
        for (const fs::path& one : files) read_pieces(one, layer.file, [&](std::string_view piece) { sum.add(piece); });
        layer.sha256 = sum.hex();
        study.layers.push_back(std::move(layer));
    }

    /// A spreadsheet or a layer of points. The rows of a long spreadsheet are not kept (see open_csv).
    TextTable table(const LayerSource& layer, Study& study, bool long_table = false) const {
        TextTable rows;
        if (is_map_layer(path_of(layer.file))) {
            static_cast<void>(regular_file(path(layer), layer.file));
            note(layer, files_of(path(layer)), study);
            rows = read_points(path(layer), layer.file);
        } else if (long_table) {
            rows = open_csv(bytes(layer, study), layer.file);
        } else {
            rows = parse_csv(bytes(layer, study), layer.file, true);
            rename_columns(rows);
            clean_cells(rows);
        }
        std::ranges::copy(rows.issues, std::back_inserter(study.issues));
        return rows;
    }

private:
    fs::path folder_;
    std::optional<fs::path> whole_;
};

/// A file that holds rules and no data.
LayerSource rules_layer(std::string name, std::string file, std::string_view content) {
    return {.layer = std::move(name),
            .file = std::move(file),
            .crs = {},
            .source = {},
            .licence = {},
            .date = {},
            .quality = model::Quality::surveyed,
            .sha256 = sha256_of(content)};
}

/// The name of another standard is its path in messages, and only its file name in results: those hold no machine's folders.
void read_standard(const StudyPlan& plan, const StudyFolder& folder, const ReadOptions& options, Study& study) {
    const std::string shown = options.standard ? options.standard->string() : plan.standard_file;
    const std::string content = read_bytes(options.standard ? *options.standard : folder.path(plan.standard_file), shown);
    study.standard = parse_standard_toml(content, shown);
    const std::string file = options.standard ? options.standard->filename().string() : plan.standard_file;
    study.layers.push_back(rules_layer("standard", file, content));
    study.layers.back().source = study.standard.name;
}

void check_measuring_crs(const Study& study, const std::string& file) {
    try {
        static_cast<void>(geometry::Projection{study.measuring_crs});
    } catch (const InputError& error) {
        model::InputFlaw flaw = error.flaw();
        flaw.file = file;
        flaw.place = "measuring_crs";
        throw InputError(flaw);
    }
}

void read_all_streets(const StudyPlan& plan, const StudyFolder& folder, Study& study) {
    std::vector<std::string> contents;
    for (const LayerSource& layer : plan.streets) contents.push_back(folder.bytes(layer, study));
    std::vector<OsmFile> files;
    for (std::size_t i = 0; i < contents.size(); ++i) {
        files.push_back({.file = plan.streets[i].file, .content = contents[i], .quality = plan.streets[i].quality});
    }
    read_streets(files, study);
    settle_tagged_heights(plan.streets.front().file, study);
}

/// A tile's streets are settled already, heights included.
void read_tile_streets(const StudyPlan& plan, const TileNotes& tile, const StudyFolder& folder, Study& study) {
    LayerSource layer = plan.streets.front();
    layer.file = tile_streets_file;
    study.streets = parse_tile_streets(folder.bytes(layer, study), layer.file);
    study.streets.whole = tile.whole;
    study.has_elevation = tile.has_elevation;
    const auto ways = std::ssize(study.streets.ways);
    study.rows.push_back({.layer = layer.layer, .read = ways, .used = ways});
}

void read_elevation(const LayerSource& layer, const StudyFolder& folder, Study& study) {
    static_cast<void>(regular_file(folder.path(layer), layer.file));
    folder.note(layer, {folder.path(layer)}, study);
    std::vector<model::LonLat> places;
    for (const model::StreetNode& node : study.streets.nodes) places.push_back(node.place);
    const SampledHeights heights = sample_elevation(folder.path(layer), layer.file, layer.crs, places);
    take_heights(heights, layer, study);
}

/// Heights of the streets, and whether there are any.
void read_heights(const StudyPlan& plan, const StudyFolder& folder, const ReadOptions& options, Study& study) {
    if (plan.elevation) read_elevation(*plan.elevation, folder, study);
    settle_relief(plan.elevation ? plan.elevation->file : plan.streets.front().file, study);
    study.has_elevation =
        std::ranges::any_of(study.streets.nodes, [](const auto& node) { return node.elevation_m.has_value(); });
    if (options.relief && plan.elevation) read_relief(folder.path(*plan.elevation), *plan.elevation, study);
}

/// A timetable is a folder or a zip.
void read_timetable(const LayerSource& layer, const StudyFolder& folder, const std::string& study_file, Study& study) {
    std::vector<fs::path> files;
    if (fs::is_directory(folder.path(layer))) {
        for (const fs::directory_entry& entry : fs::directory_iterator{folder.path(layer)}) {
            if (entry.is_regular_file()) files.push_back(entry.path());
        }
        std::ranges::sort(files);
    } else {
        files.push_back(regular_file(folder.path(layer), layer.file));
    }
    folder.note(layer, files, study);
    read_ferries(folder.path(layer), layer, study_file, study);
}

/// Notes which lists have no rows. `none` must not contradict the rest.
void note_rows_of_lists(Study& study, const std::string& file) {
    for (auto& [service, inventory] : study.inventory) {
        const auto rows = std::ranges::count(study.facilities, service, &model::Facility::service);
        const auto refuse = [&](std::string rule) {
            throw InputError({.file = file,
                              .place = std::format("[inventory.{}]", service),
                              .rule = std::move(rule),
                              .particulars = {{"service", service}, {"rows", rows}}});
        };
        if (inventory.none && rows > 0) refuse("none_but_some");
        if (inventory.none && (inventory.partial || !inventory.partial_in.empty())) refuse("none_but_partial");
        inventory.without_rows = rows == 0 && !inventory.none;
        inventory.cut = inventory.facilities && rows < *inventory.facilities;
    }
}

void check_inventory(const Study& study, const std::string& file) {
    std::vector<std::string> services;
    for (const model::Rule& rule : study.standard.rules) services.push_back(rule.service);
    std::set<std::string> townships;
    for (const model::Village& village : study.villages) townships.insert(village.township);
    const std::vector<std::string> known{townships.begin(), townships.end()};
    const auto refuse = [&](const std::string& service, std::string rule, model::Particulars particulars) {
        throw InputError({.file = file,
                          .place = std::format("[inventory.{}]", service),
                          .rule = std::move(rule),
                          .particulars = std::move(particulars)});
    };
    for (const auto& [service, inventory] : study.inventory) {
        if (!std::ranges::contains(services, service)) {
            refuse(service, "inventory_service", and_meant({{"service", service}}, service, services));
        }
        for (const std::string& township : inventory.partial_in) {
            if (townships.contains(township)) continue;
            refuse(service, "inventory_township", and_meant({{"township", township}}, township, known));
        }
    }
}

/// Rows that were freed of control characters count as repaired.
void count_cleaned_rows(Study& study) {
    for (model::RowCount& count : study.rows) {
        const auto slash = count.layer.find('/');
        const auto layer = std::ranges::find(study.layers, count.layer.substr(0, slash), &LayerSource::layer);
        const std::string file = slash != std::string::npos    ? count.layer.substr(slash + 1)
                                 : layer == study.layers.end() ? std::string{}
                                                               : layer->file;
        const auto cleaned = std::min<std::int64_t>(count.used, std::ranges::count_if(study.issues, [&](const auto& issue) {
                                                        return issue.rule == "control_characters" && issue.file == file;
                                                    }));
        count.used -= cleaned;
        count.repaired += cleaned;
    }
}

}  // namespace

Study read_study(const fs::path& folder_or_study_toml, const ReadOptions& options) {
    const fs::path study_file = study_file_of(folder_or_study_toml);
    const std::string file = study_file.filename().string();
    finish_interrupted(study_file.parent_path());
    std::error_code error;
    if (!fs::exists(study_file, error) && !error)
        throw InputError({.file = folder_or_study_toml.string(), .rule = "missing_study"});
    const auto tile = read_tile_notes(study_file.parent_path());
    const StudyFolder folder{study_file.parent_path(), tile ? &*tile : nullptr};
    const std::string head = read_bytes(study_file, file);
    StudyPlan plan = parse_study_toml(head, file);
    Study study = std::move(plan.study);
    study.layers.push_back(rules_layer("study", file, head));
    check_measuring_crs(study, file);
    read_standard(plan, folder, options, study);
    if (plan.calendar) read_calendar(folder.bytes(*plan.calendar, study), plan.calendar->file, study);
    static_cast<void>(regular_file(folder.path(plan.islands), plan.islands.file));
    folder.note(plan.islands, files_of(folder.path(plan.islands)), study);
    const PolygonLayer land = read_polygons(folder.path(plan.islands), plan.islands.file, plan.islands.crs);
    std::ranges::copy(land.table.issues, std::back_inserter(study.issues));
    const IslandTable islands{land, plan.islands, study};
    if (options.land) options.land(study.islands);

    model::advance(options.progress, 0.1);
    tile ? read_tile_streets(plan, *tile, folder, study) : read_all_streets(plan, folder, study);
    model::advance(options.progress, 0.4);
    const LonLatBox box = study_box(study.islands);
    std::optional<TextTable> villages;
    if (plan.villages) villages = folder.table(*plan.villages, study);
    {
        const TextTable homes = folder.table(plan.homes, study, true);
        read_homes({homes, plan.homes, {plan.homes.crs, study.measuring_crs}, box}, villages ? &*villages : nullptr,
                   plan.villages ? &*plan.villages : nullptr, islands, study);
    }
    model::advance(options.progress, 0.7);
    const TextTable facilities = folder.table(plan.facilities, study);
    read_facilities({facilities, plan.facilities, {plan.facilities.crs, study.measuring_crs}, box}, study);
    if (plan.piers) {
        const TextTable piers = folder.table(*plan.piers, study);
        read_piers({piers, *plan.piers, {plan.piers->crs, study.measuring_crs}, box}, islands, study);
    }
    model::advance(options.progress, 0.8);
    if (!tile) read_heights(plan, folder, options, study);
    if (plan.ferries) read_timetable(*plan.ferries, folder, file, study);
    if (plan.indicators) {
        study.indicators = parse_indicators(folder.bytes(*plan.indicators, study), plan.indicators->file, study.issues);
        const auto rows = std::ssize(study.indicators);
        study.rows.push_back({.layer = plan.indicators->layer, .read = rows, .used = rows});
    }
    model::advance(options.progress, 1);
    if (!tile) check_inventory(study, file);  // a tile has not all townships
    count_cleaned_rows(study);
    note_rows_of_lists(study, file);
    std::ranges::move(study_doubts(study), std::back_inserter(study.issues));
    return study;
}

}  // namespace circle15::io
