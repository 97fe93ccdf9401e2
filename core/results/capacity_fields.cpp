// SPDX-License-Identifier: MIT
#include "core/analysis/capacity/places.hpp"
#include "core/results/open_places.hpp"
#include "core/results/records.hpp"
#include "core/words/standard_words.hpp"

namespace circle15::results {

namespace {

using analysis::BoatPlaces;
using analysis::ServicePlaces;

Access<ServicePlaces> of_rule(auto get) {
    return derived<ServicePlaces>([get](const Seen<ServicePlaces>& row) { return model::Value{get(row.rule())}; });
}

Access<ServicePlaces> of_open(auto get) {
    return derived<ServicePlaces>(
        [get](const Seen<ServicePlaces>& row) { return model::Value{get(open_places(row.study(), *row.service))}; });
}

model::Value places_for(const Seen<ServicePlaces>& row, std::int64_t persons) {
    return analysis::places_for(persons, *row.rule().places_per_1000);
}

Access<ServicePlaces> by_boat(std::int64_t BoatPlaces::* persons) {
    return derived<ServicePlaces>([persons](const Seen<ServicePlaces>& row) {
        return row.value.by_boat ? model::Value{*row.value.by_boat.*persons} : model::Value{};
    });
}

Access<model::Home> of_service(auto get) {
    return derived<model::Home>([get](const Seen<model::Home>& home) { return model::Value{get(home)}; });
}

Access<model::Home> per_1000(std::vector<double> ServicePlaces::* places_per_person) {
    return of_service([places_per_person](const Seen<model::Home>& home) {
        return decimal((*home.service->places.*places_per_person)[home.index] * 1000, 3);
    });
}

Access<CutOffRow> of_cut(auto get) {
    return derived<CutOffRow>([get](const Seen<CutOffRow>& row) { return model::Value{get(row)}; });
}

}  // namespace

Fields<ServicePlaces> places_fields(const Shape& shape) {
    using Row = Seen<ServicePlaces>;
    Fields<ServicePlaces> fields{
        Field<ServicePlaces>("service", Kind::text, always, "", {"服务类别编码", "service"},
                             of_rule([](const model::Rule& rule) { return text(rule.service); })),
        Field<ServicePlaces>("places_per_1000", Kind::number, always, "places", {"每千人应有位数", "places per 1,000"},
                             of_rule([](const model::Rule& rule) { return *rule.places_per_1000; })),
        Field<ServicePlaces>("places_source", Kind::text, maybe, "", {"位数依据", "source of that"},
                             of_rule([](const model::Rule& rule) { return text(rule.places_source); })),
        Field<ServicePlaces>("capacity_unit", Kind::text, maybe, "", {"能力单位", "unit of capacity"},
                             of_open([](const OpenPlaces& open) { return text(open.unit); })),
        Field<ServicePlaces>("capacity_unit_en", Kind::text, maybe, "", {"能力单位(英文)", "unit of capacity (English)"},
                             of_open([](const OpenPlaces& open) { return text(open.unit_en); })),
        Field<ServicePlaces>("places", Kind::whole, always, "places", {"位数", "places"},
                             of_open([](const OpenPlaces& open) { return open.places; })),
        Field<ServicePlaces>("facilities_without_capacity", Kind::whole, always, "",
                             {"缺能力的设施", "facilities without a capacity"},
                             of_open([](const OpenPlaces& open) { return open.without_capacity; })),
        Field<ServicePlaces>("persons_in_reach", Kind::whole, always, "persons", {"步行可达人口", "persons in reach"},
                             member<ServicePlaces>(&ServicePlaces::in_reach)),
        Field<ServicePlaces>("persons_placed", Kind::whole, always, "persons", {"有位人数", "persons placed"},
                             member<ServicePlaces>(&ServicePlaces::placed)),
        Field<ServicePlaces>("persons_without_place", Kind::whole, always, "persons", {"无位人数", "persons without a place"},
                             member<ServicePlaces>(&ServicePlaces::without_place)),
        Field<ServicePlaces>("places_short", Kind::whole, always, "places", {"缺位数", "places short"},
                             derived<ServicePlaces>([](const Row& row) { return places_for(row, row.value.without_place); })),
        Field<ServicePlaces>("persons_unjudged", Kind::whole, always, "persons", {"无法判断人数", "persons unjudged"},
                             member<ServicePlaces>(&ServicePlaces::unjudged))};
    if (!shape.by_boat) return fields;
    fields.push_back(Field<ServicePlaces>("persons_boat_only", Kind::whole, maybe, "persons",
                                          {"仅能乘船人数", "persons by boat only"}, by_boat(&BoatPlaces::boat_only)));
    fields.push_back(Field<ServicePlaces>("persons_placed_by_boat", Kind::whole, maybe, "persons",
                                          {"乘船有位人数", "persons placed by boat"}, by_boat(&BoatPlaces::placed)));
    fields.push_back(Field<ServicePlaces>("persons_without_place_by_boat", Kind::whole, maybe, "persons",
                                          {"乘船无位人数", "persons by boat without a place"},
                                          by_boat(&BoatPlaces::without_place)));
    fields.push_back(Field<ServicePlaces>("places_short_by_boat", Kind::whole, maybe, "places",
                                          {"乘船缺位数", "places short by boat"}, derived<ServicePlaces>([](const Row& row) {
                                              return row.value.by_boat ? places_for(row, row.value.by_boat->without_place)
                                                                       : model::Value{};
                                          })));
    fields.push_back(Field<ServicePlaces>("persons_unjudged_by_boat", Kind::whole, maybe, "persons",
                                          {"乘船无法判断人数", "persons by boat unjudged"}, by_boat(&BoatPlaces::unjudged)));
    fields.push_back(Field<ServicePlaces>("persons_without_day_trip", Kind::whole, maybe, "persons",
                                          {"不能当日往返人数", "persons without a day trip"},
                                          by_boat(&BoatPlaces::no_day_trip)));
    return fields;
}

Fields<model::Home> accessibility_fields() {
    using Row = Seen<model::Home>;
    const auto village_of = [](const Row& home) -> const model::Village& {
        return home.study().villages[home.value.village.at()];
    };
    return {
        Field<model::Home>("service", Kind::text, always, "", {"服务类别编码", "service"},
                           of_service([](const Row& home) { return text(home.rule().service); })),
        Field<model::Home>("home", Kind::text, always, "", {"居住点编码", "home"},
                           of_service([](const Row& home) { return text(home.value.id); })),
        Field<model::Home>("village", Kind::text, maybe, "", {"村(社区)", "village"},
                           of_service([village_of](const Row& home) { return text(village_of(home).name); })),
        Field<model::Home>("village_code", Kind::text, always, "", {"村(社区)代码", "village code"},
                           of_service([village_of](const Row& home) { return text(village_of(home).code); })),
        Field<model::Home>("township", Kind::text, maybe, "", {"乡镇", "township"},
                           of_service([village_of](const Row& home) { return text(village_of(home).township); })),
        Field<model::Home>("island", Kind::text, always, "", {"岛屿", "island"},
                           of_service([](const Row& home) { return text(home.study().islands[home.value.island.at()].id); })),
        Field<model::Home>(
            "persons", Kind::whole, always, "persons", {"对象人口", "persons of the group"},
            of_service([](const Row& home) { return model::persons_in(home.value.persons, home.rule().group); })),
        Field<model::Home>("status", Kind::text, always, "", {"状态", "status"},
                           of_service([](const Row& home) { return text(name_of(home.service->homes[home.index].status)); })),
        Field<model::Home>("without_place", Kind::whole, always, "persons", {"无位人数", "persons without a place"},
                           of_service([](const Row& home) { return home.service->homes[home.index].facts.without_place; })),
        Field<model::Home>("two_step_per_1000", Kind::number, always, "places", {"2SFCA(每千人)", "2SFCA per 1,000"},
                           per_1000(&ServicePlaces::two_step)),
        Field<model::Home>("enhanced_two_step_per_1000", Kind::number, always, "places", {"E2SFCA(每千人)", "E2SFCA per 1,000"},
                           per_1000(&ServicePlaces::enhanced_two_step)),
        Field<model::Home>("modified_two_step_per_1000", Kind::number, always, "places", {"M2SFCA(每千人)", "M2SFCA per 1,000"},
                           per_1000(&ServicePlaces::modified_two_step))};
}

Fields<CutOffRow> cut_off_fields() {
    using Row = Seen<CutOffRow>;
    const auto island_of = [](const Row& row) -> const model::Island& { return row.study().islands[row.value.island.at()]; };
    return {Field<CutOffRow>("service", Kind::text, always, "", {"服务类别编码", "service"},
                             of_cut([](const Row& row) { return text(row.rule().service); })),
            Field<CutOffRow>("service_zh", Kind::text, maybe, "", {"服务类别", "service (Chinese)"},
                             of_cut([](const Row& row) { return text(row.rule().name_zh); })),
            Field<CutOffRow>("group", Kind::text, always, "", {"服务对象", "ages"},
                             of_cut([](const Row& row) { return text(words::ages_of(row.rule().group)); })),
            Field<CutOffRow>("island", Kind::text, always, "", {"岛屿编码", "island"},
                             of_cut([island_of](const Row& row) { return island_of(row).id; })),
            Field<CutOffRow>("island_name", Kind::text, maybe, "", {"岛屿", "island name"},
                             of_cut([island_of](const Row& row) { return text(island_of(row).name); })),
            Field<CutOffRow>("persons", Kind::whole, always, "persons", {"断了服务的人口", "persons cut off"},
                             member<CutOffRow>(&CutOffRow::persons)),
            Field<CutOffRow>("homes", Kind::whole, always, "", {"居住点数", "homes"}, member<CutOffRow>(&CutOffRow::homes)),
            Field<CutOffRow>("demonstration", Kind::flag, always, "", {"示范时刻表", "demonstration timetable"},
                             of_cut([](const Row& row) { return row.of.analysis.demonstration_boats; }))};
}

}  // namespace circle15::results
