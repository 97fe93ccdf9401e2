// SPDX-License-Identifier: MIT
#pragma once

namespace circle15::io {

/// SIGINT and SIGTERM end the program at once with 130 and 143, except while outputs are being written; a file too large for
/// the user's limit ends it with a message (rule `file_size_limit`), not with SIGXFSZ.
void end_on_signals();

/// While one of these lives, a first signal waits until it is gone, so that no half-written folder stays behind; a second ends
/// the program at once (the next run then removes what is left).
class FinishFirst {
public:
    FinishFirst();
    ~FinishFirst();
    FinishFirst(const FinishFirst&) = delete;
    FinishFirst& operator=(const FinishFirst&) = delete;

    /// Whether a signal waits.
    [[nodiscard]] bool asked_to_end() const;
};

}  // namespace circle15::io
