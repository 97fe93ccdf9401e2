// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/options.hpp"
#include "core/analysis/results.hpp"
#include "core/results/sentences.hpp"
#include "core/results/tree.hpp"
#include "core/results/values.hpp"
#include "core/words/clock.hpp"
#include "core/words/day_words.hpp"
#include "core/words/lang.hpp"
#include "core/words/standard_words.hpp"
#include "core/words/term_words.hpp"

namespace circle15::report {

/// Text is made of results and of words: both rooms are read by their plain names.
using namespace results;  // NOLINT(google-build-using-namespace)

using model::name_of;
using results::name_of;
using words::ages_in_words;
using words::ages_of;
using words::arriving_clock;
using words::arriving_words;
using words::day_words;
using words::hours_text;
using words::hours_words;
using words::kind_of_day;
using words::Lang;
using words::leaving_clock;
using words::leaving_words;
using words::Word;
using words::word_of;
using words::word_of_layer;
using words::word_of_weekday;

}  // namespace circle15::report
