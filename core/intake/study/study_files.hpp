// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/intake/study/made_study.hpp"
#include "core/io/output/output_folder.hpp"

namespace circle15::intake {

/// The files of a study folder and its run.json, which tells the program's version, the plan and every input by its hash: the
/// same files and plan give the same bytes. `made` must outlive it.
[[nodiscard]] io::ResultSet study_files(const MadeStudy& made, const std::string& version, const std::string& plan_sha256);

}  // namespace circle15::intake
