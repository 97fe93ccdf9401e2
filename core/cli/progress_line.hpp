// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>

namespace circle15::cli {

/// One line on standard error that is written over while work goes on, and wiped at the end; nothing where standard error is no
/// terminal.
class ProgressLine {
public:
    ProgressLine();
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// Shows the text, at most ten times a second.
    void show(const std::string& text);

private:
    bool on_terminal_;
    bool shown_ = false;
    std::chrono::steady_clock::time_point last_;
};

}  // namespace circle15::cli
