// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/age_bands.hpp"
#include "core/model/policy.hpp"
#include "core/model/service_symbol.hpp"

namespace circle15::model {

/// A further ring of the same service, reported beside the rule's own: 300 m, 10 minutes, ...
struct Ring {
    std::string name;
    std::string name_en;            ///< what English readers see; empty: the name itself
    std::optional<double> minutes;  ///< at the rule's speed
    std::optional<double> metres;   ///< flat-equivalent walking distance; one of the two is set
    std::string source;
    std::string mark;
    bool operator==(const Ring&) const = default;
};

/// A second group that the same service is reported for, at its own speed: clinic for 60+ at 0.8 m/s.
struct ExtraGroup {
    std::string name;
    std::string name_en;  ///< empty: the name itself
    AgeGroup group;
    double speed_m_per_s = 1.0;
    bool operator==(const ExtraGroup&) const = default;
};

/// The days that count for a service: schools are asked on school days alone.
enum class ServiceDays { every_day, workdays, school_days };

/// One service's rule (core/analysis/METHODS.md 10).
struct Rule {
    std::string service;  ///< `childcare`
    std::string name_zh;  ///< 托育
    std::string name_en;
    AgeGroup group;
    std::string group_zh;  ///< 0-2岁婴幼儿(由照护人陪同)
    std::string group_en;
    double speed_m_per_s = 1.0;
    bool capped_downhill = false;  ///< elderly and carers with a child never walk faster than on the flat
    double minutes = 15;           ///< threshold, inclusive
    std::string source;
    std::string source_en;  ///< empty: the source itself
    std::string mark;       ///< [S] [2] [M] [D] of core/analysis/METHODS.md
    std::string lead_agency;
    std::vector<Ring> rings;
    std::vector<ExtraGroup> extra_groups;
    std::int64_t viable_persons = 0;      ///< from so many persons a facility of its own is worth suggesting
    std::optional<std::string> outreach;  ///< action that serves people without a building: `mobile_service`, `meal_delivery`
    ServiceDays days = ServiceDays::every_day;
    double service_minutes = 30;            ///< time spent at the facility, for a same-day return by boat
    std::optional<double> target_percent;   ///< pass mark, where somebody has set one
    std::optional<double> places_per_1000;  ///< how many places 1,000 persons of the group need; unset: places are not judged
    std::string places_source;              ///< where that figure comes from
    std::optional<SymbolShape> symbol;      ///< on maps; what is left unset here symbol_of() makes up
    std::optional<SymbolColour> colour;
    std::string letter;
    std::string letter_en;
    bool operator==(const Rule&) const = default;
};

struct Benchmark {
    std::string text;  ///< printed beside results, never a target
    std::string source;
    std::string text_en;  ///< empty: the text itself
};

/// Another threshold or another group for one run, asked in passing: its results are none of the standard's.
struct PassingQuestion {
    std::optional<double> minutes;
    std::optional<AgeGroup> group;
    bool operator==(const PassingQuestion&) const = default;
};

struct Standard {
    std::string name;
    std::string name_en;  ///< empty: the name itself
    std::vector<Rule> rules;
    Policy policy;
    std::vector<Benchmark> benchmarks;
    std::optional<PassingQuestion> passing;  ///< set where the rules above are not the file's own
    double search_max_min = 120;             ///< as the file says; what holds is search_end_min()
};

/// How many minutes away facilities and piers are looked for on foot: what the standard says, or as far as its longest threshold
/// and the borderline about it need. A longer walk is told as longer than that.
[[nodiscard]] double search_end_min(const Standard& standard);
/// What is more than a length or speed by the margin of borderline verdicts, as a factor.
[[nodiscard]] inline double borderline_more(const Policy& policy) { return 1 + policy.borderline_percent / 100; }
/// The fastest walkers of a rule, and of a standard.
[[nodiscard]] double fastest_m_per_s(const Rule& rule);
[[nodiscard]] double fastest_m_per_s(const Standard& standard);

}  // namespace circle15::model
