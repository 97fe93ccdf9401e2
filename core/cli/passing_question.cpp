// SPDX-License-Identifier: MIT
#include "core/cli/passing_question.hpp"

#include <utility>

#include "core/cli/command_line.hpp"
#include "core/model/errors.hpp"
#include "core/model/indicator.hpp"
#include "core/words/standard_words.hpp"

namespace circle15::cli {

namespace {

constexpr double most_minutes = 240;

model::AgeGroup ages_given(const std::string& text) {
    model::AgeGroup group;
    for (std::size_t from = 0;;) {
        const auto comma = text.find(',', from);
        const auto one = model::age_group_named(text.substr(from, comma - from));
        if (!one) throw model::InputError({.place = "--age", .rule = "unknown_ages", .particulars = {{"value", text}}});
        group.bits |= one->bits;
        if (comma == std::string::npos) return group;
        from = comma + 1;
    }
}

}  // namespace

void add_passing(CLI::App& command, PassingArguments& arguments, words::Lang lang) {
    const bool zh = lang == words::Lang::zh;
    command
        .add_option("--minutes", arguments.minutes,
                    zh ? "临时改问：所有服务都按这个分钟数（结果不作标准口径）"
                       : "asked in passing: this threshold for every service (not the standard's figures)")
        ->type_name("M");
    command
        .add_option("--age", arguments.age,
                    zh ? "临时改问：所有服务都按这些年龄，如 60+、0-2、age_6_11,age_12_14（结果不作标准口径）"
                       : "asked in passing: these ages for every service, such as 60+, 0-2 or age_6_11,age_12_14 (not the "
                         "standard's figures)")
        ->type_name("AGES");
}

model::Study asked_in_passing(model::Study study, const PassingArguments& arguments) {
    model::PassingQuestion question;
    if (!arguments.minutes.empty()) {
        const auto minutes = numbers_given("--minutes", arguments.minutes, most_minutes);
        if (minutes.size() != 1)
            throw model::InputError(
                {.place = "--minutes", .rule = "several_minutes", .particulars = {{"value", arguments.minutes}}});
        question.minutes = minutes.front();
    }
    if (!arguments.age.empty()) question.group = ages_given(arguments.age);
    if (!question.minutes && !question.group) return study;
    for (model::Rule& rule : study.standard.rules) {
        rule.rings.clear();
        rule.extra_groups.clear();
        rule.target_percent.reset();
        if (question.minutes) rule.minutes = *question.minutes;
        if (!question.group) continue;
        rule.group = *question.group;
        rule.group_zh = words::ages_in(*question.group, words::Lang::zh);
        rule.group_en = words::ages_in(*question.group, words::Lang::en);
        rule.places_per_1000.reset();
    }
    study.standard.benchmarks.clear();
    study.standard.passing = question;
    for (model::Rule& rule : study.standard.rules) {
        rule.source = words::passing_words(study.standard, words::Lang::zh);
        rule.source_en = words::passing_words(study.standard, words::Lang::en);
        rule.mark.clear();
    }
    return study;
}

}  // namespace circle15::cli
