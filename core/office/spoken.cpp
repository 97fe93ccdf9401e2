// SPDX-License-Identifier: MIT
#include "core/office/spoken.hpp"

#include "core/model/facility.hpp"
#include "core/model/island.hpp"
#include "core/model/open_day.hpp"
#include "core/model/quality.hpp"
#include "core/model/verdict_terms.hpp"
#include "core/results/sentences.hpp"
#include "core/words/day_words.hpp"
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

}  // namespace

Spoken::Spoken(const model::Study& study, words::Lang lang) : study_(study), lang_(lang) {
    for (const auto& rule : study.standard.rules) terms_["service"].emplace(rule.service, results::name_of(rule, lang));
    for (const auto& island : study.islands) terms_["island"].emplace(island.id, island.name.empty() ? island.id : island.name);
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

model::Value Spoken::value(std::string_view column, const model::Value& value) const {
    if (const auto* flag = std::get_if<bool>(&value))
        return std::string((*flag ? words::Word{"是", "yes"} : words::Word{"否", "no"}).in(lang_));
    const auto* word = std::get_if<std::string>(&value);
    const auto terms = terms_.find(column);
    if (word == nullptr || terms == terms_.end()) return value;
    const auto term = terms->second.find(*word);
    return term == terms->second.end() ? value : model::Value{term->second};
}

}  // namespace circle15::office
