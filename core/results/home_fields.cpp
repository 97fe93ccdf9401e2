// SPDX-License-Identifier: MIT
#include "core/results/age_fields.hpp"
#include "core/results/records.hpp"

namespace circle15::results {

namespace {

using analysis::HomeVerdict;
using model::Home;
using SeenHome = Seen<Home>;
using MadeHome = Made<Home>;

const model::Village& village_of(const SeenHome& home) { return home.study().villages[home.value.village.at()]; }
model::Village& village_of(const MadeHome& home) { return home.of.out.study.villages[home.value.village.at()]; }

/// Facts that all services share.
const analysis::HomeVerdict* any_verdict(const SeenHome& home) {
    const auto& services = home.of.analysis.services;
    return services.empty() ? nullptr : &services.front().homes[home.index];
}

/// One column of one service: `get` of its verdict, `set` the same.
struct ServiceColumns {
    Fields<Home>& fields;
    const std::string& service;
    std::size_t row;

    template <class Get, class Set>
    void add(const char* name, Kind kind, Presence presence, std::string_view unit, words::Word head, Get get, Set set) const {
        const auto at = row;
        fields.push_back({service + name,
                          kind,
                          presence,
                          unit,
                          head,
                          {.get =
                               [at, get](const SeenHome& home) {
                                   return model::Value{get(home.of.analysis.services[at].homes[home.index], home)};
                               },
                           .set =
                               [at, set](const MadeHome& home, const model::Value& value) {
                                   set(home.of.out.analysis.services.edit(at).homes[home.index], value, home);
                               }}});
    }
};

void add_service(const ServiceColumns& to, bool places) {
    using Value = const model::Value&;
    to.add(
        "_status", Kind::text, always, "", {"状态", "status"},
        [](const HomeVerdict& verdict, const SeenHome&) { return text(name_of(verdict.status)); },
        [](HomeVerdict& verdict, Value value, const MadeHome&) {
            verdict.status = term_named<analysis::Status>(text_from(value), analysis::status_count);
        });
    // Minutes follow from the exact cost; what a file says of them is for people.
    to.add(
        "_minutes", Kind::number, maybe, "min", {"步行时间(分钟)", "walk (min)"},
        [](const HomeVerdict& verdict, const SeenHome&) { return one_decimal(verdict.minutes()); },
        [](HomeVerdict&, Value, const MadeHome&) {});
    to.add(
        "_nearest", Kind::text, maybe, "", {"最近设施", "nearest facility"},
        [](const HomeVerdict& verdict, const SeenHome& home) {
            return verdict.nearest ? text(home.study().facilities[verdict.nearest->at()].id) : model::Value{};
        },
        [](HomeVerdict& verdict, Value value, const MadeHome& home) {
            if (const auto id = text_from(value); !id.empty()) verdict.nearest = home.of.facility(id);
        });
    to.add(
        "_quality", Kind::text, always, "", {"数据质量", "quality"},
        [](const HomeVerdict& verdict, const SeenHome&) { return text(name_of(verdict.quality)); },
        [](HomeVerdict& verdict, Value value, const MadeHome&) {
            verdict.quality = term_named<model::Quality>(text_from(value), model::quality_count);
        });
    to.add(
        "_stability", Kind::text, always, "", {"结论稳定性", "stability"},
        [](const HomeVerdict& verdict, const SeenHome&) { return text(name_of(verdict.stability)); },
        [](HomeVerdict& verdict, Value value, const MadeHome&) {
            verdict.stability = term_named<analysis::Stability>(text_from(value), model::stability_count);
        });
    to.add(
        "_cause", Kind::text, maybe, "", {"成因", "cause"},
        [](const HomeVerdict& verdict, const SeenHome&) {
            return verdict.cause ? text(name_of(*verdict.cause)) : model::Value{};
        },
        [](HomeVerdict& verdict, Value value, const MadeHome&) {
            if (const auto name = text_from(value); !name.empty())
                verdict.cause = term_named<analysis::Cause>(name, analysis::cause_count);
        });
    to.add(
        "_walk_dmm", Kind::whole, maybe, "0.1 mm", {"步行代价(平路0.1毫米)", "exact walk, flat (0.1 mm)"},
        [](const HomeVerdict& verdict, const SeenHome&) { return value_of(verdict.facts.walk_dmm, 0); },
        [](HomeVerdict& verdict, Value value, const MadeHome&) { set_from(value, verdict.facts.walk_dmm); });
    to.add(
        "_over_minutes", Kind::number, maybe, "min", {"步行超出搜索上限(分钟)", "walk longer than the search (min)"},
        [](const HomeVerdict& verdict, const SeenHome&) {
            return verdict.facts.over_minutes ? model::Value{*verdict.facts.over_minutes} : model::Value{};
        },
        [](HomeVerdict& verdict, Value value, const MadeHome&) { set_from(value, verdict.facts.over_minutes); });
    to.add(
        "_list", Kind::text, always, "", {"名录状况", "list of facilities"},
        [](const HomeVerdict& verdict, const SeenHome&) { return text(name_of(verdict.facts.list)); },
        [](HomeVerdict& verdict, Value value, const MadeHome&) {
            verdict.facts.list = term_named<model::ListState>(text_from(value), model::list_state_count);
        });
    to.add(
        "_on_island", Kind::flag, always, "", {"本岛有而走不到", "on the island, not reached on foot"},
        [](const HomeVerdict& verdict, const SeenHome&) { return verdict.facts.on_island; },
        [](HomeVerdict& verdict, Value value, const MadeHome&) { verdict.facts.on_island = flag_from(value); });
    to.add(
        "_by_boat", Kind::flag, always, "", {"乘船可达", "reached by boat"},
        [](const HomeVerdict& verdict, const SeenHome&) { return verdict.facts.by_boat; },
        [](HomeVerdict& verdict, Value value, const MadeHome&) { verdict.facts.by_boat = flag_from(value); });
    if (!places) return;
    to.add(
        "_without_place", Kind::whole, always, "persons", {"无位人数", "persons without a place"},
        [](const HomeVerdict& verdict, const SeenHome&) { return verdict.facts.without_place; },
        [](HomeVerdict& verdict, Value value, const MadeHome&) { set_from(value, verdict.facts.without_place); });
}

}  // namespace

Fields<Home> home_fields(const Shape& shape) {
    Fields<Home> fields{
        Field<Home>("id", Kind::text, always, "", {"居住点编码", "home"}, member<Home>(&Home::id)),
        Field<Home>("name", Kind::text, maybe, "", {"居住点", "name"}, member<Home>(&Home::name)),
        // The code comes first: the other two are of the village it names.
        Field<Home>("village_code", Kind::text, always, "", {"村(社区)代码", "village code"},
                    {.get = [](const SeenHome& home) { return text(village_of(home).code); },
                     .set = [](const MadeHome& home,
                               const model::Value& value) { home.value.village = home.of.village(text_from(value)); }}),
        Field<Home>("village", Kind::text, maybe, "", {"村(社区)", "village"},
                    {.get = [](const SeenHome& home) { return text(village_of(home).name); },
                     .set = [](const MadeHome& home, const model::Value& value) { village_of(home).name = text_from(value); }}),
        Field<Home>(
            "township", Kind::text, maybe, "", {"乡镇", "township"},
            {.get = [](const SeenHome& home) { return text(village_of(home).township); },
             .set = [](const MadeHome& home, const model::Value& value) { village_of(home).township = text_from(value); }}),
        Field<Home>("island", Kind::text, always, "", {"岛屿", "island"},
                    {.get = [](const SeenHome& home) { return text(home.study().islands[home.value.island.at()].id); },
                     .set =
                         [](const MadeHome& home, const model::Value& value) {
                             home.value.island = home.of.island(text_from(value));
                             village_of(home).island = home.value.island;
                         }}),
        Field<Home>("persons", Kind::whole, always, "persons", {"人口", "persons"}, derived<Home>([](const SeenHome& home) {
                        return model::persons_in(home.value.persons, model::everybody);
                    })),
        Field<Home>("dwellings", Kind::whole, always, "", {"住宅数", "dwellings"}, member<Home>(&Home::dwellings))};
    add_ages(fields, &Home::persons);
    fields.push_back(Field<Home>("quality", Kind::text, always, "", {"居住点数据质量", "quality of the home"},
                                 term<Home>(&Home::quality, model::quality_count)));
    fields.push_back(Field<Home>("joined", Kind::flag, always, "", {"已接入步行网络", "joined to a street"},
                                 {.get =
                                      [](const SeenHome& home) {
                                          const auto* verdict = any_verdict(home);
                                          return model::Value{verdict == nullptr || verdict->facts.joined};
                                      },
                                  .set =
                                      [](const MadeHome& home, const model::Value& value) {
                                          home.of.out.analysis.services.edit_each([&](analysis::ServiceResult& service) {
                                              service.homes[home.index].facts.joined = flag_from(value);
                                          });
                                      }}));
    fields.push_back(Field<Home>("link_m", Kind::number, maybe, "m",
                                 {"未接入者距最近道路(米)", "to the nearest street, if not joined (m)"},
                                 {.get =
                                      [](const SeenHome& home) {
                                          const auto* verdict = any_verdict(home);
                                          return verdict == nullptr ? model::Value{} : one_decimal(verdict->link_m);
                                      },
                                  .set =
                                      [](const MadeHome& home, const model::Value& value) {
                                          home.of.out.analysis.services.edit_each([&](analysis::ServiceResult& service) {
                                              service.homes[home.index].link_m = number_from(value);
                                          });
                                      }}));
    for (std::size_t row = 0; row < shape.services.size(); ++row)
        add_service({.fields = fields, .service = shape.services[row], .row = row}, shape.places);
    return fields;
}

}  // namespace circle15::results
