// SPDX-License-Identifier: MIT
#include "core/results/site_record.hpp"

namespace circle15::results {

Fields<SiteRow> site_fields() {
    using Row = Seen<SiteRow>;
    return {
        Field<SiteRow>("scheme", Kind::text, always, "", {"方案", "objective"}, member<SiteRow>(&SiteRow::scheme)),
        Field<SiteRow>("candidate", Kind::text, always, "", {"候选点编号", "candidate"}, member<SiteRow>(&SiteRow::candidate)),
        Field<SiteRow>("place", Kind::text, maybe, "", {"位置", "place"}, member<SiteRow>(&SiteRow::place)),
        Field<SiteRow>("island", Kind::text, maybe, "", {"岛屿", "island"}, member<SiteRow>(&SiteRow::island)),
        Field<SiteRow>("lon", Kind::number, always, "°", {"经度", "longitude"},
                       derived<SiteRow>([](const Row& row) { return rounded(row.value.at.lon, 7); })),
        Field<SiteRow>("lat", Kind::number, always, "°", {"纬度", "latitude"},
                       derived<SiteRow>([](const Row& row) { return rounded(row.value.at.lat, 7); })),
        Field<SiteRow>("availability", Kind::text, always, "", {"可用性编码", "availability"},
                       member<SiteRow>(&SiteRow::availability)),
        Field<SiteRow>("persons_gained", Kind::whole, maybe, "persons", {"新增覆盖人口", "persons gained"},
                       member<SiteRow>(&SiteRow::persons_gained)),
        Field<SiteRow>("coverage_gain_points", Kind::number, maybe, "%", {"覆盖率提升(百分点)", "coverage gained (points)"},
                       member<SiteRow>(&SiteRow::coverage_gain_points, 2)),
        Field<SiteRow>("persons_still_uncovered", Kind::whole, always, "persons", {"仍未覆盖人口", "persons still not covered"},
                       member<SiteRow>(&SiteRow::persons_still_uncovered)),
        Field<SiteRow>("nearest_same_service_m", Kind::number, maybe, "m",
                       {"与最近同类设施距离(米)", "to the nearest of the same service (m)"},
                       member<SiteRow>(&SiteRow::nearest_same_service_m)),
        Field<SiteRow>("capacity", Kind::number, maybe, "", {"供给能力", "capacity"}, member<SiteRow>(&SiteRow::capacity, 0)),
        Field<SiteRow>("places_per_person", Kind::number, maybe, "", {"供需比", "places per person in reach"},
                       member<SiteRow>(&SiteRow::places_per_person, 3)),
        Field<SiteRow>("rank", Kind::whole, maybe, "", {"排名", "rank"}, member<SiteRow>(&SiteRow::rank)),
        Field<SiteRow>("proof", Kind::text, always, "", {"最优或启发式", "proof"}, member<SiteRow>(&SiteRow::proof)),
        Field<SiteRow>("quality", Kind::text, always, "", {"数据质量", "quality"}, member<SiteRow>(&SiteRow::quality)),
        Field<SiteRow>("note", Kind::text, maybe, "", {"说明", "note"}, member<SiteRow>(&SiteRow::note))};
}

}  // namespace circle15::results
