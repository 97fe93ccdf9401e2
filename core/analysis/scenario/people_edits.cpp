// SPDX-License-Identifier: MIT
#include "core/analysis/scenario/people_edits.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <functional>
#include <numeric>

#include "core/analysis/scenario/apportion.hpp"

namespace circle15::analysis {

using model::Home;
using model::Study;

namespace {

/// The homes of an island, a village or a township.
std::vector<std::size_t> homes_of(const Study& study, const std::string& place, const EditPlace& at) {
    std::function<bool(const Home&)> lives_there;
    const auto island = std::ranges::find(study.islands, place, &model::Island::id);
    const auto village = std::ranges::find(study.villages, place, &model::Village::code);
    if (island != study.islands.end()) {
        lives_there = [id = model::id_of<model::IslandId>(static_cast<std::size_t>(island - study.islands.begin()))](
                          const Home& home) { return home.island == id; };
    } else if (village != study.villages.end()) {
        lives_there = [id = model::id_of<model::VillageId>(static_cast<std::size_t>(village - study.villages.begin()))](
                          const Home& home) { return home.village == id; };
    } else if (std::ranges::contains(study.villages, place, &model::Village::township)) {
        lives_there = [&](const Home& home) { return study.villages[home.village.at()].township == place; };
    } else {
        throw at.flaw("edit_place", {{"place", place}});
    }
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < study.homes.size(); ++row) {
        if (lives_there(study.homes[row])) rows.push_back(row);
    }
    if (rows.empty()) {
        throw at.flaw("nobody_lives_there", {{"place", place}});
    }
    return rows;
}

std::vector<std::int64_t> in_band(const Study& study, const std::vector<std::size_t>& rows, std::size_t band) {
    std::vector<std::int64_t> persons;
    persons.reserve(rows.size());
    for (const auto row : rows) persons.push_back(study.homes[row].persons[band]);
    return persons;
}

std::int64_t sum_of(const std::vector<std::int64_t>& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), std::int64_t{0});
}

/// Of one age band in one place; a billion times a billion still fits 63 bits.
constexpr std::int64_t most_people = 1'000'000'000;

void require_countable(std::int64_t persons, const std::string& place, const EditPlace& at) {
    if (persons > most_people)
        throw at.flaw("too_many_people", {{"persons", persons}, {"place", place}, {"most", most_people}});
}

std::int64_t rounded(std::int64_t persons, double factor) { return std::llround(static_cast<double>(persons) * factor); }

/// In what proportion homes take newcomers of a band.
std::vector<std::int64_t> welcome(const Study& study, const std::vector<std::size_t>& rows, std::size_t band) {
    std::vector<std::int64_t> weights = in_band(study, rows, band);
    if (sum_of(weights) > 0) return weights;
    for (std::size_t i = 0; i < rows.size(); ++i)
        weights[i] = model::persons_in(study.homes[rows[i]].persons, model::everybody);
    if (sum_of(weights) > 0) return weights;
    for (std::size_t i = 0; i < rows.size(); ++i) weights[i] = study.homes[rows[i]].dwellings;
    if (sum_of(weights) > 0) return weights;
    std::ranges::fill(weights, 1);
    return weights;
}

/// How many of each age band leave.
std::vector<std::int64_t> leaving_by_band(const Study& study, const std::vector<std::size_t>& from,
                                          const model::MovePeople& move, const EditPlace& at) {
    std::vector<std::int64_t> living(model::age_bands.size());
    for (std::size_t band = 0; band < living.size(); ++band) {
        if (move.group.has(band)) living[band] = sum_of(in_band(study, from, band));
        require_countable(living[band], move.from, at);
    }
    if (!move.persons) {
        for (auto& persons : living) persons = rounded(persons, *move.share);
        return living;
    }
    if (*move.persons < 0 || *move.persons > sum_of(living)) {
        throw at.flaw("too_many_leave", {{"persons", *move.persons}, {"place", move.from}, {"living", sum_of(living)}});
    }
    return *move.persons == 0 ? std::vector<std::int64_t>(living.size()) : apportion(*move.persons, living);
}

}  // namespace

void make_edit(Study& study, const model::MovePeople& move, const EditPlace& at) {
    if (move.share.has_value() == move.persons.has_value()) {
        throw at.flaw("share_or_persons", {{"place", move.from}});
    }
    if (move.share && !(*move.share > 0 && *move.share <= 1)) {
        throw at.flaw("edit_share", {{"share", *move.share}, {"place", move.from}});
    }
    auto from = homes_of(study, move.from, at);
    auto to = homes_of(study, move.to, at);
    std::vector<std::size_t> both;
    std::ranges::set_intersection(from, to, std::back_inserter(both));
    const auto in_both = [&](std::size_t row) { return std::ranges::binary_search(both, row); };
    std::erase_if(from, in_both);
    std::erase_if(to, in_both);
    if (from.empty() || to.empty()) {
        throw at.flaw("same_place", {{"from", move.from}, {"to", move.to}});
    }
    const auto leaving = leaving_by_band(study, from, move, at);
    if (sum_of(leaving) == 0) throw at.no_effect("nobody_moves", {{"place", move.from}});
    for (std::size_t band = 0; band < leaving.size(); ++band) {
        if (leaving[band] == 0) continue;
        require_countable(sum_of(in_band(study, to, band)) + leaving[band], move.to, at);
        const auto takes = apportion(leaving[band], welcome(study, to, band));
        const auto gives = apportion(leaving[band], in_band(study, from, band));
        for (std::size_t i = 0; i < from.size(); ++i) study.homes[from[i]].persons[band] -= gives[i];
        for (std::size_t i = 0; i < to.size(); ++i) study.homes[to[i]].persons[band] += takes[i];
    }
}

void make_edit(Study& study, const model::ScalePeople& scale, const EditPlace& at) {
    constexpr double most = 1000;
    if (!(scale.factor >= 0 && scale.factor <= most)) {
        throw at.flaw("edit_factor", {{"factor", scale.factor}, {"place", scale.from}});
    }
    const auto rows = homes_of(study, scale.from, at);
    bool changed = false;
    for (std::size_t band = 0; band < model::age_bands.size(); ++band) {
        const auto persons = in_band(study, rows, band);
        const auto before = sum_of(persons);
        const auto after = rounded(before, scale.factor);
        if (before == after) continue;
        require_countable(std::max(before, after), scale.from, at);
        const auto parts = apportion(after, persons);
        for (std::size_t i = 0; i < rows.size(); ++i) study.homes[rows[i]].persons[band] = parts[i];
        changed = true;
    }
    if (!changed) throw at.no_effect("as_many", {{"place", scale.from}, {"factor", scale.factor}});
}

void make_edit(Study& study, const model::SetPeople& set, const EditPlace& at) {
    const auto home = std::ranges::find(study.homes, set.home, &Home::id);
    if (home == study.homes.end()) {
        throw at.flaw("unknown_home", {{"home", set.home}});
    }
    if (std::ranges::any_of(set.persons, [](std::int64_t persons) { return persons < 0; })) {
        throw at.flaw("edit_persons", {{"home", set.home}});
    }
    require_countable(std::ranges::max(set.persons), set.home, at);
    if (home->persons == set.persons) throw at.no_effect("same_persons", {{"home", set.home}});
    home->persons = set.persons;
}

}  // namespace circle15::analysis
