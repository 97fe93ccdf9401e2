// SPDX-License-Identifier: MIT
#include "core/report/doubts.hpp"

#include <algorithm>
#include <format>

#include "core/results/values.hpp"
#include "core/words/flaws.hpp"

namespace circle15::report {

namespace {

std::string worst_text(const model::DataIssue& worst, Lang lang) {
    const bool zh = lang == Lang::zh;
    std::string text = worst.file;
    if (!worst.place.empty()) text += (zh ? "，" : ", ") + words::place_in(worst.place, lang);
    return text + (zh ? "：" : ": ") + words::what_of(worst, lang);
}

}  // namespace

std::optional<std::int64_t> persons_touched(const model::DataIssue& issue) {
    const auto found = std::ranges::find(issue.particulars, "persons", &model::Particular::name);
    if (found == issue.particulars.end()) return std::nullopt;
    const auto* persons = std::get_if<std::int64_t>(&found->value);
    return persons == nullptr ? std::nullopt : std::optional(*persons);
}

DoubtCount counted_doubts(std::span<const model::DataIssue> issues) {
    DoubtCount count;
    for (const auto& issue : issues) {
        if (issue.grave) {
            ++count.grave;
            if (count.worst == nullptr || persons_touched(issue) > persons_touched(*count.worst)) count.worst = &issue;
            continue;
        }
        switch (issue.severity) {
            case model::Severity::note:
                ++count.notes;
                break;
            case model::Severity::doubt:
                ++count.light;
                break;
            case model::Severity::repaired:
                ++count.repaired;
                break;
            case model::Severity::rejected:
                ++count.rejected;
                break;
        }
    }
    return count;
}

std::string doubts_line(std::span<const model::DataIssue> issues, const TextStyle& style) {
    const auto count = counted_doubts(issues);
    if (count.grave + count.light + count.rejected == 0) return {};
    const bool zh = style.lang == Lang::zh;
    std::string line = zh ? std::format("数据存疑：重大 {} 条，一般 {} 条", count.grave, count.light)
                          : std::format("Doubts about the data: {} grave, {} lighter", count.grave, count.light);
    if (count.rejected > 0)
        line += zh ? std::format("，剔除 {} 条", count.rejected) : std::format(", {} rejected", count.rejected);
    if (count.worst != nullptr) line += (zh ? "；最重：" : "; the worst: ") + worst_text(*count.worst, style.lang);
    line += zh ? "。全部见 circle15 check" : ". All of them: circle15 check";
    return coloured(line, count.grave > 0 ? Colour::poor : Colour::faint, style) + "\n";
}

Tree doubts_tree(std::span<const model::DataIssue> issues) {
    const auto count = counted_doubts(issues);
    Tree::Branches branches{{"grave", tree_of(results::count(count.grave))},
                            {"light", tree_of(results::count(count.light))},
                            {"rejected", tree_of(results::count(count.rejected))},
                            {"repaired", tree_of(results::count(count.repaired))},
                            {"notes", tree_of(results::count(count.notes))}};
    if (count.worst == nullptr) return {std::move(branches)};
    const auto persons = persons_touched(*count.worst);
    branches.push_back({"worst", tree_of(model::Properties{{"rule", text(count.worst->rule)},
                                                           {"file", text(count.worst->file)},
                                                           {"place", text(count.worst->place)},
                                                           {"persons", persons ? model::Value{*persons} : model::Value{}},
                                                           {"what_zh", text(words::what_of(*count.worst, Lang::zh))},
                                                           {"what_en", text(words::what_of(*count.worst, Lang::en))}})});
    return {std::move(branches)};
}

}  // namespace circle15::report
