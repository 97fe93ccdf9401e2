// SPDX-License-Identifier: MIT
#include "mapview/app/lists.hpp"

#include "mapview/app/record_rows.hpp"
#include "mapview/app/units.hpp"

namespace circle15::app {

namespace {

void put(RecordList& list, RecordTable table) { list.model().fill(std::move(table.columns), std::move(table.records)); }

}  // namespace

void Lists::set_session(Session* session) {
    if (session == session_) return;
    session_ = session;
    Q_EMIT sessionChanged();
    if (!session) return;
    connect(session, &Session::pictureChanged, this, &Lists::fill);
    connect(session, &Session::languageChanged, this, &Lists::fill);
    connect(session->question(), &Question::serviceChanged, this, &Lists::fill_service);
    // The ledger of islands, townships and villages follows the threshold, once the slider rests.
    resting_.setSingleShot(true);
    resting_.setInterval(120);
    connect(session->question(), &Question::changed, &resting_, qOverload<>(&QTimer::start));
    connect(&resting_, &QTimer::timeout, this, &Lists::fill_by_threshold);
    fill();
}

void Lists::fill() {
    const auto picture = session_ ? session_->picture() : nullptr;
    if (!picture) return;
    const auto& finding = *picture->finding;
    put(services_, service_rows(finding, session_->lang()));
    // Indicators are reckoned by the rules as they are, not by a ring or another group that is looked at.
    const bool by_rule = session_->question()->measure() == 0;
    put(indicators_, by_rule ? indicator_rows(finding, finding.study().indicators, session_->lang()) : RecordTable{});
    put(places_, place_rows(finding, session_->lang()));
    fill_service();
}

void Lists::fill_service() {
    const auto picture = session_ ? session_->picture() : nullptr;
    if (!picture) return;
    const auto& finding = *picture->finding;
    put(gaps_, gap_rows(finding, session_->service(), session_->lang()));
    put(facilities_, facility_rows(finding, session_->service(), session_->lang()));
    fill_by_threshold();
}

void Lists::fill_by_threshold() {
    const auto picture = session_ ? session_->picture() : nullptr;
    if (!picture) return;
    const double minutes = session_->question()->threshold();
    put(islands_, island_rows(*picture->finding, session_->service(), minutes, session_->lang()));
    put(units_, unit_rows(*picture->finding, session_->service(), minutes, session_->lang()));
}

}  // namespace circle15::app
