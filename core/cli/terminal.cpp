// SPDX-License-Identifier: MIT
#include "core/cli/terminal.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <format>
#include <initializer_list>

#include "core/io/control_characters.hpp"
#include "core/model/run_error.hpp"

namespace circle15::cli {

namespace {

/// What a shell says of a program that SIGPIPE ended.
constexpr int exit_of_closed_pipe = 141;

std::string first_set(std::initializer_list<const char*> names) {
    for (const char* name : names) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') return value;
    }
    return {};
}

bool is_utf8(std::string locale) {
    std::ranges::transform(locale, locale.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return locale.contains("utf-8") || locale.contains("utf8");
}

bool wants_colour() {
    const char* no_color = std::getenv("NO_COLOR");
    if (no_color != nullptr && *no_color != '\0') return false;
    return isatty(STDOUT_FILENO) == 1 && first_set({"TERM"}) != "dumb";
}

}  // namespace

std::string message_locale() { return first_set({"LC_ALL", "LC_MESSAGES", "LANG"}); }

words::Lang default_lang() { return words::lang_of_locale(message_locale()); }

report::TextStyle stdout_style(words::Lang lang) {
    return {.lang = lang, .unicode = is_utf8(first_set({"LC_ALL", "LC_CTYPE", "LANG"})), .colour = wants_colour()};
}

void print(const std::string& text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0) {
        const int code = errno;
        // Who closed the pipe has read enough.
        if (code == EPIPE) throw CLI::RuntimeError(exit_of_closed_pipe);
        const bool full = code == ENOSPC || code == EDQUOT;
        throw model::RunError({.rule = full ? "stdout_disk_full" : "stdout_not_written",
                               .particulars = {{"code", std::format("{} {}", ::strerrorname_np(code), code)}}});
    }
}

std::string written_line(const std::string& out, words::Lang lang, std::optional<std::size_t> files) {
    const bool zh = lang == words::Lang::zh;
    const std::string shown = io::without_control_characters(out);
    if (!files) return std::format("{} {}\n", zh ? "已写入" : "written to", shown);
    return zh ? std::format("已写入 {}：{} 个文件\n", shown, *files) : std::format("written to {}: {} files\n", shown, *files);
}

void say(const std::string& text) {
    // Where even the complaint cannot be written, there is nobody left to tell.
    static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
}

}  // namespace circle15::cli
