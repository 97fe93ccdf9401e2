// SPDX-License-Identifier: MIT
#include "core/office/spoken.hpp"

#include "core/model/facility.hpp"
#include "core/model/island.hpp"
#include "core/model/open_day.hpp"
#include "core/model/quality.hpp"
#include "core/model/service_lists.hpp"
#include "core/model/verdict_terms.hpp"
#include "core/results/facility_name.hpp"
#include "core/results/sentences.hpp"
#include "core/words/day_words.hpp"
#include "core/words/flaws.hpp"
#include "core/words/opening_words.hpp"
#include "core/words/standard_words.hpp"
#include "core/words/term_words.hpp"

namespace circle15::office {

namespace {

/// Every term of one kind, by the word files hold.
template <class Term>
std::map<std::string, std::string> words_of(std::size_t count, words::Lang lang) {
    std::map<std::string, std::string> spoken;
    for (std::size_t each = 0; each < count; ++each) {
        const auto term = static_cast<Term>(each);
        spoken.emplace(name_of(term), words::word_of(term).in(lang));
    }
    return spoken;
}

/// The severities, which have no count of their own.
std::map<std::string, std::string> severities(words::Lang lang) {
    std::map<std::string, std::string> spoken;
    for (const auto each :
         {model::Severity::note, model::Severity::doubt, model::Severity::repaired, model::Severity::rejected})
        spoken.emplace(model::name_of(each), words::word_of(each).in(lang));
    return spoken;
}

using Terms = std::map<std::string, std::map<std::string, std::string>, std::less<>>;

/// What the standard calls by two names, or has from two sources.
void add_standard(Terms& terms, const model::Standard& standard, words::Lang lang) {
    terms["source"].emplace(standard.name, words::in_data(standard.name, standard.name_en, lang));
    for (const auto& rule : standard.rules) {
        for (const auto& ring : rule.rings) terms["measure"].emplace(ring.name, words::in_data(ring.name, ring.name_en, lang));
        for (const auto& group : rule.extra_groups)
            terms["measure"].emplace(group.name, words::in_data(group.name, group.name_en, lang));
        for (const auto* column : {"source", "standard_source"})
            terms[column].emplace(rule.source, words::in_data(rule.source, rule.source_en, lang));
    }
}

/// The study under its name in this language, as a unit and as an island of the same name; facilities without a name; units.
void add_names(Terms& terms, const model::Study& study, words::Lang lang) {
    const std::string named(results::name_of(study, lang));
    for (const auto* column : {"unit", "island_name", "from_name", "to_name"}) terms[column].emplace(study.name_zh, named);
    for (const auto& island : study.islands) {
        const auto name = island.name == study.name_zh ? named : island.name.empty() ? island.id : island.name;
        terms["island"].emplace(island.id, name);
    }
    for (const auto& facility : study.facilities) {
        if (results::is_unnamed(facility)) {
            for (const auto* column : {"name", "nearest_name", "boat_facility_name"})
                terms[column].emplace(facility.name, results::name_of(study, facility, lang));
        }
        if (lang == words::Lang::en)
            terms["capacity_unit"].emplace(facility.capacity_unit,
                                           model::capacity_unit_en(study, facility.service, facility.capacity_unit));
    }
    terms["crs"].emplace("column", words::Word{"见各行", "row by row"}.in(lang));
    struct Unit {
        const char* of_files;
        words::Word word;
    };
    for (const auto& unit : {Unit{"min", {"分钟", "min"}}, Unit{"persons", {"人", "persons"}}, Unit{"years", {"岁", "years"}},
                             Unit{"m/s", {"米/秒", "m/s"}}, Unit{"m", {"米", "m"}}})
        terms["unit"].emplace(unit.of_files, unit.word.in(lang));
}

}  // namespace

Spoken::Spoken(const model::Study& study, words::Lang lang) : study_(study), lang_(lang) {
    auto& services = terms_["service"];
    for (const auto& rule : study.standard.rules) services.emplace(rule.service, results::name_of(rule, lang));
    add_standard(terms_, study.standard, lang);
    add_names(terms_, study, lang);
    terms_["tier"] = words_of<model::IslandTier>(model::island_tier_count, lang);
    terms_["status"] = words_of<model::FacilityStatus>(model::facility_status_count, lang);
    terms_["serving"] = words_of<model::Serving>(model::serving_count, lang);
    terms_["cause"] = words_of<model::Cause>(model::cause_count, lang);
    terms_["action"] = words_of<model::Action>(model::action_count, lang);
    terms_["quality"] = words_of<model::Quality>(model::quality_count, lang);
    terms_["stability"] = words_of<model::Stability>(model::stability_count, lang);
    terms_["unit_kind"] = words_of<model::UnitKind>(model::unit_kind_count, lang);
    terms_["severity"] = severities(lang);
    for (const auto& layer : study.layers) terms_["layer"].emplace(layer.layer, words::word_of_layer(layer.layer).in(lang));
    terms_["group"].emplace("all", words::Word{"全体", "all"}.in(lang));
    terms_["measure"].emplace("standard", words::Word{"标准", "standard"}.in(lang));
    for (const auto* of : {"from_kind", "to_kind"}) {
        terms_[of].emplace("island", words::Word{"岛屿", "island"}.in(lang));
        terms_[of].emplace("outer_pier", words::Word{"县外码头", "pier outside"}.in(lang));
    }
}

std::string Spoken::place(const std::string& place) const {
    struct Kind {
        std::string_view word;
        words::Word said;
    };
    for (const auto& kind : {Kind{"id ", {"编号 ", "id "}}, Kind{"village ", {"村(社区) ", "village "}},
                             Kind{"service ", {"服务 ", "service "}}}) {
        if (!place.starts_with(kind.word)) continue;
        const auto of = place.substr(kind.word.size());
        const auto& services = terms_.at("service");
        const auto service = services.find(of);
        return std::string(kind.said.in(lang_)) + (service == services.end() ? of : service->second);
    }
    return words::place_in(place, lang_);
}

model::Value Spoken::value(std::string_view column, const model::Value& value) const {
    if (const auto* flag = std::get_if<bool>(&value))
        return std::string((*flag ? words::Word{"是", "yes"} : words::Word{"否", "no"}).in(lang_));
    const auto* word = std::get_if<std::string>(&value);
    if (word != nullptr && column == "place") return place(*word);
    if (word != nullptr && column == "opening_hours") return words::opening_words(*word, lang_);
    const auto terms = terms_.find(column);
    if (word == nullptr || terms == terms_.end()) return value;
    const auto term = terms->second.find(*word);
    return term == terms->second.end() ? value : model::Value{term->second};
}

}  // namespace circle15::office
