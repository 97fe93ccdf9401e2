// SPDX-License-Identifier: MIT
#include "core/model/service_lists.hpp"
#include "core/results/records.hpp"
#include "core/words/standard_words.hpp"

namespace circle15::results {

namespace {

Access<SupplyRecord> of_supply(auto get) {
    return derived<SupplyRecord>([get](const Seen<SupplyRecord>& row) {
        return model::Value{get(row.value, row.study().standard.rules[row.value.measure.rule.at()])};
    });
}

}  // namespace

Fields<SupplyRecord> supply_fields() {
    return {
        Field<SupplyRecord>("service", Kind::text, always, "", {"服务类别编码", "service"},
                            of_supply([](const SupplyRecord&, const model::Rule& rule) { return text(rule.service); })),
        Field<SupplyRecord>("service_zh", Kind::text, maybe, "", {"服务类别", "service (Chinese)"},
                            of_supply([](const SupplyRecord&, const model::Rule& rule) { return text(rule.name_zh); })),
        Field<SupplyRecord>("indicator", Kind::text, maybe, "", {"指标", "indicator"},
                            of_supply([](const SupplyRecord& row, const auto&) { return text(row.measure.indicator); })),
        Field<SupplyRecord>(
            "group", Kind::text, always, "", {"服务对象", "ages"},
            of_supply([](const SupplyRecord& row, const auto&) { return text(words::ages_of(row.measure.group)); })),
        Field<SupplyRecord>(
            "unit_kind", Kind::text, always, "", {"统计层级", "kind of unit"},
            of_supply([](const SupplyRecord& row, const auto&) { return text(name_of(row.supply.unit.kind)); })),
        Field<SupplyRecord>("unit_code", Kind::text, always, "", {"统计单元代码", "unit code"},
                            of_supply([](const SupplyRecord& row, const auto&) { return row.supply.unit.code; })),
        Field<SupplyRecord>("unit", Kind::text, always, "", {"统计单元", "unit"},
                            of_supply([](const SupplyRecord& row, const auto&) { return row.supply.unit.name; })),
        Field<SupplyRecord>("facilities", Kind::whole, always, "", {"设施数", "facilities"},
                            of_supply([](const SupplyRecord& row, const auto&) { return row.supply.facilities; })),
        Field<SupplyRecord>("facilities_without_capacity", Kind::whole, always, "",
                            {"缺能力的设施", "facilities without a capacity"},
                            of_supply([](const SupplyRecord& row, const auto&) { return row.supply.facilities_left_out; })),
        Field<SupplyRecord>("partial_list", Kind::flag, always, "", {"名录不完整", "list partial"},
                            of_supply([](const SupplyRecord& row, const auto&) { return row.supply.partial_list; })),
        Field<SupplyRecord>("places", Kind::whole, always, "places", {"位数", "places"},
                            of_supply([](const SupplyRecord& row, const auto&) { return row.supply.places; })),
        Field<SupplyRecord>("capacity_unit", Kind::text, maybe, "", {"能力单位", "unit of capacity"},
                            of_supply([](const SupplyRecord& row, const auto&) { return text(row.measure.capacity_unit); })),
        Field<SupplyRecord>("capacity_unit_en", Kind::text, maybe, "", {"能力单位(英文)", "unit of capacity (English)"},
                            derived<SupplyRecord>([](const Seen<SupplyRecord>& row) {
                                const auto& service = row.study().standard.rules[row.value.measure.rule.at()].service;
                                return text(model::capacity_unit_en(row.study(), service, row.value.measure.capacity_unit));
                            })),
        Field<SupplyRecord>("persons", Kind::whole, always, "persons", {"对象人口(人)", "persons of the group"},
                            of_supply([](const SupplyRecord& row, const auto&) { return row.supply.persons; })),
        Field<SupplyRecord>("per_persons", Kind::number, always, "persons", {"每多少人", "per so many persons"},
                            of_supply([](const SupplyRecord& row, const auto&) { return row.measure.per_persons; })),
        Field<SupplyRecord>("value", Kind::number, maybe, "", {"人均供给", "supply"},
                            of_supply([](const SupplyRecord& row, const auto&) { return decimal(row.supply.value, 2); })),
        Field<SupplyRecord>("target_operator", Kind::text, maybe, "", {"目标比较", "target is"},
                            of_supply([](const SupplyRecord& row, const auto&) {
                                return row.measure.target ? text(model::name_of(row.measure.target_operator)) : model::Value{};
                            })),
        Field<SupplyRecord>("target", Kind::number, maybe, "", {"目标值", "target"},
                            of_supply([](const SupplyRecord& row, const auto&) { return value_of(row.measure.target, 6); })),
        Field<SupplyRecord>("met", Kind::flag, maybe, "", {"是否达标", "met"},
                            of_supply([](const SupplyRecord& row, const auto&) { return value_of(row.supply.met, 0); })),
        Field<SupplyRecord>("indicative", Kind::flag, always, "", {"示意", "indicative"},
                            of_supply([](const SupplyRecord& row, const auto&) { return row.supply.indicative; }))};
}

}  // namespace circle15::results
