// SPDX-License-Identifier: MIT
#include "core/cli/siting_options.hpp"

#include <array>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "core/model/errors.hpp"
#include "core/model/parsed.hpp"

namespace circle15::cli {

namespace {

using location::ClashKind;
using location::Objective;
using location::Proof;

constexpr std::array<std::pair<std::string_view, Objective>, 5> names{{{"coverage", Objective::most_covered},
                                                                       {"fewest", Objective::fewest_sites},
                                                                       {"distance", Objective::least_person_cost},
                                                                       {"worst", Objective::least_worst},
                                                                       {"capacity", Objective::most_served}}};

location::IslandMinimum minimum_given(const std::string& text) {
    const auto sign = text.rfind('=');
    if (sign != std::string::npos && sign > 0) {
        const auto sites = model::parsed<std::size_t>(std::string_view(text).substr(sign + 1));
        if (sites && *sites > 0) return {.island = text.substr(0, sign), .sites = *sites};
    }
    throw model::InputError({.place = "--minimum", .rule = "bad_minimum", .particulars = {{"value", text}}});
}

void need_amount(const char* option, const std::optional<double>& number) {
    if (number && !(*number >= 0))
        throw model::InputError({.place = option, .rule = "negative_option", .particulars = {{"value", *number}}});
}

std::string option_of(ClashKind kind) {
    switch (kind) {
        case ClashKind::island_lacks_sites:
        case ClashKind::minimums_exceed_sites:
        case ClashKind::minimums_exceed_budget:
            return "--minimum";
        case ClashKind::too_few_sites:
        case ClashKind::sites_and_budget:
            return "--add";
        case ClashKind::too_small_budget:
            return "--budget";
    }
    std::unreachable();
}

}  // namespace

std::optional<Objective> objective_given(const std::string& name) {
    for (const auto& [known, objective] : names) {
        if (known == name) return objective;
    }
    return std::nullopt;
}

location::Request request_given(const SitingOptions& options, Objective objective) {
    if (!options.add && objective != Objective::fewest_sites) {
        throw model::InputError({.place = "--add", .rule = "missing_add"});
    }
    need_amount("--budget", options.budget);
    need_amount("--gap", options.gap_percent);
    need_amount("--seconds", options.seconds);
    need_amount("--threshold", options.threshold);
    location::Request request{.objective = objective,
                              .add = options.add,
                              .budget = options.budget,
                              .existing_free = options.free,
                              .threshold = options.threshold,
                              .tolerance = options.gap_percent.value_or(0) / 100,
                              .seconds = options.seconds};
    for (const auto& minimum : options.minimums) request.minimums.push_back(minimum_given(minimum));
    return request;
}

void require_answer(const location::Answer& answer) {
    if (answer.proof == Proof::infeasible) {
        throw model::InputError({.place = option_of(answer.clash->kind),
                                 .rule = "requirements_clash",
                                 .particulars = {{"why", name_of(answer.clash->kind)},
                                                 {"island", answer.clash->island},
                                                 {"needed", answer.clash->needed},
                                                 {"allowed", answer.clash->allowed}}});
    }
    if (answer.proof == Proof::unsettled)
        throw std::runtime_error("time ran out before any answer was found; allow more with --seconds");
}

}  // namespace circle15::cli
