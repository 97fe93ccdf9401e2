// SPDX-License-Identifier: MIT
#include "mapview/app/trial.hpp"

#include <QElapsedTimer>
#include <algorithm>
#include <format>

#include "core/cli/output_file.hpp"
#include "core/io/output/study_inputs.hpp"
#include "core/io/scenario_writer.hpp"
#include "core/report/sentences.hpp"
#include "mapview/app/boat_facts.hpp"
#include "mapview/app/qt_text.hpp"

namespace circle15::app {

namespace {

struct Answer {
    std::shared_ptr<const MapPicture> picture;
    double milliseconds = 0;
};

}  // namespace

void Trial::set_session(Session* session) {
    if (session == session_) return;
    session_ = session;
    if (session) {
        connect(session, &Session::opened_new, this, &Trial::forget);
        connect(session, &Session::opened_new, this, &Trial::sessionChanged);
        connect(session, &Session::languageChanged, this, &Trial::changed);
        connect(session, &Session::baseChanged, this, &Trial::follow);
        connect(session->background(), &Background::cancelled, this, [this] {
            if (!waiting_ || made_.empty()) return;
            made_.pop_back();
            waiting_ = false;
            Q_EMIT changed();
        });
    }
    Q_EMIT sessionChanged();
}

QStringList Trial::edits() const {
    QStringList said_all;
    for (const auto& edit : made_) said_all << (session_ && session_->lang() == report::Lang::zh ? edit.said_zh : edit.said_en);
    return said_all;
}

QVariantList Trial::routes() const {
    QVariantList list;
    const auto picture = session_ ? session_->picture_before() : nullptr;
    if (!picture || !picture->finding->study().timetable) return list;
    for (const auto& route : picture->finding->study().timetable->routes)
        list.append(QVariantMap{{QStringLiteral("id"), qt(route.id)}, {QStringLiteral("name"), qt(route.name)}});
    return list;
}

QVariantList Trial::sailings(const QString& route) const {
    const auto picture = session_ ? session_->picture_before() : nullptr;
    if (!picture || !picture->finding->study().timetable) return {};
    const auto& timetable = *picture->finding->study().timetable;
    const auto wanted = route.toStdString();
    std::vector<const model::Trip*> boats;
    for (const auto& trip : timetable.trips) {
        const bool sails = model::runs_on(timetable.calendars[trip.calendar.at()], picture->finding->analysis.date);
        if (sails && timetable.routes[trip.route.at()].id == wanted) boats.push_back(&trip);
    }
    std::ranges::stable_sort(boats, {}, [](const model::Trip* trip) { return trip->calls.front().depart; });
    QVariantList list;
    for (const auto* trip : boats) {
        const QString text =
            QStringLiteral("%1  %2 → %3")
                .arg(clock_text(trip->calls.front().depart), qt(timetable.stops[trip->calls.front().stop.at()].name),
                     qt(timetable.stops[trip->calls.back().stop.at()].name));
        list.append(QVariantMap{{QStringLiteral("id"), qt(trip->id)},
                                {QStringLiteral("text"), text},
                                {QStringLiteral("sails"), !cancels(trip->id, wanted)}});
    }
    return list;
}

bool Trial::cancels(const std::string& trip, const std::string& route) const {
    return std::ranges::any_of(scenario_.sailings, [&](const auto& placed) {
        const auto* cancel = std::get_if<model::CancelSailings>(&placed.what);
        return cancel && (!cancel->route || *cancel->route == route) && (!cancel->trip || *cancel->trip == trip);
    });
}

void Trial::cancelSailing(const QString& trip) {
    QString text;
    for (const auto& route : routes()) {
        for (const auto& sailing : sailings(route.toMap()[QStringLiteral("id")].toString())) {
            if (sailing.toMap()[QStringLiteral("id")] == trip) text = sailing.toMap()[QStringLiteral("text")].toString();
        }
    }
    model::CancelSailings cancel;
    cancel.trip = trip.toStdString();
    make({.what = model::SailingEdit(cancel),
          .said_zh = QStringLiteral("取消班次 ") + text,
          .said_en = QStringLiteral("cancel the boat ") + text});
}

const model::Facility* Trial::facility(const QString& id) const {
    const auto picture = session_ ? session_->picture() : nullptr;
    if (!picture) return nullptr;
    const auto wanted = id.toStdString();
    for (const auto& each : picture->finding->study().facilities) {
        if (each.id == wanted) return &each;
    }
    return nullptr;
}

std::string Trial::free_id() const {
    for (int number = 1;; ++number) {
        const std::string id = std::format("proposal-{}", number);
        if (!facility(qt(id))) return id;
    }
}

int Trial::capacityOf(const QString& id) const {
    const auto* found = facility(id);
    return found && found->capacity ? static_cast<int>(*found->capacity) : 0;
}

bool Trial::serves(const QString& id) const {
    const auto* found = facility(id);
    return found && model::serves_on(*found, session_->picture()->finding->analysis.date);
}

void Trial::openHere(const QGeoCoordinate& at) {
    if (!session_ || !session_->ready() || !at.isValid()) return;
    const auto& rule = session_->picture()->finding->study().standard.rules[session_->service()];
    const std::string id = free_id();
    const auto number = id.substr(id.find('-') + 1);
    model::Facility proposal{.id = id,
                             .name = std::format("{}(拟建{})", report::name_of(rule, report::Lang::zh), number),
                             .service = rule.service,
                             .place = {.lon = at.longitude(), .lat = at.latitude()},
                             .given_crs = "EPSG:4326",
                             .source = "circle15-map",
                             .date = model::text_of(session_->picture()->finding->analysis.date),
                             .quality = model::Quality::approximate};
    const QString zh = QStringLiteral("新建 %1 · 拟建%2").arg(qt(report::name_of(rule, report::Lang::zh)), qt(number));
    const QString en = QStringLiteral("open %1 · proposal %2").arg(qt(report::name_of(rule, report::Lang::en)), qt(number));
    make({.what = model::StudyEdit(model::OpenFacility{.id = id, .created = std::move(proposal)}),
          .said_zh = zh,
          .said_en = en});
}

void Trial::openFacility(const QString& id) {
    if (const auto* found = facility(id))
        make({.what = model::StudyEdit(model::OpenFacility{.id = found->id, .created = {}}),
              .said_zh = QStringLiteral("投用 ") + qt(found->name),
              .said_en = QStringLiteral("open ") + qt(found->name)});
}

void Trial::closeFacility(const QString& id) {
    if (const auto* found = facility(id))
        make({.what = model::StudyEdit(model::CloseFacility{.id = found->id}),
              .said_zh = QStringLiteral("停用 ") + qt(found->name),
              .said_en = QStringLiteral("close ") + qt(found->name)});
}

void Trial::moveFacility(const QString& id, const QGeoCoordinate& to) {
    const auto* found = facility(id);
    if (!found || !to.isValid()) return;
    make({.what = model::StudyEdit(model::MoveFacility{
              .id = found->id, .place = {.lon = to.longitude(), .lat = to.latitude()}, .given_crs = "EPSG:4326"}),
          .said_zh = QStringLiteral("迁移 ") + qt(found->name),
          .said_en = QStringLiteral("move ") + qt(found->name)});
}

void Trial::enlargeFacility(const QString& id, int capacity) {
    if (const auto* found = facility(id)) {
        make({.what = model::StudyEdit(model::ResizeFacility{.id = found->id, .capacity = capacity}),
              .said_zh = QStringLiteral("%1 能力改为 %2").arg(qt(found->name)).arg(capacity),
              .said_en = QStringLiteral("%1: capacity %2").arg(qt(found->name)).arg(capacity)});
    }
}

void Trial::cancelSailings(const QString& route) {
    model::CancelSailings cancel;
    QString name;
    if (!route.isEmpty()) cancel.route = route.toStdString();
    for (const auto& each : routes()) {
        if (each.toMap()[QStringLiteral("id")] == route) name = each.toMap()[QStringLiteral("name")].toString();
    }
    make({.what = model::SailingEdit(cancel),
          .said_zh = route.isEmpty() ? QStringLiteral("全部停航") : QStringLiteral("停航 ") + name,
          .said_en = route.isEmpty() ? QStringLiteral("no boats at all") : QStringLiteral("cancel ") + name});
}

void Trial::make(Edit edit) {
    if (!session_ || !session_->ready() || session_->read_only()) return;
    made_.push_back(std::move(edit));
    undone_.clear();
    follow();
}

void Trial::undo() {
    if (made_.empty()) return;
    undone_.push_back(std::move(made_.back()));
    made_.pop_back();
    follow();
}

void Trial::redo() {
    if (undone_.empty()) return;
    made_.push_back(std::move(undone_.back()));
    undone_.pop_back();
    follow();
}

void Trial::startAfresh() {
    if (made_.empty()) return;
    undone_.clear();
    made_.clear();
    follow();
}

void Trial::forget() {
    made_.clear();
    undone_.clear();
    scenario_ = {};
    Q_EMIT changed();
}

void Trial::follow() {
    ++turn_;
    waiting_ = !made_.empty();
    scenario_ = {};
    for (const auto& edit : made_) {
        if (const auto* study = std::get_if<model::StudyEdit>(&edit.what)) scenario_.edits.push_back({*study, {}, {}});
        if (const auto* sailing = std::get_if<model::SailingEdit>(&edit.what)) scenario_.sailings.push_back({*sailing, {}, {}});
    }
    Q_EMIT changed();
    const auto before = session_->picture_before();
    if (made_.empty()) return session_->show(before);
    answer(false);
}

void Trial::answer(bool areas) {
    const bool zh = session_->lang() == report::Lang::zh;
    session_->background()->run<Answer>(
        zh ? QStringLiteral("正在计算方案") : QStringLiteral("Computing the trial"),
        [before = session_->picture_before(), scenario = scenario_, areas](const model::Progress& progress) {
            QElapsedTimer timer;
            timer.start();
            Answer answer{.picture = picture_after(*before, with_edits(*before->finding, scenario, areas, progress))};
            answer.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
            return answer;
        },
        [this, areas, turn = turn_](const Answer& answer) {
            // Figures first; the areas, which are for eyes alone, when they are there. What was edited since is on its way
            // itself.
            if (turn != turn_) return;
            waiting_ = false;
            if (!areas) milliseconds_ = answer.milliseconds;
            session_->show(answer.picture);
            Q_EMIT answered();
            if (!areas) this->answer(true);
        },
        [this, turn = turn_](const std::exception_ptr& error) {
            if (turn != turn_) return;
            // The edit that cannot be made is taken back, so that what is listed is what is shown.
            session_->report(error);
            if (!made_.empty()) made_.pop_back();
            follow();
        });
}

bool Trial::save(const QUrl& file, const QString& name) {
    if (made_.empty()) return false;
    try {
        auto kept = scenario_;
        kept.name_zh = name.toStdString();
        kept.name_en = name.toStdString();
        kept.source = "circle15-map";
        const std::filesystem::path path(file.toLocalFile().toStdString());
        const auto opened = session_->opened();
        cli::write_output_file(path.string(), io::scenario_text(kept),
                               {.forced = true, .inputs = io::files_of_study(opened->path, opened->base->study())});
        session_->tell_saved(path);
        return true;
    } catch (const std::exception&) {
        session_->report(std::current_exception());
        return false;
    }
}

}  // namespace circle15::app
