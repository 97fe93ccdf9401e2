// SPDX-License-Identifier: MIT
#include "mapview/app/siting_names.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/results/sentences.hpp"
#include "mapview/app/units.hpp"

namespace circle15::app {

using words::Lang;

namespace {

/// Metres east and north of the middle of a village's people; a metre or two off is no matter in words.
struct Offset {
    double east_m = 0;
    double north_m = 0;
};

Offset offset_from_people(const model::Study& study, model::VillageId village, model::LonLat place) {
    MiddleOfPeople people;
    for (const auto& home : study.homes) {
        if (home.village == village) people.add(home);
    }
    if (people.empty()) return {};
    const auto middle = people.place();
    constexpr double degree_m = 111'320;
    return {(place.lon - middle.lon) * degree_m * std::cos(place.lat * std::numbers::pi / 180),
            (place.lat - middle.lat) * degree_m};
}

QString bearing_words(const Offset& offset, Lang lang) {
    static constexpr std::array<const char16_t*, 8> zh{u"东", u"东北", u"北", u"西北", u"西", u"西南", u"南", u"东南"};
    static constexpr std::array<const char*, 8> en{"east", "north-east", "north", "north-west",
                                                   "west", "south-west", "south", "south-east"};
    const double turn = std::atan2(offset.north_m, offset.east_m) / (std::numbers::pi / 4);
    const auto way = static_cast<std::size_t>((std::lround(turn) + 8) % 8);
    return said(lang, zh[way], en[way]);
}

}  // namespace

std::vector<QString> names_apart(const model::Study& study, std::span<const SiteAt> sites, Lang lang) {
    std::vector<QString> names;
    for (const auto& site : sites) {
        const auto in_village = std::ranges::count(sites, site.village, &SiteAt::village);
        QString name = site.village ? qt(study.villages[site.village->at()].name) : site.own;
        if (site.village && in_village > 1) {
            const auto offset = offset_from_people(study, *site.village, site.place);
            const double metres = std::round(std::hypot(offset.east_m, offset.north_m) / 10) * 10;
            name += said(lang, u"%1 %2", ", %2 %1").arg(bearing_words(offset, lang), qt(results::distance_text(metres)));
        }
        names.push_back(name);
    }
    return names;
}

}  // namespace circle15::app
