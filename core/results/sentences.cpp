// SPDX-License-Identifier: MIT
#include "core/results/sentences.hpp"

#include <algorithm>
#include <cmath>
#include <format>

#include "core/results/values.hpp"
#include "core/words/term_words.hpp"

namespace circle15::results {

namespace {

/// From so many minutes on a time is told in hours.
constexpr double hours_from_minutes = 180;

}  // namespace

std::string_view name_of(const model::Study& study, words::Lang lang) {
    const std::string& wanted = lang == words::Lang::zh ? study.name_zh : study.name_en;
    const std::string& other = lang == words::Lang::zh ? study.name_en : study.name_zh;
    return !wanted.empty() ? wanted : !other.empty() ? other : study.id;
}

std::string_view name_of(const model::Rule& rule, words::Lang lang) {
    const std::string& wanted = lang == words::Lang::zh ? rule.name_zh : rule.name_en;
    const std::string_view name = wanted.empty() ? rule.service : wanted;
    const auto bracket = std::min(name.find('('), name.find("（"));
    return bracket == 0 ? name : name.substr(0, bracket);
}

std::string percent_text(std::int64_t part, std::int64_t whole) {
    const auto percent = percent_of(part, whole);
    return percent ? fixed(percent, 1) + "%" : "-";
}

std::string minutes_text(double minutes, words::Lang lang) {
    if (minutes >= hours_from_minutes) {
        const auto whole = std::lround(minutes);
        return lang == words::Lang::zh ? std::format("{} 小时 {} 分钟", whole / 60, whole % 60)
                                       : std::format("{} h {} min", whole / 60, whole % 60);
    }
    const int decimals = rounded(minutes, 1) == std::round(minutes) ? 0 : 1;
    return fixed(minutes, decimals) + (lang == words::Lang::zh ? " 分钟" : " min");
}

std::string walk_text(double minutes, bool over, words::Lang lang) {
    if (!over) return minutes_text(minutes, lang);
    return (lang == words::Lang::zh ? "超过 " : "over ") + minutes_text(minutes, lang);
}

std::string search_end_sentence(const model::Study& study, const analysis::Analysis& analysis, words::Lang lang) {
    std::int64_t persons = 0;
    for (std::size_t home = 0; home < study.homes.size(); ++home) {
        const bool over = std::ranges::any_of(analysis.services, [&](const analysis::ServiceResult& service) {
            return service.homes[home].facts.over_minutes.has_value();
        });
        if (over) persons += model::persons_in(study.homes[home].persons, model::everybody);
    }
    if (persons == 0) return {};
    const auto end = minutes_text(rounded(model::search_end_min(study.standard), 1), lang);
    return lang == words::Lang::zh
               ? std::format("步行只搜索到 {}（search_max_min）：{} 人所住之处至少有一类服务比这更远，按此时间计", end,
                             grouped(persons))
               : std::format(
                     "Walks are searched to {} (search_max_min): for {} persons some service is farther; they count with that",
                     end, grouped(persons));
}

std::string distance_text(double metres) {
    return metres < 1000 ? std::format("{:.0f} m", metres) : std::format("{:.1f} km", metres / 1000);
}

std::string place_of(const model::Study& study, const analysis::Gap& gap) {
    return place_name(study, study.villages[gap.village.at()], study.islands[gap.island.at()]);
}

std::string village_name(const model::Study& study, const model::Village& village) {
    const bool of_several =
        std::ranges::any_of(study.villages, [&](const model::Village& other) { return other.township != village.township; });
    return of_several && !village.township.empty() ? village.township + " " + village.name : village.name;
}

std::string place_name(const model::Study& study, const model::Village& village, const model::Island& island) {
    std::string place = village_name(study, village);
    const bool of_several =
        std::ranges::any_of(study.villages, [&](const model::Village& other) { return other.island != village.island; });
    if (of_several && !island.name.empty() && !place.contains(island.name)) place += " (" + island.name + ")";
    return place;
}

std::string modelled_sentence(const model::Study& study, const analysis::Analysis& analysis, words::Lang lang) {
    std::int64_t persons = 0;
    std::int64_t indicative = 0;
    for (const auto& service : analysis.services) {
        const auto group = study.standard.rules[service.rule.at()].group;
        for (std::size_t row = 0; row < service.homes.size(); ++row) {
            const auto here = model::persons_in(study.homes[row].persons, group);
            persons += here;
            if (service.homes[row].quality == model::Quality::modelled) indicative += here;
        }
    }
    if (indicative == 0) return {};
    std::string layers;
    const auto name = [&](std::string_view layer, bool modelled) {
        if (!modelled) return;
        layers += (layers.empty() ? "" : lang == words::Lang::zh ? "、" : ", ");
        layers += words::word_of_layer(layer).in(lang);
    };
    const auto is_modelled = [](const auto& thing) { return thing.quality == model::Quality::modelled; };
    name("homes", std::ranges::any_of(study.homes, is_modelled));
    name("facilities", std::ranges::any_of(study.facilities, is_modelled));
    name("streets", std::ranges::any_of(study.streets.ways, is_modelled));
    name("islands", std::ranges::any_of(study.islands, is_modelled));
    const std::string share = percent_text(indicative, persons);
    if (lang == words::Lang::zh) {
        return std::format(
            "结果为示意：{} 的判定依据模型数据（{}含模型成分），不可当作实测结论；逐条见“数据质量”(quality)一栏。", share,
            layers);
    }
    return std::format(
        "Indicative: {} of the verdicts rest on modelled data (modelled in part: {}); do not take them for surveyed. "
        "See the column \"quality\", row by row.",
        share, layers);
}

std::string slopes_sentence(const analysis::SlopeShare& share, words::Lang lang) {
    const bool zh = lang == words::Lang::zh;
    const auto counted = analysis::slopes_counted(share);
    if (counted == analysis::SlopesCounted::none) return zh ? "未计坡度：没有高程数据" : "No slopes: no elevation data";
    const std::string streets = fixed(percent_of_share(share.streets), 1);
    const std::string walks = share.walks ? fixed(percent_of_share(share.walks), 1) : "";
    std::string covered = zh ? "高程覆盖街道长度的 " + streets + "%" : "heights cover " + streets + "% of the streets' length";
    if (share.walks) covered += zh ? "、步行人次的 " + walks + "%" : " and " + walks + "% of the walks";
    if (counted == analysis::SlopesCounted::partly) {
        return zh ? "坡度只计了一部分：" + covered + "，其余按平地计算"
                  : "Slopes are counted in part only: " + covered + "; the rest counts as level";
    }
    return zh ? "已计坡度：" + covered : "Slopes are counted: " + covered;
}

}  // namespace circle15::results
