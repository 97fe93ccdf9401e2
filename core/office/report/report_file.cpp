// SPDX-License-Identifier: MIT
#include "core/office/report/report_file.hpp"

#include "core/office/report/html_report.hpp"
#include "core/office/report/summary.hpp"

namespace circle15::office {

namespace {

/// Facts of so many homes and services a day; more days of them would take the page past 3 MB, which old PCs open slowly.
constexpr std::size_t most_facts_a_day = 40'000;

}  // namespace

std::size_t write_report(const Delivery& delivery, const io::Sink& sink) {
    const results::Answer answer(delivery.ground, delivery.analysis);
    const std::size_t facts = delivery.ground.study.homes.size() * delivery.analysis.services.size();
    const auto days = facts > most_facts_a_day ? std::vector<analysis::Analysis>{}
                                               : other_days_of_week(delivery.ground, delivery.run.options);
    sink(html_report(answer.view(), delivery.run, delivery.lang, days));
    return results::counted_gaps(delivery.analysis).gaps;
}

}  // namespace circle15::office
