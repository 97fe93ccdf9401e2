// SPDX-License-Identifier: MIT
#include "core/io/scenario_writer.hpp"

#include <format>
#include <optional>
#include <stdexcept>
#include <string_view>

#include "core/io/output/own_output.hpp"
#include "core/io/toml_text.hpp"

namespace circle15::io {

namespace {

/// Writes one edit as a table.
class EditText {
public:
    explicit EditText(std::string& out) : out_(out) {}

    void operator()(const model::OpenFacility& open) {
        heading("open");
        if (!open.created) {
            text("id", open.id);
            return;
        }
        const auto& facility = *open.created;
        if (facility.status != model::FacilityStatus::open || facility.opened || facility.closed) {
            throw std::logic_error("a scenario cannot open '" + facility.id + "' as anything but open");
        }
        described(facility);
        text("crs", "EPSG:4326");
    }
    void operator()(const model::CloseFacility& close) { only("close", "id", close.id); }
    void operator()(const model::RemoveFacility& remove) { only("remove", "id", remove.id); }
    void operator()(const model::MoveFacility& move) {
        only("move", "id", move.id);
        place(move.place);
        text("crs", "EPSG:4326");
    }
    void operator()(const model::ResizeFacility& resize) {
        only("enlarge", "id", resize.id);
        value("capacity", resize.capacity);
    }
    void operator()(const model::ChangeHours& change) {
        only("hours", "id", change.id);
        text("opening_hours", change.opening_hours);
    }
    void operator()(const model::RestoreFacility& restore) {
        const auto& facility = restore.facility;
        heading("restore");
        described(facility);
        text("given_crs", facility.given_crs);
        text("status", name_of(facility.status));
        if (facility.opened) text("opened", model::text_of(*facility.opened));
        if (facility.closed) text("closed", model::text_of(*facility.closed));
    }
    void operator()(const model::MovePeople& move) {
        only("people", "from", move.from);
        text("to", move.to);
        if (move.share) value("share", *move.share);
        if (move.persons) value("persons", *move.persons);
        if (move.group == model::everybody) return;
        std::string bands;
        for (std::size_t band = 0; band < model::age_bands.size(); ++band) {
            if (move.group.has(band)) bands += (bands.empty() ? "" : ", ") + toml_quoted(model::age_bands[band].column);
        }
        out_ += "group = [" + bands + "]\n";
    }
    void operator()(const model::ScalePeople& scale) {
        only("people", "from", scale.from);
        value("factor", scale.factor);
    }
    void operator()(const model::SetPeople& set) {
        only("persons", "home", set.home);
        for (std::size_t band = 0; band < set.persons.size(); ++band) value(model::age_bands[band].column, set.persons[band]);
    }
    void operator()(const model::ChangeStandard& change) {
        only("standard", "service", change.service);
        if (change.minutes) value("minutes", *change.minutes);
        if (change.speed_m_per_s) value("speed_m_per_s", *change.speed_m_per_s);
        if (change.capped_downhill) value("capped_downhill", *change.capped_downhill);
        if (change.service_minutes) value("service_minutes", *change.service_minutes);
        if (change.viable_persons) value("viable_persons", *change.viable_persons);
        value_or_none(change.target_percent, "target_percent", "no_target");
        value_or_none(change.places_per_1000, "places_per_1000", "no_places");
    }
    void operator()(const model::CancelSailings& cancel) {
        heading("cancel");
        if (cancel.route) text("route", *cancel.route);
        if (cancel.trip) text("trip", *cancel.trip);
        if (!cancel.route && !cancel.trip) value("all", true);
    }
    void operator()(const model::RetimeTrip& retime) {
        only("retime", "trip", retime.trip);
        value("minutes", retime.minutes);
    }
    void operator()(const model::AddSailing& add) {
        only("add_sailing", "route", add.route);
        std::string calls;
        for (const auto& [pier, time] : add.calls) {
            calls += std::format("{}[{}, \"{:02}:{:02}\"]", calls.empty() ? "" : ", ", toml_quoted(pier), time / 3600,
                                 time / 60 % 60);
        }
        out_ += "calls = [" + calls + "]\n";
    }

    void operator()(const model::RestoreTimetable&) { throw std::logic_error("a scenario file cannot hold a whole timetable"); }

private:
    void heading(std::string_view kind) { out_ += std::format("\n[[{}]]\n", kind); }
    void text(std::string_view key, std::string_view words) { out_ += std::format("{} = {}\n", key, toml_quoted(words)); }
    void text_if(std::string_view key, const std::string& words) {
        if (!words.empty()) text(key, words);
    }
    template <class Value>
    void value(std::string_view key, Value number) {
        out_ += std::format("{} = {}\n", key, number);
    }
    void value_or_none(const std::optional<std::optional<double>>& number, std::string_view key, std::string_view key_of_none) {
        if (!number) return;
        if (*number) {
            value(key, **number);
        } else {
            value(key_of_none, true);
        }
    }
    void only(std::string_view kind, std::string_view key, const std::string& id) {
        heading(kind);
        text(key, id);
    }
    void place(model::LonLat place) {
        value("lon", place.lon);
        value("lat", place.lat);
    }
    void described(const model::Facility& facility) {
        text("id", facility.id);
        text("name", facility.name);
        text("service", facility.service);
        place(facility.place);
        if (facility.capacity) value("capacity", *facility.capacity);
        text_if("capacity_unit", facility.capacity_unit);
        if (facility.in_use) value("in_use", *facility.in_use);
        text_if("opening_hours", facility.opening_hours_text);
        text_if("township", facility.township);
        text_if("village", facility.village);
        text_if("address", facility.address);
        text_if("lead_agency", facility.lead_agency);
        text_if("source", facility.source);
        text_if("date", facility.date);
        text("quality", name_of(facility.quality));
    }

    std::string& out_;
};

}  // namespace

std::string scenario_text(const model::Scenario& scenario) {
    std::string out = std::format("name_zh = {}\nname_en = {}\n", toml_quoted(scenario.name_zh), toml_quoted(scenario.name_en));
    if (!scenario.description.empty()) out += std::format("description = {}\n", toml_quoted(scenario.description));
    if (!scenario.description_en.empty()) out += std::format("description_en = {}\n", toml_quoted(scenario.description_en));
    if (!scenario.source.empty()) out += std::format("source = {}\n", toml_quoted(scenario.source));
    EditText edit(out);
    for (const auto& placed : scenario.edits) std::visit(edit, placed.what);
    for (const auto& placed : scenario.sailings) std::visit(edit, placed.what);
    return marked_scenario(out);
}

}  // namespace circle15::io
