// SPDX-License-Identifier: MIT
#include "core/report/comparison_text.hpp"

#include <algorithm>
#include <format>

#include "core/report/comparison_rows.hpp"
#include "core/report/doubts.hpp"
#include "core/report/open_text.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/flaws.hpp"

namespace circle15::report {

namespace {

constexpr auto covered = static_cast<std::size_t>(analysis::Status::covered);

/// In what way a service is worse than before.
std::string loss_sentence(const analysis::ServiceChange& service, std::string_view name, Lang lang) {
    const bool zh = lang == Lang::zh;
    const auto& county = service.units.front();
    std::string what;
    const auto add = [&](const std::string& clause) { what.append(what.empty() ? "" : zh ? "，" : ", ").append(clause); };
    if (service.homes_that_lost > 0) {
        add(zh ? std::format("{} 个居住点的状态变差", grouped(service.homes_that_lost))
               : std::format("{} homes come to a worse status", grouped(service.homes_that_lost)));
    }
    if (county.after[covered] < county.before[covered]) {
        const auto fewer = grouped(county.before[covered] - county.after[covered]);
        add(zh ? std::format("全县少覆盖 {} 人", fewer) : std::format("{} fewer persons covered in the county", fewer));
    }
    if (service.boats.return_lost > 0) {
        const auto persons = grouped(service.boats.return_lost);
        add(zh ? std::format("{} 人失去当日往返", persons) : std::format("{} persons lose their same-day return", persons));
    }
    return zh ? std::format("{}：{}。", name, what) : std::format("{}: {}.", name, what);
}

bool changed(const analysis::ServiceChange& service) {
    return !service.flips.empty() || !service.gaps.empty() || !std::ranges::all_of(service.units, analysis::unchanged) ||
           service.boats != analysis::BoatChange{.persons = service.boats.persons};
}

std::vector<const analysis::ServiceChange*> changed_services(const Compared& compared) {
    std::vector<const analysis::ServiceChange*> services;
    for (const auto& service : compared.comparison.services) {
        if (changed(service)) services.push_back(&service);
    }
    return services;
}

std::string title(const Compared& compared, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    const auto before = side_name(*compared.run.compared_with, style.lang);
    const auto after = side_name(compared.run.scenarios, style.lang);
    const auto day =
        day_asked_words(compared.after.study, compared.after.analysis.date, compared.after.analysis.at, style.lang);
    const auto head =
        zh ? std::format("{}  {}  与{}相比  {}", name_of(compared.after.study, style.lang), after, before, day)
           : std::format("{}  {}  compared with {}  {}", name_of(compared.after.study, style.lang), after, before, day);
    std::string text = coloured(head, Colour::strong, style) + "\n";
    for (const auto& scenario : compared.run.scenarios) {
        const auto& own = zh || scenario.description_en.empty() ? scenario.description : scenario.description_en;
        if (!own.empty()) text += coloured(own, Colour::faint, style) + "\n";
    }
    return text + "\n";
}

std::string unchanged_line(const Compared& compared, Lang lang) {
    std::string names;
    for (const auto& service : compared.comparison.services) {
        if (changed(service)) continue;
        names += names.empty() ? "" : lang == Lang::zh ? "、" : ", ";
        names += name_of(compared.after.study.standard.rules[service.rule.at()], lang);
    }
    if (names.empty()) return {};
    return (lang == Lang::zh ? "没有变化：" : "No change: ") + names + "\n";
}

std::string issue_lines(const Compared& compared, const TextStyle& style) {
    std::string text;
    for (const auto& issue : new_issues(compared)) {
        const bool zh = style.lang == Lang::zh;
        text += coloured(zh ? "存疑：" : "In doubt: ", Colour::fair, style) + words::what_of(issue, style.lang) +
                (zh ? "；" : "; ") + words::remedy_of(issue, style.lang) + "\n";
    }
    return text;
}

/// One sentence on who is worse off, service by service.
std::string verdict(const Compared& compared, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    if (!compared.comparison.worse) {
        const bool nothing = changed_services(compared).empty();
        const std::string_view sentence =
            nothing ? (zh ? "没有任何变化。" : "Nothing changes.") : (zh ? "没有人因此变差。" : "Nobody is worse off.");
        return coloured(sentence, nothing ? Colour::faint : Colour::good, style) + "\n";
    }
    std::string text;
    for (const auto& service : compared.comparison.services) {
        if (!service.worse) continue;
        const auto name = name_of(compared.after.study.standard.rules[service.rule.at()], style.lang);
        text += coloured((zh ? "变差：" : "Worse: ") + loss_sentence(service, name, style.lang), Colour::poor, style) + "\n";
    }
    return text;
}

/// Whether anything told rests on a timetable that is made up.
bool speaks_of_boats(const Compared& compared) {
    const auto by_boat = [](const analysis::HomeFlip& flip) {
        return flip.from == analysis::Status::boat_only || flip.to == analysis::Status::boat_only;
    };
    return compared.after.analysis.demonstration_boats &&
           std::ranges::any_of(compared.comparison.services, [&](const analysis::ServiceChange& service) {
               return service.boats.persons > 0 || std::ranges::any_of(service.flips, by_boat);
           });
}

std::string heading(std::string_view zh, std::string_view en, const std::string& table, const TextStyle& style) {
    if (table.empty()) return {};
    return "\n" + coloured(style.lang == Lang::zh ? zh : en, Colour::strong, style) + "\n" + table;
}

}  // namespace

std::string comparison_text(const Compared& compared, const TextStyle& style) {
    const auto services = changed_services(compared);
    std::string text = title(compared, style);
    if (!services.empty()) text += service_rows(compared, services, style) + unchanged_line(compared, style.lang);
    text += open_lines(compared.after.study, compared.after.analysis, style.lang);
    text += heading("何处受益，何处受损", "Where people gain and lose", unit_rows(compared, services, style), style);
    text += heading("状态改变的居住点", "Homes that change", flip_rows(compared, services, style), style);
    text += heading("服务缺口", "Gaps", gap_rows(compared, services, style), style);
    text += heading("乘船居民", "By boat", boat_rows(compared, services, style), style);
    const auto issues = issue_lines(compared, style);
    if (!issues.empty()) text += "\n" + issues;
    text += (services.empty() ? "" : "\n") + verdict(compared, style);
    if (speaks_of_boats(compared)) {
        text += coloured(style.lang == Lang::zh ? "船期为示范时刻表，不可当作实际班次。"
                                                : "Boats sail by a demonstration timetable, not by the real one.",
                         Colour::fair, style) +
                "\n";
    }
    const auto modelled = modelled_sentence(compared.after.study, compared.after.analysis, style.lang);
    if (!modelled.empty()) text += coloured(modelled, Colour::fair, style) + "\n";
    return text + doubts_line(compared.after.analysis.issues, style);
}

}  // namespace circle15::report
