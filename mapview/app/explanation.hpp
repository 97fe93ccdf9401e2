// SPDX-License-Identifier: MIT
#pragma once

#include <QVariant>
#include <vector>

#include "core/model/coordinate.hpp"
#include "core/report/words.hpp"
#include "mapview/app/finding.hpp"

namespace circle15::app {

struct UnitAsked;

enum class Tone { plain, good, bad, faint };

/// One line of an explanation.
struct Fact {
    QString label;
    QString value;
    Tone tone = Tone::plain;
    QString note = {};    ///< a quiet line beneath
    bool strong = false;  ///< what is asked about, among others
    QString action = {};  ///< what a click on it chooses, as `kind:key`; empty: nothing
};

struct FactGroup {
    QString heading;
    std::vector<Fact> facts;
};

/// Why a thing on the map is as it is, in words and figures, and what to draw beside it.
struct Explanation {
    QString title;
    QString subtitle;
    QString verdict;  ///< the answer in one sentence
    Tone tone = Tone::plain;
    std::vector<FactGroup> groups;
    model::MultiLine lines;        ///< the walk
    model::MultiPolygon outlines;  ///< a gap's land or a facility's area
    model::LonLat place;
};

/// What a home's people have: every service with minutes, status and whether it is open; for the one asked the walk leg by leg,
/// or the boats with clock times.
[[nodiscard]] Explanation explain_home(const Finding& finding, model::HomeId home, std::size_t service, words::Lang lang);
/// Its status in words; of one that a trial opens or moves, that it is a proposal.
[[nodiscard]] QString facility_status(const Finding& finding, const model::Facility& facility, words::Lang lang);
/// Who reaches a facility, its area, its capacity and use.
[[nodiscard]] Explanation explain_facility(const Finding& finding, model::FacilityId facility, words::Lang lang);
[[nodiscard]] Explanation explain_gap(const Finding& finding, std::size_t service, std::size_t gap, words::Lang lang);

/// Whom every service covers in a township, village or island, and at the threshold asked how old those are that it does not.
[[nodiscard]] Explanation explain_unit(const Finding& finding, const UnitAsked& unit, std::size_t service, double minutes,
                                       words::Lang lang);

/// A line about a home under the pointer: minutes and status at the threshold shown.
[[nodiscard]] QString home_hint(const Finding& finding, model::HomeId home, std::size_t service, double minutes,
                                words::Lang lang);

/// For QML: title, subtitle, verdict, tone, groups of label, value, tone.
[[nodiscard]] QVariantMap as_variant(const Explanation& explanation);

}  // namespace circle15::app
