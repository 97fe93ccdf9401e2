// SPDX-License-Identifier: MIT
#include "mapview/app/boat_question.hpp"

#include <QTime>
#include <chrono>

#include "mapview/app/boat_facts.hpp"
#include "mapview/app/qt_text.hpp"

namespace circle15::app {

namespace {

std::optional<model::DaySeconds> seconds_of(const QString& text) {
    const QTime time = QTime::fromString(text.trimmed(), QStringLiteral("HH:mm"));
    if (!time.isValid()) return std::nullopt;
    return time.hour() * 3600 + time.minute() * 60;
}

}  // namespace

void BoatQuestion::set_session(Session* session) {
    if (session == session_) return;
    session_ = session;
    if (session) {
        connect(session, &Session::opened_new, this, &BoatQuestion::read);
        connect(session, &Session::baseChanged, this, &BoatQuestion::read);
        connect(session, &Session::errorChanged, this, &BoatQuestion::read);  // what could not be asked is not what is shown
        read();
    }
    Q_EMIT sessionChanged();
}

void BoatQuestion::read() {
    if (session_->picture_before()) options_ = session_->options_asked();
    Q_EMIT changed();
}

bool BoatQuestion::known() const {
    return session_ && session_->ready() && session_->picture_before()->finding->study().timetable.has_value();
}

QString BoatQuestion::date() const { return options_.date ? qt(model::text_of(*options_.date)) : QString(); }
QString BoatQuestion::from() const { return clock_text(options_.window.from); }
QString BoatQuestion::to() const { return clock_text(options_.window.to); }

QVariantList BoatQuestion::routes() const {
    QVariantList list;
    if (!known()) return list;
    for (const auto& route : session_->picture_before()->finding->study().timetable->routes) {
        list.append(QVariantMap{{QStringLiteral("id"), qt(route.id)},
                                {QStringLiteral("name"), qt(route.name)},
                                {QStringLiteral("suspended"), options_.suspended_routes.contains(route.id)}});
    }
    return list;
}

void BoatQuestion::set_all_suspended(bool suspended) {
    if (suspended == options_.all_suspended) return;
    options_.all_suspended = suspended;
    ask();
}

bool BoatQuestion::setDate(const QString& text) {
    const auto date = model::date_from(text.trimmed().toStdString());
    if (!date) return false;
    if (date == options_.date) return true;
    options_.date = date;
    ask();
    return true;
}

void BoatQuestion::stepDate(int days) {
    if (!options_.date) return;
    options_.date = model::Date(std::chrono::sys_days(*options_.date) + std::chrono::days(days));
    ask();
}

bool BoatQuestion::setWindow(const QString& from, const QString& to) {
    const auto start = seconds_of(from);
    const auto end = seconds_of(to);
    if (!start || !end || *end <= *start) return false;
    if (*start == options_.window.from && *end == options_.window.to) return true;
    options_.window = {.from = *start, .to = *end};
    ask();
    return true;
}

void BoatQuestion::suspend(const QString& route, bool suspended) {
    const auto id = route.toStdString();
    if (suspended == options_.suspended_routes.contains(id)) return;
    if (suspended)
        options_.suspended_routes.insert(id);
    else
        options_.suspended_routes.erase(id);
    ask();
}

void BoatQuestion::ask() {
    Q_EMIT changed();
    auto options = session_->options_asked();
    options.date = options_.date;
    options.window = options_.window;
    options.suspended_routes = options_.suspended_routes;
    options.all_suspended = options_.all_suspended;
    session_->ask(options);
}

}  // namespace circle15::app
