// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <format>

#include "tests/oracle/plain_streets.hpp"
#include "tests/oracle/town_parts.hpp"

namespace circle15::oracle {

namespace {

using model::Metres;
using model::OpenSpan;

/// Finds places that it is clear where to join.
class Places {
public:
    Places(Dice& dice, const Town& town) : dice_(dice), town_(town), streets_(town), projection_(town.study.measuring_crs) {}

    std::optional<model::LonLat> draw(std::size_t island, double limit_m, bool must_join = false) {
        for (int tries = 0; tries < 30; ++tries) {
            const model::LonLat place = projection_.to_lonlat(dice_.chance(80) ? beside_a_street(limit_m) : anywhere(island));
            const auto joining = streets_.join(place, island, limit_m);
            if (streets_.island_at(place) == island && joining.clear && (joining.joined || !must_join)) return place;
        }
        return std::nullopt;
    }

private:
    Metres anywhere(std::size_t island) {
        const auto& part = dice_.one_of(town_.land[island]);
        return {part.west + dice_.roll(0, static_cast<int>(part.east - part.west)),
                part.south + dice_.roll(0, static_cast<int>(part.north - part.south))};
    }
    Metres beside_a_street(double limit_m) {
        const auto& way = dice_.one_of(town_.study.streets.ways);
        const auto piece = static_cast<std::size_t>(dice_.roll(0, static_cast<int>(way.nodes.size()) - 2));
        const Metres a = projection_.to_metres(town_.study.streets.nodes[way.nodes[piece]].place);
        const Metres b = projection_.to_metres(town_.study.streets.nodes[way.nodes[piece + 1]].place);
        const double part = dice_.roll(5, 95) / 100.0;
        const int off = dice_.chance(30) ? 0 : static_cast<int>(limit_m * 0.6);
        return {a.x + part * (b.x - a.x) + dice_.roll(-off, off), a.y + part * (b.y - a.y) + dice_.roll(-off, off)};
    }

