// SPDX-License-Identifier: MIT
#include "core/intake/people/spread_people.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <span>
#include <utility>

#include "core/geometry/measure.hpp"
#include "core/geometry/region.hpp"
#include "core/intake/people/coarse_split.hpp"
#include "core/intake/people/dwelling_sites.hpp"
#include "core/intake/people/home_builder.hpp"
#include "core/intake/people/published_totals.hpp"
#include "core/intake/people/village_finder.hpp"
#include "core/intake/people/whole_persons.hpp"
#include "core/io/nearest_word.hpp"
#include "core/model/errors.hpp"

namespace circle15::intake {

namespace {

constexpr std::size_t bands = model::age_bands.size();
/// How far people of a row without dwellings are moved to one.
constexpr double nearest_limit_m = 2'000;

/// Less floor than this for one person is found nowhere: buildings or their storeys are mapped in part. Hong Kong's subdivided
/// flats have 6 m2 (Census and Statistics Department, Thematic Report: Persons Living in Subdivided Units, 2021).
constexpr double least_floor_m2 = 5;

/// A row with what it was found to belong to.
struct Row {
    const PeopleRecord* record = nullptr;
    std::optional<std::size_t> village;  ///< unset: the township's or the whole place's
    std::optional<model::Metres> middle;
};

/// What everything is asked of.
struct Ground {
    const Plan& plan;
    const Dwellings& dwellings;
    geometry::Projection projection;
    VillageFinder villages;
    DwellingSites buildings;
    DwellingSites streets;
};

void note(Findings& findings, const PeopleRecord& record, std::string rule, model::Severity severity,
          model::Particulars particulars) {
    findings.issues.push_back({.file = record.origin.file,
                               .place = record.origin.place,
                               .rule = std::move(rule),
                               .severity = severity,
                               .grave = severity == model::Severity::rejected,
                               .particulars = std::move(particulars)});
}

/// The place of a row or a village, else a point inside its outline.
template <class Record>
std::optional<model::Metres> middle_of(const Record& record, const geometry::Projection& projection) {
    if (record.place) return projection.to_metres(*record.place);
    if (record.land.empty()) return std::nullopt;
    return geometry::point_inside(projection.to_metres(record.land));
}

/// A row that is the village itself and not a dwelling in it: it has no name, or the village's.
bool is_whole_village(const PeopleRecord& record) {
    if (record.village.empty() || !record.land.empty()) return false;
    return record.name.empty() || bare_village_name(record.name) == bare_village_name(record.village);
}

ShareByAge shares_of(const model::PersonsByAge& ages) {
    ShareByAge persons{};
    std::ranges::transform(ages, persons.begin(), [](std::int64_t count) { return static_cast<double>(count); });
    return persons;
}

/// Persons by age before rounding; nothing where there is no age table for a total.
std::optional<ShareByAge> ages_of(const PeopleRecord& record, const std::string& township, const PeoplePlan& plan) {
    if (record.ages) return shares_of(*record.ages);
    ShareByAge persons{};
    const AgeTable* table = age_table(plan, township);
    if (table == nullptr) return std::nullopt;
    const double all = std::accumulate(table->shares.begin(), table->shares.end(), 0.0);
    for (std::size_t band = 0; band < bands; ++band) persons[band] = persons_of(record) * table->shares[band] / all;
    return persons;
}

/// Rows that count coarse groups of ages get whole persons by age, each count held.
void split_coarse_rows(const std::vector<Row>& rows, std::vector<Counted>& counted, const PeoplePlan& plan) {
    std::vector<CoarseRow> coarse;
    std::vector<std::size_t> at;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].record->coarse.empty()) continue;
        coarse.push_back({rows[i].record, counted[i].township});
        at.push_back(i);
    }
    const auto whole = split_coarse(coarse, plan);
    for (std::size_t i = 0; i < at.size(); ++i) {
        counted[at[i]].persons = shares_of(whole[i]);
        counted[at[i]].ages_given = true;
    }
}

