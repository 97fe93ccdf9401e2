// SPDX-License-Identifier: MIT
#include "mapview/app/card_facts.hpp"

#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/app/units.hpp"

namespace circle15::app {

using analysis::Status;
using words::Lang;

QString minutes_words(double minutes, Lang lang) { return qt(results::minutes_text(results::rounded(minutes, 1), lang)); }
QString walk_words(double minutes, bool over, Lang lang) {
    return qt(results::walk_text(results::rounded(minutes, 1), over, lang));
}

QString persons_words(std::int64_t persons, Lang lang) {
    return said(lang, u"%1 人", persons == 1 ? "%1 person" : "%1 persons").arg(qt(results::grouped(persons)));
}

Tone tone_of(Status status) {
    return status == Status::covered ? Tone::good : status == Status::unknown ? Tone::faint : Tone::bad;
}

FactGroup people_group(const model::PersonsByAge& persons, Lang lang) {
    FactGroup group{.heading = said(lang, u"人口", "People"),
                    .facts = {{said(lang, u"合计", "all"), persons_words(model::persons_in(persons, model::everybody), lang)}}};
    for (const auto ages : ages_told(model::everybody)) {
        const auto count = model::persons_in(persons, ages);
        if (count > 0) group.facts.push_back({qt(words::ages_in_words(ages, lang)), persons_words(count, lang)});
    }
    return group;
}

FactGroup data_group(model::Quality quality, const std::string& source, const std::string& date, Lang lang) {
    FactGroup group{.heading = said(lang, u"数据", "Data"),
                    .facts = {{said(lang, u"质量", "quality"), qt(report::word_of(quality).in(lang)),
                               quality == model::Quality::modelled ? Tone::bad : Tone::plain}}};
    if (!source.empty()) group.facts.push_back({said(lang, u"来源", "source"), qt(source), Tone::faint});
    if (!date.empty()) group.facts.push_back({said(lang, u"日期", "date"), qt(date), Tone::faint});
    return group;
}

}  // namespace circle15::app