    Dice& dice_;
    const Town& town_;
    PlainStreets streets_;
    geometry::Projection projection_;
};

model::Rule rule_of(Dice& dice, const std::string& service) {
    constexpr std::array speeds{0.8, 0.9, 1.0, 1.2};
    constexpr std::array minutes{2.0, 3.0, 5.0, 8.0, 15.0};
    constexpr std::array<unsigned, 4> groups{0xFF, 0xE0, 0x03, 0x10};
    constexpr std::array per_1000{1000.0, 280.0, 500.0, 1500.0, 26.2};
    model::Rule rule{.service = service, .name_zh = service, .name_en = service};
    rule.group = {dice.one_of(groups)};
    rule.speed_m_per_s = dice.one_of(speeds);
    rule.capped_downhill = dice.chance(50);
    rule.minutes = dice.one_of(minutes);
    rule.service_minutes = dice.roll(0, 6) * 10;
    if (dice.chance(50)) rule.rings.push_back({.name = "ring", .minutes = dice.roll(1, 20)});
    if (dice.chance(50)) rule.rings.push_back({.name = "metres", .metres = dice.roll(1, 12) * 50});
    if (dice.chance(50))
        rule.extra_groups.push_back({.name = "extra", .group = {dice.one_of(groups)}, .speed_m_per_s = dice.one_of(speeds)});
    if (dice.chance(30)) rule.days = dice.chance(50) ? model::ServiceDays::workdays : model::ServiceDays::school_days;
    if (dice.chance(70)) rule.places_per_1000 = dice.one_of(per_1000);
    return rule;
}

std::vector<OpenSpan> spans(Dice& dice) {
    std::vector<OpenSpan> day;
    int hour = dice.roll(0, 12);
    for (int count = dice.roll(0, 2); count > 0; --count) {
        const int end = hour + dice.roll(1, 12);
        day.push_back({hour * 3600, end * 3600 + dice.roll(0, 5) * 600});
        hour = end + dice.roll(2, 4);
        if (hour > 23) break;
    }
    return day;
}

std::optional<model::OpeningHours> hours(Dice& dice) {
    if (dice.chance(35)) return std::nullopt;
    model::OpeningHours made;
    const auto workday = spans(dice);
    const auto weekend = dice.chance(50) ? workday : spans(dice);
    for (std::size_t day = 0; day < 7; ++day) made.week[day] = day < 5 ? workday : weekend;
    if (dice.chance(30)) made.holiday = dice.chance(50) ? std::vector<OpenSpan>{} : spans(dice);
    return made;
}

model::Facility facility_at(Dice& dice, model::LonLat place, const std::string& service, model::Date around) {
    model::Facility made{.id = {}, .name = {}, .service = service, .place = place};
    made.quality = model::Quality::surveyed;
    if (dice.chance(70)) made.capacity = dice.roll(0, 12);
    made.opening_hours = hours(dice);
    if (dice.chance(10)) made.status = dice.chance(50) ? model::FacilityStatus::planned : model::FacilityStatus::closed;
    if (dice.chance(10)) made.opened = model::days_after(around, dice.roll(-3, 3));
    if (dice.chance(10)) made.closed = model::days_after(around, dice.roll(-3, 3));
    return made;
}

model::Inventory list(Dice& dice) {
    model::Inventory made{.quality = model::Quality::surveyed};
    const std::string township = std::format("T{}", dice.roll(1, 3));
    switch (dice.roll(1, 15)) {
        case 1:
        case 2:
            made.partial_in = {township};
            break;
        case 3:
        case 4:
            made.rejected = {.rows = 1, .townships = {township}};
            break;
        case 5:
            made.rejected = {.rows = 2, .townships = {}};
            break;
        case 6:
            made.cut = true;
            break;
        case 7:
            made.partial = true;
            break;
        case 8:
            made.without_rows = true;
            break;
        case 9:
            made.none = true;
            break;
        default:
            break;
    }
    return made;
}

void add_homes(Dice& dice, Town& town, Places& places) {
    auto& study = town.study;
    const auto islands = static_cast<int>(study.islands.size());
    for (int count = dice.roll(2, 12); count > 0; --count) {
        const auto island = static_cast<std::size_t>(dice.roll(0, islands - 1));
        const auto place = places.draw(island, study.link_rules.link_limit_m);
        if (!place) continue;
        model::Home home{.id = std::format("h{}", study.homes.size())};
        home.village = model::id_of<model::VillageId>(2 * island + static_cast<std::size_t>(dice.roll(0, 1)));
        home.island = model::id_of<model::IslandId>(island);
        home.place = *place;
        home.quality = model::Quality::surveyed;
        for (auto& persons : home.persons) persons = dice.chance(30) ? 0 : dice.roll(1, 4);
        home.dwellings = dice.roll(0, 3);
        study.homes.push_back(home);
    }
}

}  // namespace

void add_people_and_services(Dice& dice, Town& town) {
    auto& study = town.study;
    study.date = model::days_after(std::chrono::year{2026} / 1 / 5, dice.roll(0, 20));
    for (int named = dice.roll(0, 8); named > 0; --named) {
        const auto kind = dice.chance(50) ? model::DayKind::holiday : model::DayKind::workday;
        study.calendar.days[model::days_after(study.date, dice.roll(-3, 9))] = {.kind = kind, .name = "named"};
    }
    for (int named = dice.roll(0, 4); named > 0; --named)
        study.calendar.school_holidays[model::days_after(study.date, dice.roll(-1, 6))] = "schools";
    Places places(dice, town);
    add_homes(dice, town, places);
    const auto islands = static_cast<int>(study.islands.size());
    constexpr std::array services{"clinic", "meal", "school"};
    const int count = dice.roll(1, 3);
    for (int row = 0; row < count; ++row) {
        const std::string service = services.at(static_cast<std::size_t>(row));
        study.standard.rules.push_back(rule_of(dice, service));
        if (dice.chance(93)) study.inventory[service] = list(dice);
        for (int number = dice.roll(0, 5); number > 0; --number) {
            const auto island = static_cast<std::size_t>(dice.roll(0, islands - 1));
            const auto place = places.draw(island, study.link_rules.link_limit_m);
            if (!place) continue;
            // A second one in the same house costs exactly the same way.
            for (int same = dice.chance(15) ? 2 : 1; same > 0; --same)
                study.facilities.push_back(facility_at(dice, *place, service, study.date));
        }
    }
    for (std::size_t row = 0; row < study.facilities.size(); ++row) study.facilities[row].id = std::format("f{}", row);
    for (int count_piers = dice.roll(0, 6); count_piers > 0; --count_piers) {
        const auto island = static_cast<std::size_t>(dice.roll(0, islands - 1));
        const auto place = places.draw(island, study.link_rules.pier_limit_m, true);
        if (!place) continue;
        model::Pier pier{.id = std::format("p{}", study.piers.size()), .name = "pier", .place = *place};
        pier.island = model::id_of<model::IslandId>(island);
        pier.outer = dice.chance(5);
        study.piers.push_back(pier);
    }
}

}  // namespace circle15::oracle
