// SPDX-License-Identifier: MIT
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/intake/sheets/coordinates.hpp"
#include "core/intake/sheets/heading_words.hpp"
#include "core/intake/sheets/hours_words.hpp"
#include "core/intake/sheets/service_words.hpp"
#include "core/intake/sheets/values.hpp"

using namespace circle15;
using namespace circle15::intake;

namespace {

std::string word(Became became) {
    switch (became) {
        case Became::empty:
            return "empty";
        case Became::plain:
            return "plain";
        case Became::repaired:
            return "repaired";
        case Became::unread:
            return "unread";
    }
    return "";
}

std::string number(std::string_view cell) {
    const auto read = number_in(cell);
    const bool has = read.became == Became::plain || read.became == Became::repaired;
    return word(read.became) + (has ? " " + std::to_string(static_cast<long>(read.value * 10)) : "");
}

std::string date(std::string_view cell) {
    const auto read = date_in(cell);
    const bool has = read.became == Became::plain || read.became == Became::repaired;
    return has ? model::text_of(read.value) : word(read.became);
}

std::string hours(std::string_view cell) {
    const auto read = hours_in(cell);
    return read.value.empty() ? word(read.became) : read.value;
}

std::string id(std::string_view cell) {
    const auto read = id_in(cell);
    return read.value.empty() ? word(read.became) : read.value;
}

}  // namespace

TEST_CASE("numbers as people write them") {
    CHECK(number("60") == "plain 600");
    CHECK(number("60个") == "repaired 600");
    CHECK(number("６０　张") == "repaired 600");
    CHECK(number("1,200") == "repaired 12000");
    CHECK(number("约60余人") == "repaired 600");
    CHECK(number("六十") == "repaired 600");
    CHECK(number("一百二十人次/日") == "repaired 1200");
    CHECK(number("1.2万") == "repaired 120000");
    CHECK(number("60.5") == "plain 605");
    CHECK(number("30-40") == "unread");
    CHECK(number("1,20") == "unread");
    CHECK(number("60(含托大班)") == "unread");
    for (const auto* nothing : {"", " ", "-", "/", "—", "无", "暂无", "N/A"}) CHECK(number(nothing) == "empty");
}

TEST_CASE("dates as people and spreadsheets write them") {
    for (const auto* same : {"2024-12-31", "2024/12/31", "2024.12.31", "2024年12月31日", "20241231", "45657",
                             "２０２４年１２月３１日", "2024/12/31 0:00:00", "2024-12-31T08:00:00", "45657.0"})
        CHECK(date(same) == "2024-12-31");
    CHECK(date("2024/1/5") == "2024-01-05");
    CHECK(date("2024年9月") == "2024-09-01");
    CHECK(date("2024年") == "2024-01-01");
    CHECK(date("2024/13/5") == "unread");
    CHECK(date("去年底") == "unread");
    CHECK(date("/") == "empty");
}

TEST_CASE("states in many words") {
    using model::FacilityStatus;
    for (const auto* open : {"open", "开放", "投用", "已投用", "正常运行", "在用", "营业中", "已投入使用"})
        CHECK(status_in(open).value == FacilityStatus::open);
    for (const auto* closed : {"停用", "已关停", "注销", "暂停营业", "拆除"})
        CHECK(status_in(closed).value == FacilityStatus::closed);
    for (const auto* planned : {"在建", "筹建中", "规划", "未投用", "拟建"})
        CHECK(status_in(planned).value == FacilityStatus::planned);
    CHECK(status_in("不好说").became == Became::unread);
}

TEST_CASE("ids that a spreadsheet has eaten are recovered where all digits are there") {
    CHECK(id("330922100001") == "330922100001");
    CHECK(id("330922100001.0") == "330922100001");
    CHECK(id("3.30922100001E+11") == "330922100001");
    CHECK(id("3.30922E+11") == "unread");
    CHECK(id("3.309221002011235E+17") == "unread");
    CHECK(id("0012") == "0012");
    CHECK(id("E12") == "E12");
}

