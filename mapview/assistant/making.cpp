// SPDX-License-Identifier: MIT
#include "mapview/assistant/making.hpp"

#include "core/intake/plan_toml.hpp"
#include "core/intake/study/study_files.hpp"
#include "core/intake/study/study_folder.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/output/output_files.hpp"
#include "core/io/sha256.hpp"
#include "core/results/result_files.hpp"

namespace circle15::assistant {

namespace fs = std::filesystem;

Made import_draft(const Draft& draft, const fs::path& standard, words::Lang lang, const model::Progress& progress) {
    Draft confirmed = draft;
    for (intake::Source& source : confirmed.plan.sources) source.confirmed = true;
    Made made{.text = draft_text(confirmed, false, lang), .imported = {}};
    // As it is written, so that the file gives the same study.
    const intake::Plan plan = intake::parse_plan(made.text, "import.toml", draft.plan.folder);
    made.imported =
        intake::import_study(plan, {.standard = standard, .standard_name = standard.filename().string(), .progress = progress});
    return made;
}

fs::path write_study(const Made& made, const fs::path& study, const std::string& version) {
    const intake::Plan& plan = made.imported.made.plan;
    const fs::path plan_file = plan.folder / "import.toml";
    const io::ResultSet files = intake::study_files(made.imported.made, version, io::sha256_of(made.text));
    intake::require_other_files(study, plan_file, plan, files);
    results::write_result(study.string(), files, 1, {.forced = intake::holds_no_files(study), .inputs = {}});
    if (fs::exists(plan_file)) {
        const std::string earlier = io::read_bytes(plan_file, "import.toml");
        if (earlier == made.text) return plan_file;
        io::write_output_file(plan.folder / "import.earlier.toml", earlier, {.forced = true, .inputs = {}});
    }
    io::write_output_file(plan_file, made.text, {.forced = true, .inputs = {}});
    return plan_file;
}

}  // namespace circle15::assistant
