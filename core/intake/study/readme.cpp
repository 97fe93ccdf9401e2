// SPDX-License-Identifier: MIT
#include <algorithm>
#include <format>
#include <functional>

#include "core/intake/study/study_text.hpp"
#include "core/words/phrases.hpp"
#include "core/words/sentence.hpp"

namespace circle15::intake {

namespace {

using words::Lang;

std::string said(std::string_view phrase, Lang lang, const model::Particulars& particulars = {}) {
    return words::filled(words::phrase(phrase)->in(lang), particulars, lang);
}

std::string_view phrase_of(model::Quality quality) {
    switch (quality) {
        case model::Quality::surveyed:
            return "quality_surveyed";
        case model::Quality::mapped:
            return "quality_mapped";
        case model::Quality::approximate:
            return "quality_approximate";
        case model::Quality::modelled:
            return "quality_modelled";
    }
    return "quality_modelled";
}

std::string_view phrase_of(Completeness completeness) {
    switch (completeness) {
        case Completeness::complete:
            return "list_complete";
        case Completeness::partial:
            return "list_partial";
        case Completeness::assumed:
            return "list_assumed";
    }
    return "list_partial";
}

void add_layers(std::string& text, const MadeStudy& made, Lang lang) {
    text += std::format("| {} | {} | {} | {} |\n|---|---|---|---|\n", said("readme_layer", lang), said("readme_quality", lang),
                        said("readme_date", lang), said("readme_source", lang));
    const auto row = [&](std::string_view file, const LayerOrigin& origin) {
        const std::string licence = origin.licence.empty() ? "" : std::format(" ({})", origin.licence);
        text += std::format("| {} | {} | {} | {}{} |\n", file, said(phrase_of(origin.quality), lang), origin.date,
                            origin.source, licence);
    };
    row("islands.geojson", made.land_origin);
    row("streets.osm", made.street_origin);
    row("villages.csv", made.village_origin);
    row("homes.csv", made.home_origin);
    row("facilities.csv", made.facility_origin);
    if (!made.feed.empty()) row("ferries.zip, piers.csv", made.feed_origin);
    if (!made.buses.empty()) row("buses.zip", made.feed_origin);
    if (!made.terrain.empty()) row("terrain.tif", made.terrain_origin);
}

void add_lists(std::string& text, const MadeStudy& made, Lang lang) {
    for (const ListState& list : made.lists) {
        const auto rule = std::ranges::find(made.standard.standard.rules, list.service, &model::Rule::service);
        const auto rows = std::ranges::count_if(
            made.facilities, [&](const FacilityRecord& record) { return record.facility.service == list.service; });
        const std::string name = rule == made.standard.standard.rules.end() ? list.service
                                 : lang == Lang::zh                         ? rule->name_zh
                                                                            : rule->name_en;
        text += std::format(
            "- {}\n", said("readme_list", lang, {{"name", name}, {"count", rows}, {"state", phrase_of(list.completeness)}}));
    }
}

void add_part(std::string& text, const MadeStudy& made, Lang lang) {
    const std::string& name = lang == Lang::zh ? made.plan.name_zh : made.plan.name_en;
    std::int64_t persons = 0;
    for (const HomeRecord& home : made.homes) persons += model::persons_in(home.persons, model::everybody);
    text += std::format("{}\n\n", said("readme_made", lang, {{"name", name}}));
    add_layers(text, made, lang);
    text += std::format(
        "\n{}\n\n",
        said("readme_people", lang,
             {{"persons", persons}, {"homes", std::ssize(made.homes)}, {"quality", phrase_of(made.home_origin.quality)}}));
    add_lists(text, made, lang);
}

}  // namespace

std::string readme_of(const MadeStudy& made) {
    std::string text = std::format("# {} {}\n\n", made.plan.name_zh, made.plan.name_en);
    add_part(text, made, Lang::zh);
    text += '\n';
    add_part(text, made, Lang::en);
    return text;
}

}  // namespace circle15::intake
