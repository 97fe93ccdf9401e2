// SPDX-License-Identifier: MIT
#include <array>
#include <format>
#include <utility>

#include "core/results/change_records.hpp"
#include "core/results/service_fields.hpp"
#include "core/words/standard_words.hpp"
#include "core/words/term_words.hpp"

namespace circle15::results {

namespace {

using analysis::BoatChange;
using analysis::HomeFlip;
using analysis::UnitChange;
using SeenUnit = Seen<UnitChange>;
using SeenFlip = Seen<HomeFlip>;
using SeenGaps = Seen<GapChangeRow>;
using SeenSide = Seen<GapOfSide>;
using words::Word;

constexpr auto covered = static_cast<std::size_t>(analysis::Status::covered);

const model::Home& home_of(const SeenFlip& flip) { return flip.study().homes[flip.value.home.at()]; }
const model::Village& village_of(const SeenFlip& flip) { return flip.study().villages[home_of(flip).village.at()]; }

Field<UnitChange> persons(const char* name, Word head, std::int64_t UnitChange::* of) {
    return {name, Kind::whole, always, "persons", head, member<UnitChange>(of)};
}

Field<UnitChange> minutes(const char* name, Word head, std::optional<double> UnitChange::* of) {
    return {name, Kind::number, maybe, "min", head, member<UnitChange>(of)};
}

/// Persons by status as one of the four arrays of a change has them; the texts of the head last.
Field<UnitChange> by_status(std::size_t status, std::size_t array) {
    struct Part {
        const char* name;
        Word word;
        std::array<std::int64_t, analysis::status_count> UnitChange::* of;
    };
    static constexpr std::array<Part, 4> parts{{{"before", {"原", "before"}, &UnitChange::before},
                                                {"after", {"后", "after"}, &UnitChange::after},
                                                {"gained", {"增", "gained"}, &UnitChange::gained},
                                                {"lost", {"减", "lost"}, &UnitChange::lost}}};
    struct Head {
        std::string zh;
        std::string en;
    };
    static const auto heads = [] {
        std::array<std::array<Head, parts.size()>, analysis::status_count> made;
        for (std::size_t row = 0; row < made.size(); ++row) {
            const auto word = words::word_of(static_cast<analysis::Status>(row));
            for (std::size_t at = 0; at < parts.size(); ++at)
                made[row][at] = {std::format("{}({})", word.zh, parts[at].word.zh),
                                 std::format("{}, {}", word.en, parts[at].word.en)};
        }
        return made;
    }();
    const auto& part = parts[array];
    const auto& head = heads[status][array];
    return {std::format("{}_{}", model::name_of(static_cast<analysis::Status>(status)), part.name),
            Kind::whole,
            always,
            "persons",
            {head.zh, head.en},
            derived<UnitChange>([of = part.of, status](const SeenUnit& row) { return (row.value.*of)[status]; })};
}

/// Per cent of the group covered on one side.
Access<UnitChange> share(std::array<std::int64_t, analysis::status_count> UnitChange::* of, std::int64_t UnitChange::* whole) {
    return derived<UnitChange>(
        [of, whole](const SeenUnit& row) { return decimal(percent_of((row.value.*of)[covered], row.value.*whole), 1); });
}

Field<GapChangeRow> named(const char* name, Word head, GapNames GapChangeRow::* side, std::string GapNames::* of) {
    return {name, Kind::text, maybe,
            "",   head,       derived<GapChangeRow>([side, of](const SeenGaps& row) {
                return text(row.value.*side.*of); })};
}

Field<BoatChange> boats(const char* name, Word head, std::int64_t BoatChange::* of) {
    return {name, Kind::whole, always, "persons", head, member<BoatChange>(of)};
}

/// What became of the gap or gaps, and of the persons in them.
template <class T>
void add_fate(Fields<T>& fields) {
    fields.push_back(Field<T>("fate", Kind::text, always, "", {"变化编码", "what became of it"},
                              derived<T>([](const Seen<T>& row) { return text(analysis::name_of(row.value.change.fate)); })));
    fields.push_back(Field<T>("fate_zh", Kind::text, always, "", {"变化", "the same (Chinese)"},
                              derived<T>([](const Seen<T>& row) { return text(word_of(row.value.change.fate).zh); })));
}

template <class T>
void add_persons(Fields<T>& fields) {
    fields.push_back(Field<T>("persons_before", Kind::whole, always, "persons", {"原对象人口", "persons before"},
                              derived<T>([](const Seen<T>& row) { return row.value.change.persons_before; })));
    fields.push_back(Field<T>("persons_after", Kind::whole, always, "persons", {"现对象人口", "persons after"},
                              derived<T>([](const Seen<T>& row) { return row.value.change.persons_after; })));
}

}  // namespace

Word word_of(analysis::GapFate fate) {
    switch (fate) {
        case analysis::GapFate::closed:
            return {"消除", "closed"};
        case analysis::GapFate::opened:
            return {"新增", "new"};
        case analysis::GapFate::merged:
            return {"合并", "merged"};
        case analysis::GapFate::split:
            return {"拆分", "split"};
        case analysis::GapFate::regrouped:
            return {"重组", "regrouped"};
        case analysis::GapFate::shrunk:
            return {"缩小", "shrunk"};
        case analysis::GapFate::grown:
            return {"扩大", "grown"};
        case analysis::GapFate::kept:
            return {"保留", "kept"};
    }
    std::unreachable();
}

Fields<UnitChange> unit_change_fields() {
    Fields<UnitChange> fields;
    add_service(fields);
    fields.push_back(
        Field<UnitChange>("group", Kind::text, always, "", {"服务对象", "ages"},
                          derived<UnitChange>([](const SeenUnit& row) { return text(words::ages_of(row.rule().group)); })));
    add_unit(fields);
    append(
        fields,
        {Field<UnitChange>("changed", Kind::flag, always, "", {"是否变化", "changed"},
                           derived<UnitChange>([](const SeenUnit& row) { return !analysis::unchanged(row.value); })),
         persons("persons_before", {"原对象人口", "persons before"}, &UnitChange::persons_before),
         persons("persons_after", {"现对象人口", "persons after"}, &UnitChange::persons_after),
         Field<UnitChange>("coverage_percent_before", Kind::number, maybe, "%", {"原覆盖率(%)", "coverage before (%)"},
                           share(&UnitChange::before, &UnitChange::persons_before)),
         Field<UnitChange>("coverage_percent_after", Kind::number, maybe, "%", {"现覆盖率(%)", "coverage after (%)"},
                           share(&UnitChange::after, &UnitChange::persons_after)),
         persons("walking_in_both", {"前后都走得到人口", "persons who walk there before and after"}, &UnitChange::walking),
         persons("walking_gained", {"新走得到人口", "persons who can walk there only after"}, &UnitChange::walk_gained),
         persons("walking_lost", {"再走不到人口", "persons who could walk there only before"}, &UnitChange::walk_lost),
         minutes("mean_minutes_before", {"原平均步行时间(分钟)", "mean walk before (min)"}, &UnitChange::mean_minutes_before),
         minutes("mean_minutes_after", {"现平均步行时间(分钟)", "mean walk after (min)"}, &UnitChange::mean_minutes_after),
         minutes("max_minutes_before", {"原最远步行时间(分钟)", "longest walk before (min)"}, &UnitChange::max_minutes_before),
         minutes("max_minutes_after", {"现最远步行时间(分钟)", "longest walk after (min)"}, &UnitChange::max_minutes_after),
         minutes("minutes_change", {"平均步行时间变化(分钟)", "change of the mean walk (min)"}, &UnitChange::minutes_change)});
    for (std::size_t status = 0; status < analysis::status_count; ++status) {
        for (std::size_t array = 0; array < 4; ++array) fields.push_back(by_status(status, array));
    }
    return fields;
}

Fields<HomeFlip> flip_fields() {
    const auto told = [](const char* name, Word head, auto get, Kind kind = Kind::text, Presence presence = always) {
        return Field<HomeFlip>{name, kind, presence, "", head, derived<HomeFlip>(get)};
    };
    Fields<HomeFlip> fields;
    add_service(fields);
    append(
        fields,
        {told("home", {"居住点编码", "home"}, [](const SeenFlip& flip) { return text(home_of(flip).id); }),
         told(
             "name", {"居住点", "name"}, [](const SeenFlip& flip) { return text(home_of(flip).name); }, Kind::text, maybe),
         told("village", {"村(社区)", "village"}, [](const SeenFlip& flip) { return model::Value{village_of(flip).name}; }),
         told("village_code", {"村(社区)代码", "village code"},
              [](const SeenFlip& flip) { return text(village_of(flip).code); }),
         told("township", {"乡镇", "township"}, [](const SeenFlip& flip) { return model::Value{village_of(flip).township}; }),
         told("island", {"岛屿编码", "island"},
              [](const SeenFlip& flip) { return text(flip.study().islands[home_of(flip).island.at()].id); }),
         Field<HomeFlip>("from", Kind::text, always, "", {"原状态编码", "status before"},
                         term<HomeFlip>(&HomeFlip::from, analysis::status_count)),
         told("from_zh", {"原状态", "status before (Chinese)"},
              [](const SeenFlip& flip) { return text(words::word_of(flip.value.from).zh); }),
         Field<HomeFlip>("to", Kind::text, always, "", {"现状态编码", "status after"},
                         term<HomeFlip>(&HomeFlip::to, analysis::status_count)),
         told("to_zh", {"现状态", "status after (Chinese)"},
              [](const SeenFlip& flip) { return text(words::word_of(flip.value.to).zh); }),
         told(
             "loss", {"是否变差", "worse off"},
             [](const SeenFlip& flip) { return analysis::is_loss(flip.value.from, flip.value.to); }, Kind::flag),
         Field<HomeFlip>("persons_before", Kind::whole, always, "persons", {"原对象人口", "persons before"},
                         member<HomeFlip>(&HomeFlip::persons_before)),
         Field<HomeFlip>("persons_after", Kind::whole, always, "persons", {"现对象人口", "persons after"},
                         member<HomeFlip>(&HomeFlip::persons_after)),
         Field<HomeFlip>("minutes_before", Kind::number, maybe, "min", {"原步行时间(分钟)", "walk before (min)"},
                         member<HomeFlip>(&HomeFlip::minutes_before)),
         Field<HomeFlip>("minutes_after", Kind::number, maybe, "min", {"现步行时间(分钟)", "walk after (min)"},
                         member<HomeFlip>(&HomeFlip::minutes_after)),
         Field<HomeFlip>("nearest_before", Kind::text, maybe, "", {"原最近设施", "nearest facility before"},
                         member<HomeFlip>(&HomeFlip::nearest_before)),
         Field<HomeFlip>("nearest_after", Kind::text, maybe, "", {"现最近设施", "nearest facility after"},
                         member<HomeFlip>(&HomeFlip::nearest_after)),
         told("quality", {"数据质量", "quality"},
              [](const SeenFlip& flip) { return text(name_of(flip.service->homes[flip.value.home.at()].quality)); }),
         told("stability", {"结论稳定性", "stability"},
              [](const SeenFlip& flip) { return text(name_of(flip.service->homes[flip.value.home.at()].stability)); })});
    return fields;
}

Fields<GapChangeRow> gap_change_fields() {
    Fields<GapChangeRow> fields;
    add_service(fields);
    add_fate(fields);
    fields.push_back(named("gaps_before", {"原缺口编号", "gaps before"}, &GapChangeRow::before, &GapNames::ids));
    fields.push_back(named("gaps_after", {"现缺口编号", "gaps after"}, &GapChangeRow::after, &GapNames::ids));
    add_persons(fields);
    append(fields, {named("villages_before", {"原村(社区)", "villages before"}, &GapChangeRow::before, &GapNames::villages),
                    named("villages_after", {"现村(社区)", "villages after"}, &GapChangeRow::after, &GapNames::villages),
                    named("causes_before", {"原成因编码", "causes before"}, &GapChangeRow::before, &GapNames::causes),
                    named("causes_after", {"现成因编码", "causes after"}, &GapChangeRow::after, &GapNames::causes),
                    named("actions_after", {"现处置建议编码", "actions after"}, &GapChangeRow::after, &GapNames::actions)});
    return fields;
}

Fields<GapOfSide> gap_side_fields() {
    Fields<GapOfSide> fields{Field<GapOfSide>("side", Kind::text, always, "", {"原或现", "before or after"},
                                              derived<GapOfSide>([](const SeenSide& row) { return text(row.value.side); }))};
    add_fate(fields);
    add_persons(fields);
    return fields;
}

Fields<BoatChange> boat_change_fields() {
    Fields<BoatChange> fields{
        Field<BoatChange>("service", Kind::text, always, "", {"服务类别编码", "service"},
                          derived<BoatChange>([](const Seen<BoatChange>& row) { return text(row.rule().service); })),
        boats("persons", {"乘船人口", "persons with a boat before and after"}, &BoatChange::persons),
        boats("more_sailings", {"班次增加人口", "with more useful sailings"}, &BoatChange::more_sailings),
        boats("fewer_sailings", {"班次减少人口", "with fewer"}, &BoatChange::fewer_sailings),
        boats("faster", {"更快人口", "faster there"}, &BoatChange::faster),
        boats("slower", {"更慢人口", "slower there"}, &BoatChange::slower),
        boats("return_gained", {"可当日往返人口", "back the same day only after"}, &BoatChange::return_gained),
        boats("return_lost", {"失去当日往返人口", "back the same day only before"}, &BoatChange::return_lost)};
    return fields;
}

}  // namespace circle15::results
