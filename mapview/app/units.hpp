// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "core/model/verdict_terms.hpp"
#include "mapview/app/record_rows.hpp"
#include "mapview/app/threshold.hpp"

namespace circle15::app {

/// A township (by its name), a village (by its code) or an island (by its id).
struct UnitAsked {
    model::UnitKind kind = model::UnitKind::village;
    std::string code;
    auto operator<=>(const UnitAsked&) const = default;
};

/// `township`, `village` or `island` and what stands behind it; nothing for other kinds of things.
[[nodiscard]] std::optional<UnitAsked> unit_asked(const QString& kind, const QString& code);
/// The same of one text: `township:NAME`.
[[nodiscard]] std::optional<UnitAsked> unit_asked(const QString& key);
[[nodiscard]] bool is_in(const model::Study& study, model::VillageId village, model::IslandId island, const UnitAsked& unit);
[[nodiscard]] bool lives_in(const model::Study& study, const model::Home& home, const UnitAsked& unit);
/// Empty where the study has no such unit.
[[nodiscard]] QString name_of(const model::Study& study, const UnitAsked& unit);

/// Where people live, on the average.
class MiddleOfPeople {
public:
    void add(const model::Home& home);
    [[nodiscard]] bool empty() const { return weight_ <= 0; }
    /// No number where it is empty; a home without people counts for next to nothing.
    [[nodiscard]] model::LonLat place() const { return {.lon = sum_.lon / weight_, .lat = sum_.lat / weight_}; }

private:
    model::LonLat sum_;  ///< weighted by persons
    double weight_ = 0;
};

/// Whom a service's group has in a unit at so many minutes.
struct UnitSums {
    CoverageAt coverage;
    model::PersonsByAge without{};  ///< of the group, not covered; they sum to the persons not covered
    std::size_t homes = 0;
    MiddleOfPeople middle;

    void add(const model::Home& home, const analysis::HomeVerdict& verdict, model::AgeGroup group, double minutes);
    [[nodiscard]] std::int64_t uncovered() const { return coverage.persons - coverage.covered(); }
    [[nodiscard]] model::LonLat place() const { return middle.place(); }
};

[[nodiscard]] UnitSums sums_of(const Finding& finding, const UnitAsked& unit, std::size_t service, double minutes);

/// Ages of a group that are told apart: its bands, or where these are many, as planners ask for them.
[[nodiscard]] std::vector<model::AgeGroup> ages_told(model::AgeGroup group);

/// Townships, those with most persons not covered first, each followed by its villages in the same order; keys
/// `township:NAME`, `village:CODE`. Persons not covered also by age where the group has several.
[[nodiscard]] RecordTable unit_rows(const Finding& finding, std::size_t service, double minutes, words::Lang lang);

}  // namespace circle15::app
