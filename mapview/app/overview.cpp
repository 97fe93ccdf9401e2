// SPDX-License-Identifier: MIT
#include "mapview/app/overview.hpp"

#include <algorithm>
#include <cmath>

#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "mapview/app/packed_boxes.hpp"
#include "mapview/app/qt_text.hpp"

namespace circle15::app {

namespace {

/// Nothing passes for out of reach where nothing is known.
QString gap_words(const OverviewRow& row, words::Lang lang) {
    if (row.coverage.out_of_reach() > 0)
        return said(lang, u"缺口 %1 人", "%1 in gap").arg(qt(results::grouped(row.coverage.out_of_reach())));
    if (row.coverage.unknown() > 0)
        return said(lang, u"%1 人数据不足", "%1 unknown").arg(qt(results::grouped(row.coverage.unknown())));
    return said(lang, u"无缺口", "no gap");
}

QVariantMap said_row(const OverviewRow& row, std::size_t rank, words::Lang lang) {
    const auto share_of = [&](std::int64_t part) {
        return row.coverage.persons > 0 ? static_cast<double>(part) / static_cast<double>(row.coverage.persons) : 1.0;
    };
    return {{QStringLiteral("key"), row.key},
            {QStringLiteral("name"), row.name},
            {QStringLiteral("percent"), row.coverage.persons > 0
                                            ? qt(results::percent_text(row.coverage.covered(), row.coverage.persons))
                                            : said(lang, u"无对象", "nobody")},
            {QStringLiteral("gap"), gap_words(row, lang)},
            {QStringLiteral("out"), static_cast<qlonglong>(row.coverage.out_of_reach())},
            {QStringLiteral("persons"), static_cast<qlonglong>(row.coverage.persons)},
            {QStringLiteral("rank"), static_cast<int>(rank)},
            {QStringLiteral("covered"), share_of(row.coverage.covered())},
            {QStringLiteral("known"), share_of(row.coverage.persons - row.coverage.unknown())}};
}

QString headline_of(const std::vector<OverviewRow>& places, const QString& service, words::Lang lang) {
    std::int64_t out = 0;
    std::int64_t unknown = 0;
    for (const auto& place : places) {
        out += place.coverage.out_of_reach();
        unknown += place.coverage.unknown();
    }
    const auto number = [](std::int64_t persons) { return qt(results::grouped(persons)); };
    QStringList parts;
    if (out > 0) parts += said(lang, u"%1 人在服务圈外", "%1 out of reach").arg(number(out));
    if (unknown > 0) parts += said(lang, u"%1 人数据不足", "%1 unknown").arg(number(unknown));
    if (parts.isEmpty()) return said(lang, u"%1：人人在标准之内", "%1: everybody is within reach").arg(service);
    const auto& first = places.front();
    return said(lang, u"%1：%2，%3最多（%4 人）", "%1: %2, most in %3 (%4)")
        .arg(service, parts.join(said(lang, u"，", ", ")), first.name,
             number(out > 0 ? first.coverage.out_of_reach() : first.coverage.unknown()));
}

}  // namespace

Overview::Overview(QObject* parent) : QObject(parent) {
    // A slider that is dragged tells every step.
    resting_.setSingleShot(true);
    resting_.setInterval(60);
    connect(&resting_, &QTimer::timeout, this, &Overview::tell);
}

void Overview::set_session(Session* session) {
    session_ = session;
    if (session) {
        connect(session, &Session::pictureChanged, this, &Overview::tell);
        connect(session, &Session::languageChanged, this, &Overview::tell);
        connect(session->question(), &Question::serviceChanged, this, &Overview::tell);
        connect(session->question(), &Question::changed, &resting_, qOverload<>(&QTimer::start));
    }
    Q_EMIT sessionChanged();
    tell();
}

void Overview::tell() {
    if (!session_ || !session_->picture()) return;
    const auto& picture = *session_->picture();
    const std::size_t inhabited = static_cast<std::size_t>(
        std::ranges::count_if(picture.scene.islands, [](const sheet::IslandShape& island) { return island.persons > 0; }));
    places_ = overview_of(*picture.finding, session_->service(), session_->question()->threshold());
    QVariantList rows;
    for (std::size_t row = 0; row < places_.size(); ++row) rows.append(said_row(places_[row], row + 1, session_->lang()));
    const auto& rule = picture.finding->study().standard.rules[session_->service()];
    const QString headline = headline_of(places_, qt(results::name_of(rule, session_->lang())), session_->lang());
    if (rows == rows_ && headline == headline_ && apart_ == (inhabited > 1)) return;
    rows_ = rows;
    headline_ = headline;
    apart_ = inhabited > 1;
    Q_EMIT changed();
}

QVariantMap Overview::blank() const {
    auto row = said_row({}, 0, words::Lang::en);
    row[QStringLiteral("percent")] = row[QStringLiteral("gap")] = QString();
    return row;
}

QVariantList Overview::boxes(double width, double height, double space, const QVariantList&) const {
    std::vector<double> weights;
    double all = 0;
    for (const auto& place : places_) {
        weights.push_back(std::pow(static_cast<double>(std::max<std::int64_t>(place.residents, 1)), 0.4));
        all += weights.back();
    }
    // The locator tells where things are; it needs room for its names, whatever the places weigh.
    weights.push_back(std::max(all * 0.16, all / static_cast<double>(weights.size() + 1)));
    QVariantList boxes;
    for (const auto& box : packed_boxes(weights, QRectF(0, 0, width, height), 1.25)) {
        const QRectF inner = box.adjusted(space / 2, space / 2, -space / 2, -space / 2);
        boxes.append(QVariantMap{{QStringLiteral("x"), inner.x()},
                                 {QStringLiteral("y"), inner.y()},
                                 {QStringLiteral("width"), inner.width()},
                                 {QStringLiteral("height"), inner.height()}});
    }
    return boxes;
}

int Overview::rowOf(const QString& key, const QVariantList&) const {
    const auto found = std::ranges::find(places_, key, &OverviewRow::key);
    return found == places_.end() ? -1 : static_cast<int>(found - places_.begin());
}

}  // namespace circle15::app
