// SPDX-License-Identifier: MIT
#include "core/model/open_day.hpp"
#include "core/model/opening_hours.hpp"
#include "core/results/records.hpp"
#include "core/words/day_words.hpp"

namespace circle15::results {

namespace {

using model::Facility;
using SeenFacility = Seen<Facility>;
using MadeFacility = Made<Facility>;

/// The day its service is judged on.
model::DayAsked judged_day(const SeenFacility& facility) {
    const auto& study = facility.study();
    model::Date date = facility.of.analysis.date;
    for (const auto& service : facility.of.analysis.services) {
        if (study.standard.rules[service.rule.at()].service == facility.value.service) date = service.date;
    }
    return {.date = date, .calendar = study.calendar};
}

model::Serving serving_of(const SeenFacility& facility) {
    return model::serving_on(facility.value, facility.study().calendar, judged_day(facility).date);
}

model::Value hours_that_day(const SeenFacility& facility) {
    if (!facility.value.opening_hours) return {};
    const auto day = judged_day(facility);
    return text(words::hours_text(model::open_spans_on(*facility.value.opening_hours, day.calendar, day.date)));
}

/// What is known of its place and use beside its row.
template <class Member>
Access<Facility> site(Member FacilitySite::* of) {
    return {.get = [of](const SeenFacility& facility) { return value_of(facility.of.facilities[facility.index].*of, 1); },
            .set = [of](const MadeFacility& facility,
                        const model::Value& value) { set_from(value, facility.of.out.facilities[facility.index].*of); }};
}

model::Value room_used(const SeenFacility& facility) {
    const auto& site = facility.of.facilities[facility.index];
    if (!site.persons_room) return {};
    return decimal(percent_of(site.persons_placed.value_or(0) + site.persons_by_boat.value_or(0), *site.persons_room), 1);
}

Access<Facility> island() {
    return {.get =
                [](const SeenFacility& facility) {
                    const auto& island = facility.of.facilities[facility.index].island;
                    return island ? text(facility.study().islands[island->at()].id) : model::Value{};
                },
            .set =
                [](const MadeFacility& facility, const model::Value& value) {
                    if (const auto id = text_from(value); !id.empty())
                        facility.of.out.facilities[facility.index].island = facility.of.island(id);
                }};
}

void set_hours(const MadeFacility& facility, const model::Value& value) {
    facility.value.opening_hours_text = text_from(value);
    if (!facility.value.opening_hours_text.empty())
        facility.value.opening_hours = model::parse_opening_hours(facility.value.opening_hours_text);
}

}  // namespace

Fields<Facility> facility_fields(const Shape& shape) {
    Fields<Facility> fields{
        Field<Facility>("id", Kind::text, always, "", {"设施编码", "facility"}, member<Facility>(&Facility::id)),
        Field<Facility>("name", Kind::text, maybe, "", {"设施名称", "name"}, member<Facility>(&Facility::name),
                        {"名称", "Name"}),
        Field<Facility>("service", Kind::text, always, "", {"服务类别编码", "service"}, member<Facility>(&Facility::service)),
        Field<Facility>("township", Kind::text, maybe, "", {"乡镇", "township"}, member<Facility>(&Facility::township)),
        Field<Facility>("village", Kind::text, maybe, "", {"村(社区)", "village"}, member<Facility>(&Facility::village)),
        Field<Facility>("island", Kind::text, maybe, "", {"所在岛屿", "island"}, island()),
        Field<Facility>("address", Kind::text, maybe, "", {"地址", "address"}, member<Facility>(&Facility::address)),
        Field<Facility>("status", Kind::text, always, "", {"运营状态", "status"},
                        term<Facility>(&Facility::status, model::facility_status_count), {"状态", "Status"}),
        Field<Facility>("serves", Kind::flag, always, "", {"当日提供服务", "serves that day"},
                        derived<Facility>([](const SeenFacility& facility) { return model::serves(serving_of(facility)); })),
        Field<Facility>(
            "serving", Kind::text, always, "", {"当日开放情况", "why it serves or not"},
            derived<Facility>([](const SeenFacility& facility) { return text(model::name_of(serving_of(facility))); })),
        Field<Facility>(
            "serves_date", Kind::text, always, "", {"判定日期", "judged on"},
            derived<Facility>([](const SeenFacility& facility) { return text(model::text_of(judged_day(facility).date)); })),
        Field<Facility>("opened", Kind::text, maybe, "", {"投用日期", "opened"}, member<Facility>(&Facility::opened)),
        Field<Facility>("closed", Kind::text, maybe, "", {"停用日期", "closed"}, member<Facility>(&Facility::closed)),
        Field<Facility>("capacity", Kind::whole, maybe, "", {"服务能力", "capacity"}, member<Facility>(&Facility::capacity),
                        {"能力", "Capacity"}),
        Field<Facility>("capacity_unit", Kind::text, maybe, "", {"能力单位", "unit of capacity"},
                        member<Facility>(&Facility::capacity_unit)),
        Field<Facility>("in_use", Kind::whole, maybe, "", {"实际使用数", "in use"}, member<Facility>(&Facility::in_use)),
        Field<Facility>(
            "opening_hours", Kind::text, maybe, "", {"开放时间", "opening hours"},
            {.get = [](const SeenFacility& facility) { return text(facility.value.opening_hours_text); }, .set = set_hours}),
        Field<Facility>("hours_that_day", Kind::text, maybe, "", {"当日开放时间", "hours that day"},
                        derived<Facility>(hours_that_day)),
        Field<Facility>("persons_nearest", Kind::whole, always, "persons", {"就近覆盖人口", "persons it is nearest to"},
                        site(&FacilitySite::persons_nearest), {"就近人数", "Nearest to"})};
    if (shape.places) {
        fields.push_back(Field<Facility>("persons_room", Kind::whole, maybe, "persons",
                                         {"可容纳人数", "persons it has places for"}, site(&FacilitySite::persons_room),
                                         {"可供人数", "Places for"}));
        fields.push_back(Field<Facility>("persons_placed", Kind::whole, maybe, "persons", {"安排人数", "persons placed"},
                                         site(&FacilitySite::persons_placed), {"占用人数", "Users"}));
        fields.push_back(Field<Facility>("room_used_percent", Kind::number, maybe, "%", {"使用率(%)", "places used (%)"},
                                         derived<Facility>(room_used)));
    }
    if (shape.by_boat)
        fields.push_back(Field<Facility>("persons_placed_by_boat", Kind::whole, maybe, "persons",
                                         {"乘船安排人数", "persons placed by boat"}, site(&FacilitySite::persons_by_boat)));
    const Fields<Facility> rest{
        Field<Facility>("link_m", Kind::number, maybe, "m", {"距所接道路(米)", "to its street (m)"},
                        site(&FacilitySite::link_m)),
        Field<Facility>("lead_agency", Kind::text, maybe, "", {"牵头单位", "lead agency"},
                        member<Facility>(&Facility::lead_agency)),
        Field<Facility>("given_crs", Kind::text, maybe, "", {"原坐标系", "CRS of the row"},
                        member<Facility>(&Facility::given_crs)),
        Field<Facility>("source", Kind::text, maybe, "", {"数据来源", "source"}, member<Facility>(&Facility::source)),
        Field<Facility>("date", Kind::text, maybe, "", {"更新日期", "date of the row"}, member<Facility>(&Facility::date)),
        Field<Facility>("quality", Kind::text, always, "", {"数据质量", "quality"},
                        term<Facility>(&Facility::quality, model::quality_count))};
    append(fields, rest);
    return fields;
}

}  // namespace circle15::results
