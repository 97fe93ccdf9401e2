// SPDX-License-Identifier: MIT
#include "core/intake/osm/service_tags.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace circle15::intake {

namespace {

// Services that no standard of the study has are not looked for.
struct Row {
    std::string_view tags;
    std::string_view service;
};

constexpr auto table = std::to_array<Row>({
    // Children. A school tells its level by ISCED 2011: 1 is primary, 2 junior secondary.
    {"amenity=childcare", "childcare"},
    {"amenity=kindergarten", "kindergarten"},
    {"amenity=school+isced:level=0", "kindergarten"},
    {"amenity=school+isced:level=1", "primary_school"},
    {"amenity=school+isced:level=0-1", "primary_school"},
    {"amenity=school+isced:level=1-2", "primary_school"},
    {"amenity=school+isced:level=0-2", "primary_school"},
    {"amenity=school+isced:level=1-3", "primary_school"},
    {"amenity=school+isced:level=0-3", "primary_school"},
    {"amenity=school+school=primary", "primary_school"},
    {"amenity=school+school:level=primary", "primary_school"},
    {"amenity=school+isced:level=2", "junior_school"},
    {"amenity=school+isced:level=1-2", "junior_school"},
    {"amenity=school+isced:level=0-2", "junior_school"},
    {"amenity=school+isced:level=1-3", "junior_school"},
    {"amenity=school+isced:level=2-3", "junior_school"},
    {"amenity=school+isced:level=0-3", "junior_school"},
    {"amenity=school+school=secondary", "junior_school"},
    {"amenity=school", unsure},
    // Health.
    {"amenity=clinic", "clinic"},
    {"amenity=doctors", "clinic"},
    {"amenity=hospital", "clinic"},
    {"healthcare=clinic", "clinic"},
    {"healthcare=centre", "clinic"},
    {"healthcare=doctor", "clinic"},
    {"healthcare=hospital", "clinic"},
    {"amenity=pharmacy", "pharmacy"},
    {"healthcare=pharmacy", "pharmacy"},
    // The old.
    {"amenity=social_facility+social_facility=soup_kitchen+social_facility:for=senior", "elderly_meal"},
    {"amenity=social_facility+social_facility:for=senior", unsure},
    {"amenity=social_centre+social_centre:for=senior", unsure},
    // Culture and sport.
    {"amenity=library", "library"},
    {"amenity=community_centre", "community_centre"},
    {"leisure=sports_centre", "sports"},
    {"leisure=sports_hall", "sports"},
    {"leisure=swimming_pool+access=yes", "sports"},
    {"leisure=fitness_station", "sports"},
    {"leisure=park", "park"},
    // Daily life.
    {"shop=supermarket", "supermarket"},
    {"amenity=marketplace", "market"},
    {"amenity=post_office", "post_office"},
});

template <class See>
void each_part(std::string_view text, char mark, const See& see) {
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(mark, from), text.size());
        std::string_view part = text.substr(from, end - from);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        see(part);
        from = end + 1;
    }
}

bool one_fits(const io::OsmTags& tags, std::string_view condition) {
    const auto equals = condition.find('=');
    if (equals == std::string_view::npos) return false;
    const std::string_view wanted = condition.substr(equals + 1);
    const std::string_view value = tags.value(condition.substr(0, equals));
    if (value.empty()) return false;
    if (wanted == "*") return value != "no";
    bool fits = false;
    each_part(value, ';', [&](std::string_view one) { fits = fits || one == wanted; });
    return fits;
}

bool all_fit(const io::OsmTags& tags, std::string_view conditions) {
    bool fit = true;
    each_part(conditions, '+', [&](std::string_view condition) { fit = fit && one_fits(tags, condition); });
    return fit;
}

}  // namespace

std::vector<ServiceTag> service_tags() {
    std::vector<ServiceTag> rows;
    for (const Row& row : table) rows.push_back({std::string(row.tags), std::string(row.service)});
    return rows;
}

std::vector<std::string> services_of(const io::OsmTags& tags, const std::vector<ServiceTag>& rows) {
    std::set<std::string> services;
    for (const ServiceTag& row : rows) {
        if (all_fit(tags, row.tags)) services.insert(row.service);
    }
    if (services.size() > 1) services.erase(std::string(unsure));
    return {services.begin(), services.end()};
}

std::vector<std::string> services_it_may_be(const io::OsmTags& tags, const std::vector<ServiceTag>& rows) {
    std::set<std::string> services;
    for (const ServiceTag& row : rows) {
        const std::string_view first = std::string_view(row.tags).substr(0, row.tags.find('+'));
        if (row.service != unsure && first.size() < row.tags.size() && all_fit(tags, first)) services.insert(row.service);
    }
    return {services.begin(), services.end()};
}

}  // namespace circle15::intake
