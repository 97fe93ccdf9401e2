// SPDX-License-Identifier: MIT
#include "core/cli/command_line.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <format>
#include <string_view>

#include "core/cli/terminal.hpp"
#include "core/model/errors.hpp"

namespace circle15::cli {

using model::InputError;

namespace {

InputError bad_value(const std::string& option, const std::string& text, std::string rule, std::string remedy) {
    return InputError({.place = option,
                       .rule = std::move(rule),
                       .what = std::format("\"{}\" cannot be used", text),
                       .remedy = std::move(remedy)});
}

std::optional<double> number_in(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t from = 0;;) {
        const auto comma = text.find(',', from);
        parts.push_back(text.substr(from, comma - from));
        if (comma == std::string_view::npos) return parts;
        from = comma + 1;
    }
}

}  // namespace

report::Lang language_of(int argc, const char* const* argv) {
    report::Lang lang = default_lang();
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--lang" && i + 1 < argc) lang = report::lang_named(argv[i + 1]).value_or(lang);
        if (argument.starts_with("--lang=")) lang = report::lang_named(argument.substr(7)).value_or(lang);
    }
    return lang;
}

void add_lang(CLI::App& app, report::Lang lang) {
    app.add_option_function<std::string>(
           "--lang", [](const std::string&) {},
           lang == report::Lang::zh ? "输出语言 zh 或 en（默认随系统）" : "zh or en (default: the locale's)")
        ->type_name("")
        ->check(CLI::IsMember({"zh", "en"}).description(""));
}

void add_threads(CLI::App& command, unsigned& threads, report::Lang lang) {
    const bool zh = lang == report::Lang::zh;
    command
        .add_option("--threads", threads,
                    zh ? "线程数（默认全部；结果与之无关）" : "threads (default: all; results do not depend on it)")
        ->check(CLI::Range(0U, 1024U).description(""))
        ->type_name("N");
}

void add_common(CLI::App& command, CommonArguments& arguments, report::Lang lang) {
    arguments.lang = lang;
    const bool zh = lang == report::Lang::zh;
    command
        .add_option("STUDY", arguments.choice.study,
                    zh ? "研究区：文件夹、study.toml 或内置名称" : "a folder, a study.toml or the name of a built-in study")
        ->capture_default_str()
        ->type_name("");
    command
        .add_option("--standard", arguments.choice.standard,
                    zh ? "改用此标准口径文件" : "a standard.toml instead of the study's own")
        ->type_name("FILE");
    add_lang(command, lang);
    command.add_flag("--json", arguments.json, zh ? "标准输出为 JSON" : "JSON on standard output");
}

std::optional<model::Date> date_given(const std::string& option, const std::string& text) {
    if (text.empty()) return std::nullopt;
    const auto date = model::date_from(text);
    if (!date) throw bad_value(option, text, "bad_date", "write a date such as 2024-12-31");
    return date;
}

std::vector<double> numbers_given(const std::string& option, const std::string& text, double most) {
    std::vector<double> numbers;
    for (const auto part : split(text)) {
        const auto number = number_in(part);
        if (!number || *number <= 0 || *number > most) {
            throw bad_value(option, text, "bad_number",
                            std::format("write numbers above 0 and at most {} with commas between them", most));
        }
        numbers.push_back(*number);
    }
    return numbers;
}

model::LonLat place_given(const std::string& option, const std::string& text, const model::Study& study) {
    const auto parts = split(text);
    if (parts.size() == 1) {
        const auto home = std::ranges::find(study.homes, text, &model::Home::id);
        if (home != study.homes.end()) return home->place;
        const auto facility = std::ranges::find(study.facilities, text, &model::Facility::id);
        if (facility != study.facilities.end()) return facility->place;
        throw bad_value(option, text, "unknown_place",
                        "write LON,LAT in degrees, or the id of a home or facility of the study");
    }
    const auto lon = number_in(parts[0]);
    const auto lat = number_in(parts[1]);
    if (parts.size() != 2 || !lon || !lat || std::abs(*lon) > 180 || std::abs(*lat) > 90) {
        throw bad_value(option, text, "bad_coordinates",
                        "write LON,LAT in WGS84 degrees, longitude first, such as 122.4523,30.7335");
    }
    return {*lon, *lat};
}

model::RuleId rule_given(const std::string& option, const std::string& text, const model::Study& study) {
    const auto& rules = study.standard.rules;
    const auto found = std::ranges::find(rules, text, &model::Rule::service);
    if (found != rules.end()) return model::id_of<model::RuleId>(static_cast<std::size_t>(found - rules.begin()));
    std::string names;
    for (const auto& rule : rules) names += (names.empty() ? "" : ", ") + rule.service;
    throw bad_value(option, text, "unknown_service", "the standard has " + names);
}

}  // namespace circle15::cli
