// SPDX-License-Identifier: MIT
#include "core/intake/gathering.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/geometry/region.hpp"
#include "core/intake/feeds/feed_study.hpp"
#include "core/intake/land/coast.hpp"
#include "core/intake/osm/mapped_things.hpp"
#include "core/intake/people/people_within.hpp"
#include "core/intake/sheets/read_lists.hpp"
#include "core/intake/sheets/service_words.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/islands.hpp"
#include "core/io/map_layer.hpp"
#include "core/io/raster_cut.hpp"
#include "core/io/raster_join.hpp"
#include "core/io/sha256.hpp"

namespace circle15::intake {

namespace {

io::OsmBox osm_box_of(const Box& box) {
    const auto units = [](double degrees) { return static_cast<std::int32_t>(std::lround(degrees * 1e7)); };
    return {.west = units(box.west), .south = units(box.south), .east = units(box.east), .north = units(box.north)};
}

io::LonLatRange raster_box_of(const Box& box) { return {box.west, box.south, box.east, box.north}; }

Box box_of(const io::OsmBox& box) { return {box.west / 1e7, box.south / 1e7, box.east / 1e7, box.north / 1e7}; }

std::vector<std::string> services_of(const model::Standard& standard) {
    std::vector<std::string> services;
    for (const model::Rule& rule : standard.rules) services.push_back(rule.service);
    return services;
}

template <class Record>
void add(std::vector<Record>& all, std::vector<Record> more) {
    std::ranges::move(more, std::back_inserter(all));
}

/// A feed in a folder has one hash over its tables in order of name.
std::string hash_of(const std::filesystem::path& path, const std::string& file) {
    if (!std::filesystem::is_directory(path)) return io::sha256_of_file(io::regular_file(path, file), file);
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(path)) {
        if (entry.is_regular_file() && entry.path().extension() == ".txt") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    io::Sha256 sum;
    for (const auto& one : files) io::read_pieces(one, file, [&](std::string_view piece) { sum.add(piece); });
    return sum.hex();
}

}  // namespace

Gathered Gathering::run(const model::Progress& progress) {
    const auto& sources = made_.plan.sources;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        model::advance(progress, static_cast<double>(i) / static_cast<double>(sources.size()));
        if (sources[i].role == Role::nothing) continue;
        try {
            read(sources[i]);
            if (!std::ranges::contains(made_.inputs, sources[i].file, &std::pair<std::string, std::string>::first))
                made_.inputs.emplace_back(sources[i].file, hash_of(path_of(sources[i]), sources[i].file));
        } catch (const model::InputError& error) {
            model::InputFlaw flaw = error.flaw();
            if (flaw.file.empty()) flaw.file = sources[i].file;
            imported_.failures.push_back(std::move(flaw));
        }
    }
    join_coasts();
    return std::move(gathered_);
}

std::filesystem::path Gathering::path_of(const Source& source) const { return made_.plan.folder / io::path_of(source.file); }

void Gathering::read(const Source& source) {
    const Plan& plan = made_.plan;
    Findings& findings = made_.findings;
    switch (source.role) {
        case Role::osm:
            return read_osm(source);
        case Role::land:
            return read_land(source);
        case Role::facilities: {
            auto records = read_facilities(plan, source, findings, words_of(made_.standard.standard));
            note_lists(source, records);
            made_.facility_origin.add(source);
            return add(gathered_.listed, std::move(records));
        }
        case Role::people:
            made_.home_origin.add(source);
            return add(gathered_.dwellings.people,
                       people_within(read_people(plan, source, findings), area_, source.file, findings));
        case Role::villages:
            made_.village_origin.add(source);
            return add(gathered_.dwellings.villages, read_villages(plan, source, findings));
        case Role::buildings:
            return add(gathered_.dwellings.buildings, read_buildings(plan, source, findings));
        case Role::terrain:
            made_.terrain_origin.add(source);
            terrain_.push_back(io::raster_cut(path_of(source), source.file, source.crs, raster_box_of(area_.with_margin())));
            made_.terrain = io::joined_rasters(terrain_, source.file);
            return;
        case Role::timetable:
            return add_feed(path_of(source), source, area_, made_);
        case Role::area:
        case Role::standard:
        case Role::nothing:
            return;
    }
}

