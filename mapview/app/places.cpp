// SPDX-License-Identifier: MIT
#include "mapview/app/places.hpp"

#include "core/model/service_lists.hpp"
#include "core/results/values.hpp"
#include "mapview/app/card_facts.hpp"
#include "mapview/app/qt_text.hpp"

namespace circle15::app {

using words::Lang;

std::map<model::FacilityId, PlacesAt> places_at(const Finding& finding, std::size_t service) {
    std::map<model::FacilityId, PlacesAt> places;
    const auto& result = finding.analysis.services[service];
    if (!result.places) return places;
    for (const auto& [facility, room] : result.places->room) places[facility].room = room;
    for (const auto& [facility, persons] : result.places->placed_at) places[facility].placed = persons;
    for (const auto& home : result.homes) {
        if (home.nearest) places[*home.nearest].without += home.facts.without_place;
    }
    return places;
}

QString places_line(const Finding& finding, std::size_t service, Lang lang) {
    if (!finding.options.capacity) return {};
    const auto& places = finding.analysis.services[service].places;
    if (!places)
        return said(lang, u"标准没有规定这项服务的名额，不按名额判定",
                    "The standard sets no places for this service; none are judged");
    QString line = said(lang, u"走得到的 %1中，%2 人有名额，%3 人没有", "Of %1 within reach %2 have a place and %3 none")
                       .arg(persons_words(places->in_reach, lang), qt(results::grouped(places->placed)),
                            qt(results::grouped(places->without_place)));
    if (places->unjudged > 0)
        line += said(lang, u"，%1因能力未填报无法判定", ", %1 not judged for want of capacities")
                    .arg(persons_words(places->unjudged, lang));
    return line;
}

QString unit_of(const model::Study& study, const model::Facility& facility, Lang lang) {
    return qt(lang == Lang::zh ? facility.capacity_unit
                               : model::capacity_unit_en(study, facility.service, facility.capacity_unit));
}

}  // namespace circle15::app
