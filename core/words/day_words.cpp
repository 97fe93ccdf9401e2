// SPDX-License-Identifier: MIT
#include "core/words/day_words.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <utility>

#include "core/words/clock.hpp"

namespace circle15::words {

namespace {

std::string joined(const std::vector<model::OpenSpan>& spans, std::string_view between) {
    std::string text;
    for (const auto& span : spans) {
        text += text.empty() ? "" : between;
        // What the evening before leaves open began before midnight.
        text += leaving_clock(std::max(span.from, 0)) + "-" + leaving_clock(span.to);
    }
    return text;
}

}  // namespace

Word word_of(model::Serving serving) {
    switch (serving) {
        case model::Serving::open:
            return {"开放", "open"};
        case model::Serving::hours_unknown:
            return {"开放时间不明", "hours not known"};
        case model::Serving::planned:
            return {"在建", "planned"};
        case model::Serving::not_yet_open:
            return {"尚未投用", "not yet open"};
        case model::Serving::closed_for_good:
            return {"已停用", "closed for good"};
        case model::Serving::closed_that_day:
            return {"当日不开放", "closed that day"};
        case model::Serving::closed_on_holiday:
            return {"节假日不开放", "closed on the holiday"};
    }
    std::unreachable();
}

Word word_of_weekday(int weekday) {
    static constexpr std::array<Word, 7> words{{{"周一", "Monday"},
                                                {"周二", "Tuesday"},
                                                {"周三", "Wednesday"},
                                                {"周四", "Thursday"},
                                                {"周五", "Friday"},
                                                {"周六", "Saturday"},
                                                {"周日", "Sunday"}}};
    return words.at(static_cast<std::size_t>(weekday));
}

std::string kind_of_day(const model::Day& day, Lang lang) {
    const bool zh = lang == Lang::zh;
    const std::string weekday(word_of_weekday(day.weekday).in(lang));
    switch (day.type) {
        case model::DayType::workday:
        case model::DayType::weekend:
            return weekday;
        case model::DayType::holiday:
            return weekday + (zh ? "，" + (day.name.empty() ? "公共节假日" : day.name) + "放假" : ", a public holiday");
        case model::DayType::makeup_workday:
            return weekday + (zh ? "，" + day.name + "调休上班" : ", worked in place of a holiday");
    }
    std::unreachable();
}

std::string day_words(const model::Day& day, Lang lang) {
    return model::text_of(day.date) + (lang == Lang::zh ? "（" : " (") + kind_of_day(day, lang) +
           (lang == Lang::zh ? "）" : ")");
}

std::string hours_words(const std::vector<model::OpenSpan>& spans, Lang lang) {
    return joined(spans, lang == Lang::zh ? "、" : ", ");
}

std::string hours_text(const std::vector<model::OpenSpan>& spans) { return joined(spans, ","); }

}  // namespace circle15::words
