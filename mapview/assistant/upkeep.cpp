// SPDX-License-Identifier: MIT
#include "mapview/assistant/upkeep.hpp"

#include <QFileInfo>
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/io/file_bytes.hpp"
#include "core/io/output/output_files.hpp"
#include "core/io/output/study_inputs.hpp"
#include "core/results/values.hpp"
#include "core/words/flaws.hpp"
#include "mapview/app/mercator.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/assistant/study_folder.hpp"
#include "mapview/assistant/today.hpp"

namespace circle15::assistant {

namespace fs = std::filesystem;
using app::qt;
using app::said;

namespace {

constexpr double mark_pixels = 14;

QString percent(std::int64_t part, std::int64_t whole) {
    const auto share = results::percent_of(part, whole);
    return share ? QString::number(*share, 'f', 1) + QStringLiteral(" %") : QStringLiteral("–");
}

}  // namespace

void Upkeep::set_session(app::Session* session) {
    session_ = session;
    if (session) {
        connect(session, &app::Session::pictureChanged, this, &Upkeep::changed);
        // What the coverage calls the services goes into the sheet.
        connect(session, &app::Session::languageChanged, this, [this] { found_ ? judge() : changed(); });
        connect(session, &app::Session::opened_new, this, &Upkeep::close);
        connect(session, &app::Session::baseChanged, this, &Upkeep::study_changed);
    }
    Q_EMIT sessionChanged();
}

bool Upkeep::wants(const QList<QUrl>& dropped) const {
    static const QStringList tables{QStringLiteral("xlsx"), QStringLiteral("xls"), QStringLiteral("csv"), QStringLiteral("tsv"),
                                    QStringLiteral("txt")};
    return is_possible() && dropped.size() == 1 && dropped[0].isLocalFile() &&
           tables.contains(QFileInfo(dropped[0].toLocalFile()).suffix().toLower());
}

void Upkeep::begin(const QUrl& list) {
    if (!is_possible()) return;
    list_ = list.toLocalFile();
    crs_.clear();
    service_.clear();
    asked_date_.clear();
    partial_ = false;
    compare();
}

void Upkeep::close() {
    background_.cancel();
    const bool was_open = std::exchange(open_, false);
    found_.reset();
    written_.reset();
    accepted_.clear();
    coverage_.clear();
    coverage_of_.clear();
    if (was_open) Q_EMIT openChanged();
    Q_EMIT compared();
    Q_EMIT changed();
}

void Upkeep::set_crs(const QString& crs) {
    if (crs == crs_ || written_) return;
    crs_ = crs;
    compare();
}

void Upkeep::set_service(const QString& service) {
    if (service == service_ || written_) return;
    service_ = service;
    compare();
}

void Upkeep::set_date(const QString& date) {
    if (date == date_ || written_ || !model::date_from(date.toStdString())) return;
    asked_date_ = date;
    compare();
}

void Upkeep::set_partial(bool partial) {
    if (partial == partial_ || written_) return;
    partial_ = partial;
    compare();
}

void Upkeep::compare() {
    background_.cancel();
    intake::UpdateOptions options{.file = io::path_of(list_.toStdString()),
                                  .file_name = QFileInfo(list_).fileName().toStdString(),
                                  .crs = crs_.toStdString(),
                                  .sheet = {},
                                  .service = service_.toStdString(),
                                  .source = {},
                                  .date = model::date_from(asked_date_.toStdString()),
                                  .partial = partial_};
    const auto written = date_of(QFileInfo(list_).lastModified().date());
    background_.run<std::shared_ptr<const Differences>>(
        said(session_->lang(), u"正在比对名单", "Comparing the list"),
        [options, written, study = session_->opened()->base](const model::Progress&) {
            return std::make_shared<const Differences>(differences_of(study, options, written));
        },
        [this](const std::shared_ptr<const Differences>& found) { take(found); },
        [this](const std::exception_ptr& error) { session_->report(error); });
}

void Upkeep::take(const std::shared_ptr<const Differences>& found) {
    found_ = found;
    date_ = qt(model::text_of(found->read.update.list.date));
    accepted_ = intake::all_sure(found->read.update);
    current_ = -1;
    Q_EMIT currentChanged();
    Q_EMIT compared();
    if (!std::exchange(open_, true)) Q_EMIT openChanged();
    judge();
}

/// The list is held against what the study is now.
void Upkeep::study_changed() {
    if (open_ && !written_ && found_->study != session_->opened()->base) compare();
}

void Upkeep::judge() {
    background_.cancel();
    Q_EMIT changed();
    background_.run<std::vector<intake::CoverageChange>>(
        said(session_->lang(), u"正在计算覆盖率", "Computing the coverage"),
        [found = found_, accepted = accepted_, lang = session_->lang()](const model::Progress& progress) {
            return coverage_after(*found, accepted, lang, progress);
        },
        [this, accepted = accepted_](std::vector<intake::CoverageChange> coverage) {
            coverage_ = std::move(coverage);
            coverage_of_ = accepted;
            Q_EMIT changed();
        },
        [this](const std::exception_ptr& error) { session_->report(error); });
}

QVariantList Upkeep::rows() const { return found_ ? difference_rows(*found_, accepted_, session_->lang()) : QVariantList(); }

QVariantList Upkeep::kinds() const { return found_ ? kind_rows(*found_, session_->lang()) : QVariantList(); }

QVariantList Upkeep::marks() const { return found_ ? difference_marks(*found_) : QVariantList(); }

QVariantList Upkeep::doubts() const {
    QVariantList doubts;
    if (!found_) return doubts;
    for (const model::DataIssue& issue : found_->read.findings.issues) {
        if (issue.severity == model::Severity::note) continue;
        const QVariantMap doubt{{QStringLiteral("where"), qt(words::place_in(issue.place, session_->lang()))},
                                {QStringLiteral("grave"), issue.grave || issue.severity == model::Severity::rejected},
                                {QStringLiteral("what"), qt(words::what_of(issue, session_->lang()))}};
        if (issue.grave) {
            doubts.prepend(doubt);
        } else {
            doubts.append(doubt);
        }
    }
    return doubts;
}

QVariantList Upkeep::coverage() const {
    QVariantList rows;
    for (const intake::CoverageChange& one : coverage_) {
        rows.append(QVariantMap{{QStringLiteral("service"), qt(one.service)},
                                {QStringLiteral("before"), percent(one.covered_before, one.persons)},
                                {QStringLiteral("after"), percent(one.covered_after, one.persons)},
                                {QStringLiteral("gain"), static_cast<int>(one.covered_after - one.covered_before)}});
    }
    return rows;
}

int Upkeep::accepted() const { return static_cast<int>(std::ranges::count(accepted_, true)); }

QString Upkeep::last() const {
    if (!is_possible()) return {};
    try {
        const auto entries = intake::upkeep_entries(study_folder(*session_));
        const auto entry = std::find_if(entries.rbegin(), entries.rend(), [](const auto& one) { return !one.undone; });
        if (entry == entries.rend()) return {};
        return said(session_->lang(), u"%1（%2）", "%1 (%2)").arg(qt(entry->list), qt(entry->date));
    } catch (const std::exception&) {  // told when somebody wants to take it back
        return said(session_->lang(), u"更新记录读不懂", "the record of updates cannot be read");
    }
}

void Upkeep::accept(int row, bool yes) {
    if (!is_row(row) || written_) return;
    accepted_[found_->shown[static_cast<std::size_t>(row)]] = yes;
    judge();
}

void Upkeep::acceptAll(bool yes) {
    if (!found_ || written_) return;
    accepted_ = yes ? intake::all_sure(found_->read.update) : std::vector<bool>(accepted_.size());
    judge();
}

QGeoCoordinate Upkeep::placeOf(int row) const {
    if (!is_row(row)) return {};
    const model::LonLat place = found_->row(static_cast<std::size_t>(row)).after.place;
    return {place.lat, place.lon};
}

int Upkeep::rowAt(const QGeoCoordinate& at, double metres) const {
    if (!found_ || !at.isValid()) return -1;
    const QPointF plane = app::to_mercator({.lon = at.longitude(), .lat = at.latitude()});
    int best = -1;
    double nearest = metres * mark_pixels;
    for (std::size_t row = 0; row < found_->shown.size(); ++row) {
        const QPointF away = app::to_mercator(found_->row(row).after.place) - plane;
        if (std::hypot(away.x(), away.y()) > nearest) continue;
        nearest = std::hypot(away.x(), away.y());
        best = static_cast<int>(row);
    }
    return best;
}

void Upkeep::write() {
    if (!found_ || accepted() == 0 || written_) return;
    try {
        written_ = intake::write_update(study_folder(*session_), found_->study->study(), found_->read.update, accepted_,
                                        by_.toStdString());
        session_->notify(
            said(session_->lang(), u"研究区已按 %1 更新，可以撤销", "The study is updated by %1; that can be taken back")
                .arg(qt(written_->list)));
        session_->reread();
    } catch (...) {
        session_->report(std::current_exception());
    }
    Q_EMIT changed();
}

void Upkeep::undo() {
    if (!is_possible()) return;
    try {
        const auto entry = intake::undo_update(study_folder(*session_));
        written_.reset();
        session_->notify(said(session_->lang(), u"已撤销更新：%1", "The update by %1 is taken back").arg(qt(entry.list)));
        session_->reread();
    } catch (...) {
        session_->report(std::current_exception());
    }
    Q_EMIT changed();
}

void Upkeep::saveSheet(const QUrl& file) {
    if (!found_) return;
    try {
        if (!coverage_holds()) {
            coverage_ = coverage_after(*found_, accepted_, session_->lang(), {});
            coverage_of_ = accepted_;
        }
        const intake::Signature signature{
            .study = session_->study_name().toStdString(), .by = by_.toStdString(), .taken = is_written()};
        const auto& study = found_->study->study();
        const std::string bytes =
            intake::signoff_workbook(found_->read.update, study.facilities, accepted_, coverage_, signature, session_->lang());
        const fs::path path = io::path_of(file.toLocalFile().toStdString());
        auto inputs = io::files_of_study(session_->opened()->path, study);
        inputs.push_back(io::path_of(list_.toStdString()));
        io::write_output_file(path, bytes, {.forced = true, .inputs = std::move(inputs)});
        session_->tell_saved(path);
    } catch (...) {
        session_->report(std::current_exception());
    }
}

}  // namespace circle15::assistant
