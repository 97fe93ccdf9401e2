// SPDX-License-Identifier: MIT
#include "core/analysis/indicators/indicators.hpp"

#include <algorithm>
#include <format>
#include <utility>

#include "core/model/errors.hpp"
#include "core/model/open_day.hpp"
#include "core/model/service_lists.hpp"

namespace circle15::analysis {

using model::IndicatorTerm;
using model::IndicatorWord;
using model::Study;

namespace {

bool is_about_facilities(const IndicatorTerm& term) {
    return term.word == IndicatorWord::capacity || term.word == IndicatorWord::in_use;
}

/// Whether the two must be counted over the same facilities, for one to be a share of the other.
bool is_use_of_capacity(const std::optional<IndicatorTerm>& a, const std::optional<IndicatorTerm>& b) {
    return a && b && is_about_facilities(*a) && is_about_facilities(*b) && a->word != b->word && a->service == b->service;
}

bool counts_facilities(const std::optional<IndicatorTerm>& term) {
    return term && term->word != IndicatorWord::persons && term->word != IndicatorWord::number;
}

/// Whether facilities missing in the data, which can only add to what is counted, could turn the verdict on `value`. Of a share
/// of facilities among facilities nothing of the kind can be said: its verdict is indicative either way.
bool could_turn(const model::Indicator& indicator, double value, bool met) {
    const bool can_rise = counts_facilities(indicator.numerator);
    const bool can_fall = counts_facilities(indicator.denominator);
    if (can_rise == can_fall) return false;
    switch (indicator.target_operator) {
        case model::TargetOperator::at_least:
        case model::TargetOperator::more_than:
            return met ? can_fall : can_rise;
        case model::TargetOperator::at_most:
        case model::TargetOperator::less_than:
            return met ? can_rise : can_fall;
        case model::TargetOperator::equal:
            return met || (value < *indicator.target) == can_rise;
    }
    std::unreachable();
}

class Evaluation {
public:
    Evaluation(const Study& study, const Analysis& analysis, bool use_of_capacity, IndicatorValue& result)
        : study_(study), analysis_(analysis), use_of_capacity_(use_of_capacity), result_(result) {}

    std::optional<double> value_of(const IndicatorTerm& term) {
        const auto counted = count(term);
        return counted ? std::optional(*counted * term.times / term.over) : std::nullopt;
    }

private:
    std::optional<double> count(const IndicatorTerm& term) {
        switch (term.word) {
            case IndicatorWord::number:
                return 1;
            case IndicatorWord::persons:
                return persons(term.group);
            case IndicatorWord::covered:
                return covered(term.service);
            case IndicatorWord::facilities: {
                const auto number = serving(term).size();
                return is_without_list(term.service) ? std::nullopt : std::optional(static_cast<double>(number));
            }
            case IndicatorWord::capacity:
            case IndicatorWord::in_use:
                return places(term);
        }
        std::unreachable();
    }

    double persons(model::AgeGroup group) {
        std::int64_t sum = 0;
        for (const auto& home : study_.homes) {
            const auto here = model::persons_in(home.persons, group);
            if (here > 0) rest_on(home.quality);
            sum += here;
        }
        return static_cast<double>(sum);
    }

    /// No list at all, which is no count of 0.
    bool is_without_list(const std::string& service) const {
        return model::list_of(study_, service) == model::ListState::missing &&
               !std::ranges::contains(study_.facilities, service, &model::Facility::service);
    }

    std::optional<double> covered(const std::string& service) {
        const auto row = rule_row(service);
        if (is_without_list(service)) return std::nullopt;
        const auto& rule = study_.standard.rules[row];
        std::int64_t sum = 0;
        for (std::size_t home = 0; home < study_.homes.size(); ++home) {
            const auto here = model::persons_in(study_.homes[home].persons, rule.group);
            if (here > 0) rest_on(analysis_.services[row].homes[home].quality);
            sum += persons_by_status(analysis_.services[row].homes[home], here)[static_cast<std::size_t>(Status::covered)];
        }
        rest_on_list_of(service);
        return static_cast<double>(sum);
    }