void Gathering::read_osm(const Source& source) {
    const io::OsmCut cut = io::cut_osm(path_of(source), source.file, osm_box_of(area_.with_margin()));
    const StudyArea area = cut.extent.empty() ? area_ : area_.within(box_of(cut.extent));
    Findings& findings = made_.findings;
    CutStreets streets = streets_of(cut, area);
    findings.rows.push_back({.layer = source.file + " streets",
                             .read = std::ssize(streets.ways),
                             .used = std::ssize(streets.ways) - streets.trimmed,
                             .repaired = streets.trimmed});
    if (source.takes.land) {
        add(gathered_.island_names, island_names(cut, area));
        if (!has_land_layer()) add_coast(cut, area.with_margin(), source, sampled_places(streets));
    }
    if (source.takes.buildings) add(gathered_.dwellings.buildings, mapped_buildings(cut, source, area, findings));
    if (source.takes.villages) {
        made_.village_origin.add(source);
        add(gathered_.dwellings.villages, mapped_villages(cut, source, area));
    }
    if (source.takes.facilities) {
        auto records = mapped_facilities(cut, source, area, services_of(made_.standard.standard), findings);
        note_lists(source, records);
        made_.facility_origin.add(source);
        add(gathered_.mapped, std::move(records));
    }
    if (!source.takes.streets) return;
    made_.street_origin.add(source);
    add(gathered_.dwellings.streets, residential_streets(streets, area, source.file));
    gathered_.streets.push_back(std::move(streets));
}

void Gathering::add_coast(const io::OsmCut& cut, const Box& box, const Source& source,
                          const std::vector<model::LonLat>& streets) {
    auto& issues = made_.findings.issues;
    const auto told = static_cast<std::ptrdiff_t>(issues.size());
    Coast coast{.land = land_from_coast(cut, box, source.file, streets, made_.findings), .source = &source};
    coast.known = std::ranges::none_of(issues.begin() + told, issues.end(),
                                       [](const model::DataIssue& issue) { return issue.rule == "no_coast"; });
    coasts_.push_back(std::move(coast));
}

bool Gathering::has_land_layer() const { return std::ranges::contains(made_.plan.sources, Role::land, &Source::role); }

/// The land of all extracts together. One without a coast says nothing of land where another has one: its box is not all land.
void Gathering::join_coasts() {
    const bool any_known = std::ranges::any_of(coasts_, &Coast::known);
    std::erase_if(coasts_, [&](const Coast& coast) { return any_known && !coast.known; });
    if (coasts_.empty()) return;
    model::MultiPolygon land = coasts_.front().land;
    if (coasts_.size() > 1) {
        std::vector<model::MultiPolygonOf<model::Metres>> parts;
        for (const Coast& coast : coasts_) parts.push_back(area_.projection().to_metres(coast.land));
        land = area_.projection().to_lonlat(geometry::union_of(parts));
    }
    auto bodies = bodies_of(land, area_.projection());
    for (const Coast& coast : coasts_) made_.land_origin.add(*coast.source);
    for (LandBody& body : bodies) {
        body.source = made_.land_origin.source;
        body.quality = made_.land_origin.quality;
    }
    add(gathered_.bodies, std::move(bodies));
}

void Gathering::read_land(const Source& source) {
    const io::PolygonLayer layer = io::read_polygons(path_of(source), source.file, source.crs);
    const auto heading = source.columns.find("name");
    const auto name = std::ranges::find(layer.table.columns, heading == source.columns.end() ? "name" : heading->second);
    std::vector<LandBody> bodies;
    for (std::size_t row = 0; row < layer.polygons.size(); ++row) {
        for (LandBody& body : bodies_of(layer.polygons[row], area_.projection())) {
            body.source = source.source;
            body.quality = source.quality;
            if (name != layer.table.columns.end())
                body.name = layer.table.rows[row].cells[static_cast<std::size_t>(name - layer.table.columns.begin())];
            bodies.push_back(std::move(body));
        }
    }
    made_.findings.rows.push_back(
        {.layer = source.file, .read = std::ssize(layer.table.rows), .used = std::ssize(layer.table.rows)});
    made_.land_origin.add(source);
    add(gathered_.bodies, std::move(bodies));
}

void Gathering::note_lists(const Source& source, const std::vector<FacilityRecord>& records) {
    std::vector<std::string> services;
    if (!source.service.empty()) services.push_back(source.service);
    for (const auto& [word, service] : source.services) services.push_back(service);
    for (const FacilityRecord& record : records) services.push_back(record.facility.service);
    std::ranges::sort(services);
    const auto repeated = std::ranges::unique(services);
    services.erase(repeated.begin(), repeated.end());
    for (const std::string& service : services) {
        if (std::ranges::contains(made_.standard.standard.rules, service, &model::Rule::service))
            gathered_.lists.emplace_back(service, source);
    }
}

model::MultiPolygon area_outline(const Plan& plan) {
    model::MultiPolygon outline;
    for (const Source& source : plan.sources) {
        if (source.role != Role::area) continue;
        for (auto& polygons : io::read_polygons(plan.folder / io::path_of(source.file), source.file, source.crs).polygons)
            std::ranges::move(polygons, std::back_inserter(outline));
    }
    return outline;
}

}  // namespace circle15::intake
