// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/intake/study/made_study.hpp"
#include "core/model/errors.hpp"
#include "core/model/progress.hpp"

namespace circle15::intake {

struct ImportOptions {
    std::filesystem::path standard;  ///< read where the plan names none
    std::string standard_name;       ///< as messages call it
    model::Progress progress;        ///< may be empty; Stopped is thrown where it asks for the end
};

/// What became of a plan. Where `failures` is not empty some file could not be used at all, and the study is not to be written.
struct Imported {
    MadeStudy made;
    std::vector<model::InputFlaw> failures;
};

/// Reads every file of the plan, and makes of them what a study folder holds. A file that cannot be used is a failure, and the
/// others are read all the same, so that everything amiss is told at once. Throws model::InputError for what leaves nothing to
/// go on with: `unconfirmed`, `measuring_crs`, `area_missing`, a standard that cannot be read.
[[nodiscard]] Imported import_study(const Plan& plan, const ImportOptions& options);

}  // namespace circle15::intake
