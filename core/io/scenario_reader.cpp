// SPDX-License-Identifier: MIT
#include "core/io/scenario_reader.hpp"

#include <algorithm>
#include <charconv>
#include <format>
#include <functional>
#include <tuple>

#include "core/io/age_columns.hpp"
#include "core/io/scenario_facilities.hpp"
#include "core/io/toml_fields.hpp"

namespace circle15::io {

namespace {

constexpr Range shares{0, 1};
constexpr Range factors{0, 1000};
constexpr Range most_persons{0, 1e9};
constexpr Range threshold_minutes{0.1, 600};
constexpr Range walking_speed{0.3, 3};  // m/s
constexpr Range day_minutes{-1440, 1440};

using Calls = std::vector<std::pair<std::string, model::DaySeconds>>;

std::int64_t whole(const TomlFields& fields, std::string_view key, Range range) {
    static_cast<void>(fields.number(key, range));
    return *fields.whole_if(key, range);
}

model::StudyEdit people_edit_of(const TomlFields& fields) {
    const std::string from = fields.text("from");
    const std::string to = fields.text_or("to", "");
    const auto share = fields.number_if("share", shares);
    const auto persons = fields.whole_if("persons", most_persons);
    const auto factor = fields.number_if("factor", factors);
    const bool grouped = !fields.texts("group").empty();
    if (to.empty() != factor.has_value() || (share.has_value() + persons.has_value()) != (factor ? 0 : 1) ||
        (factor && grouped)) {
        throw fields.flaw("from", "edit_of_people", {{"place", from}});
    }
    if (factor) return model::ScalePeople{.from = from, .factor = *factor};
    return model::MovePeople{.from = from,
                             .to = to,
                             .share = share,
                             .persons = persons,
                             .group = grouped ? age_group_of(fields, "group") : model::everybody};
}

model::SetPeople set_people_of(const TomlFields& fields) {
    model::SetPeople set{.home = fields.text("home")};
    for (std::size_t band = 0; band < set.persons.size(); ++band) {
        set.persons[band] = whole(fields, model::age_bands[band].column, most_persons);
    }
    return set;
}

model::ChangeStandard change_standard_of(const TomlFields& fields) {
    model::ChangeStandard change{.service = fields.text("service"),
                                 .minutes = fields.number_if("minutes", threshold_minutes),
                                 .speed_m_per_s = fields.number_if("speed_m_per_s", walking_speed),
                                 .service_minutes = fields.number_if("service_minutes", {0, 1440}),
                                 .viable_persons = fields.whole_if("viable_persons", most_persons)};
    // A flag that is not there is not the same as one that is false.
    if (fields.has("capped_downhill")) change.capped_downhill = fields.flag("capped_downhill");
    if (const auto percent = fields.number_if("target_percent", {0, 100})) change.target_percent.emplace(percent);
    if (fields.flag("no_target")) {
        if (change.target_percent) throw fields.flaw("no_target", "edit_target_twice");
        change.target_percent.emplace(std::nullopt);
    }
    if (const auto places = fields.number_if("places_per_1000", {0.001, 1e6})) change.places_per_1000.emplace(places);
    if (fields.flag("no_places")) {
        if (change.places_per_1000) throw fields.flaw("no_places", "edit_places_twice");
        change.places_per_1000.emplace(std::nullopt);
    }
    return change;
}

model::CancelSailings cancel_sailings_of(const TomlFields& fields) {
    const std::string route = fields.text_or("route", "");
    const std::string trip = fields.text_or("trip", "");
    const bool all = fields.flag("all");
    if ((route.empty() ? 0 : 1) + (trip.empty() ? 0 : 1) + (all ? 1 : 0) != 1) {
        throw fields.flaw("all", "edit_of_cancelled");
    }
    model::CancelSailings cancel;
    if (!route.empty()) cancel.route = route;
    if (!trip.empty()) cancel.trip = trip;
    return cancel;
}

std::optional<model::DaySeconds> clock_time(std::string_view text) {
    int hours = 0;
    int minutes = 0;
    const char* end = text.data() + text.size();
    const auto [colon, hour_error] = std::from_chars(text.data(), end, hours);
    if (hour_error != std::errc{} || colon == end || *colon != ':' || end - colon != 3) return std::nullopt;
    const auto [last, minute_error] = std::from_chars(colon + 1, end, minutes);
    if (minute_error != std::errc{} || last != end || hours < 0 || hours > 47 || minutes < 0 || minutes > 59)
        return std::nullopt;
    return hours * 3600 + minutes * 60;
}

model::AddSailing add_sailing_of(const TomlFields& fields) {
    model::AddSailing add{.route = fields.text("route")};
    for (const auto& call : fields.text_rows("calls")) {
        const auto time = call.size() == 2 ? clock_time(call[1]) : std::nullopt;
        if (!time) {
            throw fields.flaw("calls", "call_without_time");
        }
        add.calls.emplace_back(call[0], *time);
    }
    if (add.calls.size() < 2) throw fields.flaw("calls", "single_call");
    return add;
}

using AnyEdit = std::variant<model::StudyEdit, model::SailingEdit>;

struct EditKind {
    std::string_view key;
    std::function<AnyEdit(const TomlFields&)> read;
};

const std::vector<EditKind>& edit_kinds() {
    using model::SailingEdit;
    using model::StudyEdit;
    static const std::vector<EditKind> kinds{
        {"open", [](const TomlFields& fields) { return StudyEdit{open_facility_of(fields)}; }},
        {"close", [](const TomlFields& fields) { return StudyEdit{model::CloseFacility{.id = fields.text("id")}}; }},
        {"move", [](const TomlFields& fields) { return StudyEdit{move_facility_of(fields)}; }},
        {"enlarge", [](const TomlFields& fields) { return StudyEdit{resize_facility_of(fields)}; }},
        {"hours", [](const TomlFields& fields) { return StudyEdit{change_hours_of(fields)}; }},
        {"restore", [](const TomlFields& fields) { return StudyEdit{restore_facility_of(fields)}; }},
        {"remove", [](const TomlFields& fields) { return StudyEdit{model::RemoveFacility{.id = fields.text("id")}}; }},
        {"people", [](const TomlFields& fields) { return people_edit_of(fields); }},
        {"persons", [](const TomlFields& fields) { return StudyEdit{set_people_of(fields)}; }},
        {"standard", [](const TomlFields& fields) { return StudyEdit{change_standard_of(fields)}; }},
        {"cancel", [](const TomlFields& fields) { return SailingEdit{cancel_sailings_of(fields)}; }},
        {"retime",
         [](const TomlFields& fields) {
             return SailingEdit{model::RetimeTrip{.trip = fields.text("trip"),
                                                  .minutes = static_cast<int>(whole(fields, "minutes", day_minutes))}};
         }},
        {"add_sailing", [](const TomlFields& fields) { return SailingEdit{add_sailing_of(fields)}; }},
    };
    return kinds;
}

struct EditTable {
    TomlPosition at;
    const EditKind* kind;
    TomlFields fields;
};

}  // namespace

model::Scenario parse_scenario(std::string_view content, const std::string& file) {
    const TomlFields fields = TomlFields::parse(content, file);
    model::Scenario scenario{.name_zh = fields.text("name_zh"),
                             .name_en = fields.text("name_en"),
                             .description = fields.prose("description"),
                             .description_en = fields.prose("description_en"),
                             .source = fields.text_or("source", "")};
    // TOML keeps the tables of each kind together; edits are made in the order they are written.
    std::vector<EditTable> tables;
    for (const EditKind& kind : edit_kinds()) {
        for (TomlFields& table : fields.tables(kind.key)) tables.push_back({table.position(), &kind, std::move(table)});
    }
    fields.refuse_unknown_keys();
    if (tables.empty()) throw fields.flaw("", "empty_scenario");
    std::ranges::stable_sort(tables, {}, &EditTable::at);
    for (const EditTable& table : tables) {
        AnyEdit edit = table.kind->read(table.fields);
        table.fields.refuse_unknown_keys();
        const std::string place = table.fields.place("");
        if (auto* study_edit = std::get_if<model::StudyEdit>(&edit)) {
            scenario.edits.push_back({.what = std::move(*study_edit), .file = file, .place = place});
        } else {
            scenario.sailings.push_back({.what = std::get<model::SailingEdit>(std::move(edit)), .file = file, .place = place});
        }
    }
    return scenario;
}

}  // namespace circle15::io
