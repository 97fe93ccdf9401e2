// SPDX-License-Identifier: MIT
#include "core/io/facilities.hpp"

#include <algorithm>
#include <format>

#include "core/io/facility_doubts.hpp"
#include "core/io/nearest_word.hpp"
#include "core/io/row_intake.hpp"
#include "core/io/study_columns.hpp"
#include "core/io/villages.hpp"

namespace circle15::io {

namespace {

constexpr std::int64_t most_places = 1'000'000;

const std::string& or_else(const std::string& value, const std::string& otherwise) { return value.empty() ? otherwise : value; }

std::optional<std::string> service_named(const std::string& name, const model::Standard& standard) {
    const auto found = std::ranges::find_if(
        standard.rules, [&](const model::Rule& rule) { return name == rule.service || name == rule.name_zh; });
    return found == standard.rules.end() ? std::nullopt : std::optional(found->service);
}

std::vector<std::string> services_of(const model::Standard& standard) {
    std::vector<std::string> services;
    for (const model::Rule& rule : standard.rules) services.push_back(rule.service);
    return services;
}

std::string service_of(const RowFields& fields, const TextRow& row, const model::Standard& standard) {
    const std::string& name = fields.required(row, "service");
    if (auto service = service_named(name, standard)) return *std::move(service);
    throw fields.flaw(row, "unknown_service", and_meant({{"value", name}}, name, services_of(standard)));
}

model::FacilityStatus status_of(const RowFields& fields, const TextRow& row) {
    const std::string& name = fields.text(row, "status");
    if (name.empty()) return model::FacilityStatus::open;
    const auto status = model::facility_status_named(name);
    if (!status) throw fields.flaw(row, "unknown_status", {{"value", name}});
    return *status;
}

std::optional<model::OpeningHours> hours_of(const RowFields& fields, const TextRow& row) {
    const std::string& text = fields.text(row, "opening_hours");
    if (text.empty()) return std::nullopt;
    try {
        return model::parse_opening_hours(text);
    } catch (const model::InputError& error) {
        throw fields.flaw(row, error.flaw().rule, error.flaw().particulars);
    }
}

model::Facility facility_of(const PointLayer& layer, const RowFields& fields, const TextRow& row,
                            const model::Standard& standard, RowIntake& intake) {
    const auto places_in = [&](const char* column) {
        return intake.spare([&] { return fields.count(row, column, column, most_places); }, std::optional<std::int64_t>{});
    };
    return {.id = fields.required(row, "id"),
            .name = fields.required(row, "name"),
            .service = service_of(fields, row, standard),
            .place = {},
            .given_crs = {},
            .capacity = places_in("capacity"),
            .capacity_unit = fields.text(row, "capacity_unit"),
            .in_use = places_in("in_use"),
            .opening_hours_text = fields.text(row, "opening_hours"),
            .opening_hours = intake.spare([&] { return hours_of(fields, row); }, std::optional<model::OpeningHours>{}),
            .status = status_of(fields, row),
            .opened = fields.date(row, "opened"),
            .closed = fields.date(row, "closed"),
            .township = fields.text(row, "township"),
            .village = fields.text(row, "village"),
            .address = fields.text(row, "address"),
            .lead_agency = fields.text(row, "lead_agency"),
            .source = or_else(fields.text(row, "source"), layer.source.source),
            .date = or_else(fields.text(row, "date"), layer.source.date),
            .quality = intake.spare([&] { return fields.quality(row, layer.source.quality); }, model::Quality::modelled)};
}

/// Whether a pier says that it is another county's.
bool is_outer(const RowFields& fields, const TextRow& row) {
    const std::string& text = fields.text(row, "outer");
    if (text.empty() || text == "no" || text == "false" || text == "0") return false;
    if (text == "yes" || text == "true" || text == "1") return true;
    throw model::InputError(
        {.file = fields.table().file, .place = row.place, .rule = "unknown_outer", .particulars = {{"value", text}}});
}

/// The last facility read says what holds on school holidays, which no calendar of the study tells.
void note_school_holidays(const std::string& file, const TextRow& row, model::Study& study) {
    const model::Facility& facility = study.facilities.back();
    if (!facility.opening_hours || !facility.opening_hours->school_holidays) return;
    study.issues.push_back({.file = file,
                            .place = row.place,
                            .field = "opening_hours",
                            .value = facility.opening_hours_text,
                            .rule = "school_holidays_left_out",
                            .severity = model::Severity::note,
                            .particulars = {{"facility", facility.name}, {"hours", facility.opening_hours_text}}});
}

/// A rejected row may be a facility where people look for one: its service's list is partial, in the row's township where that
/// is one of the study's, else everywhere. A row given twice is no loss.
void note_lost_row(const RowFields& fields, const TextRow& row, model::Study& study) {
    if (row.flaw) return;
    const std::string& name = fields.text(row, "service");
    auto service = service_named(name, study.standard);
    if (!service) service = nearest_word(name, services_of(study.standard));
    const auto list = service ? study.inventory.find(*service) : study.inventory.end();
    const auto is_listed = [&](const model::Facility& facility) {
        return facility.id == fields.text(row, "id") && facility.name == fields.text(row, "name");
    };
    if (list == study.inventory.end() || std::ranges::any_of(study.facilities, is_listed)) return;
    auto& [rows, townships] = list->second.rejected;
    const std::string& township = fields.text(row, "township");
    const bool everywhere = rows++ > 0 && townships.empty();
    if (!std::ranges::contains(study.villages, township, &model::Village::township)) {
        townships.clear();
    } else if (!everywhere && !std::ranges::contains(townships, township)) {
        townships.push_back(township);
    }
}

/// Boats also call at piers of neighbouring counties.
LonLatBox neighbourhood_of(const LonLatBox& box) { return {box.west - 1, box.south - 1, box.east + 1, box.north + 1}; }

}  // namespace

void read_facilities(const PointLayer& layer, model::Study& study) {
    auto columns = columns_of("facilities.csv", {.is_map = layer.table.is_map});
    if (layer.crs.declared == "column") columns.required.emplace_back("crs");
    const RowFields fields{layer.table, columns, study.issues};
    RowIntake intake(layer.table, layer.source.layer, study);
    SeenIds ids;
    std::vector<const TextRow*> taken;
    const std::vector<PlaceOrFlaw> places = places_of(fields, layer.crs, layer.box);
    for (std::size_t i = 0; i < layer.table.rows.size(); ++i) {
        const TextRow& row = layer.table.rows[i];
        const bool used = intake.take(row, [&] {
            model::Facility facility = facility_of(layer, fields, row, study.standard, intake);
            if (!places[i]) throw model::InputError(*places[i].error());
            facility.place = places[i]->place;
            facility.given_crs = places[i]->crs;
            ids.add(fields, row, facility.id);
            study.facilities.push_back(std::move(facility));
            taken.push_back(&row);
            note_school_holidays(layer.source.file, row, study);
        });
        if (!used) note_lost_row(fields, row, study);
    }
    intake.finish();
    const std::vector<model::DataIssue> doubts = facility_doubts(layer.table.file, taken, study);
    study.issues.insert(study.issues.end(), doubts.begin(), doubts.end());
}

void read_piers(const PointLayer& layer, const IslandTable& islands, model::Study& study) {
    const RowFields fields{layer.table, columns_of("piers.csv", {.is_map = layer.table.is_map}), study.issues};
    RowIntake intake(layer.table, layer.source.layer, study);
    SeenIds ids;
    const std::vector<PlaceOrFlaw> places = places_of(fields, layer.crs, neighbourhood_of(layer.box));
    for (std::size_t i = 0; i < layer.table.rows.size(); ++i) {
        const TextRow& row = layer.table.rows[i];
        intake.take(row, [&] {
            model::Pier pier{.id = fields.required(row, "id"),
                             .name = fields.required(row, "name"),
                             .place = {},
                             .quality = fields.quality(row, layer.source.quality),
                             .outer = is_outer(fields, row)};
            if (!fields.text(row, "island").empty()) pier.island = island_of(fields, row, islands);
            if (pier.outer && pier.island)
                throw model::InputError({.file = layer.table.file,
                                         .place = row.place,
                                         .rule = "outer_pier_with_island",
                                         .particulars = {{"pier", pier.id}, {"island", fields.text(row, "island")}}});
            if (!places[i]) throw model::InputError(*places[i].error());
            pier.place = places[i]->place;
            ids.add(fields, row, pier.id);
            study.piers.push_back(std::move(pier));
        });
    }
    intake.finish();
}

}  // namespace circle15::io
