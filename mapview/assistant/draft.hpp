// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/intake/init/look.hpp"
#include "core/model/date.hpp"
#include "core/words/lang.hpp"

namespace circle15::assistant {

/// A study that is being put together: the plan its import.toml will hold, and the files that could not be looked into.
using Draft = intake::FolderLook;

/// Looks at what was dropped, files or whole folders, and adds it; a file that is there already stays as it is. Into an empty
/// draft a single folder with an import.toml comes as that says. Throws model::InputError: those of intake::look_at_files and
/// intake::parse_plan.
void add_dropped(Draft& draft, const std::vector<std::filesystem::path>& dropped);

/// The import.toml of the draft, beside its files or (`elsewhere`) naming their folder.
[[nodiscard]] std::string draft_text(const Draft& draft, bool elsewhere, words::Lang lang);

/// What draft_text() wrote, read again. Throws model::InputError.
[[nodiscard]] Draft draft_from(const std::string& text);

/// The day, or the working day before a weekend: on a Sunday half the clinics are closed, and nobody asked about a Sunday.
[[nodiscard]] model::Date working_day_by(model::Date day);

/// Where its study could go: around a folder `sources`, beside any other.
[[nodiscard]] std::filesystem::path proposed_study(const Draft& draft, words::Lang lang);

/// What a person has to say before a study can be made: `files`, `confirm`, `streets`, `name`, `people`, `ages`.
[[nodiscard]] std::vector<std::string> left_to_say(const Draft& draft);

}  // namespace circle15::assistant