/// Where the plan has totals and no list: a row for every township, as large as the floor area of its dwellings.
std::vector<PeopleRecord> rows_of_totals(const Ground& ground) {
    std::map<std::string, double> weights;
    const DwellingSites& pool = ground.buildings.empty() ? ground.streets : ground.buildings;
    for (const std::size_t site : pool.all())
        weights[ground.dwellings.villages[pool.at(site).village].township] += pool.at(site).weight;
    std::vector<PeopleRecord> rows;
    for (const auto& [township, weight] : weights) {
        rows.push_back({.origin = {.file = ground.plan.file, .place = {}},
                        .township = township,
                        .total = weight,
                        .source = ground.plan.people.source,
                        .date = model::text_of(ground.plan.date)});
    }
    return rows;
}

/// The row's village and township, or why it cannot be used.
std::optional<Row> row_of(const PeopleRecord& record, const Ground& ground, Findings& findings) {
    Row row{.record = &record, .village = {}, .middle = middle_of(record, ground.projection)};
    const model::Particular persons{"persons", std::llround(persons_of(record))};
    if (!record.village.empty()) {
        row.village = ground.villages.named(record.village, record.township);
        if (!row.village && !row.middle) {
            model::Particulars particulars{{"village", record.village}, persons};
            note(findings, record, "people_of_unknown_village", model::Severity::rejected,
                 io::and_near(std::move(particulars), record.village, ground.villages.known()));
            return std::nullopt;
        }
    }
    if (!row.village && row.middle) row.village = ground.villages.at(*row.middle);
    if (row.village && !row.middle) row.middle = middle_of(ground.dwellings.villages[*row.village], ground.projection);
    const std::string& township = row.village ? ground.dwellings.villages[*row.village].township : record.township;
    if (!record.ages && age_table(ground.plan.people, township) == nullptr) {
        note(findings, record, "people_without_ages", model::Severity::rejected, {{"township", township}, persons});
        return std::nullopt;
    }
    return row;
}

/// Sites of one pool that a row's people may live at.
std::vector<std::size_t> sites_of(const Row& row, const Ground& ground, const DwellingSites& pool) {
    if (!row.record->land.empty()) return pool.within(ground.projection.to_metres(row.record->land));
    if (row.village) return pool.of_village(*row.village);
    std::vector<std::size_t> sites = pool.all();
    if (row.record->township.empty()) return sites;
    std::erase_if(sites, [&](std::size_t site) {
        return ground.dwellings.villages[pool.at(site).village].township != row.record->township;
    });
    return sites;
}

/// Rows of one kind and their persons.
struct Told {
    std::int64_t rows = 0;
    std::int64_t persons = 0;
};

class Spreader {
public:
    Spreader(const Ground& ground, Findings& findings)
        : ground_(ground), findings_(findings), builder_(ground.plan, ground.dwellings.villages) {}

    void place(const Row& row, const model::PersonsByAge& persons, SpreadNote how) {
        const PeopleRecord& record = *row.record;
        const std::int64_t everybody = model::persons_in(persons, model::everybody);
        if (everybody == 0) return;
        const bool is_point = record.place && record.land.empty() && !is_whole_village(record);
        if (is_point) return builder_.put(record, persons, row.village.value_or(0), *record.place, how);
        for (const auto& [pool, by] :
             {std::pair(&ground_.buildings, SpreadBy::floor_area), std::pair(&ground_.streets, SpreadBy::streets)}) {
            const auto sites = sites_of(row, ground_, *pool);
            if (sites.empty()) continue;
            how.by = by;
            if (by == SpreadBy::floor_area && is_crowded(everybody, sites)) add(crowded_[record.origin.file], everybody);
            return builder_.spread(record, persons, *pool, sites, how);
        }
        put_near(row, persons, how);
    }

    [[nodiscard]] std::vector<HomeRecord> homes() {
        for (const auto& [file, moved] : moved_) tell(file, "people_without_dwellings", false, moved);
        for (const auto& [file, crowded] : crowded_) tell(file, "dwellings_too_small", true, crowded);
        return builder_.homes();
    }

private:
    static void add(Told& told, std::int64_t persons) {
        ++told.rows;
        told.persons += persons;
    }

