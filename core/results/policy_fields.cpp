// SPDX-License-Identifier: MIT
#include "core/results/records.hpp"
#include "core/words/policy_words.hpp"

namespace circle15::results {

namespace {

Access<PolicyRow> from(std::string model::PolicySource::* of) {
    return {.get = [of](const Seen<PolicyRow>& row) { return text(row.value.from.*of); },
            .set = [of](const Made<PolicyRow>& row, const model::Value& value) { row.value.from.*of = text_from(value); }};
}

Access<PolicyRow> meaning(words::Lang lang) {
    return derived<PolicyRow>(
        [lang](const Seen<PolicyRow>& row) { return text(words::policy_meaning(row.value.key).in(lang)); });
}

std::string_view unit_of(std::string_view key) {
    for (const auto& known : model::policy_keys()) {
        if (known.key == key) return known.unit;
    }
    return {};
}

}  // namespace

std::vector<PolicyRow> policy_rows(const model::Policy& policy) {
    const auto own = words::policy_default_source();
    std::vector<PolicyRow> rows;
    for (const auto& known : model::policy_keys()) {
        const auto given = policy.sources.find(known.key);
        rows.push_back({.key = std::string(known.key),
                        .value = policy.*known.of,
                        .from = given != policy.sources.end()
                                    ? given->second
                                    : model::PolicySource{std::string(own.zh), std::string(own.en), "[D]"}});
    }
    return rows;
}

void set_policy(const PolicyRow& row, model::Policy& policy) {
    for (const auto& known : model::policy_keys()) {
        if (known.key != row.key) continue;
        policy.*known.of = row.value;
        policy.sources[row.key] = row.from;
    }
}

Fields<PolicyRow> policy_fields() {
    return {
        Field<PolicyRow>("key", Kind::text, always, "", {"参数", "parameter"}, member<PolicyRow>(&PolicyRow::key)),
        Field<PolicyRow>("value", Kind::number, always, "", {"取值", "value"}, member<PolicyRow>(&PolicyRow::value, 10)),
        Field<PolicyRow>("unit", Kind::text, maybe, "", {"单位", "unit"},
                         derived<PolicyRow>([](const Seen<PolicyRow>& row) { return text(unit_of(row.value.key)); })),
        Field<PolicyRow>("meaning_zh", Kind::text, always, "", {"决定什么", "decides (Chinese)"}, meaning(words::Lang::zh)),
        Field<PolicyRow>("meaning_en", Kind::text, always, "", {"决定什么(英文)", "what it decides"}, meaning(words::Lang::en)),
        Field<PolicyRow>("source", Kind::text, always, "", {"依据", "source"}, from(&model::PolicySource::source)),
        Field<PolicyRow>("source_en", Kind::text, maybe, "", {"依据(英文)", "source (English)"},
                         from(&model::PolicySource::source_en)),
        Field<PolicyRow>("mark", Kind::text, maybe, "", {"依据级别", "mark of the source"}, from(&model::PolicySource::mark))};
}

}  // namespace circle15::results
