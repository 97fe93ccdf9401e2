// SPDX-License-Identifier: MIT
#include <cmath>
#include <format>

#include "core/report/siting_text.hpp"
#include "core/report/siting_words.hpp"
#include "core/results/values.hpp"

namespace circle15::report {

namespace {

using location::Answer;
using location::Objective;
using location::Outcome;
using location::Problem;
using location::Proof;
using location::Request;
using location::Step;

/// A weight or cost as short as it is.
std::string number(double value) { return std::format("{}", rounded(value, 6)); }

bool is_cost(Objective objective) { return objective == Objective::least_person_cost || objective == Objective::least_worst; }

/// A value of the objective with its unit; of weight there is none.
std::string valued(Objective objective, double value, std::string_view unit, Lang lang) {
    if (is_cost(objective)) return number(value) + " " + std::string(word_of_unit(unit).in(lang));
    return number(value) + (objective != Objective::fewest_sites ? "" : lang == Lang::zh ? " 处" : " sites");
}

std::string proof_line(const Request& request, const Answer& answer, std::string_view unit, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    const auto said = [&](double value) { return valued(request.objective, value, unit, style.lang); };
    if (answer.proof == Proof::optimal)
        return coloured(std::format("{}: {}", zh ? "最优（已证明）" : "Optimal (proven)", said(answer.value)), Colour::good,
                        style);
    std::string text = std::format("{}: {}; {} {} ({:.2f}%)", zh ? "未证明最优" : "Not proven optimal", said(answer.value),
                                   zh ? "界限" : "bound", said(answer.bound), 100 * answer.gap);
    if (!answer.reach_proven)
        text += zh ? "；能否让更多需求够得着也未证明" : "; whether more could be reached is not proven either";
    return coloured(text, Colour::fair, style);
}

std::string reach_line(const Problem& problem, const Request& request, const Answer& answer, bool zh) {
    double weight = 0;
    for (const auto& demand : problem.demand) weight += demand.persons;
    const bool places = request.capacities || request.objective == Objective::most_served;
    if (zh) {
        return std::format("需求权重 {}，{} {}（原 {}）。\n", number(weight), places ? "按能力分配有位" : "可达",
                           number(answer.after.persons), number(answer.before.persons));
    }
    return std::format("Of a weight of {}, {} is {} (was {}).\n", number(weight), number(answer.after.persons),
                       places ? "given a place within the capacities" : "reached", number(answer.before.persons));
}

/// What one site adds: weight reached, and of a cost what it saves those reached before and what is left.
std::string step_table(const Problem& problem, const Request& request, const Answer& answer, std::string_view unit,
                       const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    const bool sums = request.objective == Objective::least_person_cost;
    const bool worst = request.objective == Objective::least_worst;
    const std::string in_unit = " (" + std::string(word_of_unit(unit).in(style.lang)) + ")";
    std::vector<TextColumn> columns{{zh ? "次序" : "no.", true},
                                    {zh ? "候选点" : "site"},
                                    {zh ? "新增权重" : "weight added", true},
                                    {zh ? "累计" : "in all", true}};
    if (sums) columns.push_back({(zh ? "费用减少" : "cost saved") + in_unit, true});
    if (sums) columns.push_back({(zh ? "此后总费用" : "cost then") + in_unit, true});
    if (worst) columns.push_back({(zh ? "此后最远" : "worst then") + in_unit, true});
    std::vector<std::vector<TextCell>> rows;
    for (std::size_t i = 0; i < answer.steps.size(); ++i) {
        const Step& step = answer.steps[i];
        std::vector<TextCell> row{{std::to_string(i + 1), Colour::strong},
                                  {problem.sites[step.site.at()].id},
                                  {"+" + number(step.persons)},
                                  {number(step.after.persons)}};
        // More weight within the capacities costs more; that is no saving to set against what others save.
        if (sums) row.push_back({request.capacities && step.persons > 0 ? "-" : number(step.value_saved)});
        if (sums) row.push_back({number(step.after.person_cost)});
        if (worst) row.push_back({number(step.after.worst_cost)});
        rows.push_back(std::move(row));
    }
    return terminal_table(columns, rows, style);
}

}  // namespace

std::string matrix_siting_text(const Problem& problem, const Request& request, const Answer& answer, std::string_view unit,
                               const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    std::string text = coloured(matrix_word_of(request.objective).in(style.lang), Colour::strong, style) + "\n\n" +
                       proof_line(request, answer, unit, style) + "\n" + reach_line(problem, request, answer, zh);
    if (request.capacities) {
        text += zh ? "各点不超过其能力；一个需求点可分给几个点。\n"
                   : "No site takes more than its capacity; a demand point may be shared among sites.\n";
    }
    text += "\n" + step_table(problem, request, answer, unit, style);
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
