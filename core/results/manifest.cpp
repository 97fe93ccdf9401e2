// SPDX-License-Identifier: MIT
#include "core/results/manifest.hpp"

#include <algorithm>
#include <set>

#include "core/results/opening.hpp"
#include "core/results/records.hpp"
#include "core/results/rows.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/clock.hpp"
#include "core/words/standard_words.hpp"
#include "core/words/term_words.hpp"

namespace circle15::results {

namespace {

Tree list_of(const std::vector<model::Properties>& rows) {
    Tree::Items items;
    for (const auto& row : rows) items.push_back(tree_of(row));
    return {std::move(items)};
}

Tree study_tree(const View& view, const RunInfo& run) {
    auto head = RowMaker<model::Study>(study_fields()).of({.of = view, .value = view.study});
    head.emplace_back("sha256", text(run.study_sha256));
    return tree_of(head);
}

Tree scenarios_tree(const std::vector<ScenarioFile>& scenarios) {
    std::vector<model::Properties> rows;
    for (const auto& scenario : scenarios) {
        rows.push_back({{"file", text(scenario.file)},
                        {"name_zh", text(scenario.name_zh)},
                        {"name_en", text(scenario.name_en)},
                        {"description", text(scenario.description)},
                        {"description_en", text(scenario.description_en)},
                        {"source", text(scenario.source)},
                        {"sha256", text(scenario.sha256)}});
    }
    return list_of(rows);
}

Tree options_tree(const RunInfo& run) {
    Tree::Items minutes;
    for (const double value : run.options.area_minutes) minutes.push_back(tree_of(model::Value{value}));
    Tree::Branches options{{"date", tree_of(run.options.date ? text(model::text_of(*run.options.date)) : model::Value{})},
                           {"walk", tree_of(text(name_of(run.options.walk)))},
                           {"area_minutes", {std::move(minutes)}},
                           {"standard_file", tree_of(text(run.standard_file))}};
    if (run.options.at) options.push_back({"at", tree_of(text(words::leaving_clock(*run.options.at)))});
    if (run.options.week) options.push_back({"week", tree_of(true)});
    if (run.options.capacity) options.push_back({"capacity", tree_of(true)});
    if (run.options.capacity_by_boat) options.push_back({"capacity_by_boat", tree_of(true)});
    return {std::move(options)};
}

/// Whose timetable it is, and what was asked of it.
Tree boats_tree(const model::Study& study, const RunInfo& run) {
    const auto& feed = study.timetable->feed;
    const auto valid = model::validity_of(*study.timetable);
    Tree::Items suspended;
    for (const auto& route : run.options.suspended_routes) suspended.push_back(tree_of(text(route)));
    const auto& rules = study.ferry_rules;
    return {Tree::Branches{
        {"publisher", tree_of(text(feed.publisher))},
        {"version", tree_of(text(feed.version))},
        {"valid_from", tree_of(valid ? text(model::text_of(valid->from)) : model::Value{})},
        {"valid_to", tree_of(valid ? text(model::text_of(valid->to)) : model::Value{})},
        {"demonstration", tree_of(model::Value{feed.demonstration})},
        {"note_zh", tree_of(text(feed.demonstration ? "示范时刻表：不可用于出行" : ""))},
        {"note_en", tree_of(text(feed.demonstration ? "a demonstration timetable: not for travel" : ""))},
        {"window_from", tree_of(text(words::leaving_clock(run.options.window.from)))},
        {"window_to", tree_of(text(words::leaving_clock(run.options.window.to)))},
        {"all_suspended", tree_of(model::Value{run.options.all_suspended})},
        {"suspended_routes", {std::move(suspended)}},
        {"boarding_minutes", tree_of(one_decimal(rules.boarding_s / 60.0))},
        {"alighting_minutes", tree_of(one_decimal(rules.alighting_s / 60.0))},
        {"longest_wait_minutes", tree_of(rules.longest_wait_s ? one_decimal(*rules.longest_wait_s / 60.0) : model::Value{})}}};
}

Tree standard_tree(const View& view) {
    const auto& standard = view.study.standard;
    std::vector<model::Properties> measures;
    RowMaker<analysis::Measure> rows(rule_fields());
    for (const auto& service : view.analysis.services) {
        for (std::size_t row = 0; row < service.measures.size(); ++row)
            measures.push_back(rows.of({.of = view, .value = service.measures[row], .index = row, .service = &service}));
    }
    std::vector<model::Properties> policy;
    RowMaker<PolicyRow> numbers(policy_fields());
    for (const auto& number : policy_rows(standard.policy)) policy.push_back(numbers.of({.of = view, .value = number}));
    std::vector<model::Properties> benchmarks;
    for (const auto& benchmark : standard.benchmarks)
        benchmarks.push_back({{"text", benchmark.text}, {"source", text(benchmark.source)}});
    Tree::Branches branches{{"name", tree_of(text(words::standard_name(standard, words::Lang::zh)))},
                            {"name_en", tree_of(text(words::standard_name(standard, words::Lang::en)))}};
    if (standard.passing)
        branches.push_back({"passing_question", tree_of(text(words::passing_words(standard, words::Lang::en)))});
    branches.push_back({"search_max_min", tree_of(model::Value{model::search_end_min(standard)})});
    branches.push_back({"rules", list_of(measures)});
    branches.push_back({"policy", list_of(policy)});
    branches.push_back({"benchmarks", list_of(benchmarks)});
    return {std::move(branches)};
}

Tree layers_tree(const View& view) {
    std::vector<model::Properties> layers;
    RowMaker<model::LayerSource> rows(source_fields());
    for (const auto& layer : view.study.layers) layers.push_back(rows.of({.of = view, .value = layer}));
    return list_of(layers);
}

Tree rows_tree(const model::Study& study) {
    std::vector<model::Properties> rows;
    for (const auto& row : study.rows) {
        rows.push_back({{"layer", row.layer},
                        {"read", row.read},
                        {"used", row.used},
                        {"repaired", row.repaired},
                        {"rejected", row.rejected}});
    }
    return list_of(rows);
}

/// Which verdicts rest on modelled data: per service the per cent of the target group and of those covered.
Tree modelled_tree(const model::Study& study, const analysis::Analysis& analysis) {
    std::vector<model::Properties> services;
    for (const auto& service : analysis.services) {
        const auto& rule = study.standard.rules[service.rule.at()];
        std::int64_t persons = 0;
        std::int64_t indicative = 0;
        for (std::size_t row = 0; row < service.homes.size(); ++row) {
            const auto group = model::persons_in(study.homes[row].persons, rule.group);
            persons += group;
            if (service.homes[row].quality == model::Quality::modelled) indicative += group;
        }
        services.push_back(
            {{"service", rule.service}, {"indicative_persons_percent", decimal(percent_of(indicative, persons), 1)}});
    }
    return {Tree::Branches{{"persons_in_modelled_homes_percent", tree_of(decimal(modelled_persons_percent(study), 1))},
                           {"services", list_of(services)}}};
}

Tree slopes_tree(const analysis::Analysis& analysis) {
    const auto counted = analysis::slopes_counted(analysis.slopes);
    return tree_of(model::Properties{{"flat", counted == analysis::SlopesCounted::none},
                                     {"counted", text(analysis::name_of(counted))},
                                     {"streets_percent", decimal(percent_of_share(analysis.slopes.streets), 1)},
                                     {"walks_percent", decimal(percent_of_share(analysis.slopes.walks), 1)},
                                     {"note_zh", slopes_sentence(analysis.slopes, words::Lang::zh)},
                                     {"note_en", slopes_sentence(analysis.slopes, words::Lang::en)}});
}

/// What the calendar says of the dates judged, the day before and the day after each: hours may go on past midnight.
Tree named_days_tree(const model::Study& study, const analysis::Analysis& analysis) {
    std::set<model::Date> dates;
    const auto add = [&](model::Date date) {
        for (const int days : {-1, 0, 1}) dates.insert(model::days_after(date, days));
    };
    add(analysis.date);
    for (const auto& service : analysis.services) add(service.date);
    std::vector<model::Properties> rows;
    for (const auto& date : dates) {
        const auto named = study.calendar.days.find(date);
        if (named == study.calendar.days.end()) continue;
        rows.push_back({{"date", text(model::text_of(date))},
                        {"kind", text(model::name_of(named->second.kind))},
                        {"name", text(named->second.name)}});
    }
    return list_of(rows);
}

/// By file name: a later run knows by it which files of a folder are its own to replace.
Tree outputs_tree(const std::vector<OutputFile>& outputs) {
    Tree::Branches files;
    for (const auto& output : outputs) {
        files.push_back({output.file, tree_of(model::Properties{
                                          {"rows", output.rows}, {"bytes", output.bytes}, {"sha256", output.sha256}})});
    }
    return {std::move(files)};
}

}  // namespace

Tree manifest(const model::Study& study, const analysis::Analysis& analysis, const RunInfo& run,
              const std::vector<OutputFile>& outputs) {
    const Answer answer(study, analysis);
    const auto view = answer.view();
    Tree::Branches branches{{"program", tree_of(text("circle15"))},
                            {"version", tree_of(text(run.version))},
                            {"command", tree_of(text(run.command))},
                            {"study", study_tree(view, run)}};
    if (!run.scenarios.empty()) branches.push_back({"scenarios", scenarios_tree(run.scenarios)});
    if (run.compared_with) branches.push_back({"compared_with", scenarios_tree(*run.compared_with)});
    branches.push_back({"date", tree_of(text(model::text_of(analysis.date)))});
    branches.push_back({"day", day_tree(model::day_of(study.calendar, analysis.date))});
    branches.push_back({"named_days", named_days_tree(study, analysis)});
    branches.push_back({"options", options_tree(run)});
    branches.push_back({"slopes", slopes_tree(analysis)});
    if (study.timetable) branches.push_back({"boats", boats_tree(study, run)});
    branches.push_back({"standard", standard_tree(view)});
    branches.push_back({"layers", layers_tree(view)});
    branches.push_back({"rows", rows_tree(study)});
    branches.push_back({"modelled", modelled_tree(study, analysis)});
    branches.push_back({"outputs", outputs_tree(outputs)});
    return {std::move(branches)};
}

model::Properties short_manifest(const model::Study& study, const analysis::Analysis& analysis, const RunInfo& run) {
    const auto counted = analysis::slopes_counted(analysis.slopes);
    model::Properties members{{"program", text("circle15")},
                              {"version", text(run.version)},
                              {"study", study.id},
                              {"study_sha256", text(run.study_sha256)},
                              {"standard", text(words::standard_name(study.standard, words::Lang::zh))},
                              {"date", model::text_of(analysis.date)},
                              {"data_date", data_date_of(study, analysis)},
                              {"walk", text(name_of(run.options.walk))},
                              {"flat", counted == analysis::SlopesCounted::none}};
    if (counted != analysis::SlopesCounted::none) {
        members.emplace_back("slopes", text(analysis::name_of(counted)));
        members.emplace_back("slopes_streets_percent", decimal(percent_of_share(analysis.slopes.streets), 1));
        members.emplace_back("slopes_walks_percent", decimal(percent_of_share(analysis.slopes.walks), 1));
    }
    if (run.options.at) members.emplace_back("at", words::leaving_clock(*run.options.at));
    if (run.options.capacity) members.emplace_back("capacity", true);
    if (run.options.capacity_by_boat) members.emplace_back("capacity_by_boat", true);
    if (!run.scenarios.empty()) members.emplace_back("scenario", names_of(run.scenarios, words::Lang::zh));
    if (run.compared_with) members.emplace_back("compared_with", text(names_of(*run.compared_with, words::Lang::zh)));
    if (!study.timetable) return members;
    std::string suspended = run.options.all_suspended ? "all" : "";
    for (const auto& route : run.options.suspended_routes) suspended += (suspended.empty() ? "" : " ") + route;
    members.emplace_back("boat_window",
                         words::leaving_clock(run.options.window.from) + "-" + words::leaving_clock(run.options.window.to));
    members.emplace_back("suspended_routes", text(suspended));
    members.emplace_back("demonstration_timetable", study.timetable->feed.demonstration);
    return members;
}

std::string names_of(const std::vector<ScenarioFile>& scenarios, words::Lang lang) {
    std::string names;
    for (const auto& scenario : scenarios) {
        const auto& name = lang == words::Lang::zh ? scenario.name_zh : scenario.name_en;
        names.append(names.empty() ? "" : " + ").append(name);
    }
    return names;
}

std::string fingerprint_text(const model::Study& study) {
    std::string lines;
    for (const auto& layer : study.layers) lines.append(layer.layer).append(" ").append(layer.sha256).append("\n");
    return lines;
}

std::optional<double> modelled_persons_percent(const model::Study& study) {
    std::int64_t persons = 0;
    std::int64_t modelled = 0;
    for (const auto& home : study.homes) {
        const auto here = model::persons_in(home.persons, model::everybody);
        persons += here;
        if (home.quality == model::Quality::modelled) modelled += here;
    }
    return percent_of(modelled, persons);
}

}  // namespace circle15::results
