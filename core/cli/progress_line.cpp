// SPDX-License-Identifier: MIT
#include "core/cli/progress_line.hpp"

#include <unistd.h>

#include "core/cli/terminal.hpp"

namespace circle15::cli {

namespace {

constexpr const char* wipe = "\r\x1b[K";
constexpr std::chrono::milliseconds pause{100};

}  // namespace

ProgressLine::ProgressLine() : on_terminal_(isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine() {
    if (shown_) say(wipe);
}

void ProgressLine::show(const std::string& text) {
    if (!on_terminal_) return;
    const auto now = std::chrono::steady_clock::now();
    if (shown_ && now - last_ < pause) return;
    last_ = now;
    shown_ = true;
    say(wipe + text);
}

}  // namespace circle15::cli
