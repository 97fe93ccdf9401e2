// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "core/intake/upkeep/row_edit.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/study_reader.hpp"
#include "core/model/errors.hpp"
#include "tests/intake/sheets_support.hpp"

using namespace circle15;
using namespace circle15::tests;
using words::Lang;
namespace fs = std::filesystem;

namespace {

struct Copy {
    Copy() {
        fs::copy(fs::path(CIRCLE15_SOURCE_DIR) / "datasets/shengsi", path(), fs::copy_options::recursive);
        study = io::read_study(path());
    }
    [[nodiscard]] fs::path path() const { return folder.path() / "study"; }
    [[nodiscard]] std::string bytes(const std::string& file) const { return io::read_bytes(path() / file, file); }

    intake::UpkeepEntry edit(const std::string& layer, const std::string& id,
                             std::vector<std::pair<std::string, std::string>> cells, const std::string& by = "张三") const {
        return intake::write_row_edit(
            path(), study,
            {.layer = layer, .id = id, .cells = std::move(cells), .by = by, .date = *model::date_from("2026-03-01")}, Lang::zh);
    }
    /// The rule by which an edit is refused, nothing being written.
    [[nodiscard]] std::string refused(const std::string& layer, std::vector<std::pair<std::string, std::string>> cells,
                                      const std::string& by = "张三") const {
        const std::string before = bytes("facilities.csv") + bytes("homes.csv") + bytes("piers.csv");
        const std::string upkeep = fs::exists(path() / "upkeep.csv") ? bytes("upkeep.csv") : "";
        try {
            static_cast<void>(edit(layer, layer == "homes" ? study.homes[0].id : study.facilities[0].id, std::move(cells), by));
        } catch (const model::InputError& error) {
            CHECK(before == bytes("facilities.csv") + bytes("homes.csv") + bytes("piers.csv"));
            CHECK(upkeep == (fs::exists(path() / "upkeep.csv") ? bytes("upkeep.csv") : ""));
            return error.flaw().rule;
        }
        return {};
    }

    Folder folder;
    model::Study study;
};

/// Lines that differ between two texts of as many lines.
std::ptrdiff_t lines_that_differ(const std::string& a, const std::string& b) {
    const auto lines = [](const std::string& text) {
        std::vector<std::string> all;
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find('\n', at), text.size());
            all.push_back(text.substr(at, end - at));
            at = end + 1;
        }
        return all;
    };
    const auto left = lines(a);
    const auto right = lines(b);
    REQUIRE(left.size() == right.size());
    std::ptrdiff_t differ = 0;
    for (std::size_t i = 0; i < left.size(); ++i) differ += left[i] != right[i] ? 1 : 0;
    return differ;
}

}  // namespace

TEST_CASE("a facility's fields and place changed by hand stand in the study, dated, named and undone") {
    Copy copy;
    const std::string before = copy.bytes("facilities.csv");
    const model::Facility known = copy.study.facilities[3];
    const auto entry =
        copy.edit("facilities", known.id, {{"capacity", "77"}, {"status", "closed"}, {"lon", "122.45"}, {"lat", "30.73"}});
    CHECK(entry.moved == 1);
    CHECK(entry.list == known.id + "：服务能力，状态，位置");
    CHECK(lines_that_differ(before, copy.bytes("facilities.csv")) == 1);
    const model::Facility after = io::read_study(copy.path()).facilities[3];
    CHECK(after.capacity == 77);
    CHECK(after.status == model::FacilityStatus::closed);
    CHECK(after.place == model::LonLat{.lon = 122.45, .lat = 30.73});
    CHECK(after.quality == model::Quality::approximate);
    CHECK(after.date == "2026-03-01");
    CHECK(after.source == known.source + "；2026-03-01 张三 手工修改：服务能力，状态，位置");
    CHECK(after.name == known.name);
    // Who still has the study as it was before is told so.
    CHECK(copy.refused("facilities", {{"capacity", "78"}}, "李四") == "changed_meanwhile");
    // A second one on top, and both taken back, the last first.
    copy.study = io::read_study(copy.path());
    copy.edit("facilities", known.id, {{"capacity", "78"}}, "李四");
    CHECK(io::read_study(copy.path()).facilities[3].capacity == 78);
    CHECK(intake::undo_update(copy.path()).by == "李四");
    CHECK(io::read_study(copy.path()).facilities[3].capacity == 77);
    CHECK(intake::undo_update(copy.path()).by == "张三");
    CHECK(copy.bytes("facilities.csv") == before);
    CHECK(intake::upkeep_entries(copy.path()).size() == 2);
}

TEST_CASE("a home's persons and a pier's place go into their own files") {
    const Copy copy;
    const std::string homes = copy.bytes("homes.csv");
    const std::string piers = copy.bytes("piers.csv");
    const model::Home& home = copy.study.homes[10];
    copy.edit("homes", home.id, {{"age_80_up", "9"}});
    copy.edit("piers", copy.study.piers[1].id, {{"lon", "122.4215"}, {"lat", "30.7451"}});
    const model::Study after = io::read_study(copy.path());
    CHECK(after.homes[10].persons.back() == 9);
    CHECK(std::ranges::equal(std::span(after.homes[10].persons).first(7), std::span(home.persons).first(7)));
    CHECK(after.homes[10].quality == home.quality);
    CHECK(after.homes[10].source == home.source + "；2026-03-01 张三 手工修改：80岁及以上");
    CHECK(after.piers[1].place == model::LonLat{.lon = 122.4215, .lat = 30.7451});
    CHECK(copy.bytes("piers.csv").contains("张三 手工修改：位置"));
    CHECK(lines_that_differ(homes, copy.bytes("homes.csv")) == 1);
    CHECK(intake::undo_update(copy.path()).layer_file == "piers.csv");
    CHECK(copy.bytes("piers.csv") == piers);
    CHECK(intake::undo_update(copy.path()).layer_file == "homes.csv");
    CHECK(copy.bytes("homes.csv") == homes);
}

