// SPDX-License-Identifier: MIT
#pragma once

#include <QVariant>

#include "mapview/app/finding.hpp"
#include "mapview/app/question.hpp"

namespace circle15::app {

/// The place with its edits, without them, and without them by the rules as the study gives them.
struct Findings {
    const Finding& now;
    const Finding& before;
    const Finding& by_rule;
};

/// The figures beside the map for one service at the question's threshold, in words: percent, line, rule, source, parts
/// (status, word, colour, persons, share), measures (name, text, percent, chosen), dates, modelled, badge (that verdicts rest
/// on modelled data, in one line; empty where none does), stamp (the map's approval, or that it is an internal one), trial
/// (trial_line), suspension (suspension_line), places
/// (places_line), offStandard (off_standard_line), and, where `now` is an edited place, gained and lost persons against
/// `before`, and changes (changes_of). In two parts: what no threshold changes, which a slider need not say at every step, and
/// that with the rest.
[[nodiscard]] QVariantMap standing_figures(const Findings& findings, std::size_t service, const Question& question,
                                           words::Lang lang);
[[nodiscard]] QVariantMap figures_at(QVariantMap standing, const Findings& findings, std::size_t service,
                                     const Question& question, words::Lang lang);

/// What another threshold than the standard's changes and what it leaves alone; empty at the standard.
[[nodiscard]] QString off_standard_line(const Question& question, words::Lang lang);

/// That the place is not as it is but with edits, and which; empty where there are none.
[[nodiscard]] QString trial_line(const Finding& finding, words::Lang lang);

/// The services of the standard: key, name, letter, minutes.
[[nodiscard]] QVariantList service_list(const model::Study& study, words::Lang lang);

/// Of every service whose coverage a trial changes, by its standard: name, share (before → after), gained, lost, loses.
[[nodiscard]] QVariantList changes_of(const Finding& before, const Finding& after, words::Lang lang);

/// Persons covered now and not before, and the reverse, home by home at so many minutes.
struct GainAndLoss {
    std::int64_t gained = 0;
    std::int64_t lost = 0;
};
[[nodiscard]] GainAndLoss gain_and_loss(const Finding& before, const Finding& after, std::size_t service, double minutes);

}  // namespace circle15::app
