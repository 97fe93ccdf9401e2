// SPDX-License-Identifier: MIT
#pragma once

#include "core/results/field.hpp"

namespace circle15::results {

/// The service of a row of one: its name in files and in Chinese.
template <class T>
void add_service(Fields<T>& fields) {
    fields.push_back(Field<T>("service", Kind::text, always, "", {"服务类别编码", "service"},
                              derived<T>([](const Seen<T>& row) { return text(row.rule().service); })));
    fields.push_back(Field<T>("service_zh", Kind::text, always, "", {"服务类别", "service (Chinese)"},
                              derived<T>([](const Seen<T>& row) { return text(row.rule().name_zh); }), {"服务", "Service"}));
}

/// The unit a row counts: its level, code and name.
template <class T>
void add_unit(Fields<T>& fields) {
    fields.push_back(Field<T>("unit_kind", Kind::text, always, "", {"统计层级", "kind of unit"},
                              {.get = [](const Seen<T>& row) { return text(name_of(row.value.unit.kind)); },
                               .set =
                                   [](const Made<T>& row, const model::Value& value) {
                                       row.value.unit.kind =
                                           term_named<analysis::UnitKind>(text_from(value), model::unit_kind_count);
                                   }},
                              {"层级", "Kind"}));
    fields.push_back(
        Field<T>("unit_code", Kind::text, always, "", {"统计单元代码", "unit code"},
                 {.get = [](const Seen<T>& row) { return model::Value{row.value.unit.code}; },
                  .set = [](const Made<T>& row, const model::Value& value) { row.value.unit.code = text_from(value); }}));
    fields.push_back(
        Field<T>("unit", Kind::text, always, "", {"统计单元", "unit"},
                 {.get = [](const Seen<T>& row) { return model::Value{row.value.unit.name}; },
                  .set = [](const Made<T>& row, const model::Value& value) { row.value.unit.name = text_from(value); }}));
}

}  // namespace circle15::results
