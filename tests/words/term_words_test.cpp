// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

#include "core/words/term_words.hpp"

using namespace circle15;

TEST_CASE("every layer of a study has a name of its own in both languages, any other is called as it calls itself") {
    std::set<std::string> zh;
    std::set<std::string> en;
    const std::set<std::string> layers{"homes",   "facilities", "streets",  "islands", "elevation",  "villages", "piers",
                                       "ferries", "standard",   "calendar", "census",  "indicators", "study"};
    for (const auto& layer : layers) {
        INFO(layer);
        const words::Word word = words::word_of_layer(layer);
        CHECK(word.zh != layer);
        CHECK(word.en == (layer == "elevation" ? "heights" : layer));
        zh.insert(std::string(word.zh));
        en.insert(std::string(word.en));
    }
    CHECK(zh.size() == layers.size());
    CHECK(en.size() == layers.size());
    CHECK(words::word_of_layer("wells").zh == "wells");
    CHECK(words::word_of_layer("villages").zh == "村(社区)");
}
