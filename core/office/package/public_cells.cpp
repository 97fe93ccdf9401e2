// SPDX-License-Identifier: MIT
#include "core/office/package/public_cells.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>

namespace circle15::office {

namespace {

using Counts = std::vector<PublicCount>;  ///< by service of those that share their cells

struct Cell {
    std::vector<model::VillageId> villages;
    std::set<std::string> townships;
    Counts counts;
    std::int64_t persons = 0;  ///< of all counts
};

std::int64_t too_few(std::int64_t persons, std::int64_t least) { return persons > 0 && persons < least ? 1 : 0; }

PublicCount told(PublicCount count, const PublicService& as) {
    if (!as.unknown_apart) {
        count.not_covered += count.unknown;
        count.unknown = 0;
    }
    if (!as.divided) {
        count.not_covered = count.persons();
        count.covered = 0;
        count.unknown = 0;
    }
    return count;
}

/// How many figures of a cell may not be told.
std::int64_t too_few(const Counts& counts, std::int64_t least) {
    std::int64_t figures = 0;
    for (const auto& count : counts)
        figures += too_few(count.covered, least) + too_few(count.not_covered, least) + too_few(count.unknown, least) +
                   too_few(count.persons(), least);
    return figures;
}

Counts sum_of(const Counts& a, const Counts& b) {
    Counts sum(a);
    for (std::size_t row = 0; row < sum.size(); ++row) {
        sum[row].covered += b[row].covered;
        sum[row].not_covered += b[row].not_covered;
        sum[row].unknown += b[row].unknown;
    }
    return sum;
}

/// The cell to put together with `cell`: of its own township where there is one, with the fewest figures that may not be told,
/// and then the smallest.
std::size_t partner_of(const std::vector<Cell>& cells, std::size_t cell, std::int64_t least) {
    const auto rank = [&](std::size_t other) {
        return std::tuple(cells[other].townships != cells[cell].townships,
                          too_few(sum_of(cells[cell].counts, cells[other].counts), least), cells[other].persons, other);
    };
    std::size_t best = cell == 0 ? 1 : 0;
    for (std::size_t other = 0; other < cells.size(); ++other) {
        if (other != cell && rank(other) < rank(best)) best = other;
    }
    return best;
}

std::vector<Cell> put_together(std::vector<Cell> cells, std::int64_t least) {
    while (cells.size() > 1) {
        std::size_t smallest = cells.size();
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            if (too_few(cells[cell].counts, least) == 0) continue;
            if (smallest == cells.size() || cells[cell].persons < cells[smallest].persons) smallest = cell;
        }
        if (smallest == cells.size()) break;
        const auto partner = partner_of(cells, smallest, least);
        auto& into = cells[std::min(smallest, partner)];
        const auto& from = cells[std::max(smallest, partner)];
        into.villages.insert(into.villages.end(), from.villages.begin(), from.villages.end());
        into.townships.insert(from.townships.begin(), from.townships.end());
        into.counts = sum_of(into.counts, from.counts);
        into.persons += from.persons;
        cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(std::max(smallest, partner)));
    }
    for (auto& cell : cells) std::ranges::sort(cell.villages);
    return cells;
}

/// Persons of a service by village, undivided as yet.
Counts by_village(const model::Study& study, const analysis::ServiceResult& service) {
    Counts counts(study.villages.size());
    const auto group = study.standard.rules[service.rule.at()].group;
    for (std::size_t home = 0; home < study.homes.size(); ++home) {
        auto& count = counts[study.homes[home].village.at()];
        const auto persons = model::persons_in(study.homes[home].persons, group);
        const auto status = service.homes[home].status;
        (status == model::Status::covered   ? count.covered
         : status == model::Status::unknown ? count.unknown
                                            : count.not_covered) += persons;
    }
    return counts;
}

/// Which services share their cells: rows of `services`.
std::vector<std::vector<std::size_t>> sharing(const model::Study& study, const analysis::Analysis& analysis) {
    std::map<unsigned, std::vector<std::size_t>> by_group;
    std::vector<model::AgeGroup> groups;
    for (std::size_t row = 0; row < analysis.services.size(); ++row) {
        const auto group = study.standard.rules[analysis.services[row].rule.at()].group;
        if (!by_group.contains(group.bits)) groups.push_back(group);
        by_group[group.bits].push_back(row);
    }
    if (depend_on_each_other(groups)) {
        std::vector<std::size_t> all(analysis.services.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        return {all};
    }
    std::vector<std::vector<std::size_t>> shared;
    for (auto& [group, rows] : by_group) shared.push_back(std::move(rows));
    return shared;
}

/// How a service can be told at all, from the whole county's persons.
PublicService told_by_county(std::size_t row, const Counts& villages, std::int64_t least) {
    PublicService service{.service = row};
    Counts county(1);
    for (const auto& village : villages) county = sum_of(county, {village});
    service.unknown_apart = too_few(county, least) == 0;
    service.divided = too_few({told(county[0], service)}, least) == 0;
    service.county = told(county[0], service);
    return service;
}

}  // namespace

bool depend_on_each_other(const std::vector<model::AgeGroup>& groups) {
    constexpr std::size_t bands = model::PersonsByAge{}.size();
    std::vector<std::array<double, bands>> reduced;
    for (const auto group : groups) {
        std::array<double, bands> row{};
        for (std::size_t band = 0; band < bands; ++band) row[band] = group.has(band) ? 1 : 0;
        for (const auto& other : reduced) {
            const auto lead =
                static_cast<std::size_t>(std::ranges::find_if(other, [](double x) { return x != 0; }) - other.begin());
            const double times = row[lead] / other[lead];
            for (std::size_t band = 0; band < bands; ++band) {
                row[band] -= times * other[band];
                if (std::abs(row[band]) < 1e-9) row[band] = 0;
            }
        }
        if (std::ranges::all_of(row, [](double x) { return x == 0; })) return true;
        reduced.push_back(row);
    }
    return false;
}

std::vector<PublicService> public_services(const model::Study& study, const analysis::Analysis& analysis, std::int64_t least) {
    std::vector<PublicService> services(analysis.services.size());
    for (const auto& rows : sharing(study, analysis)) {
        std::vector<Cell> cells(study.villages.size());
        for (std::size_t village = 0; village < cells.size(); ++village) {
            cells[village].villages = {model::id_of<model::VillageId>(village)};
            cells[village].townships = {study.villages[village].township};
        }
        std::vector<std::size_t> shown;
        for (const auto row : rows) {
            const auto villages = by_village(study, analysis.services[row]);
            services[row] = told_by_county(row, villages, least);
            // A group of fewer persons in the whole county is not told, whatever its villages are put together to.
            if (too_few(services[row].county.persons(), least) != 0) {
                services[row].county = {};
                continue;
            }
            shown.push_back(row);
            for (std::size_t village = 0; village < cells.size(); ++village) {
                const auto count = told(villages[village], services[row]);
                cells[village].counts.push_back(count);
                cells[village].persons += count.persons();
            }
        }
        if (shown.empty()) continue;
        for (const auto& cell : put_together(std::move(cells), least)) {
            for (std::size_t at = 0; at < shown.size(); ++at)
                services[shown[at]].cells.push_back({cell.villages, cell.counts[at]});
        }
    }
    return services;
}

}  // namespace circle15::office
