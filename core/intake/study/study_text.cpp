// SPDX-License-Identifier: MIT
#include "core/intake/study/study_text.hpp"

#include <algorithm>
#include <format>

#include "core/io/toml_text.hpp"
#include "core/words/phrases.hpp"
#include "core/words/sentence.hpp"

namespace circle15::intake {

namespace {

class Toml {
public:
    void line(std::string_view text) { (text_ += text) += '\n'; }
    void entry(std::string_view key, std::string_view value) {
        line(std::format("{} = {}", io::toml_key(key), io::toml_quoted(value)));
    }
    void layer(std::string_view heading, std::string_view file, const LayerOrigin& origin) {
        line("");
        line(heading);
        entry("file", file);
        entry("crs", "EPSG:4326");
        entry("source", origin.source);
        if (!origin.licence.empty()) entry("licence", origin.licence);
        if (!origin.date.empty()) entry("date", origin.date);
        entry("quality", model::name_of(origin.quality));
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    std::string text_;
};

/// Age bands as a list of their columns.
std::string bands_text(model::AgeGroup group) {
    std::string list;
    for (std::size_t band = 0; band < model::age_bands.size(); ++band) {
        if (group.has(band)) list += (list.empty() ? "" : ", ") + io::toml_quoted(model::age_bands[band].column);
    }
    return "[" + list + "]";
}

void add_inventory(Toml& toml, const MadeStudy& made) {
    for (const ListState& list : made.lists) {
        const bool assumed = list.completeness == Completeness::assumed;
        const auto rows = std::ranges::count_if(
            made.facilities, [&](const FacilityRecord& record) { return record.facility.service == list.service; });
        toml.line("");
        toml.line(std::format("[inventory.{}]", io::toml_key(list.service)));
        toml.entry("quality", model::name_of(assumed ? model::Quality::modelled : list.quality));
        toml.line(std::format("partial = {}", list.completeness == Completeness::partial || list.lacks_rows));
        if (!list.lacks_rows && !list.lacks_rows_in.empty()) {
            std::string townships;
            for (const std::string& township : list.lacks_rows_in)
                townships += (townships.empty() ? "" : ", ") + io::toml_quoted(township);
            toml.line("partial_in = [" + townships + "]");
        }
        toml.line(std::format("facilities = {}", rows));
    }
}

void add_census(Toml& toml, const MadeStudy& made) {
    for (const Total& total : made.plan.people.totals) {
        if (!total.township.empty()) continue;  // the study's figures are the whole place's
        toml.line("");
        toml.line("[[census]]");
        toml.entry("name", total.name);
        if (!total.name_en.empty()) toml.entry("name_en", total.name_en);
        toml.line("group = " + bands_text(total.group));
        toml.line(std::format("persons = {}", total.persons));
        if (!total.source.empty()) toml.entry("source", total.source);
        if (!total.date.empty()) toml.entry("date", total.date);
    }
}

}  // namespace

std::string study_toml_of(const MadeStudy& made) {
    const Plan& plan = made.plan;
    Toml toml;
    toml.line(std::format("# {}", words::phrase("study_made_by")->zh));
    toml.line(std::format("# {}", words::phrase("study_made_by")->en));
    toml.entry("id", plan.id);
    toml.entry("name_zh", plan.name_zh);
    toml.entry("name_en", plan.name_en);
    toml.entry("date", model::text_of(plan.date));
    toml.entry("measuring_crs", plan.measuring_crs);
    toml.entry("standard", "standard.toml");
    toml.layer("[layers.islands]", "islands.geojson", made.land_origin);
    toml.layer("[[layers.streets]]", "streets.osm", made.street_origin);
    toml.layer("[layers.villages]", "villages.csv", made.village_origin);
    toml.layer("[layers.homes]", "homes.csv", made.home_origin);
    toml.layer("[layers.facilities]", "facilities.csv", made.facility_origin);
    if (!made.piers.empty()) toml.layer("[layers.piers]", "piers.csv", made.feed_origin);
    if (!made.feed.empty()) toml.layer("[layers.ferries]", "ferries.zip", made.feed_origin);
    if (!made.terrain.empty()) toml.layer("[layers.elevation]", "terrain.tif", made.terrain_origin);
    add_inventory(toml, made);
    add_census(toml, made);
    return toml.take();
}

}  // namespace circle15::intake
