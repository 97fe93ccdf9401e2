// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "core/io/study_reader.hpp"
#include "core/model/errors.hpp"
#include "core/words/flaws.hpp"
#include "tests/io/overlaid_study.hpp"

using namespace circle15;
using io_test::OverlaidStudy;

namespace {

/// Flips, drops, doubles or cuts some bytes.
std::string damaged(std::string bytes, std::mt19937& random) {
    const auto at = [&] { return std::uniform_int_distribution<std::size_t>{0, bytes.size() - 1}(random); };
    for (int times = std::uniform_int_distribution{1, 3}(random); times > 0 && bytes.size() > 8; --times) {
        switch (std::uniform_int_distribution{0, 4}(random)) {
            case 0:
                bytes[at()] = static_cast<char>(std::uniform_int_distribution{0, 255}(random));
                break;
            case 1:
                bytes.erase(at(), 1 + at() % 7);
                break;
            case 2:
                bytes.insert(at(), bytes.substr(at(), 1 + at() % 40));
                break;
            case 3:
                bytes.resize(at());
                break;
            default:
                bytes[at()] = "0123456789-.,:\"'[]{}<>=\n"[at() % 24];
                break;
        }
    }
    return bytes;
}

struct Outcome {
    int read = 0;
    int refused = 0;
};

/// Reads the study with one file damaged in many ways; anything but a study or an InputError ends the test.
Outcome outcome_of(const std::string& flaw, const std::string& file, int mutants) {
    const OverlaidStudy study{flaw};
    const std::string sound = study.read(file);
    std::mt19937 random{15};
    Outcome outcome;
    for (int i = 0; i < mutants; ++i) {
        study.write(file, damaged(sound, random));
        try {
            const model::Study read = io::read_study(study.path());
            REQUIRE_FALSE(read.homes.empty());
            REQUIRE_FALSE(read.streets.ways.empty());
            ++outcome.read;
        } catch (const model::InputError& error) {
            REQUIRE_FALSE(error.flaw().rule.empty());
            REQUIRE_FALSE(words::remedy_of(error.flaw(), words::Lang::en).empty());
            REQUIRE_FALSE(words::remedy_of(error.flaw(), words::Lang::zh).empty());
            ++outcome.refused;
        }
    }
    return outcome;
}

}  // namespace

TEST_CASE("a damaged file is read or refused, never more") {
    struct Case {
        const char* flaw;
        const char* file;
    };
    for (const auto& [flaw, file] :
         {Case{"good", "study.toml"}, Case{"good", "standard.toml"}, Case{"good", "islands.geojson"},
          Case{"good", "streets.osm"}, Case{"streets_as_pbf", "streets.osm.pbf"}, Case{"good", "homes.csv"},
          Case{"good", "facilities.csv"}, Case{"good", "villages.csv"}, Case{"good", "piers.csv"}}) {
        DYNAMIC_SECTION(file) {
            const Outcome outcome = outcome_of(flaw, file, 100);
            CHECK(outcome.refused >= 20);
        }
    }
}
