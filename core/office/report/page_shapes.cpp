// SPDX-License-Identifier: MIT
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/analysis/gaps.hpp"
#include "core/model/open_day.hpp"
#include "core/office/report/page_data.hpp"
#include "core/results/facility_name.hpp"
#include "core/results/route_text.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/day_words.hpp"
#include "core/words/opening_words.hpp"
#include "core/words/term_words.hpp"

namespace circle15::office {

namespace {

using words::Lang;

/// Hundred-thousandths of a degree.
struct Cell {
    std::int64_t x = 0;
    std::int64_t y = 0;
    bool operator==(const Cell&) const = default;
};

constexpr double cells_a_degree = 100'000;
/// What a drawn line may be off, in cells: less than a pixel at any scale the page shows.
constexpr double line_off = 2.0;
constexpr std::size_t land_rings_least = 4;

Cell cell_of(model::LonLat place) {
    return {std::llround(place.lon * cells_a_degree), std::llround(place.lat * cells_a_degree)};
}

double distance_to(Cell point, Cell from, Cell to) {
    const auto dx = static_cast<double>(to.x - from.x);
    const auto dy = static_cast<double>(to.y - from.y);
    const auto px = static_cast<double>(point.x - from.x);
    const auto py = static_cast<double>(point.y - from.y);
    const double length = std::hypot(dx, dy);
    return length == 0 ? std::hypot(px, py) : std::abs(dx * py - dy * px) / length;
}

/// Douglas and Peucker 1973, without recursion.
std::vector<Cell> simplified(const std::vector<Cell>& cells) {
    if (cells.size() < 3) return cells;
    std::vector<bool> keep(cells.size(), false);
    keep.front() = keep.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> todo{{0, cells.size() - 1}};
    while (!todo.empty()) {
        const auto [from, to] = todo.back();
        todo.pop_back();
        std::size_t farthest = from;
        double most = line_off;
        for (std::size_t at = from + 1; at < to; ++at) {
            const double off = distance_to(cells[at], cells[from], cells[to]);
            if (off > most) {
                most = off;
                farthest = at;
            }
        }
        if (farthest == from) continue;
        keep[farthest] = true;
        todo.emplace_back(from, farthest);
        todo.emplace_back(farthest, to);
    }
    std::vector<Cell> kept;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (keep[at]) kept.push_back(cells[at]);
    }
    return kept;
}

PageJson line_of(const model::Line& line) {
    std::vector<Cell> cells;
    for (const auto& place : line) {
        if (cells.empty() || cells.back() != cell_of(place)) cells.push_back(cell_of(place));
    }
    PageJson steps = PageJson::array();
    Cell last;
    for (const auto& cell : simplified(cells)) {
        steps.push_back(cell.x - last.x);
        steps.push_back(cell.y - last.y);
        last = cell;
    }
    return steps;
}

/// A list of rings a polygon; those too small to be seen are left out.
PageJson polygons_of(const model::MultiPolygon& polygons) {
    PageJson list = PageJson::array();
    for (const auto& polygon : polygons) {
        PageJson rings = PageJson::array({line_of(polygon.shell)});
        for (const auto& hole : polygon.holes) {
            auto ring = line_of(hole);
            if (ring.size() >= 2 * land_rings_least) rings.push_back(std::move(ring));
        }
        if (rings.front().size() >= 2 * land_rings_least) list.push_back(std::move(rings));
    }
    return list;
}

std::optional<std::size_t> service_of(const results::View& view, const std::string& service) {
    for (std::size_t row = 0; row < view.analysis.services.size(); ++row) {
        if (view.study.standard.rules[view.analysis.services[row].rule.at()].service == service) return row;
    }
    return std::nullopt;
}

PageJson facility_rows(const results::View& view, Lang lang) {
    PageJson rows = PageJson::array();
    for (std::size_t at = 0; at < view.study.facilities.size(); ++at) {
        const auto& facility = view.study.facilities[at];
        const auto service = service_of(view, facility.service);
        const auto date = service ? view.analysis.services[*service].date : view.analysis.date;
        const auto serving = model::serving_on(facility, view.study.calendar, date);
        PageJson row{{"service", service ? PageJson(*service) : PageJson(-1)},
                     {"name", results::name_of(view.study, facility, lang)},
                     {"place", page_point(facility.place)},
                     {"serves", std::string(words::word_of(serving).in(lang))},
                     {"hours", words::opening_words(facility.opening_hours_text, lang)},
                     {"capacity",
                      facility.capacity ? results::grouped(*facility.capacity) + " " + facility.capacity_unit : std::string()},
                     {"quality", std::string(words::word_of(facility.quality).in(lang))}};
        if (at < view.facilities.size()) row["persons"] = view.facilities[at].persons_nearest;
        rows.push_back(std::move(row));
    }
    return rows;
}

PageJson gap_row(const results::View& view, std::size_t service, const analysis::Gap& gap, Lang lang) {
    PageJson homes = PageJson::array();
    for (const auto home : gap.homes) homes.push_back(home.at());
    PageJson row{{"service", service},
                 {"id", gap.id},
                 {"rank", gap.rank},
                 {"weight", results::rounded(gap.person_minutes, 1)},
                 {"where", results::place_of(view.study, gap)},
                 {"persons", gap.persons},
                 {"minutes", gap.walk_minutes ? PageJson(results::rounded(*gap.walk_minutes, 1)) : PageJson()},
                 {"short", gap.short_minutes ? PageJson(results::rounded(*gap.short_minutes, 1)) : PageJson()},
                 {"over", gap.over_minutes.has_value()},
                 {"cause", std::string(words::word_of(gap.cause).in(lang))},
                 {"doubt", gap.cause == analysis::Cause::data_missing},
                 {"action", std::string(words::word_of(gap.action).in(lang))},
                 {"stability", std::string(words::word_of(gap.stability).in(lang))},
                 {"nearest", gap.nearest ? PageJson(gap.nearest->at()) : PageJson(-1)},
                 {"place", page_point(gap.point)},
                 {"homes", homes},
                 {"area", polygons_of(gap.area)}};
    return row;
}

}  // namespace

PageJson page_point(model::LonLat place) {
    const auto cell = cell_of(place);
    return PageJson::array({cell.x, cell.y});
}

PageJson page_shapes(const results::View& view, Lang lang) {
    PageJson land = PageJson::array();
    for (const auto& island : view.study.islands) land.push_back(polygons_of(island.land));
    PageJson streets = PageJson::array();
    for (const auto& street : *view.analysis.streets) streets.push_back(line_of(street.line));
    PageJson ferries = PageJson::array();
    for (const auto& route : view.analysis.ferry_routes)
        ferries.push_back({{"name", route.name}, {"sailings", route.sailings}, {"line", line_of(route.line)}});
    PageJson piers = PageJson::array();
    for (const auto& pier : view.study.piers) piers.push_back({{"name", pier.name}, {"place", page_point(pier.place)}});
    PageJson gaps = PageJson::array();
    for (std::size_t row = 0; row < view.analysis.services.size(); ++row) {
        for (const auto& gap : view.analysis.services[row].gaps) gaps.push_back(gap_row(view, row, gap, lang));
    }
    return {
        {"land", land}, {"streets", streets}, {"ferries", ferries}, {"piers", piers}, {"facilities", facility_rows(view, lang)},
        {"gaps", gaps}};
}

}  // namespace circle15::office