TEST_CASE("opening hours in Chinese become those of OpenStreetMap") {
    CHECK(hours("Mo-Fr 07:30-17:30") == "Mo-Fr 07:30-17:30");
    CHECK(hours("周一至周五 7:30-17:30") == "Mo-Fr 07:30-17:30");
    CHECK(hours("星期一到星期五：7：30—17：30") == "Mo-Fr 07:30-17:30");
    CHECK(hours("工作日8:00-11:30，13:30-17:00") == "Mo-Fr 08:00-11:30,13:30-17:00");
    CHECK(hours("每天上午8点-11点半、下午1:30-5:00，节假日休息") == "Mo-Su 08:00-11:30,13:30-17:00; PH off");
    CHECK(hours("周一至周五8:00-17:00；周六8:00-12:00") == "Mo-Fr 08:00-17:00; Sa 08:00-12:00");
    CHECK(hours("周一至周五（法定节假日除外）8:00-17:00") == "Mo-Fr 08:00-17:00; PH off");
    CHECK(hours("周一、三、五 9:00~11:00") == "Mo,We,Fr 09:00-11:00");
    CHECK(hours("8时30分至17时") == "Mo-Su 08:30-17:00");
    CHECK(hours("24小时") == "Mo-Su 00:00-24:00");
    CHECK(hours("全天") == "Mo-Su 00:00-24:00");
    CHECK(hours("上午8:00-下午5:00") == "Mo-Su 08:00-17:00");
    CHECK(hours("周一至周日（含节假日）10:30-12:30") == "Mo-Su,PH 10:30-12:30");
    CHECK(hours("周一至周五") == "Mo-Fr");
    CHECK(hours("周一至周六9:00-17:00，周日休息") == "Mo-Sa 09:00-17:00; Su off");
    for (const auto* unread : {"夏季7:00-18:00", "预约", "8:00开始", "7:30-", "25:00-26:00", "寒暑假8:00-9:00"})
        CHECK(hours(unread) == "unread");
    CHECK(hours("/") == "empty");
}

TEST_CASE("coordinates in degrees, minutes and seconds") {
    for (const auto* same :
         {"122.45", "122.45°", "东经122.45", "E122.45", "１２２．４５", "122°27'", "122度27分", "122°27′0″", "122°27′00.0″E"})
        CHECK(coordinate_in(same).value == Catch::Approx(122.45).epsilon(1e-12));
    CHECK(coordinate_in("30°43′59.5″").value == Catch::Approx(30 + 43 / 60.0 + 59.5 / 3600));
    CHECK(coordinate_in("122,45").became == Became::unread);
    CHECK(coordinate_in("122°77′").became == Became::unread);
    CHECK(coordinate_in("-").became == Became::empty);
    const auto both = coordinates_in("（122.45，30.73）");
    CHECK(both.value == std::pair(122.45, 30.73));
    CHECK(coordinates_in("E122°27′0″ N30°30′0″").value.second == Catch::Approx(30.5));
    CHECK(coordinates_in("122.45").became == Became::unread);
}

TEST_CASE("headings and categories by their usual names") {
    CHECK(meaning_of_heading("托位数（个）*")->column == "capacity");
    CHECK(meaning_of_heading("托位数（个）*")->unit == "托位");
    CHECK(meaning_of_heading("经 度")->column == "lon");
    CHECK(meaning_of_heading("0～2岁人口")->column == "age_0_2");
    CHECK(meaning_of_heading("村（社区）")->column == "village");
    CHECK(meaning_of_heading("Opening_Hours")->column == "opening_hours");
    CHECK_FALSE(meaning_of_heading("联系电话"));
    CHECK(meaning_of_cut_heading("统计用")->column == "code");
    CHECK_FALSE(meaning_of_cut_heading("所属"));
    CHECK(services_of_word("托育机构") == std::vector<std::string>{"childcare"});
    CHECK(services_of_word("九年一贯制学校") == std::vector<std::string>{"primary_school", "junior_school"});
    CHECK(services_of_word("社区卫生服务站") == std::vector<std::string>{"clinic"});
    CHECK(services_of_word("学校").empty());
    CHECK(services_of_word("中学").empty());
}
