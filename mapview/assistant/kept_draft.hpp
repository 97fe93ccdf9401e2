// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <optional>

#include "mapview/assistant/draft.hpp"

namespace circle15::assistant {

/// What was left unfinished, and the folder its study was to go to.
struct KeptDraft {
    Draft draft;
    QString study;
};

/// Keeps the draft among the program's own files, as an import.toml; one that is not complete enough to be read again leaves
/// the last in place.
void keep_draft(const Draft& draft, const QString& study, words::Lang lang);

/// The draft kept last; nothing where there is none, or where its files are gone.
[[nodiscard]] std::optional<KeptDraft> kept_draft();

void forget_draft();

}  // namespace circle15::assistant