TEST_CASE("service, township and village of a facility, and the village of a home, are changed to what the study knows") {
    Copy copy;
    const model::Facility known = copy.study.facilities[0];
    REQUIRE(known.village == "沙河社区");
    copy.edit("facilities", known.id,
              {{"name", "县托育园"}, {"service", "kindergarten"}, {"township", "枸杞乡"}, {"village", "龙泉村"}});
    const model::Home& home = copy.study.homes[0];
    const auto village = std::ranges::find(copy.study.villages, "龙泉村", &model::Village::name);
    copy.edit("homes", home.id, {{"name", "老街"}, {"village", village->code}});
    const model::Study after = io::read_study(copy.path());
    CHECK(after.facilities[0].name == "县托育园");
    CHECK(after.facilities[0].service == "kindergarten");
    CHECK(after.facilities[0].township == "枸杞乡");
    CHECK(after.facilities[0].village == "龙泉村");
    CHECK(after.facilities[0].source.ends_with("手工修改：设施名称，类别，乡镇，村(社区)"));
    CHECK(after.homes[0].name == "老街");
    CHECK(after.villages[after.homes[0].village.at()].name == "龙泉村");
    CHECK(copy.bytes("homes.csv").contains(home.id + ",老街," + village->code + ",枸杞乡,"));
    // What it is called by, and blank.
    copy.study = after;
    copy.edit("facilities", known.id, {{"village", ""}});
    CHECK(io::read_study(copy.path()).facilities[0].village.empty());
    CHECK(intake::township_of(copy.study, "龙泉村", "菜园镇") == "枸杞乡");
    CHECK(intake::township_of(copy.study, "无此村", "菜园镇").empty());
}

TEST_CASE("an edit without a name, of no such field or to no such value is refused, and nothing is written") {
    const Copy copy;
    CHECK(copy.refused("facilities", {{"capacity", "1"}}, "") == "edit_unnamed");
    CHECK(copy.refused("facilities", {{"id", "other"}}) == "edit_column");
    CHECK(copy.refused("facilities", {{"lon", "122.45"}}) == "edit_column");
    for (const auto& [column, value] : {std::pair{"capacity", "-1"},
                                        {"capacity", "a few"},
                                        {"capacity", "1e3"},
                                        {"name", ""},
                                        {"status", "perhaps"},
                                        {"opened", "2025-13-01"},
                                        {"opening_hours", "sometimes"},
                                        {"quality", "good"},
                                        {"lat", "95"},
                                        {"lon", "nan"}}) {
        INFO(column << " " << value);
        CHECK(copy.refused("facilities", {{column, value}}) == "edit_value");
    }
    for (const auto& [column, value] :
         {std::pair{"service", "library"}, {"service", "医疗卫生"}, {"township", "蔡园镇"}, {"village", "沙合社区"}}) {
        INFO(column << " " << value);
        CHECK(copy.refused("facilities", {{column, value}}) == "edit_unknown");
    }
    CHECK(copy.refused("facilities", {{"service", ""}}) == "edit_value");
    CHECK(copy.refused("facilities", {{"township", "枸杞乡"}}) == "edit_village_elsewhere");
    CHECK(copy.refused("facilities", {{"village", "龙泉村"}}) == "edit_village_elsewhere");
    CHECK(copy.refused("homes", {{"village", "330922999999"}}) == "edit_unknown");
    CHECK(copy.refused("homes", {{"age_0_2", ""}}) == "edit_value");
    CHECK(copy.refused("homes", {{"age_0_2", "1.5"}}) == "edit_value");
}

TEST_CASE("a study that nothing can be written into refuses, with what to do instead") {
    const Copy copy;
    fs::permissions(copy.path(), fs::perms::owner_read | fs::perms::owner_exec);
    const std::string rule = copy.refused("facilities", {{"capacity", "1"}});
    fs::permissions(copy.path(), fs::perms::owner_all);
    CHECK(rule == "study_read_only");
}

TEST_CASE("what may be changed of a row is told in words, with what it is now") {
    const Copy copy;
    const auto fields = intake::row_fields(copy.study, "facilities", copy.study.facilities[0].id, Lang::zh);
    const auto of = [&](const char* column) { return *std::ranges::find(fields, column, &intake::RowField::column); };
    CHECK(of("capacity").heading == "服务能力");
    CHECK(of("capacity").value == std::to_string(*copy.study.facilities[0].capacity));
    CHECK(of("status").choices.size() == 3);
    CHECK(of("service").choices.size() == copy.study.standard.rules.size());
    CHECK(std::ranges::contains(of("service").choices, std::pair<std::string, std::string>("elderly_meal", "老年助餐")));
    CHECK(of("township").choices.size() == 1 + 7);  // blank too
    CHECK(of("village").choices.size() == 1 + copy.study.villages.size());
    CHECK(intake::row_fields(copy.study, "homes", copy.study.homes[0].id, Lang::en).size() == 11);
    CHECK(intake::row_fields(copy.study, "piers", copy.study.piers[0].id, Lang::en).size() == 4);
    CHECK(intake::row_fields(copy.study, "streets", "1", Lang::en).empty());
}
