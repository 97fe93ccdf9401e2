// SPDX-License-Identifier: MIT
#include "mapview/app/choice.hpp"

#include <algorithm>
#include <cmath>

#include "mapview/app/look.hpp"
#include "mapview/app/mercator.hpp"
#include "mapview/app/qt_text.hpp"

namespace circle15::app {

namespace {

constexpr double pick_pixels = 9;

QPointF plane_of(const QGeoCoordinate& at) { return to_mercator({.lon = at.longitude(), .lat = at.latitude()}); }

QVariantList path_of(const model::Line& line) {
    QVariantList path;
    path.reserve(static_cast<qsizetype>(line.size()));
    for (const auto place : line) path.append(QVariant::fromValue(QGeoCoordinate(place.lat, place.lon)));
    return path;
}

void add_rings(const model::MultiPolygon& land, QVariantList& rings) {
    for (const auto& polygon : land) rings.append(QVariant(path_of(polygon.shell)));
}

template <class Thing>
std::optional<std::size_t> row_with(const std::vector<Thing>& things, const QString& id) {
    const auto wanted = id.toStdString();
    for (std::size_t row = 0; row < things.size(); ++row) {
        if (things[row].id == wanted) return row;
    }
    return std::nullopt;
}

std::size_t common_homes(const analysis::Gap& a, const analysis::Gap& b) {
    return static_cast<std::size_t>(
        std::ranges::count_if(a.homes, [&](model::HomeId home) { return std::ranges::find(b.homes, home) != b.homes.end(); }));
}

/// The row of what a gap has become: the one of its id that still shares a home with it, else the one that shares most.
std::optional<std::size_t> successor_of(const analysis::Gap& gap, const std::vector<analysis::Gap>& gaps) {
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t row = 0; row < gaps.size(); ++row) {
        if (gaps[row].village != gap.village) continue;
        const auto common = common_homes(gap, gaps[row]);
        if (common > 0 && gaps[row].id == gap.id) return row;
        if (common <= most) continue;
        best = row;
        most = common;
    }
    return best;
}

}  // namespace

void Choice::set_session(Session* session) {
    if (session == session_) return;
    session_ = session;
    Q_EMIT sessionChanged();
    if (!session) return;
    connect(session, &Session::opened_new, this, &Choice::clear);
    connect(session, &Session::pictureChanged, this, [this] {
        index();
        follow_gap();
        explain();
        Q_EMIT pickedChanged();
    });
    connect(session, &Session::languageChanged, this, &Choice::explain);
    connect(session->question(), &Question::serviceChanged, this, [this] {
        if (kind_ == QLatin1String("gap")) return clear();
        explain();
    });
    index();
}

void Choice::index() {
    picture_ = session_->picture();
    std::vector<QPointF> homes;
    if (picture_) {
        for (const auto& home : picture_->finding->study().homes) homes.push_back(to_mercator(home.place));
    }
    homes_ = PlaceGrid(std::move(homes));
}

int Choice::gap_rank() const {
    if (kind_ != QLatin1String("gap") || !picture_) return 0;
    const auto& gaps = picture_->finding->analysis.services[session_->service()].gaps;
    const auto row = row_with(gaps, key_);
    return row ? static_cast<int>(gaps[*row].rank) : 0;
}

QVariantList Choice::walk() const {
    QVariantList paths;
    if (!said_) return paths;
    model::Line whole;
    for (const auto& line : said_->lines) whole.insert(whole.end(), line.begin(), line.end());
    if (!whole.empty()) paths.append(QVariant(path_of(whole)));
    return paths;
}

QVariantList Choice::outlines() const {
    QVariantList rings;
    if (said_) add_rings(said_->outlines, rings);
    return rings;
}

void Choice::set_picked_gaps(const QStringList& ids) {
    if (ids == picked_gaps_) return;
    picked_gaps_ = ids;
    Q_EMIT pickedChanged();
}

QVariantList Choice::picked_outlines() const {
    QVariantList rings;
    if (!picture_ || picked_gaps_.isEmpty()) return rings;
    for (const auto& gap : picture_->finding->analysis.services[session_->service()].gaps) {
        if (picked_gaps_.contains(qt(gap.id))) add_rings(gap.area, rings);
    }
    return rings;
}

QGeoCoordinate Choice::place() const { return said_ ? QGeoCoordinate(said_->place.lat, said_->place.lon) : QGeoCoordinate(); }

void Choice::choose(const QString& kind, const QString& key) {
    kind_ = kind;
    key_ = key;
    gap_.reset();
    if (picture_ && kind == QLatin1String("gap")) {
        const auto& gaps = picture_->finding->analysis.services[session_->service()].gaps;
        if (const auto row = row_with(gaps, key)) gap_ = gaps[*row];
    }
    explain();
    if (!kind_.isEmpty()) Q_EMIT chosen();
}

