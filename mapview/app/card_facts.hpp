// SPDX-License-Identifier: MIT
#pragma once

#include "mapview/app/explanation.hpp"

namespace circle15::app {

// What cards of different things say alike.
[[nodiscard]] QString minutes_words(double minutes, words::Lang lang);
/// The same of a walk, which may be longer than the search went.
[[nodiscard]] QString walk_words(double minutes, bool over, words::Lang lang);
/// 1 person, 1,204 persons.
[[nodiscard]] QString persons_words(std::int64_t persons, words::Lang lang);
[[nodiscard]] Tone tone_of(analysis::Status status);
/// Ages as planners ask for them.
[[nodiscard]] FactGroup people_group(const model::PersonsByAge& persons, words::Lang lang);
[[nodiscard]] FactGroup data_group(model::Quality quality, const std::string& source, const std::string& date,
                                   words::Lang lang);

}  // namespace circle15::app
