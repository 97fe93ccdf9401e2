// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/analysis/results.hpp"
#include "core/words/lang.hpp"

namespace circle15::results {

// Names as people read them in one language; where a study has only one, that one.
[[nodiscard]] std::string_view name_of(const model::Study& study, words::Lang lang);
/// Without what stands in brackets: 医疗卫生 of 医疗卫生(诊所/卫生室/卫生院).
[[nodiscard]] std::string_view name_of(const model::Rule& rule, words::Lang lang);

/// "12.3%", or a dash.
[[nodiscard]] std::string percent_text(std::int64_t part, std::int64_t whole);
/// "30 分钟" / "30 min", one decimal only where there is one.
[[nodiscard]] std::string minutes_text(double minutes, words::Lang lang);
/// The same of a walk; `over`: it is longer than that, see model::search_end_min().
[[nodiscard]] std::string walk_text(double minutes, bool over, words::Lang lang);
/// Who walks longer than walks are searched for any of the services; empty where nobody does.
[[nodiscard]] std::string search_end_sentence(const model::Study& study, const analysis::Analysis& analysis, words::Lang lang);
/// "850 m" or "2.4 km".
[[nodiscard]] std::string distance_text(double metres);
/// Where a gap is, by the village of most of its persons: see place_name().
[[nodiscard]] std::string place_of(const model::Study& study, const analysis::Gap& gap);
/// "五龙乡 边礁村": a village, with its township where the study has villages of several.
[[nodiscard]] std::string village_name(const model::Study& study, const model::Village& village);
/// "五龙乡 边礁村 (泗礁山)": with its island too, where they lie on several.
[[nodiscard]] std::string place_name(const model::Study& study, const model::Village& village, const model::Island& island);

/// The sentence that no modelled result may be without; empty where nothing rests on modelled data.
[[nodiscard]] std::string modelled_sentence(const model::Study& study, const analysis::Analysis& analysis, words::Lang lang);

/// How much of the figures counts slopes, in one sentence without its full stop.
[[nodiscard]] std::string slopes_sentence(const analysis::SlopeShare& share, words::Lang lang);

}  // namespace circle15::results
