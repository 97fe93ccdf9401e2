// SPDX-License-Identifier: MIT
#include "core/model/open_day.hpp"
#include "tests/attack/fuzz/attempt.hpp"

using namespace circle15;

/// Opening hours, and what they make of a week with a holiday.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return fuzz::attempt([&] {
        const auto hours = model::parse_opening_hours(fuzz::text_of(data, size));
        const auto monday = model::Date(std::chrono::year{2026} / 1 / 5);
        model::DayCalendar calendar;
        calendar.days[model::days_after(monday, 2)] = {.kind = model::DayKind::holiday, .name = "holiday"};
        for (int day = 0; day < 8; ++day) {
            const auto spans = model::open_spans_on(hours, calendar, model::days_after(monday, day));
            for (std::size_t row = 0; row < spans.size(); ++row) {
                if (spans[row].to <= spans[row].from || (row > 0 && spans[row].from <= spans[row - 1].to)) std::abort();
            }
        }
    });
}
