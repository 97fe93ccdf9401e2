// SPDX-License-Identifier: MIT
#include "mapview/app/choice.hpp"

#include <algorithm>

#include "mapview/app/boat_card.hpp"
#include "mapview/app/mercator.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/app/units.hpp"

namespace circle15::app {

namespace {

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
        losses_.reset();
        explain();
        ask_losses();
        Q_EMIT pickedChanged();
    });
    connect(session, &Session::shapesChanged, this, [this] {
        picture_ = session_->picture();
        explain();
        Q_EMIT pickedChanged();
    });
    connect(session, &Session::languageChanged, this, &Choice::explain);
    // Whom a village has covered follows the threshold, once the slider rests.
    resting_.setSingleShot(true);
    resting_.setInterval(120);
    connect(session->question(), &Question::changed, this, [this] {
        if (unit_asked(kind_, key_)) resting_.start();
    });
    connect(&resting_, &QTimer::timeout, this, &Choice::explain);
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

QStringList Choice::units() const {
    if (!picture_) return {};
    const auto& study = picture_->finding->study();
    const auto row = kind_ == QLatin1String("home") ? row_with(study.homes, key_)
                     : gap_ && said_                ? std::optional<std::size_t>(gap_->middle.at())
                                                    : std::nullopt;
    if (!row) return kind_.isEmpty() ? QStringList() : QStringList{kind_ + u':' + key_};
    const auto& home = study.homes[*row];
    const auto& village = study.villages[home.village.at()];
    return {QStringLiteral("village:") + qt(village.code), QStringLiteral("township:") + qt(village.township),
            QStringLiteral("island:") + qt(study.islands[home.island.at()].id)};
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
    losses_.reset();
    explain();
    ask_losses();
    if (!kind_.isEmpty()) Q_EMIT chosen();
}

void Choice::follow(const QString& action) {
    const auto colon = action.indexOf(u':');
    if (colon > 0) choose(action.left(colon), action.mid(colon + 1));
}

void Choice::ask_losses() {
    if (kind_ != QLatin1String("sailing") || !picture_ || session_->read_only()) return;
    session_->background()->run<std::vector<BoatLoss>>(
        said(session_->lang(), u"正在计算谁依赖这一班", "Working out who depends on this boat"),
        [finding = picture_->finding, trip = key_.toStdString()](const model::Progress& progress) {
            return losses_without(*finding, trip, progress);
        },
        [this, finding = picture_->finding, trip = key_](std::vector<BoatLoss> losses) {
            if (kind_ != QLatin1String("sailing") || key_ != trip || !picture_ || picture_->finding->place != finding->place) return;
            losses_ = std::move(losses);
            explain();
        },
        [this](const std::exception_ptr& error) { session_->report(error); });
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
    if (const auto row = kind_ == QLatin1String("pier") ? row_with(study.piers, key_) : std::nullopt)
        return explain_pier(finding, model::id_of<model::PierId>(*row), lang);
    if (const auto row = kind_ == QLatin1String("route") ? row_with(finding.analysis.ferry_routes, key_) : std::nullopt)
        return explain_route(finding, *row, lang);
    if (kind_ == QLatin1String("sailing") && study.timetable) {
        const auto row = row_with(study.timetable->trips, key_);
        return row ? std::optional(
                         explain_sailing(finding, model::id_of<model::TripId>(*row), losses_ ? &*losses_ : nullptr, lang))
                   : std::nullopt;
    }
    if (const auto unit = unit_asked(kind_, key_); unit && !name_of(study, *unit).isEmpty())
        return explain_unit(finding, *unit, service, session_->question()->threshold(), lang);
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

}  // namespace circle15::app
