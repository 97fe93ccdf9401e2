// SPDX-License-Identifier: MIT
#include "core/words/standard_words.hpp"

#include <format>

namespace circle15::words {

const std::string& in_data(const std::string& zh, const std::string& en, Lang lang) {
    return lang == Lang::zh || en.empty() ? zh : en;
}

std::string ages_in(model::AgeGroup group, Lang lang) {
    const bool zh = lang == Lang::zh;
    if (group == model::everybody) return zh ? "全体" : "all";
    std::string text;
    for (std::size_t band = 0; band < model::age_bands.size(); ++band) {
        if (!group.has(band)) continue;
        const std::size_t first = band;
        while (band + 1 < model::age_bands.size() && group.has(band + 1)) ++band;
        const bool open = band + 1 == model::age_bands.size();
        text += text.empty() ? "" : zh ? "、" : ", ";
        text += open ? std::format("{}+", model::age_bands[first].from)
                     : std::format("{}-{}", model::age_bands[first].from, model::age_bands[band].to);
    }
    return zh ? text + "岁" : text;
}

std::string passing_words(const model::Standard& standard, Lang lang) {
    if (!standard.passing) return {};
    const bool zh = lang == Lang::zh;
    std::string asked;
    if (standard.passing->minutes)
        asked +=
            zh ? std::format("{} 分钟", *standard.passing->minutes) : std::format("{} minutes", *standard.passing->minutes);
    if (standard.passing->group) asked += (asked.empty() ? "" : zh ? "，" : ", ") + ages_in(*standard.passing->group, lang);
    return zh ? "临时改问：" + asked + "；不是标准口径的结果" : "asked in passing: " + asked + "; not figures of the standard";
}

std::string standard_name(const model::Standard& standard, Lang lang) {
    const std::string& name = in_data(standard.name, standard.name_en, lang);
    const std::string passing = passing_words(standard, lang);
    if (passing.empty()) return name;
    return lang == Lang::zh ? name + "【" + passing + "】" : name + " [" + passing + "]";
}

namespace {

template <class Text>
std::string spans_of(model::AgeGroup group, const Text& text) {
    std::string spans;
    for (std::size_t first = 0; first < model::age_bands.size(); ++first) {
        if (!group.has(first)) continue;
        std::size_t last = first;
        while (last + 1 < model::age_bands.size() && group.has(last + 1)) ++last;
        if (!spans.empty()) spans += ',';
        const bool open = last + 1 == model::age_bands.size();
        spans += text(std::to_string(model::age_bands[first].from), open ? "" : std::to_string(model::age_bands[last].to));
        first = last;
    }
    return spans;
}

}  // namespace

std::string ages_of(model::AgeGroup group) {
    if (group == model::everybody) return "all";
    return spans_of(group,
                    [](const std::string& from, const std::string& to) { return to.empty() ? from + "+" : from + "-" + to; });
}

std::string ages_in_words(model::AgeGroup group, Lang lang) {
    if (group == model::everybody) return lang == Lang::zh ? "全体" : "all";
    if (lang == Lang::en) return ages_of(group);
    return spans_of(group, [](const std::string& from, const std::string& to) {
        return to.empty() ? from + "岁+" : from + "-" + to + "岁";
    });
}

}  // namespace circle15::words
