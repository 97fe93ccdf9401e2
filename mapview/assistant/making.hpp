// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

#include "core/intake/import.hpp"
#include "mapview/assistant/draft.hpp"

namespace circle15::assistant {

/// What importing a draft has given, and the text of the import.toml that it stands for.
struct Made {
    std::string text;
    intake::Imported imported;
};

/// Imports the draft, taken as if a person had said yes to each of its guesses; `standard` is read where it names none.
/// Throws model::InputError for what leaves nothing to go on with.
[[nodiscard]] Made import_draft(const Draft& draft, const std::filesystem::path& standard, words::Lang lang,
                                const model::Progress& progress);

/// Writes the study whole or not at all, then its import.toml beside the sources; one that says otherwise is kept as
/// import.earlier.toml. Returns where the import.toml is. Throws model::InputError: what may not be replaced, what cannot be
/// written.
std::filesystem::path write_study(const Made& made, const std::filesystem::path& study, const std::string& version);

}  // namespace circle15::assistant
