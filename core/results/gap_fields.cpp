// SPDX-License-Identifier: MIT
#include <algorithm>
#include <sstream>

#include "core/analysis/capacity/places.hpp"
#include "core/analysis/gaps.hpp"
#include "core/results/age_fields.hpp"
#include "core/results/records.hpp"
#include "core/results/route_text.hpp"
#include "core/words/standard_words.hpp"
#include "core/words/term_words.hpp"

namespace circle15::results {

namespace {

using analysis::Gap;
using SeenGap = Seen<Gap>;
using MadeGap = Made<Gap>;

std::string home_ids_of(const SeenGap& gap) {
    std::vector<std::string_view> ids;
    ids.reserve(gap.value.homes.size());
    for (const auto home : gap.value.homes) ids.push_back(gap.study().homes[home.at()].id);
    std::ranges::sort(ids);
    std::string joined;
    for (const auto id : ids) joined.append(joined.empty() ? "" : " ").append(id);
    return joined;
}

void set_homes(const MadeGap& gap, const model::Value& value) {
    std::istringstream ids(text_from(value));
    for (std::string id; ids >> id;) gap.value.homes.push_back(gap.of.home(id));
}

const model::Village& village_of(const SeenGap& gap) { return gap.study().villages[gap.value.village.at()]; }
const model::Island& island_of(const SeenGap& gap) { return gap.study().islands[gap.value.island.at()]; }

model::Value nearest_name(const SeenGap& gap) {
    return gap.value.nearest ? text(gap.study().facilities[gap.value.nearest->at()].name) : model::Value{};
}

model::Value places_short(const SeenGap& gap) {
    if (!gap.service->places || gap.value.cause != analysis::Cause::capacity) return {};
    return analysis::places_for(gap.value.persons, *gap.rule().places_per_1000);
}

/// A figure of the boat answer of the gap's representative home; nothing where no boat is needed or none goes.
template <class Get>
Access<Gap> by_boat(Get get) {
    return derived<Gap>([get](const SeenGap& gap) {
        const auto* boat = analysis::boat_of(*gap.service, gap.value);
        return boat != nullptr ? model::Value{get(*boat, gap)} : model::Value{};
    });
}

model::Value minutes_in(std::optional<double> seconds) { return seconds ? one_decimal(*seconds / 60) : model::Value{}; }

void add_boat(Fields<Gap>& fields) {
    const Fields<Gap> columns{
        Field<Gap>("boat_needed", Kind::flag, always, "", {"是否需乘船", "boat needed"},
                   derived<Gap>([](const SeenGap& gap) { return gap.value.cause == analysis::Cause::across_water; })),
        Field<Gap>("boat_facility_name", Kind::text, maybe, "", {"乘船可达设施", "facility by boat"},
                   by_boat([](const auto& boat, const SeenGap& gap) {
                       return boat.facility ? text(gap.study().facilities[boat.facility->at()].name) : model::Value{};
                   })),
        Field<Gap>("boat_route_names", Kind::text, maybe, "", {"航线", "ferry routes"},
                   by_boat([](const auto& boat, const SeenGap& gap) { return text(route_names(gap.of.routes, boat.routes)); })),
        Field<Gap>("boat_sailings", Kind::whole, maybe, "", {"日班次", "useful sailings a day"},
                   by_boat([](const auto& boat, const SeenGap&) { return std::int64_t{boat.day.useful_sailings}; })),
        Field<Gap>("boat_mean_wait_minutes", Kind::number, maybe, "min", {"平均候船(分钟)", "mean wait for the boat (min)"},
                   by_boat([](const auto& boat, const SeenGap&) { return minutes_in(boat.day.mean_wait_s); })),
        Field<Gap>("boat_median_minutes", Kind::number, maybe, "min", {"全程时间中位数(分钟)", "median door to door (min)"},
                   by_boat([](const auto& boat, const SeenGap&) { return minutes_in(boat.day.median_s); })),
        Field<Gap>("boat_same_day_return", Kind::flag, maybe, "", {"当日往返", "back the same day"},
                   by_boat([](const auto& boat, const SeenGap&) { return boat.same_day.possible(); })),
    };
    append(fields, columns);
}

}  // namespace

Fields<Gap> gap_fields(const Shape& shape) {
    Fields<Gap> fields{
        Field<Gap>("id", Kind::text, always, "", {"缺口编号", "gap"}, member<Gap>(&Gap::id)),
        Field<Gap>("rank", Kind::whole, always, "", {"缺口等级", "rank"}, member<Gap>(&Gap::rank), {"序", "#"}),
        Field<Gap>("service", Kind::text, always, "", {"服务类别编码", "service"},
                   derived<Gap>([](const SeenGap& gap) { return text(gap.rule().service); })),
        Field<Gap>("service_zh", Kind::text, always, "", {"服务类别", "service (Chinese)"},
                   derived<Gap>([](const SeenGap& gap) { return text(gap.rule().name_zh); })),
        Field<Gap>("group", Kind::text, always, "", {"服务对象", "ages"},
                   derived<Gap>([](const SeenGap& gap) { return text(words::ages_of(gap.rule().group)); })),
        Field<Gap>("township", Kind::text, maybe, "", {"乡镇", "township"},
                   derived<Gap>([](const SeenGap& gap) { return text(village_of(gap).township); })),
        Field<Gap>("village", Kind::text, maybe, "", {"村(社区)", "village"},
                   derived<Gap>([](const SeenGap& gap) { return text(village_of(gap).name); })),
        Field<Gap>("village_code", Kind::text, always, "", {"村(社区)代码", "village code"},
                   {.get = [](const SeenGap& gap) { return text(village_of(gap).code); },
                    .set = [](const MadeGap& gap,
                              const model::Value& value) { gap.value.village = gap.of.village(text_from(value)); }}),
        Field<Gap>(
            "island", Kind::text, always, "", {"岛屿编码", "island"},
            {.get = [](const SeenGap& gap) { return text(island_of(gap).id); },
             .set = [](const MadeGap& gap, const model::Value& value) { gap.value.island = gap.of.island(text_from(value)); }}),
        Field<Gap>("island_name", Kind::text, maybe, "", {"岛屿", "island name"},
                   derived<Gap>([](const SeenGap& gap) { return text(island_of(gap).name); })),
        Field<Gap>("tier", Kind::text, always, "", {"岛屿层级", "island tier"},
                   derived<Gap>([](const SeenGap& gap) { return text(model::name_of(island_of(gap).tier)); })),
        Field<Gap>("persons", Kind::whole, always, "persons", {"缺口对象人口", "persons of the group"},
                   member<Gap>(&Gap::persons), {"人数", "Persons"})};
    add_ages(fields, &Gap::persons_by_age);
    const Fields<Gap> why{
        Field<Gap>("cause", Kind::text, always, "", {"缺口成因编码", "cause"}, term<Gap>(&Gap::cause, analysis::cause_count),
                   {"", "Cause"}),
        Field<Gap>("cause_zh", Kind::text, always, "", {"缺口成因", "cause (Chinese)"},
                   derived<Gap>([](const SeenGap& gap) { return text(words::word_of(gap.value.cause).zh); }), {"原因", ""}),
        Field<Gap>("action", Kind::text, always, "", {"处置建议编码", "action"},
                   term<Gap>(&Gap::action, analysis::action_count), {"", "Action"}),
        Field<Gap>("action_zh", Kind::text, always, "", {"处置建议", "action (Chinese)"},
                   derived<Gap>([](const SeenGap& gap) { return text(words::word_of(gap.value.action).zh); }), {"建议", ""}),
        Field<Gap>("walk_minutes", Kind::number, maybe, "min", {"步行时间(分钟)", "walk (min)"},
                   member<Gap>(&Gap::walk_minutes)),
        Field<Gap>("short_minutes", Kind::number, maybe, "min", {"超标时间(分钟)", "beyond the threshold (min)"},
                   member<Gap>(&Gap::short_minutes), {"超出(分)", "+ min"}),
        Field<Gap>("over_minutes", Kind::number, maybe, "min",
                   {"步行超出搜索上限(分钟)", "some walk longer than the search (min)"},
                   {.get =
                        [](const SeenGap& gap) {
                            return gap.value.over_minutes ? model::Value{*gap.value.over_minutes} : model::Value{};
                        },
                    .set = [](const MadeGap& gap, const model::Value& value) { set_from(value, gap.value.over_minutes); }}),
        Field<Gap>("walk_m", Kind::number, maybe, "m", {"步行距离(米)", "walk (m)"}, member<Gap>(&Gap::walk_m)),
        Field<Gap>("link_m", Kind::number, maybe, "m", {"距最近道路(米)", "to the nearest street (m)"},
                   member<Gap>(&Gap::link_m)),
        Field<Gap>("person_minutes", Kind::number, always, "person min", {"缺口人分钟", "person-minutes short"},
                   member<Gap>(&Gap::person_minutes))};
    append(fields, why);
    if (shape.places)
        fields.push_back(
            Field<Gap>("places_short", Kind::whole, maybe, "places", {"缺位数", "places short"}, derived<Gap>(places_short)));
    fields.push_back(
        Field<Gap>("nearest_id", Kind::text, maybe, "", {"最近设施编码", "nearest facility"}, facility<Gap>(&Gap::nearest)));
    fields.push_back(Field<Gap>("nearest_name", Kind::text, maybe, "", {"最近设施名称", "nearest facility's name"},
                                derived<Gap>(nearest_name)));
    if (shape.boats) add_boat(fields);
    const Fields<Gap> rest{
        Field<Gap>("threshold_minutes", Kind::number, always, "min", {"标准阈值(分钟)", "threshold (min)"},
                   derived<Gap>([](const SeenGap& gap) { return gap.rule().minutes; })),
        Field<Gap>("speed_m_per_s", Kind::number, always, "m/s", {"步速(米/秒)", "walking speed (m/s)"},
                   derived<Gap>([](const SeenGap& gap) { return gap.rule().speed_m_per_s; })),
        Field<Gap>("standard_source", Kind::text, maybe, "", {"标准依据", "source of the standard"},
                   derived<Gap>([](const SeenGap& gap) { return text(gap.rule().source); })),
        Field<Gap>("lead_agency", Kind::text, maybe, "", {"牵头单位", "lead agency"},
                   derived<Gap>([](const SeenGap& gap) { return text(gap.rule().lead_agency); })),
        Field<Gap>("homes", Kind::whole, always, "", {"居住点数", "homes"},
                   derived<Gap>([](const SeenGap& gap) { return count(gap.value.homes.size()); })),
        Field<Gap>("home_ids", Kind::text, always, "", {"居住点编码", "ids of its homes"},
                   {.get = [](const SeenGap& gap) { return text(home_ids_of(gap)); }, .set = set_homes}),
        Field<Gap>(
            "middle_home", Kind::text, always, "", {"代表居住点", "representative home"},
            {.get = [](const SeenGap& gap) { return text(gap.study().homes[gap.value.middle.at()].id); },
             .set = [](const MadeGap& gap, const model::Value& value) { gap.value.middle = gap.of.home(text_from(value)); }}),
        Field<Gap>("quality", Kind::text, always, "", {"数据质量", "quality"}, term<Gap>(&Gap::quality, model::quality_count)),
        Field<Gap>("stability", Kind::text, always, "", {"结论稳定性", "stability"},
                   term<Gap>(&Gap::stability, model::stability_count)),
        Field<Gap>("date", Kind::text, always, "", {"计算日期", "date"},
                   derived<Gap>([](const SeenGap& gap) { return text(model::text_of(gap.of.analysis.date)); })),
        Field<Gap>("data_date", Kind::text, always, "", {"数据截止日期", "date of the data"},
                   derived<Gap>([](const SeenGap& gap) { return text(data_date_of(gap.study(), gap.of.analysis)); })),
        Field<Gap>("lon", Kind::number, always, "°", {"经度", "longitude"},
                   {.get = [](const SeenGap& gap) { return rounded(gap.value.point.lon, 7); },
                    .set = [](const MadeGap& gap,
                              const model::Value& value) { gap.value.point.lon = number_from(value).value_or(0); }}),
        Field<Gap>("lat", Kind::number, always, "°", {"纬度", "latitude"},
                   {.get = [](const SeenGap& gap) { return rounded(gap.value.point.lat, 7); },
                    .set = [](const MadeGap& gap,
                              const model::Value& value) { gap.value.point.lat = number_from(value).value_or(0); }})};
    append(fields, rest);
    return fields;
}

std::string data_date_of(const model::Study& study, const analysis::Analysis& analysis) {
    std::string latest;
    for (const auto& layer : study.layers) {
        const bool counts = layer.layer == "homes" || layer.layer == "facilities";
        if (counts && model::date_from(layer.date)) latest = std::max(latest, layer.date);
    }
    return latest.empty() ? model::text_of(analysis.date) : latest;
}

}  // namespace circle15::results