    void tell(const std::string& file, std::string rule, bool grave, const Told& told) {
        findings_.issues.push_back({.file = file,
                                    .place = {},
                                    .rule = std::move(rule),
                                    .severity = model::Severity::doubt,
                                    .grave = grave,
                                    .particulars = {{"rows", told.rows}, {"persons", told.persons}}});
    }

    [[nodiscard]] bool is_crowded(std::int64_t persons, std::span<const std::size_t> sites) const {
        double floor_m2 = 0;
        for (const std::size_t site : sites) floor_m2 += ground_.buildings.at(site).weight;
        return static_cast<double>(persons) * least_floor_m2 > floor_m2;
    }

    void put_near(const Row& row, const model::PersonsByAge& persons, SpreadNote how) {
        const PeopleRecord& record = *row.record;
        add(moved_[record.origin.file], model::persons_in(persons, model::everybody));
        for (const DwellingSites* pool : {&ground_.buildings, &ground_.streets}) {
            const auto site = nearest_dwelling(row, *pool);
            if (!site) continue;
            how.by = SpreadBy::nearest;
            return builder_.spread(record, persons, *pool, std::span(&*site, 1), how);
        }
        how.by = SpreadBy::point;
        if (row.middle)
            return builder_.put(record, persons, row.village.value_or(0), ground_.projection.to_lonlat(*row.middle), how);
        note(findings_, record, "people_without_place", model::Severity::rejected,
             {{"persons", model::persons_in(persons, model::everybody)}, {"village", record.village}});
    }

    /// In the row's own village where that has dwellings, else within reach.
    static std::optional<std::size_t> nearest_dwelling(const Row& row, const DwellingSites& pool) {
        if (!row.middle) return std::nullopt;
        const auto own = row.village ? pool.of_village(*row.village) : std::vector<std::size_t>{};
        if (own.empty()) return pool.nearest(*row.middle, nearest_limit_m);
        return *std::ranges::min_element(
            own, {}, [&](std::size_t site) { return geometry::distance_m(pool.at(site).metres, *row.middle); });
    }

    const Ground& ground_;
    Findings& findings_;
    HomeBuilder builder_;
    std::map<std::string, Told> moved_;    ///< rows without dwellings, by file
    std::map<std::string, Told> crowded_;  ///< rows whose dwellings cannot hold them, by file
};

}  // namespace

std::vector<HomeRecord> spread_people(const Plan& plan, const Dwellings& dwellings, Findings& findings) {
    geometry::Projection projection(plan.measuring_crs);
    VillageFinder villages(dwellings.villages, projection);
    DwellingSites buildings(building_sites(dwellings.buildings, projection), villages, plan.people.cluster_m);
    DwellingSites streets(street_sites(dwellings.streets, projection), villages, plan.people.cluster_m);
    const Ground ground{plan, dwellings, std::move(projection), std::move(villages), std::move(buildings), std::move(streets)};
    const std::vector<PeopleRecord> made = dwellings.people.empty() ? rows_of_totals(ground) : std::vector<PeopleRecord>{};
    std::vector<Row> rows;
    std::vector<Counted> counted;
    for (const PeopleRecord& record : dwellings.people.empty() ? made : dwellings.people) {
        const auto row = row_of(record, ground, findings);
        if (!row) continue;
        const std::string& township = row->village ? dwellings.villages[*row->village].township : record.township;
        rows.push_back(*row);
        counted.push_back({township, row->village, ages_of(record, township, plan.people).value(), record.ages.has_value()});
    }
    split_coarse_rows(rows, counted, plan.people);
    const auto persons = whole_persons(counted, plan);
    Spreader spreader(ground, findings);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        spreader.place(rows[i], persons[i],
                       {.ages_by_table = !rows[i].record->ages, .scaled = has_total(plan.people.totals, counted[i].township)});
    }
    return spreader.homes();
}

}  // namespace circle15::intake
