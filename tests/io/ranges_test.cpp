// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <string>
#include <vector>

#include "core/io/scenario_reader.hpp"
#include "core/io/standard_toml.hpp"
#include "core/io/study_toml.hpp"
#include "core/model/errors.hpp"

using namespace circle15;

namespace {

/// The least and the greatest value of a key, and values just beyond them; empty where nothing is too little or too much.
struct Bounds {
    const char* key;
    const char* low;
    const char* high;
    const char* below;
    const char* above;
};

/// The rule a file breaks; empty where it is read.
using Reading = std::function<std::string(const std::string& line)>;

template <class Read>
std::string refusal(Read read) {
    try {
        read();
        return {};
    } catch (const model::InputError& error) {
        return error.flaw().rule;
    }
}

void check(const std::vector<Bounds>& all, const Reading& reading) {
    for (const auto& bounds : all) {
        INFO(bounds.key);
        for (const char* value : {bounds.low, bounds.high}) {
            INFO(value);
            CHECK(reading(bounds.key + std::string(" = ") + value).empty());
        }
        for (const std::string value : {bounds.below, bounds.above}) {
            INFO(value);
            if (!value.empty()) CHECK(reading(bounds.key + std::string(" = ") + value) == "out_of_range");
        }
    }
}

/// A rule of a standard with one key given again.
std::string standard_with(std::string line, const std::string& table = "") {
    std::string text = "name = \"s\"\n[[rule]]\n";
    for (const std::string key :
         {"service = \"clinic\"", "name_zh = \"a\"", "name_en = \"a\"", "group = [\"age_0_2\"]", "group_zh = \"a\"",
          "group_en = \"a\"", "speed_m_per_s = 1.0", "minutes = 15", "source = \"s\""}) {
        const auto name = key.substr(0, key.find(' '));
        if (!table.empty() || !line.starts_with(name + " ")) text += key + "\n";
    }
    if (!table.empty()) text += "[[rule." + table + "]]\nname = \"r\"\n";
    return text + line + "\n";
}

std::string study_with(const std::string& table, const std::string& line) {
    return "id = \"s\"\nname_zh = \"a\"\nname_en = \"a\"\ndate = \"2026-01-05\"\nmeasuring_crs = \"EPSG:4550\"\n" + table +
           "\n" + line +
           R"(
[layers.islands]
file = "i.geojson"
source = "s"
quality = "mapped"
[layers.streets]
file = "s.osm"
source = "s"
quality = "mapped"
[layers.homes]
file = "h.csv"
source = "s"
quality = "mapped"
[layers.facilities]
file = "f.csv"
source = "s"
quality = "mapped"
)";
}

Reading study_reading(const std::string& table) {
    return [table](const std::string& line) {
        return refusal([&] { static_cast<void>(io::parse_study_toml(study_with(table, line), "study.toml")); });
    };
}

Reading scenario_reading(const std::string& table) {
    return [table](const std::string& line) {
        const auto text = "name_zh = \"a\"\nname_en = \"a\"\n" + table + "\n" + line + "\n";
        return refusal([&] { static_cast<void>(io::parse_scenario(text, "s.toml")); });
    };
}

}  // namespace

TEST_CASE("a standard's numbers are read to their bounds and not beyond") {
    const auto reading = [](const std::string& table) {
        return [table](const std::string& line) {
            return refusal([&] { static_cast<void>(io::parse_standard_toml(standard_with(line, table), "standard.toml")); });
        };
    };
    check({{"speed_m_per_s", "0.3", "3", "0.29", "3.01"},
           {"minutes", "0.1", "600", "0.09", "600.1"},
           {"viable_persons", "0", "1000000000", "-1", "1000000001"},
           {"service_minutes", "0", "1440", "-0.1", "1440.1"},
           {"target_percent", "0", "100", "-0.1", "100.1"},
           {"places_per_1000", "0.001", "1000000", "0.0009", "1000001"}},
          reading(""));
    check({{"minutes", "0.1", "600", "0.09", "600.1"}, {"metres", "1", "60000", "0.9", "60001"}}, reading("ring"));
    check({{"speed_m_per_s", "0.3", "3", "0.29", "3.01"}},
          [&](const std::string& line) { return reading("extra_group")("group = [\"age_0_2\"]\n" + line); });
}

