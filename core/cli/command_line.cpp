// SPDX-License-Identifier: MIT
#include "core/cli/command_line.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <string_view>

#include "core/cli/terminal.hpp"
#include "core/io/nearest_word.hpp"
#include "core/io/place_names.hpp"
#include "core/model/errors.hpp"
#include "core/model/parsed.hpp"

namespace circle15::cli {

using model::InputError;

namespace {

InputError bad_value(const std::string& option, const std::string& text, std::string rule,
                     model::Particulars particulars = {}) {
    particulars.emplace_back("value", text);
    return InputError({.place = option, .rule = std::move(rule), .particulars = std::move(particulars)});
}

std::optional<double> number_in(std::string_view text) {
    const auto value = model::parsed<double>(text);
    return value && std::isfinite(*value) ? value : std::nullopt;
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

words::Lang language_of(int argc, const char* const* argv) {
    words::Lang lang = default_lang();
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--lang" && i + 1 < argc) lang = words::lang_named(argv[i + 1]).value_or(lang);
        if (argument.starts_with("--lang=")) lang = words::lang_named(argument.substr(7)).value_or(lang);
    }
    return lang;
}

void add_lang(CLI::App& app, words::Lang lang) {
    app.add_option_function<std::string>(
           "--lang", [](const std::string&) {},
           lang == words::Lang::zh ? "输出语言 zh 或 en（默认随系统）" : "zh or en (default: the locale's)")
        ->type_name("")
        ->check(CLI::IsMember({"zh", "en"}).description(""));
}

void add_threads(CLI::App& command, unsigned& threads, words::Lang lang) {
    const bool zh = lang == words::Lang::zh;
    command
        .add_option("--threads", threads,
                    zh ? "线程数（默认全部；结果与之无关）" : "threads (default: all; results do not depend on it)")
        ->check(CLI::Range(0U, 1024U).description(""))
        ->type_name("N");
}

void add_common(CLI::App& command, CommonArguments& arguments, words::Lang lang) {
    arguments.lang = lang;
    const bool zh = lang == words::Lang::zh;
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
    if (!date) throw bad_value(option, text, "option_date");
    return date;
}

std::vector<double> numbers_given(const std::string& option, const std::string& text, double most) {
    std::vector<double> numbers;
    for (const auto part : split(text)) {
        const auto number = number_in(part);
        if (!number || *number <= 0 || *number > most) {
            throw bad_value(option, text, "bad_numbers", {{"most", most}});
        }
        numbers.push_back(*number);
    }
    return numbers;
}

namespace {

/// `option` is said where the names of places do not know it.
io::NamedPlace named(const std::string& option, const std::string& text, const model::Study& study,
                     const io::PlaceKinds& kinds) {
    try {
        return io::place_named(text, study, kinds);
    } catch (const InputError& error) {
        model::InputFlaw flaw = error.flaw();
        flaw.place = option;
        throw InputError(flaw);
    }
}

}  // namespace

GivenStart place_given(const std::string& option, const std::string& text, const model::Study& study) {
    const auto parts = split(text);
    const bool numbers = parts.size() > 1 && std::ranges::any_of(parts, [](auto part) { return number_in(part).has_value(); });
    if (!numbers) {
        const auto named_place = named(option, text, study, {.homes = true, .facilities = true});
        GivenStart given{.place = named_place.place};
        if (named_place.kind == io::PlaceKind::home || named_place.kind == io::PlaceKind::facility) {
            if (text != named_place.id) given.start = {.name = named_place.name, .id = named_place.id};
            return given;
        }
        const auto home = io::representative_home(named_place.homes, study);
        if (!home) throw bad_value(option, text, "nobody_lives_in_place");
        given.place = study.homes[home->at()].place;
        given.start = {.name = named_place.name, .id = named_place.id, .home = study.homes[home->at()].id};
        for (const auto id : named_place.homes)
            given.start.persons += model::persons_in(study.homes[id.at()].persons, model::everybody);
        return given;
    }
    const auto lon = number_in(parts[0]);
    const auto lat = number_in(parts[1]);
    if (parts.size() != 2 || !lon || !lat || std::abs(*lon) > 180 || std::abs(*lat) > 90)
        throw bad_value(option, text, "bad_coordinates");
    return {.place = {*lon, *lat}};
}

std::string island_given(const std::string& option, const std::string& text, const model::Study& study) {
    const auto place = named(option, text, study, {});
    if (place.kind == io::PlaceKind::island) return place.id;
    for (std::size_t row = 0; row < study.islands.size(); ++row) {
        std::vector<model::HomeId> homes;
        for (std::size_t home = 0; home < study.homes.size(); ++home) {
            if (study.homes[home].island == model::id_of<model::IslandId>(row))
                homes.push_back(model::id_of<model::HomeId>(home));
        }
        if (!homes.empty() && homes == place.homes) return study.islands[row].id;
    }
    throw bad_value(option, text, "not_an_island");
}

model::RuleId rule_given(const std::string& option, const std::string& text, const model::Study& study) {
    const auto& rules = study.standard.rules;
    const auto found = std::ranges::find_if(
        rules, [&](const auto& rule) { return rule.service == text || rule.name_zh == text || rule.name_en == text; });
    if (found != rules.end()) return model::id_of<model::RuleId>(static_cast<std::size_t>(found - rules.begin()));
    std::vector<std::string> known;
    for (const auto& rule : rules) known.push_back(rule.service);
    throw bad_value(option, text, "unknown_service", io::and_meant({}, text, known));
}

}  // namespace circle15::cli
