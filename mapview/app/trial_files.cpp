// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/io/file_bytes.hpp"
#include "core/io/output/output_files.hpp"
#include "core/io/output/study_inputs.hpp"
#include "core/io/scenario_reader.hpp"
#include "core/io/scenario_writer.hpp"
#include "core/model/errors.hpp"
#include "core/words/standard_words.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/app/trial.hpp"

namespace circle15::app {

bool Trial::unsaved() const {
    if (made_.empty() || !session_) return false;
    const auto& kept = session_->kept_scenario();
    return !kept || kept->trial != io::scenario_text(*scenario_);
}

bool Trial::openScenario(const QUrl& file, bool on_top) {
    if (!session_ || !session_->ready() || session_->read_only()) return false;
    try {
        const std::filesystem::path path(file.toLocalFile().toStdString());
        const std::string text = io::read_bytes(path, path.string());
        auto scenario = io::parse_scenario(text, path.filename().string());
        const QString zh = qt(words::in_data(scenario.name_zh, scenario.name_en, words::Lang::zh));
        const QString en = qt(words::in_data(scenario.name_zh, scenario.name_en, words::Lang::en));
        const auto is_same = [same = io::scenario_text(scenario)](const Edit& made) {
            return made.opened && io::scenario_text(made.what) == same;
        };
        if (on_top && std::ranges::any_of(made_, is_same))
            throw model::InputError(
                {.file = path.string(), .rule = "scenario_again", .particulars = {{"value", path.filename().string()}}});
        if (!on_top) made_.clear();
        make({.what = std::move(scenario), .said_zh = zh, .said_en = en, .opened = true});
        // What was opened alone is kept where it came from.
        if (made_.size() == 1) {
            session_->remember_scenario({.file = path, .text = text, .trial = io::scenario_text(*scenario_)});
            Q_EMIT changed();
        }
        return true;
    } catch (const std::exception&) {
        session_->report(std::current_exception());
        return false;
    }
}

bool Trial::save(const QUrl& file, const QString& name) {
    if (made_.empty()) return false;
    try {
        auto kept = *scenario_;
        if (!name.isEmpty()) kept.name_zh = kept.name_en = name.toStdString();
        const std::filesystem::path path(file.toLocalFile().toStdString());
        const auto opened = session_->opened();
        const std::string text = io::scenario_text(kept);
        io::write_output_file(path, text, {.forced = true, .inputs = io::files_of_study(opened->path, opened->base->study())});
        session_->remember_scenario({.file = path, .text = text, .trial = io::scenario_text(*scenario_)});
        session_->tell_saved(path);
        Q_EMIT changed();
        return true;
    } catch (const std::exception&) {
        session_->report(std::current_exception());
        return false;
    }
}

}  // namespace circle15::app