TEST_CASE("a study's numbers are read to their bounds and not beyond") {
    check({{"link_limit_m", "0", "5000", "-0.1", "5000.1"},
           {"link_water_m", "0", "5000", "-0.1", "5000.1"},
           {"shore_tolerance_m", "0", "5000", "-0.1", "5000.1"},
           {"pier_limit_m", "0", "5000", "-0.1", "5000.1"},
           {"part_min_m", "0", "1000000", "-0.1", "1000000.1"}},
          study_reading("[link]"));
    check({{"boarding_minutes", "0", "180", "-0.1", "180.1"},
           {"alighting_minutes", "0", "180", "-0.1", "180.1"},
           {"longest_wait_minutes", "1", "1440", "0.9", "1440.1"}},
          study_reading("[ferries]"));
    check({{"facilities", "0", "1000000", "-1", "1000001"}}, study_reading("[inventory.clinic]\nquality = \"mapped\""));
    check({{"persons", "0", "2000000000", "-1", "2000000001"}},
          study_reading("[[census]]\nname = \"all\"\ngroup = [\"age_0_2\"]"));
}

TEST_CASE("twelve shares of lost days are read, each from none to all") {
    const auto lost = [](const std::string& list) {
        return study_reading("[ferries]\n[[ferries.route]]\nid = \"r\"")("lost_day_percent = [" + list + "]");
    };
    CHECK(lost("0, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100").empty());
    CHECK(lost("0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0") == "lost_day_months");
    CHECK(lost("0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0") == "lost_day_months");
    CHECK(lost("-0.1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0") == "numbers_out_of_range");
    CHECK(lost("0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100.1") == "numbers_out_of_range");
}

TEST_CASE("a scenario's numbers are read to their bounds and not beyond") {
    check({{"share", "0", "1", "-0.01", "1.01"}, {"persons", "0", "1000000000", "-1", "1000000001"}},
          scenario_reading("[[people]]\nfrom = \"a\"\nto = \"b\""));
    check({{"factor", "0", "1000", "-0.01", "1000.1"}}, scenario_reading("[[people]]\nfrom = \"a\""));
    check({{"minutes", "0.1", "600", "0.09", "600.1"},
           {"speed_m_per_s", "0.3", "3", "0.29", "3.01"},
           {"service_minutes", "0", "1440", "-1", "1441"},
           {"viable_persons", "0", "1000000000", "-1", "1000000001"},
           {"target_percent", "0", "100", "-1", "101"},
           {"places_per_1000", "0.001", "1000000", "0.0009", "1000001"}},
          scenario_reading("[[standard]]\nservice = \"clinic\""));
    check({{"minutes", "-1440", "1440", "-1441", "1441"}}, scenario_reading("[[retime]]\ntrip = \"t\""));
    check({{"capacity", "0", "1000000", "-1", "1000001"}}, scenario_reading("[[enlarge]]\nid = \"a\""));
}

TEST_CASE("the time of a call is hours and two digits of minutes, up to the end of the next day") {
    const auto call = [](const std::string& time) {
        return scenario_reading("[[add_sailing]]\nroute = \"r\"")("calls = [[\"a\", \"07:00\"], [\"b\", \"" + time + "\"]]");
    };
    for (const auto* time : {"7:05", "00:00", "47:59", "09:00"}) {
        INFO(time);
        CHECK(call(time).empty());
    }
    for (const auto* time : {"48:00", "07:60", "07:5", "07:005", "0700", "-1:00", "07:-1", "", "a:00", "07:0a"}) {
        INFO(time);
        CHECK(call(time) == "call_without_time");
    }
    CHECK(scenario_reading("[[add_sailing]]\nroute = \"r\"")("calls = [[\"a\", \"07:00\"]]") == "single_call");
}
