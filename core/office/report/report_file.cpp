// SPDX-License-Identifier: MIT
#include "core/office/report/report_file.hpp"

#include "core/office/report/html_report.hpp"
#include "core/office/report/summary.hpp"

namespace circle15::office {

std::size_t write_report(const Delivery& delivery, const io::Sink& sink) {
    const results::Answer answer(delivery.ground, delivery.analysis);
    const auto days = other_days_of_week(delivery.ground, delivery.run.options);
    sink(html_report(answer.view(), delivery.run, delivery.lang, days));
    return summary_of(answer.view(), delivery.run, delivery.lang).gaps;
}

}  // namespace circle15::office
