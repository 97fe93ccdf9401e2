// SPDX-License-Identifier: MIT
#include <format>

#include "core/report/siting_text.hpp"
#include "core/report/siting_words.hpp"
#include "core/report/values.hpp"

namespace circle15::report {

namespace {

using analysis::siting::Objective;
using analysis::siting::Proof;

/// A weight or cost as short as it is.
std::string number(double value) { return std::format("{}", rounded(value, 6)); }

}  // namespace

std::string matrix_siting_text(const analysis::siting::Problem& problem, const analysis::siting::Request& request,
                               const analysis::siting::Answer& answer, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    const bool proven = answer.proof == Proof::optimal;
    double weight = 0;
    for (const auto& demand : problem.demand) weight += demand.persons;
    std::string text = coloured(word_of(request.objective).in(style.lang), Colour::strong, style) + "\n\n";
    const std::string proof =
        proven ? std::format("{}: {}", zh ? "最优（已证明）" : "Optimal (proven)", number(answer.value))
               : std::format("{}: {}; {} {} ({:.2f}%)", zh ? "未证明最优" : "Not proven optimal", number(answer.value),
                             zh ? "界限" : "bound", number(answer.bound), 100 * answer.gap);
    text += coloured(proof, proven ? Colour::good : Colour::fair, style) + "\n";
    text += zh ? std::format("需求权重 {}，可达 {}（原 {}）。\n\n", number(weight), number(answer.after.persons),
                             number(answer.before.persons))
               : std::format("Of a weight of {}, {} is reached (was {}).\n\n", number(weight), number(answer.after.persons),
                             number(answer.before.persons));
    std::vector<std::vector<TextCell>> rows;
    for (std::size_t i = 0; i < answer.steps.size(); ++i) {
        const auto& step = answer.steps[i];
        rows.push_back({{std::to_string(i + 1), Colour::strong},
                        {problem.sites[step.site.at()].id},
                        {"+" + number(step.persons)},
                        {number(step.after.persons)}});
    }
    text += terminal_table(
        {{zh ? "次序" : "no.", true}, {zh ? "候选点" : "site"}, {zh ? "新增" : "adds", true}, {zh ? "累计" : "in all", true}},
        rows, style);
    if (!answer.unreachable.empty()) {
        double lost = 0;
        for (const auto& unreachable : answer.unreachable) lost += problem.demand[unreachable.demand.at()].persons;
        text += zh ? std::format("\n任何候选点都够不着：{} 个需求点，权重 {}。\n", answer.unreachable.size(), number(lost))
                   : std::format("\nOut of reach of every candidate: {} demand points with a weight of {}.\n",
                                 answer.unreachable.size(), number(lost));
    }
    return text;
}

}  // namespace circle15::report
