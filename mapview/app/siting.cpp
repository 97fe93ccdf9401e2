// SPDX-License-Identifier: MIT
#include "mapview/app/siting.hpp"

#include <cmath>

#include "core/analysis/siting/study_siting.hpp"
#include "core/results/values.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/app/siting_names.hpp"

namespace circle15::app {

namespace siting = analysis::siting;

namespace {

QString proof_words(const location::Answer& answer, words::Lang lang) {
    switch (answer.proof) {
        case location::Proof::optimal:
            return said(lang, u"已证明没有更好的选址", "proven: no choice of sites does better");
        case location::Proof::within_gap:
            return said(lang, u"与最优相差至多 %1%", "within %1 % of the best there can be")
                .arg(qt(results::fixed(answer.gap * 100, 1)));
        case location::Proof::infeasible:
            return said(lang, u"条件互相矛盾，没有可行的选址", "the conditions clash: no choice of sites meets them");
        case location::Proof::unsettled:
            return said(lang, u"没有找到可行的选址", "nothing was found");
    }
    std::unreachable();
}

struct Found {
    QVariantList sites;
    QString proof;
};

Found words_of(const analysis::Ground& ground, const siting::StudySiting& answer, words::Lang lang) {
    Found found{.sites = {}, .proof = proof_words(answer.answer, lang)};
    std::vector<SiteAt> sites;
    for (const auto& step : answer.answer.steps) {
        const auto& place = answer.stated.places[step.site.at()];
        sites.push_back({place.place, siting::village_near(ground, place), qt(place.name)});
    }
    const auto names = names_apart(ground.study, sites, lang);
    for (std::size_t rank = 0; rank < answer.answer.steps.size(); ++rank) {
        const auto& step = answer.answer.steps[rank];
        const auto& place = answer.stated.places[step.site.at()];
        const auto persons = qt(results::grouped(std::llround(step.persons)));
        found.sites.append(QVariantMap{
            {QStringLiteral("place"), QVariant::fromValue(QGeoCoordinate(place.place.lat, place.place.lon))},
            {QStringLiteral("rank"), static_cast<int>(rank) + 1},
            {QStringLiteral("where"), names[rank]},
            {QStringLiteral("persons"), persons},
            {QStringLiteral("facility"), place.facility ? qt(ground.study.facilities[place.facility->at()].id) : QString()}});
    }
    return found;
}

}  // namespace

void Siting::set_session(Session* session) {
    if (session == session_) return;
    session_ = session;
    if (session) {
        connect(session, &Session::opened_new, this, &Siting::clear);
        connect(session, &Session::languageChanged, this, &Siting::clear);
        connect(session->question(), &Question::serviceChanged, this, &Siting::clear);
        connect(session, &Session::baseChanged, this, &Siting::clear);
    }
    Q_EMIT sessionChanged();
}

void Siting::clear() {
    sites_.clear();
    proof_.clear();
    Q_EMIT found();
}

void Siting::find(int count) {
    if (!session_ || !session_->ready() || session_->read_only() || count < 1) return;
    const auto lang = session_->lang();
    const siting::StudyQuery query{.rule = model::id_of<model::RuleId>(session_->service()),
                                   .date = session_->picture()->finding->analysis.services[session_->service()].date,
                                   .objective = location::Objective::most_covered,
                                   .listed = {},
                                   .minutes = session_->question()->threshold()};
    session_->background()->run<Found>(
        said(lang, u"正在求解选址", "Looking for sites"),
        [query, count, lang, finding = session_->picture()->finding](const model::Progress& progress) {
            location::Request request{
                .objective = query.objective, .add = static_cast<std::size_t>(count), .minimums = {}, .runners_up = false};
            request.progress = [&progress](const location::Progress&) { return progress(0); };  // how far is not known
            return words_of(*finding->ground(), siting::site_study(*finding->ground(), query, request), lang);
        },
        [this](const Found& answer) {
            sites_ = answer.sites;
            proof_ = answer.proof;
            Q_EMIT found();
        },
        [this](const std::exception_ptr& error) { session_->report(error); });
}

}  // namespace circle15::app
