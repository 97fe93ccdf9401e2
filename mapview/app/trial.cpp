// SPDX-License-Identifier: MIT
#include "mapview/app/trial.hpp"

#include <QElapsedTimer>
#include <algorithm>
#include <format>

#include "core/model/open_day.hpp"
#include "core/results/sentences.hpp"
#include "mapview/app/qt_text.hpp"

namespace circle15::app {

namespace {

struct Answer {
    std::shared_ptr<const MapPicture> picture;
    double milliseconds = 0;
};

/// The facilities that some edits open.
std::vector<const model::OpenFacility*> openings(const model::Scenario& edits) {
    std::vector<const model::OpenFacility*> found;
    for (const auto& edit : edits.edits) {
        if (const auto* open = std::get_if<model::OpenFacility>(&edit.what)) found.push_back(open);
    }
    return found;
}

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
            scenario_ = scenario_made();
            waiting_ = false;
            Q_EMIT changed();
        });
    }
    Q_EMIT sessionChanged();
}

QStringList Trial::edits() const {
    QStringList said_all;
    for (const auto& edit : made_) said_all << (session_ && session_->lang() == words::Lang::zh ? edit.said_zh : edit.said_en);
    return said_all;
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
        // What was tried a moment ago may not be shown yet.
        const auto tried = [&](const Edit& edit) {
            return std::ranges::any_of(openings(edit.what), [&](const auto* open) { return open->id == id; });
        };
        if (!facility(qt(id)) && std::ranges::none_of(made_, tried)) return id;
    }
}

int Trial::capacityOf(const QString& id) const {
    const auto* found = facility(id);
    return found && found->capacity ? static_cast<int>(*found->capacity) : 0;
}

bool Trial::serves(const QString& id) const {
    const auto* found = facility(id);
    return found && model::in_operation_on(*found, session_->picture()->finding->analysis.date);
}

void Trial::openHere(const QGeoCoordinate& at) {
    if (!session_ || !session_->ready() || !at.isValid()) return;
    const auto& rule = session_->picture()->finding->study().standard.rules[session_->service()];
    const std::string id = free_id();
    std::int64_t number = 1;
    for (const auto& edit : made_)
        number += std::ranges::count_if(openings(edit.what), [](const auto* open) { return open->created.has_value(); });
    model::Facility proposal{.id = id,
                             .name = session_->lang() == report::Lang::zh
                                         ? std::format("方案{} {}", number, report::name_of(rule, report::Lang::zh))
                                         : std::format("Proposal {}: {}", number, report::name_of(rule, report::Lang::en)),
                             .service = rule.service,
                             .place = {.lon = at.longitude(), .lat = at.latitude()},
                             .given_crs = "EPSG:4326",
                             .source = "circle15-map",
                             .date = model::text_of(session_->picture()->finding->analysis.date),
                             .quality = model::Quality::approximate};
    const QString zh = QStringLiteral("新建 方案%1 %2").arg(number).arg(qt(report::name_of(rule, words::Lang::zh)));
    const QString en = QStringLiteral("open proposal %1: %2").arg(number).arg(qt(report::name_of(rule, words::Lang::en)));
    make({.what = alone(model::OpenFacility{.id = id, .created = std::move(proposal)}), .said_zh = zh, .said_en = en});
}

void Trial::openFacility(const QString& id) {
    if (const auto* found = facility(id))
        make({.what = alone(model::OpenFacility{.id = found->id, .created = {}}),
              .said_zh = QStringLiteral("投用 ") + qt(found->name),
              .said_en = QStringLiteral("open ") + qt(found->name)});
}

void Trial::closeFacility(const QString& id) {
    if (const auto* found = facility(id))
        make({.what = alone(model::CloseFacility{.id = found->id}),
              .said_zh = QStringLiteral("停用 ") + qt(found->name),
              .said_en = QStringLiteral("close ") + qt(found->name)});
}

void Trial::moveFacility(const QString& id, const QGeoCoordinate& to) {
    const auto* found = facility(id);
    if (!found || !to.isValid()) return;
    make({.what = alone(model::MoveFacility{
              .id = found->id, .place = {.lon = to.longitude(), .lat = to.latitude()}, .given_crs = "EPSG:4326"}),
          .said_zh = QStringLiteral("迁移 ") + qt(found->name),
          .said_en = QStringLiteral("move ") + qt(found->name)});
}

void Trial::enlargeFacility(const QString& id, int capacity) {
    if (const auto* found = facility(id)) {
        make({.what = alone(model::ResizeFacility{.id = found->id, .capacity = capacity}),
              .said_zh = QStringLiteral("%1 能力改为 %2").arg(qt(found->name)).arg(capacity),
              .said_en = QStringLiteral("%1: capacity %2").arg(qt(found->name)).arg(capacity)});
    }
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
    scenario_ = std::make_shared<model::Scenario>();
    Q_EMIT changed();
}

std::shared_ptr<const model::Scenario> Trial::scenario_made() const {
    if (made_.size() == 1 && made_.front().opened) return std::make_shared<model::Scenario>(made_.front().what);
    auto made = std::make_shared<model::Scenario>();
    QStringList zh;
    QStringList en;
    for (const auto& edit : made_) {
        zh << edit.said_zh;
        en << edit.said_en;
        made->edits.insert(made->edits.end(), edit.what.edits.begin(), edit.what.edits.end());
        made->sailings.insert(made->sailings.end(), edit.what.sailings.begin(), edit.what.sailings.end());
    }
    made->name_zh = zh.join(QStringLiteral("；")).toStdString();
    made->name_en = en.join(QStringLiteral("; ")).toStdString();
    made->source = "circle15-map";
    return made;
}

void Trial::follow() {
    ++turn_;
    waiting_ = !made_.empty();
    scenario_ = scenario_made();
    Q_EMIT changed();
    const auto before = session_->picture_before();
    if (made_.empty()) return session_->show(before);
    answer();
}

void Trial::answer() {
    const bool zh = session_->lang() == words::Lang::zh;
    session_->background()->run<Answer>(
        zh ? QStringLiteral("正在计算方案") : QStringLiteral("Computing the trial"),
        [before = session_->picture_before(), scenario = scenario_](const model::Progress& progress) {
            QElapsedTimer timer;
            timer.start();
            Answer answer{.picture = picture_after(*before, with_edits(*before->finding, scenario, progress))};
            answer.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
            return answer;
        },
        [this, turn = turn_](const Answer& answer) {
            // What was edited since is on its way itself.
            if (turn != turn_) return;
            waiting_ = false;
            milliseconds_ = answer.milliseconds;
            session_->show(answer.picture);
            Q_EMIT answered();
        },
        [this, turn = turn_](const std::exception_ptr& error) {
            if (turn != turn_) return;
            // The edit that cannot be made is taken back, so that what is listed is what is shown.
            session_->report(error);
            if (!made_.empty()) made_.pop_back();
            follow();
        });
}

}  // namespace circle15::app
