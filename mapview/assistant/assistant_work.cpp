// SPDX-License-Identifier: MIT
// What the assistant does beside the window: reading lists, importing, writing the study.
#include <utility>

#include "core/io/file_bytes.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/assistant/assistant.hpp"
#include "mapview/assistant/kept_draft.hpp"
#include "mapview/assistant/source_edits.hpp"

namespace circle15::assistant {

using app::said;

namespace {

/// What one turn of reading gives.
struct Read {
    std::map<std::string, std::shared_ptr<const Reading>> readings;
    std::shared_ptr<const KnownLand> land;
    std::vector<CrsTrial> crs_trials;
    std::map<std::string, std::optional<model::DataIssue>> crs_doubts;
};

/// Lists that have not changed keep their reading.
Read read_all(const Findout& found, bool land_holds, const model::Progress& progress) {
    const intake::Plan& plan = found.draft.plan;
    Read read{.readings = {}, .land = found.land, .crs_trials = {}, .crs_doubts = {}};
    for (std::size_t row = 0; row < plan.sources.size(); ++row) {
        model::advance(progress, 0.5 * static_cast<double>(row) / static_cast<double>(plan.sources.size()));
        auto& reading = read.readings[reading_key(plan, plan.sources[row])];
        reading = found.reading_of(plan.sources[row]);
        if (!reading) reading = std::make_shared<const Reading>(read_source(plan, plan.sources[row]));
    }
    model::advance(progress, 0.5);
    if (!land_holds || !read.land) read.land = std::make_shared<const KnownLand>(land_of(plan));
    model::advance(progress, 0.7);
    for (const intake::Source& source : plan.sources) {
        const std::string key = reading_key(plan, source);
        const auto known = found.crs_doubts.find(key);
        const bool is_chosen = &source == found.source();
        if (!is_chosen && land_holds && known != found.crs_doubts.end()) {
            read.crs_doubts.insert(*known);
            continue;
        }
        auto trials = try_crs(plan, source, *read.land);
        read.crs_doubts[key] = crs_doubt(source, trials);
        if (is_chosen) read.crs_trials = std::move(trials);
    }
    return read;
}

}  // namespace

void Assistant::read() {
    reader_.cancel();
    import_soon_.stop();
    if (found_.draft.plan.sources.empty()) return;
    const std::string key = land_key(found_.draft.plan);
    reader_.run<Read>(
        said(lang(), u"正在读文件", "Reading the files"),
        [found = found_, holds = key == land_key_](const model::Progress& progress) {
            return read_all(found, holds, progress);
        },
        [this, key](Read read) {
            found_.readings = std::move(read.readings);
            found_.land = std::move(read.land);
            found_.crs_trials = std::move(read.crs_trials);
            found_.crs_doubts = std::move(read.crs_doubts);
            land_key_ = key;
            tell();
            Q_EMIT placesChanged();
            // The whole is tried as soon as nothing but a yes is missing.
            const QStringList left = this->left();
            // Not while the study is being made: the button may be pressed before the files are read again.
            if (!found_.made && !importer_.busy() && (left.isEmpty() || left == QStringList{QStringLiteral("confirm")}))
                import_soon_.start();
        },
        [this](const std::exception_ptr& error) { session_->report(error); });
}

void Assistant::try_import(bool write) {
    importer_.cancel();
    import_soon_.stop();
    importer_.run<std::shared_ptr<const Made>>(
        write ? said(lang(), u"正在生成研究区", "Making the study") : said(lang(), u"正在试着导入", "Trying the import"),
        [draft = found_.draft, standard = io::path_of(standard_.toStdString()),
         lang = lang()](const model::Progress& progress) {
            return std::make_shared<const Made>(import_draft(draft, standard, lang, progress));
        },
        [this, write](const std::shared_ptr<const Made>& made) { take(made, write); },
        [this](const std::exception_ptr& error) {
            try {
                std::rethrow_exception(error);
            } catch (const model::InputError& flaw) {
                found_.stopped_by = flaw.flaw();
                tell();
            } catch (...) {
                session_->report(std::current_exception());
            }
        });
}

void Assistant::take(std::shared_ptr<const Made> made, bool write) {
    found_.made = std::move(made);
    found_.stopped_by.reset();
    tell();
    if (write) this->write();
}

void Assistant::make() {
    if (!left().isEmpty()) return;
    if (!found_.made) return try_import(true);  // a trial that is on its way begins anew, to be written
    if (!importer_.busy()) write();
}

void Assistant::write() {
    if (!found_.made->imported.failures.empty()) return;
    importer_.run<std::string>(
        said(lang(), u"正在写研究区", "Writing the study"),
        [made = found_.made, folder = io::path_of(study_.toStdString())](const model::Progress&) {
            return write_study(*made, folder, CIRCLE15_VERSION).string();
        },
        [this](const std::string&) {
            const QString study = study_;
            open_ = false;
            startAfresh();
            Q_EMIT openChanged();
            session_->open(study);
            Q_EMIT this->made(study);
        },
        [this](const std::exception_ptr& error) { session_->report(error); });
}

}  // namespace circle15::assistant
