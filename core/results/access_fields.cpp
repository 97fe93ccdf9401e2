// SPDX-License-Identifier: MIT
#include "core/results/records.hpp"
#include "core/results/route_text.hpp"
#include "core/words/clock.hpp"

namespace circle15::results {

namespace {

using Row = Seen<AccessRow>;

template <class Get>
Access<AccessRow> from(Get get) {
    return derived<AccessRow>([get](const Row& row) { return model::Value{get(row.value)}; });
}

/// A figure there is only where boats connect the two.
template <class Get>
Access<AccessRow> connected(Get get) {
    return derived<AccessRow>(
        [get](const Row& row) { return row.value.way.reached() ? model::Value{get(row.value)} : model::Value{}; });
}

template <class Seconds>
model::Value minutes_in(std::optional<Seconds> seconds) {
    return seconds ? one_decimal(static_cast<double>(*seconds) / 60) : model::Value{};
}

model::Value clock(std::optional<model::DaySeconds> time) { return time ? text(words::leaving_clock(*time)) : model::Value{}; }

model::Value kind_of(const analysis::BoatPlace& place) { return text(place.island ? "island" : "outer_pier"); }

}  // namespace

Fields<AccessRow> access_fields() {
    return {Field<AccessRow>("from", Kind::text, always, "", {"出发地编码", "from"},
                             from([](const AccessRow& row) { return row.from.id; })),
            Field<AccessRow>("from_name", Kind::text, maybe, "", {"出发岛", "from, name"},
                             from([](const AccessRow& row) { return text(row.from.name); })),
            Field<AccessRow>("to", Kind::text, always, "", {"到达地编码", "to"},
                             from([](const AccessRow& row) { return row.to.id; })),
            Field<AccessRow>("to_name", Kind::text, maybe, "", {"到达岛", "to, name"},
                             from([](const AccessRow& row) { return text(row.to.name); })),
            Field<AccessRow>("from_kind", Kind::text, always, "", {"出发地类型", "kind of from"},
                             from([](const AccessRow& row) { return kind_of(row.from); })),
            Field<AccessRow>("to_kind", Kind::text, always, "", {"到达地类型", "kind of to"},
                             from([](const AccessRow& row) { return kind_of(row.to); })),
            Field<AccessRow>("reached", Kind::flag, always, "", {"可达", "connected"},
                             from([](const AccessRow& row) { return row.way.reached(); })),
            Field<AccessRow>("sailings", Kind::whole, always, "", {"日班次", "useful sailings"},
                             from([](const AccessRow& row) { return std::int64_t{row.way.day.useful_sailings}; })),
            Field<AccessRow>("sail_minutes", Kind::number, maybe, "min", {"航时(分钟)", "at sea (min)"},
                             from([](const AccessRow& row) { return one_decimal(row.way.sail_minutes); })),
            Field<AccessRow>("mean_wait_minutes", Kind::number, maybe, "min", {"平均候船(分钟)", "mean wait (min)"},
                             from([](const AccessRow& row) { return minutes_in(row.way.day.mean_wait_s); })),
            Field<AccessRow>("best_minutes", Kind::number, maybe, "min", {"最快(分钟)", "best (min)"},
                             from([](const AccessRow& row) { return minutes_in(row.way.day.best_s); })),
            Field<AccessRow>("p50_minutes", Kind::number, maybe, "min", {"p50全程(分钟)", "p50 (min)"},
                             from([](const AccessRow& row) { return minutes_in(row.way.day.median_s); })),
            Field<AccessRow>("p90_minutes", Kind::number, maybe, "min", {"p90全程(分钟)", "p90 (min)"},
                             from([](const AccessRow& row) { return minutes_in(row.way.day.p90_s); })),
            Field<AccessRow>("worst_minutes", Kind::number, maybe, "min", {"最慢(分钟)", "worst (min)"},
                             from([](const AccessRow& row) { return minutes_in(row.way.day.worst_s); })),
            Field<AccessRow>("reach_percent", Kind::number, maybe, "%", {"可达时段占比(%)", "share of the day (%)"},
                             connected([](const AccessRow& row) { return rounded(row.way.day.share * 100, 1); })),
            Field<AccessRow>("first_sailing", Kind::text, maybe, "", {"首班", "first sailing"},
                             from([](const AccessRow& row) { return clock(row.way.first_sailing_s); })),
            Field<AccessRow>("last_sailing", Kind::text, maybe, "", {"末班", "last sailing"},
                             from([](const AccessRow& row) { return clock(row.way.last_sailing_s); })),
            Field<AccessRow>("same_day_return", Kind::flag, maybe, "", {"当日往返", "back the same day"},
                             connected([](const AccessRow& row) { return row.way.same_day.possible(); })),
            Field<AccessRow>("ashore_minutes", Kind::number, maybe, "min", {"可停留时间(分钟)", "time ashore (min)"},
                             from([](const AccessRow& row) { return minutes_in(row.way.same_day.time_there_s); })),
            Field<AccessRow>("return_percent", Kind::number, maybe, "%",
                             {"可当日往返时段占比(%)", "share of the day with a return (%)"},
                             connected([](const AccessRow& row) { return rounded(row.way.same_day.share * 100, 1); })),
            Field<AccessRow>("days_without_per_year", Kind::number, maybe, "days", {"年均停航(天)", "days without a year"},
                             from([](const AccessRow& row) { return one_decimal(row.way.days_without_per_year); })),
            Field<AccessRow>("boats", Kind::whole, maybe, "", {"乘船次数", "boats on the way"},
                             connected([](const AccessRow& row) { return count(row.way.routes.size()); })),
            Field<AccessRow>("routes", Kind::text, maybe, "", {"航线编码", "routes"}, derived<AccessRow>([](const Row& row) {
                                 return text(route_ids(row.of.routes, row.value.way.routes));
                             })),
            Field<AccessRow>(
                "route_names", Kind::text, maybe, "", {"航线", "route names"},
                derived<AccessRow>([](const Row& row) { return text(route_names(row.of.routes, row.value.way.routes)); })),
            Field<AccessRow>("approximate", Kind::flag, maybe, "", {"班次为约数", "sailings approximate"},
                             connected([](const AccessRow& row) { return row.way.day.approximate; })),
            Field<AccessRow>("demonstration", Kind::flag, always, "", {"示范时刻表", "demonstration timetable"},
                             derived<AccessRow>([](const Row& row) { return row.of.analysis.demonstration_boats; })),
            Field<AccessRow>("date", Kind::text, always, "", {"日期", "date"},
                             from([](const AccessRow& row) { return text(model::text_of(row.date)); }))};
}

}  // namespace circle15::results
