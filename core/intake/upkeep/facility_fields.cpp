// SPDX-License-Identifier: MIT
#include "core/intake/upkeep/facility_fields.hpp"

#include <optional>

namespace circle15::intake {

namespace {

std::string number(const std::optional<std::int64_t>& value) { return value ? std::to_string(*value) : std::string{}; }
std::string date(const std::optional<model::Date>& value) { return value ? model::text_of(*value) : std::string{}; }

/// Takes what the list states; a blank says nothing.
template <class Value>
void take(Value& known, const Value& stated) {
    if (stated != Value{}) known = stated;
}

}  // namespace

std::vector<std::pair<std::string_view, std::string>> fields_of(const model::Facility& one) {
    return {{"name", one.name},
            {"service", one.service},
            {"capacity", number(one.capacity)},
            {"capacity_unit", one.capacity_unit},
            {"in_use", number(one.in_use)},
            {"opening_hours", one.opening_hours_text},
            {"status", std::string(model::name_of(one.status))},
            {"opened", date(one.opened)},
            {"closed", date(one.closed)},
            {"township", one.township},
            {"village", one.village},
            {"address", one.address},
            {"lead_agency", one.lead_agency}};
}

void date_by(model::Facility& facility, const ListOrigin& list) {
    facility.source = list.said_by();
    facility.date = model::text_of(list.date);
}

model::Facility merged(const model::Facility& before, const FacilityRecord& listed, std::vector<FieldChange>& fields) {
    const model::Facility& stated = listed.facility;
    model::Facility after = before;
    take(after.name, stated.name);
    take(after.capacity, stated.capacity);
    if (stated.capacity) take(after.capacity_unit, stated.capacity_unit);
    take(after.in_use, stated.in_use);
    // The same hours written otherwise are no change.
    if (!stated.opening_hours_text.empty() && stated.opening_hours != before.opening_hours) {
        after.opening_hours_text = stated.opening_hours_text;
        after.opening_hours = stated.opening_hours;
    }
    if (listed.status_stated) after.status = stated.status;
    take(after.opened, stated.opened);
    take(after.closed, stated.closed);
    take(after.township, stated.township);
    take(after.village, stated.village);
    take(after.address, stated.address);
    take(after.lead_agency, stated.lead_agency);
    const auto had = fields_of(before);
    const auto has = fields_of(after);
    for (std::size_t i = 0; i < had.size(); ++i) {
        if (had[i].second != has[i].second) fields.push_back({std::string(had[i].first), had[i].second, has[i].second});
    }
    return after;
}

}  // namespace circle15::intake
