// SPDX-License-Identifier: MIT
#include "core/io/cost_table.hpp"

#include <format>
#include <unordered_map>
#include <unordered_set>

#include "core/io/amounts.hpp"
#include "core/io/control_characters.hpp"
#include "core/io/csv.hpp"
#include "core/io/nearest_word.hpp"

namespace circle15::io {

namespace {

using Rows = std::unordered_map<std::string, std::size_t>;

const std::vector<std::string> cost_columns{"origin", "destination", "cost"};
const std::vector<std::string> demand_columns{"id", "weight"};
const std::vector<std::string> candidate_columns{"id"};
const std::vector<std::string> more_of_demand{"island"};
const std::vector<std::string> more_of_candidates{"island", "cost", "capacity", "existing"};
const std::vector<std::string> nothing_more;

double amount_required(const RowFields& fields, const TextRow& row, std::string_view column) {
    static_cast<void>(fields.required(row, column));
    return amount_in(fields, row, column).value_or(0);
}

bool yes_or_no(const RowFields& fields, const TextRow& row, std::string_view column) {
    const std::string& text = fields.text(row, column);
    if (text.empty() || text == "no" || text == "0" || text == "false" || text == "否") return false;
    if (text == "yes" || text == "1" || text == "true" || text == "是") return true;
    throw fields.flaw(row, "yes_or_no", {{"column", column}, {"value", text}});
}

model::InputError nothing_in(const std::string& file, std::string rule) {
    return model::InputError({.file = file, .rule = std::move(rule)});
}

/// Calls `take(fields, row)` for every row and returns the rows by the id that it returns.
template <class Take>
Rows read_named(const NamedText& text, const ColumnRules& rules, Take take) {
    TextTable rows = parse_csv(text.content, text.file);
    clean_cells(rows);
    std::vector<model::DataIssue> doubts;
    const RowFields fields{rows, rules, doubts};
    SeenIds ids;
    Rows known;
    for (const TextRow& row : rows.rows) {
        const std::string id = take(fields, row);
        ids.add(fields, row, id);
        known.emplace(id, known.size());
    }
    return known;
}

Rows read_demand(const NamedText& text, model::LocationProblem& table) {
    Rows known = read_named(text, {.required = demand_columns, .optional = more_of_demand},
                            [&](const RowFields& fields, const TextRow& row) {
                                table.demand.push_back({.id = fields.required(row, "id"),
                                                        .persons = amount_required(fields, row, "weight"),
                                                        .island = fields.text(row, "island")});
                                return table.demand.back().id;
                            });
    if (known.empty()) throw nothing_in(text.file, "empty_demand");
    return known;
}

Rows read_sites(const NamedText& text, model::LocationProblem& table) {
    Rows known = read_named(text, {.required = candidate_columns, .optional = more_of_candidates},
                            [&](const RowFields& fields, const TextRow& row) {
                                table.sites.push_back({.id = fields.required(row, "id"),
                                                       .island = fields.text(row, "island"),
                                                       .cost = amount_in(fields, row, "cost"),
                                                       .capacity = amount_in(fields, row, "capacity"),
                                                       .existing = yes_or_no(fields, row, "existing")});
                                return table.sites.back().id;
                            });
    if (known.empty()) throw nothing_in(text.file, "empty_candidates");
    return known;
}

}  // namespace

model::LocationProblem read_cost_table(const NamedText& costs, const NamedText& demand,
                                       const std::optional<NamedText>& candidates) {
    model::LocationProblem table;
    const Rows origins = read_demand(demand, table);
    Rows destinations = candidates ? read_sites(*candidates, table) : Rows{};
    TextTable rows = parse_csv(costs.content, costs.file);
    clean_cells(rows);
    std::vector<model::DataIssue> doubts;
    const RowFields fields{rows, {.required = cost_columns, .optional = nothing_more}, doubts};
    std::unordered_set<std::uint64_t> pairs;
    for (const TextRow& row : rows.rows) {
        const auto origin = origins.find(fields.required(row, "origin"));
        if (origin == origins.end()) {
            throw fields.flaw(row, "unknown_origin", {{"origin", fields.text(row, "origin")}, {"file", demand.file}});
        }
        const std::string& name = fields.required(row, "destination");
        auto destination = destinations.find(name);
        if (destination == destinations.end()) {
            if (candidates) {
                throw fields.flaw(row, "unknown_destination", {{"site", name}, {"file", candidates->file}});
            }
            table.sites.push_back({.id = name});
            destination = destinations.emplace(name, table.sites.size() - 1).first;
        }
        const model::Pair pair{.demand = model::id_of<model::DemandId>(origin->second),
                               .site = model::id_of<model::SiteId>(destination->second),
                               .cost = amount_required(fields, row, "cost")};
        if (!pairs.insert(std::uint64_t{pair.demand.value} << 32 | pair.site.value).second) {
            throw fields.flaw(row, "duplicate_pair", {{"origin", origin->first}, {"site", name}});
        }
        table.pairs.push_back(pair);
    }
    if (table.sites.empty()) throw nothing_in(costs.file, "empty_costs");
    return table;
}

}  // namespace circle15::io