    /// Facilities of the term's service that are in operation; a stock does not shrink on a day of rest.
    std::vector<const model::Facility*> serving(const IndicatorTerm& term) {
        rule_row(term.service);
        rest_on_list_of(term.service);
        std::vector<const model::Facility*> found;
        for (const auto& facility : study_.facilities) {
            if (facility.service != term.service || !model::in_operation_on(facility, analysis_.date)) continue;
            if (!term.capacity_unit.empty() && facility.capacity_unit != term.capacity_unit) continue;
            found.push_back(&facility);
        }
        if (!is_about_facilities(term)) {
            for (const auto* facility : found) rest_on(facility->quality);
            result_.facilities = static_cast<std::int64_t>(found.size());
        }
        return found;
    }

    std::optional<double> places(const IndicatorTerm& term) {
        std::int64_t sum = 0;
        std::int64_t used = 0;
        const auto all = serving(term);
        for (const auto* facility : all) {
            const auto& figure = term.word == IndicatorWord::capacity ? facility->capacity : facility->in_use;
            const bool both = facility->capacity && facility->in_use;
            if (!figure || (use_of_capacity_ && !both)) continue;
            sum += *figure;
            ++used;
            rest_on(facility->quality);
        }
        const auto left_out = static_cast<std::int64_t>(all.size()) - used;
        result_.facilities = std::max(result_.facilities, used);
        result_.facilities_left_out = std::max(result_.facilities_left_out, left_out);
        if (is_without_list(term.service) || (used == 0 && left_out > 0)) return std::nullopt;
        return static_cast<double>(sum);
    }

    void rest_on(model::Quality quality) { result_.quality = model::worse_of(result_.quality, quality); }

    void rest_on_list_of(const std::string& service) {
        const auto list = model::list_of(study_, service);
        result_.partial_list = result_.partial_list || list != model::ListState::complete;
        if (list != model::ListState::missing) rest_on(study_.inventory.at(service).quality);
    }

    std::size_t rule_row(const std::string& service) const {
        const auto& rules = study_.standard.rules;
        const auto found = std::ranges::find(rules, service, &model::Rule::service);
        if (found != rules.end()) return static_cast<std::size_t>(found - rules.begin());
        const auto layer = std::ranges::find(study_.layers, "indicators", &model::LayerSource::layer);
        throw model::InputError({.file = layer == study_.layers.end() ? std::string{} : layer->file,
                                 .rule = "indicator_service",
                                 .particulars = {{"service", service}}});
    }

    const Study& study_;
    const Analysis& analysis_;
    bool use_of_capacity_;
    IndicatorValue& result_;
};

IndicatorValue value_of(const Study& study, const Analysis& analysis, const model::Indicator& indicator) {
    IndicatorValue result;
    Evaluation evaluation(study, analysis, is_use_of_capacity(indicator.numerator, indicator.denominator), result);
    if (indicator.numerator) result.numerator = evaluation.value_of(*indicator.numerator);
    if (indicator.denominator) result.denominator = evaluation.value_of(*indicator.denominator);
    if (!result.numerator || (indicator.denominator && result.denominator.value_or(0) == 0)) return result;
    result.value = *result.numerator / result.denominator.value_or(1);
    result.status = IndicatorStatus::no_target;
    result.reported = indicator.numerator->word == IndicatorWord::number;
    const bool incomplete = result.partial_list || result.facilities_left_out > 0;
    result.indicative = incomplete || result.quality == model::Quality::modelled;
    if (indicator.target) {
        const bool met = model::is_met(*result.value, indicator.target_operator, *indicator.target);
        result.status = met ? IndicatorStatus::met : IndicatorStatus::not_met;
        if (incomplete && could_turn(indicator, *result.value, met)) result.status = IndicatorStatus::no_verdict;
        if (*indicator.target != 0) result.percent_of_target = 100 * *result.value / *indicator.target;
    }
    return result;
}

}  // namespace

std::vector<IndicatorValue> indicator_values(const Study& study, const Analysis& analysis,
                                             std::span<const model::Indicator> indicators) {
    std::vector<IndicatorValue> values;
    values.reserve(indicators.size());
    for (const auto& indicator : indicators) values.push_back(value_of(study, analysis, indicator));
    return values;
}

std::string_view name_of(IndicatorStatus status) {
    switch (status) {
        case IndicatorStatus::met:
            return "met";
        case IndicatorStatus::not_met:
            return "not_met";
        case IndicatorStatus::no_target:
            return "no_target";
        case IndicatorStatus::not_in_data:
            return "not_in_data";
        case IndicatorStatus::no_verdict:
            return "no_verdict";
    }
    std::unreachable();
}

}  // namespace circle15::analysis
