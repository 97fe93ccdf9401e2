// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/study_lists.hpp"

namespace circle15::words {

namespace {

using enum Holds;
using enum Need;

constexpr StudyColumn mark{
    "mark",  maybe, text, "", "[S], [2], [M], [D]", "[S]", {"依据级别(METHODS.md)", "how well it is founded (METHODS.md)"},
    not_told};
constexpr StudyColumn name_en{
    "name_en", maybe, text, "", "", "10 minutes", {"英文名", "English name"}, {"用中文", "the Chinese"}};
constexpr StudyColumn minutes{"minutes",
                              maybe,
                              number,
                              "min",
                              "0.1-600",
                              "10",
                              {"步行分钟", "minutes on foot"},
                              {"minutes 与 metres 填其一", "one of minutes and metres"}};

constexpr auto head = std::to_array<StudyColumn>({
    {"name", always, text, "", "", "县公共服务标准", {"名称", "its name"}, {}},
    name_en,
    StudyColumn("search_max_min", maybe, number, "min", "1-1440", "120",
                {"步行搜索上限：更远者记为“超过”它", "walks are searched so far; a longer one is told as over it"},
                {"120", "120"}),
    {"rule", always, text, "", "[[rule]]", "", {"每项服务一段，见下表", "one a service, see below"}, {}},
    StudyColumn("policy", maybe, text, "", "[policy]", "", {"判定参数，见下表", "what else decides, see below"},
                {"circle15 默认取值", "circle15's own"}),
    {"benchmark", maybe, text, "", "[[benchmark]]", "", {"旁列的别处做法，见下表", "what others aim at, see below"}, no_such},
});

constexpr auto rule = std::to_array<StudyColumn>({
    {"service", always, text, "", "", "clinic", {"服务编码", "code of the service"}, {}},
    {"name_zh", always, text, "", "", "医疗卫生", {"名称", "Chinese name"}, {}},
    {"name_en", always, text, "", "", "Clinic", {"英文名", "English name"}, {}},
    {"group", always, texts, "", bands, "[\"age_60_64\"]", {"对象年龄组", "age bands of its people"}, {}},
    {"group_zh", always, text, "", "", "60岁及以上老年人", {"对象", "who they are"}, {}},
    {"group_en", always, text, "", "", "persons 60 and over", {"对象(英文)", "in English"}, {}},
    {"speed_m_per_s", always, number, "m/s", "0.3-3", "0.8", {"步速", "walking speed"}, {}},
    StudyColumn("capped_downhill", maybe, flag, "", "", "true", {"下坡不提速", "never faster than on the flat"},
                {"提速", "faster downhill"}),
    {"minutes", always, number, "min", "0.1-600", "15", {"阈值(含)", "threshold, inclusive"}, {}},
    {"source", always, text, "", "", "县工作要点", {"依据", "where it comes from"}, {}},
    {"source_en", maybe, text, "", "", "work plan", {"依据(英文)", "in English"}, {"用中文", "the Chinese"}},
    mark,
    {"lead_agency", maybe, text, "", "", "县卫健局", {"牵头单位", "who is in charge"}, not_told},
    StudyColumn("viable_persons", maybe, whole, "persons", "0-1000000000", "100",
                {"达到此数才建议新建", "from so many on, building is suggested"},
                {"0：总是建议新建", "0: building is always suggested"}),
    StudyColumn("outreach", maybe, text, "", "meal_delivery, mobile_service", "mobile_service",
                {"不建房的服务方式", "what serves people without a building"}, no_such),
    StudyColumn("days", maybe, text, "", "every_day, workdays, school_days", "workdays", {"计入日", "days it is asked for"},
                {"every_day", "every_day"}),
    StudyColumn("service_minutes", maybe, number, "min", "0-1440", "60",
                {"一次停留，当日往返用", "how long a visit takes, for a same-day return"}, {"30", "30"}),
    {"target_percent", maybe, number, "%", "0-100", "85", {"覆盖率目标", "pass mark"}, {"没有目标", "none"}},
    StudyColumn("places_per_1000", maybe, number, "", "0.001-1000000", "280",
                {"每千名对象需要的位数", "places that 1,000 of the group need"}, {"不判能力", "places are not judged"}),
    {"places_source", maybe, text, "", "", "2025年指标", {"上一项的依据", "where that comes from"}, not_told},
    StudyColumn("symbol", maybe, text, "", "circle, square, triangle, diamond, pentagon, hexagon, star, cross", "hexagon",
                {"地图符号的形状", "shape of its symbol on maps"},
                {"按次序取别的类别没用的形状", "the first in this order that no other service has"}),
    StudyColumn("colour", maybe, text, "", "#rrggbb", "#122f4d",
                {"地图符号的颜色，须托得住白字", "colour of its symbol; white letters can be read on it"},
                {"#122f4d；没写形状的类别从第九个起另取", "#122f4d; of those that name no shape, from the ninth on another"}),
    StudyColumn("letter", maybe, text, "", "", "餐", {"地图符号里的字", "Chinese character in its symbol"},
                {"名称的第一个字", "the first of the name"}),
    StudyColumn("letter_en", maybe, text, "", "", "M", {"地图符号里的字母(英文)", "letter in its symbol in English"},
                {"英文名的第一个字母", "the first of the English name"}),
    {"ring", maybe, text, "", "[[rule.ring]]", "", {"旁列的圈，见下表", "further rings, see below"}, no_such},
    {"extra_group", maybe, text, "", "[[rule.extra_group]]", "", {"另列的人群，见下表", "further groups, see below"}, no_such},
});

constexpr auto ring = std::to_array<StudyColumn>({
    {"name", always, text, "", "", "10分钟", {"名称", "its name"}, {}},
    name_en,
    minutes,
    StudyColumn("metres", maybe, number, "m", "1-60000", "500", {"平地步行米数", "metres on the flat"},
                {"minutes 与 metres 填其一", "one of minutes and metres"}),
    {"source", maybe, text, "", "", "GB 50180-2018", {"依据", "where it comes from"}, not_told},
    mark,
});

constexpr auto extra_group = std::to_array<StudyColumn>({
    {"name", always, text, "", "", "60岁及以上", {"名称", "its name"}, {}},
    name_en,
    {"group", always, texts, "", bands, "[\"age_60_64\"]", {"年龄组", "its age bands"}, {}},
    {"speed_m_per_s", always, number, "m/s", "0.3-3", "0.8", {"步速", "walking speed"}, {}},
});

constexpr auto policy = std::to_array<StudyColumn>({
    StudyColumn("value", always, number, "", "METHODS.md 11", "60",
                {"取值；各键的含义、单位与默认值见 METHODS.md 11",
                 "the number; METHODS.md 11 lists keys, units and what is taken without them"},
                {}),
    {"source", always, text, "", "", "县政府常务会议", {"依据", "where it comes from"}, {}},
    {"source_en", maybe, text, "", "", "county government", {"依据(英文)", "in English"}, {"用中文", "the Chinese"}},
    mark,
});

constexpr auto benchmark = std::to_array<StudyColumn>({
    {"text", always, text, "", "", "上海:85%(2025年)", {"一句话，不作目标", "a sentence, never a target"}, {}},
    {"text_en", maybe, text, "", "", "Shanghai: 85 % (2025)", {"英文", "in English"}, {"用中文", "the Chinese"}},
    {"source", maybe, text, "", "", "公开来源", {"来源", "where it comes from"}, not_told},
});

}  // namespace

std::vector<StudyTable> standard_toml_tables() {
    constexpr std::string_view file = "standard.toml";
    return {{file, "", {"标准口径", "the standard"}, head},
            {file, "[[rule]]", {"一项服务", "a service"}, rule},
            {file, "[[rule.ring]]", {"同一服务的另一个圈", "a further ring of the service"}, ring},
            {file, "[[rule.extra_group]]", {"同一服务的另一人群", "a further group of the service"}, extra_group},
            {file,
             "[policy]",
             {"判定参数，写作 键 = { value = …, source = … }", "what else decides, as KEY = { value = …, source = … }"},
             policy},
            {file, "[[benchmark]]", {"别处做法", "what others aim at"}, benchmark}};
}

}  // namespace circle15::words