void Choice::follow_gap() {
    if (kind_ != QLatin1String("gap") || !gap_ || !picture_) return;
    const auto& gaps = picture_->finding->analysis.services[session_->service()].gaps;
    const auto row = successor_of(*gap_, gaps);
    key_ = row ? qt(gaps[*row].id) : QString();
}

std::optional<Explanation> Choice::explained() const {
    const auto& finding = *picture_->finding;
    const auto& study = finding.study();
    const auto service = session_->service();
    const auto lang = session_->lang();
    if (const auto row = kind_ == QLatin1String("home") ? row_with(study.homes, key_) : std::nullopt)
        return explain_home(finding, model::id_of<model::HomeId>(*row), service, lang);
    if (const auto row = kind_ == QLatin1String("facility") ? row_with(study.facilities, key_) : std::nullopt)
        return explain_facility(finding, model::id_of<model::FacilityId>(*row), lang);
    if (kind_ != QLatin1String("gap") || !gap_) return std::nullopt;
    if (const auto row = successor_of(*gap_, finding.analysis.services[service].gaps))
        return explain_gap(finding, service, *row, lang);
    const auto& before = *session_->picture_before()->finding;
    const auto was = successor_of(*gap_, before.analysis.services[service].gaps);
    if (!was) return std::nullopt;
    auto closed = explain_gap(before, service, *was, lang);
    closed.verdict = said(lang, u"方案消除了这处缺口；以下是此前的情况", "The trial closes this gap; below is what it was");
    closed.tone = Tone::good;
    return closed;
}

void Choice::explain() {
    said_.reset();
    if (picture_ && !kind_.isEmpty()) {
        try {
            said_ = explained();
        } catch (const std::exception&) {
            session_->report(std::current_exception());
        }
    }
    if (!said_) {
        kind_.clear();
        key_.clear();
        gap_.reset();
    }
    Q_EMIT changed();
}

std::optional<model::HomeId> Choice::home_at(QPointF at, double radius) const {
    if (!session_->question()->homes) return std::nullopt;
    const auto row = homes_.nearest(at, radius);
    return row ? std::optional(model::id_of<model::HomeId>(*row)) : std::nullopt;
}

std::optional<model::FacilityId> Choice::facility_at(QPointF at, double radius) const {
    const auto& study = picture_->finding->study();
    const auto& service = study.standard.rules[session_->service()].service;
    std::optional<model::FacilityId> best;
    double best_distance = radius;
    for (std::size_t row = 0; row < study.facilities.size(); ++row) {
        if (study.facilities[row].service != service || !session_->question()->facilities) continue;
        const QPointF away = to_mercator(study.facilities[row].place) - at;
        const double distance = std::hypot(away.x(), away.y());
        if (distance > best_distance) continue;
        best = model::id_of<model::FacilityId>(row);
        best_distance = distance;
    }
    return best;
}

std::optional<std::size_t> Choice::gap_at(QPointF at) const {
    const auto& gaps = picture_->scene.services[session_->service()].gaps;
    for (std::size_t row = 0; session_->question()->gaps_drawn() && row < gaps.size(); ++row) {
        if (gaps[row].box.contains(at) && gaps[row].area.contains(at)) return row;
    }
    return std::nullopt;
}

void Choice::pick(const QGeoCoordinate& at, double metres) {
    if (!picture_ || !at.isValid()) return;
    const QPointF point = plane_of(at);
    const auto& study = picture_->finding->study();
    if (const auto facility = facility_at(point, metres * Look::mm * 2.4))
        return choose(QStringLiteral("facility"), qt(study.facilities[facility->at()].id));
    if (const auto home = home_at(point, metres * pick_pixels))
        return choose(QStringLiteral("home"), qt(study.homes[home->at()].id));
    if (const auto gap = gap_at(point))
        return choose(QStringLiteral("gap"), qt(picture_->finding->analysis.services[session_->service()].gaps[*gap].id));
    clear();
}

QString Choice::hint(const QGeoCoordinate& at, double metres) const {
    if (!picture_ || !at.isValid()) return {};
    const QPointF point = plane_of(at);
    const auto& finding = *picture_->finding;
    if (const auto facility = facility_at(point, metres * Look::mm * 2.4))
        return qt(finding.study().facilities[facility->at()].name);
    if (const auto home = home_at(point, metres * pick_pixels))
        return home_hint(finding, *home, session_->service(), session_->question()->threshold(), session_->lang());
    if (const auto row = gap_at(point)) {
        const auto& gap = finding.analysis.services[session_->service()].gaps[*row];
        return said(session_->lang(), u"缺口 %1 · %2 人", "gap %1 · %2 persons").arg(gap.rank).arg(gap.persons);
    }
    return {};
}

QString Choice::facilityAt(const QGeoCoordinate& at, double metres) const {
    if (!picture_ || !at.isValid()) return {};
    const auto facility = facility_at(plane_of(at), metres * Look::mm * 2.4);
    return facility ? qt(picture_->finding->study().facilities[facility->at()].id) : QString();
}

}  // namespace circle15::app
