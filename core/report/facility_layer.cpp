// SPDX-License-Identifier: MIT
#include "core/report/facility_layer.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <variant>

#include "core/report/day_words.hpp"
#include "core/report/places_table.hpp"
#include "core/report/values.hpp"

namespace circle15::report {

namespace {

/// By facility: persons of its service's group who are covered by it. Facilities of no service of the standard have none.
std::vector<std::int64_t> persons_nearest(const model::Study& study, const analysis::Analysis& analysis) {
    std::vector<std::int64_t> persons(study.facilities.size());
    for (const auto& service : analysis.services) {
        const auto group = study.standard.rules[service.rule.at()].group;
        for (std::size_t row = 0; row < service.homes.size(); ++row) {
            const auto& verdict = service.homes[row];
            if (verdict.status != analysis::Status::covered || !verdict.nearest) continue;
            persons[verdict.nearest->at()] += model::persons_in(study.homes[row].persons, group);
        }
    }
    return persons;
}

std::optional<model::IslandId> island_of(const network::LinkResult& result) {
    if (const auto* link = std::get_if<network::Link>(&result)) return link->island;
    return std::get<network::NoLink>(result).island;
}

bool places_judged(const analysis::Analysis& analysis) {
    return std::ranges::any_of(analysis.services,
                               [](const analysis::ServiceResult& service) { return service.places.has_value(); });
}

/// What facilities have places for and who was given one, where the run judged places.
class PlacesAt {
public:
    explicit PlacesAt(const analysis::Analysis& analysis) : boats_asked_(any_by_boat(analysis)) {
        for (const auto& service : analysis.services) {
            if (!service.places) continue;
            for (const auto& [facility, room] : service.places->room) room_[facility] = room;
            for (const auto& [facility, persons] : service.places->placed_at) placed_[facility] = persons;
            if (!service.places->by_boat) continue;
            for (const auto& [facility, persons] : service.places->by_boat->placed_at) by_boat_[facility] = persons;
        }
    }

    void add_to(model::Properties& fields, model::FacilityId facility) const {
        const auto room = room_.find(facility);
        const bool judged = room != room_.end() && room->second;
        fields.emplace_back("persons_room", judged ? whole(room->second) : model::Value{});
        fields.emplace_back("persons_placed", judged ? model::Value{placed_.at(facility)} : model::Value{});
        const auto by_boat = judged && boats_asked_ ? by_boat_.at(facility) : 0;
        fields.emplace_back("room_used_percent",
                            judged ? decimal(percent_of(placed_.at(facility) + by_boat, *room->second), 1) : model::Value{});
        if (boats_asked_) fields.emplace_back("persons_placed_by_boat", judged ? model::Value{by_boat} : model::Value{});
    }

private:
    std::map<model::FacilityId, std::optional<std::int64_t>> room_;
    std::map<model::FacilityId, std::int64_t> placed_;
    bool boats_asked_;
    std::map<model::FacilityId, std::int64_t> by_boat_;
};

/// The date its service is judged on.
model::Date judged_date(const model::Study& study, const analysis::Analysis& analysis, const model::Facility& facility) {
    for (const auto& service : analysis.services) {
        if (study.standard.rules[service.rule.at()].service == facility.service) return service.date;
    }
    return analysis.date;
}

model::Value hours_on(const model::Facility& facility, const model::DayAsked& day) {
    if (!facility.opening_hours) return {};
    return text(hours_text(model::open_spans_on(*facility.opening_hours, day.calendar, day.date)));
}

}  // namespace

model::FeatureCollection facility_layer(const analysis::Ground& ground, const analysis::Analysis& analysis) {
    const auto& study = ground.study;
    const auto persons = persons_nearest(study, analysis);
    const auto places = places_judged(analysis) ? std::optional<PlacesAt>(analysis) : std::nullopt;
    model::FeatureCollection layer{.name = "facilities"};
    layer.features.reserve(study.facilities.size());
    for (std::size_t row = 0; row < study.facilities.size(); ++row) {
        const auto& facility = study.facilities[row];
        const auto* link = ground.facility_link(model::id_of<model::FacilityId>(row));
        const auto island = island_of(ground.facilities[row]);
        auto& feature = layer.features.emplace_back(facility.id, facility.place);
        auto& fields = feature.properties;
        fields.reserve(28);
        fields.emplace_back("id", facility.id);
        fields.emplace_back("name", facility.name);
        fields.emplace_back("service", facility.service);
        fields.emplace_back("township", text(facility.township));
        fields.emplace_back("village", text(facility.village));
        fields.emplace_back("island", island ? text(study.islands[island->at()].id) : model::Value{});
        fields.emplace_back("address", text(facility.address));
        fields.emplace_back("status", text(model::name_of(facility.status)));
        const model::Date date = judged_date(study, analysis, facility);
        const auto serving = model::serving_on(facility, study.calendar, date);
        fields.emplace_back("serves", model::serves(serving));
        fields.emplace_back("serving", text(model::name_of(serving)));
        fields.emplace_back("serves_date", text(model::text_of(date)));
        fields.emplace_back("opened", facility.opened ? text(model::text_of(*facility.opened)) : model::Value{});
        fields.emplace_back("closed", facility.closed ? text(model::text_of(*facility.closed)) : model::Value{});
        fields.emplace_back("capacity", whole(facility.capacity));
        fields.emplace_back("capacity_unit", text(facility.capacity_unit));
        fields.emplace_back("in_use", whole(facility.in_use));
        fields.emplace_back("opening_hours", text(facility.opening_hours_text));
        fields.emplace_back("hours_that_day", hours_on(facility, {.date = date, .calendar = study.calendar}));
        fields.emplace_back("persons_nearest", persons[row]);
        if (places) places->add_to(fields, model::id_of<model::FacilityId>(row));
        fields.emplace_back("link_m", link ? one_decimal(link->link_m) : model::Value{});
        fields.emplace_back("lead_agency", text(facility.lead_agency));
        fields.emplace_back("given_crs", text(facility.given_crs));
        fields.emplace_back("source", text(facility.source));
        fields.emplace_back("date", text(facility.date));
        fields.emplace_back("quality", text(model::name_of(facility.quality)));
    }
    return layer;
}

}  // namespace circle15::report
