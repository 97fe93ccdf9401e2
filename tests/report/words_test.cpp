// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "core/report/words.hpp"

using namespace circle15;
using words::Lang;

namespace {

/// Both words of the first `count` values of an enum, checked to be there and to differ from each other.
template <class Enum>
std::set<std::string> words_in(Lang lang, int count) {
    std::set<std::string> words;
    for (int i = 0; i < count; ++i) {
        const auto word = report::word_of(static_cast<Enum>(i)).in(lang);
        CHECK_FALSE(word.empty());
        CHECK(words.insert(std::string(word)).second);
    }
    return words;
}

}  // namespace

TEST_CASE("every value has a word of its own in both languages") {
    for (const Lang lang : {Lang::zh, Lang::en}) {
        words_in<analysis::Status>(lang, analysis::status_count);
        words_in<analysis::Stability>(lang, 3);
        words_in<analysis::UnitKind>(lang, 4);
        words_in<analysis::WalkRule>(lang, 3);
        words_in<model::Quality>(lang, 4);
        words_in<model::Severity>(lang, 4);
        words_in<model::StreetKind>(lang, 7);
        words_in<model::IslandTier>(lang, 5);
        words_in<model::FacilityStatus>(lang, 3);
        words_in<network::LinkFault>(lang, 4);
    }
}

TEST_CASE("causes and actions are called what planners call them") {
    CHECK(words_in<analysis::Cause>(Lang::zh, 6) ==
          std::set<std::string>{"无设施", "距离", "坡度", "隔海", "能力不足", "数据缺失"});
    CHECK(words_in<analysis::Action>(Lang::zh, 7) ==
          std::set<std::string>{"新建", "改扩建", "流动服务", "送餐", "调整班次", "人口集聚", "核实数据"});
    words_in<analysis::Cause>(Lang::en, 6);
    words_in<analysis::Action>(Lang::en, 7);
}

TEST_CASE("the locale decides the language") {
    CHECK(words::lang_of_locale("zh_CN.UTF-8") == Lang::zh);
    CHECK(words::lang_of_locale("zh") == Lang::zh);
    CHECK(words::lang_of_locale("de_DE.UTF-8") == Lang::en);
    CHECK(words::lang_of_locale("") == Lang::en);
    CHECK(words::lang_named("zh") == Lang::zh);
    CHECK_FALSE(words::lang_named("fr"));
}

TEST_CASE("age groups are written by their bands") {
    CHECK(words::ages_of({0x01}) == "0-2");
    CHECK(words::ages_of({0x03}) == "0-5");
    CHECK(words::ages_of({0xE0}) == "60+");
    CHECK(words::ages_of(model::everybody) == "all");
    CHECK(words::ages_of({0x81}) == "0-2,80+");
    CHECK(words::ages_in_words({0x08}, Lang::zh) == "12-14岁");
    CHECK(words::ages_in_words({0xE0}, Lang::zh) == "60岁+");
    CHECK(words::ages_in_words(model::everybody, Lang::zh) == "全体");
    CHECK(words::ages_in_words({0xE0}, Lang::en) == "60+");
}
