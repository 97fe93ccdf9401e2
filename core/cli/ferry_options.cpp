// SPDX-License-Identifier: MIT
#include "core/cli/ferry_options.hpp"

#include <algorithm>
#include <charconv>
#include <format>
#include <optional>
#include <string_view>

#include "core/model/errors.hpp"

namespace circle15::cli {

using model::DaySeconds;
using model::InputError;

namespace {

std::optional<int> digits(std::string_view text, std::size_t least, std::size_t most) {
    int number = 0;
    if (text.size() < least || text.size() > most || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::optional<DaySeconds> time_in(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto hours = digits(text.substr(0, colon), 1, 2);
    const auto minutes = digits(text.substr(colon + 1), 2, 2);
    if (!hours || !minutes || *minutes > 59 || *hours * 60 + *minutes > 48 * 60) return std::nullopt;
    return *hours * 3600 + *minutes * 60;
}

InputError bad_value(const std::string& option, const std::string& text, std::string rule,
                     model::Particulars particulars = {}) {
    particulars.emplace_back("value", text);
    return InputError({.place = option, .rule = std::move(rule), .particulars = std::move(particulars)});
}

network::DayWindow window_in(const std::string& text) {
    const auto dash = text.find('-');
    const auto from = dash == std::string::npos ? std::nullopt : time_in(std::string_view(text).substr(0, dash));
    const auto to = dash == std::string::npos ? std::nullopt : time_in(std::string_view(text).substr(dash + 1));
    if (!from || !to || *from >= *to) throw bad_value("--window", text, "bad_window");
    return {.from = *from, .to = *to};
}

}  // namespace

void add_suspend(CLI::App& command, FerryArguments& arguments, words::Lang lang) {
    command
        .add_option("--suspend", arguments.suspend,
                    lang == words::Lang::zh ? "停航的航线 id，可重复；all 为全部停航"
                                            : "a ferry route that does not sail, may be repeated; all: no boat sails")
        ->allow_extra_args(false)
        ->type_name("ROUTE|all");
}

void add_window(CLI::App& command, FerryArguments& arguments, words::Lang lang) {
    command
        .add_option("--window", arguments.window,
                    lang == words::Lang::zh ? "乘船数字所依据的出门时段（默认 07:00-17:00）"
                                            : "when people leave home, for figures of boats (default: 07:00-17:00)")
        ->type_name("HH:MM-HH:MM");
}

void set_ferry_options(const FerryArguments& arguments, const model::Study& study, analysis::Options& options) {
    if (!arguments.window.empty()) options.window = window_in(arguments.window);
    for (const auto& route : arguments.suspend) {
        require_timetable("--suspend", study);
        if (route == "all") {
            options.all_suspended = true;
            continue;
        }
        if (std::ranges::find(study.timetable->routes, route, &model::FerryRoute::id) == study.timetable->routes.end()) {
            std::string known;
            for (const auto& one : study.timetable->routes) known += (known.empty() ? "" : ", ") + one.id;
            throw bad_value("--suspend", route, "option_route", {{"known", known}});
        }
        options.suspended_routes.insert(route);
    }
}

void require_timetable(const std::string& option, const model::Study& study) {
    if (study.timetable) return;
    throw InputError({.place = option, .rule = "no_timetable"});
}

DaySeconds time_given(const std::string& option, const std::string& text) {
    const auto time = time_in(text);
    if (!time) throw bad_value(option, text, "bad_time");
    return *time;
}

std::optional<DaySeconds> time_of_day_given(const std::string& option, const std::string& text) {
    if (text.empty()) return std::nullopt;
    const DaySeconds time = time_given(option, text);
    if (time >= 24 * 3600) throw InputError({.place = option, .rule = "time_of_day", .particulars = {{"value", text}}});
    return time;
}

}  // namespace circle15::cli
