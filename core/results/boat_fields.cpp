// SPDX-License-Identifier: MIT
#include <charconv>
#include <cmath>
#include <sstream>

#include "core/results/records.hpp"
#include "core/results/route_text.hpp"
#include "core/words/clock.hpp"

namespace circle15::results {

namespace {

using analysis::BoatVerdict;
using network::BoatAnswer;
using network::ReturnAnswer;
using SeenBoat = Seen<BoatVerdict>;
using MadeBoat = Made<BoatVerdict>;

/// A clock time as results have it: HH:MM, past 24:00 after midnight, with a minus the day before.
model::DaySeconds clock_of(const std::string& text) {
    const bool before = text.front() == '-';
    int hours = 0;
    int minutes = 0;
    const char* end = text.data() + text.size();
    const auto hour = std::from_chars(text.data() + (before ? 1 : 0), end, hours);
    const bool colon = hour.ec == std::errc{} && hour.ptr != end && *hour.ptr == ':';
    const auto minute = colon ? std::from_chars(hour.ptr + 1, end, minutes) : hour;
    if (!colon || minute.ec != std::errc{} || minute.ptr != end) throw bad_result({}, "no_time_of_day", {{"value", text}});
    return (before ? -1 : 1) * (3600 * hours + 60 * minutes);
}

/// Seconds inside, minutes outside.
template <class Part, class Seconds>
Access<BoatVerdict> minutes(Part BoatVerdict::* part, std::optional<Seconds> Part::* of) {
    return {.get =
                [part, of](const SeenBoat& boat) {
                    const auto& seconds = boat.value.*part.*of;
                    return seconds ? one_decimal(static_cast<double>(*seconds) / 60) : model::Value{};
                },
            .set =
                [part, of](const MadeBoat& boat, const model::Value& value) {
                    if (const auto read = number_from(value))
                        boat.value.*part.*of = static_cast<Seconds>(std::round(*read * 600) / 10);
                }};
}

template <class Part>
Access<BoatVerdict> leaving(Part BoatVerdict::* part, std::optional<model::DaySeconds> Part::* of) {
    return {.get =
                [part, of](const SeenBoat& boat) {
                    const auto& time = boat.value.*part.*of;
                    return time ? text(words::leaving_clock(*time)) : model::Value{};
                },
            .set =
                [part, of](const MadeBoat& boat, const model::Value& value) {
                    if (const auto read = text_from(value); !read.empty()) boat.value.*part.*of = clock_of(read);
                }};
}

template <class Part>
Access<BoatVerdict> percent(Part BoatVerdict::* part, double Part::* share) {
    return {
        .get = [part, share](const SeenBoat& boat) { return rounded(boat.value.*part.*share * 100, 1); },
        .set = [part, share](const MadeBoat& boat,
                             const model::Value& value) { boat.value.*part.*share = number_from(value).value_or(0) / 100; }};
}

template <class Number>
Access<BoatVerdict> of_day(Number BoatAnswer::* number) {
    return {.get = [number](const SeenBoat& boat) { return value_of(boat.value.day.*number, 1); },
            .set = [number](const MadeBoat& boat, const model::Value& value) { set_from(value, boat.value.day.*number); }};
}

void set_routes(const MadeBoat& boat, const model::Value& value) {
    std::istringstream ids(text_from(value));
    for (std::string id; ids >> id;) boat.value.routes.push_back(boat.of.route(id));
}

}  // namespace

Fields<BoatVerdict> boat_fields() {
    return {
        Field<BoatVerdict>("service", Kind::text, always, "", {"服务类别编码", "service"},
                           derived<BoatVerdict>([](const SeenBoat& boat) { return text(boat.rule().service); })),
        Field<BoatVerdict>("home", Kind::text, always, "", {"居住点编码", "home"},
                           derived<BoatVerdict>([](const SeenBoat& boat) { return text(boat.study().homes[boat.index].id); })),
        Field<BoatVerdict>("persons", Kind::whole, always, "persons", {"对象人口", "persons of the group"},
                           derived<BoatVerdict>([](const SeenBoat& boat) {
                               return model::persons_in(boat.study().homes[boat.index].persons, boat.rule().group);
                           })),
        Field<BoatVerdict>("status", Kind::text, always, "", {"状态", "status"}, derived<BoatVerdict>([](const SeenBoat& boat) {
                               return text(name_of(boat.service->homes[boat.index].status));
                           })),
        Field<BoatVerdict>("facility", Kind::text, maybe, "", {"乘船可达设施编码", "facility"},
                           facility<BoatVerdict>(&BoatVerdict::facility)),
        Field<BoatVerdict>("best_minutes", Kind::number, maybe, "min", {"最快(分钟)", "best (min)"},
                           minutes(&BoatVerdict::day, &BoatAnswer::best_s)),
        Field<BoatVerdict>("median_minutes", Kind::number, maybe, "min", {"全程时间中位数(分钟)", "median (min)"},
                           minutes(&BoatVerdict::day, &BoatAnswer::median_s)),
        Field<BoatVerdict>("p90_minutes", Kind::number, maybe, "min", {"p90(分钟)", "p90 (min)"},
                           minutes(&BoatVerdict::day, &BoatAnswer::p90_s)),
        Field<BoatVerdict>("worst_minutes", Kind::number, maybe, "min", {"最慢(分钟)", "worst (min)"},
                           minutes(&BoatVerdict::day, &BoatAnswer::worst_s)),
        Field<BoatVerdict>("mean_wait_minutes", Kind::number, maybe, "min", {"平均候船(分钟)", "mean wait (min)"},
                           minutes(&BoatVerdict::day, &BoatAnswer::mean_wait_s)),
        Field<BoatVerdict>("reach_percent", Kind::number, always, "%",
                           {"可达时段占比(%)", "share of the day it is reached (%)"},
                           percent(&BoatVerdict::day, &BoatAnswer::share)),
        Field<BoatVerdict>("first_leave", Kind::text, always, "", {"首班出门", "first leave home"},
                           leaving(&BoatVerdict::day, &BoatAnswer::first_leave_s)),
        Field<BoatVerdict>("last_leave", Kind::text, maybe, "", {"末班出门", "last leave home"},
                           leaving(&BoatVerdict::day, &BoatAnswer::last_leave_s)),
        Field<BoatVerdict>("sailings", Kind::whole, always, "", {"日班次", "useful sailings"},
                           of_day(&BoatAnswer::useful_sailings)),
        Field<BoatVerdict>("boats", Kind::whole, always, "", {"乘船次数", "boats on the way"}, of_day(&BoatAnswer::boats)),
        Field<BoatVerdict>("routes", Kind::text, maybe, "", {"航线编码", "routes"},
                           {.get = [](const SeenBoat& boat) { return text(route_ids(boat.of.routes, boat.value.routes)); },
                            .set = set_routes}),
        Field<BoatVerdict>(
            "route_names", Kind::text, maybe, "", {"航线", "route names"},
            derived<BoatVerdict>([](const SeenBoat& boat) { return text(route_names(boat.of.routes, boat.value.routes)); })),
        Field<BoatVerdict>("same_day_return", Kind::flag, always, "", {"当日往返", "back the same day"},
                           derived<BoatVerdict>([](const SeenBoat& boat) { return boat.value.same_day.possible(); })),
        Field<BoatVerdict>("ashore_minutes", Kind::number, maybe, "min", {"可停留时间(分钟)", "time there (min)"},
                           minutes(&BoatVerdict::same_day, &ReturnAnswer::time_there_s)),
        Field<BoatVerdict>("return_leave_by", Kind::text, maybe, "", {"当日往返最迟出门", "leave by, to be back"},
                           leaving(&BoatVerdict::same_day, &ReturnAnswer::leave_home_by_s)),
        Field<BoatVerdict>("return_percent", Kind::number, always, "%",
                           {"可当日往返时段占比(%)", "share of the day one is back (%)"},
                           percent(&BoatVerdict::same_day, &ReturnAnswer::share)),
        Field<BoatVerdict>("days_without_per_year", Kind::number, maybe, "days", {"年均到不了(天)", "days without a year"},
                           member<BoatVerdict>(&BoatVerdict::days_without_per_year)),
        Field<BoatVerdict>("approximate", Kind::flag, always, "", {"班次为约数", "sailings approximate"},
                           of_day(&BoatAnswer::approximate)),
        Field<BoatVerdict>("demonstration", Kind::flag, always, "", {"示范时刻表", "demonstration timetable"},
                           member<BoatVerdict>(&BoatVerdict::demonstration))};
}

}  // namespace circle15::results
