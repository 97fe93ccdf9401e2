// SPDX-License-Identifier: MIT
#include "core/words/phrases.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "core/words/phrase_lists.hpp"

namespace circle15::words {

namespace {

constexpr auto list = std::to_array<Phrase>({
    // What an imported study says of itself.
    {"study_made_by",
     {"由 circle15 import 按 import.toml 生成；要改就改 import.toml 并重新导入",
      "made by circle15 import from import.toml; to change it, change that file and import again"}},
    {"one_land", {"没有水面资料：整个范围作为一片陆地", "nothing says where there is water: the whole area as one land"}},
    {"readme_made",
     {"{name}研究区，由 `circle15 import` 按 import.toml 生成。各图层的来源与质量：",
      "The study {name}, made by `circle15 import` from import.toml. Where its layers come from, and how well they are "
      "known:"}},
    {"readme_layer", {"文件", "file"}},
    {"readme_quality", {"质量", "quality"}},
    {"readme_date", {"日期", "date"}},
    {"readme_source", {"来源", "source"}},
    {"readme_people",
     {"人口：{persons} 人，{homes} 个居住点（{@quality}）。", "People: {persons} persons at {homes} homes ({@quality})."}},
    {"readme_list", {"{name}：{count} 处，{@state}", "{name}: {count}, {@state}"}},
    // The comments of an import.toml that import --init writes.
    {"init_head",
     {"circle15 import --init 看过文件夹后写下的打算。逐项核对，改正，把 confirmed = false 改为 true，然后：circle15 import "
      "import.toml -o 研究区",
      "What circle15 import --init made of the folder. Look at each line, mend it, turn confirmed = false into true, then: "
      "circle15 "
      "import import.toml -o STUDY"}},
    {"init_id", {"研究区的短名", "a short name of the study"}},
    {"init_name", {"改成地名", "put the place's name here"}},
    {"init_date", {"结果所指的日期；取自最新的文件", "the day that results speak of; of the newest file"}},
    {"init_crs", {"量距离所用的坐标系", "distances are measured in it"}},
    {"init_box",
     {"西、南、东、北：OSM 文件所及；改小为研究区",
      "west, south, east, north: what the extract covers; make it the study area"}},
    {"init_box_limit",
     {"西、南、东、北：OSM 文件到此为止，范围以外不看",
      "west, south, east, north: where the extract ends; nothing outside is looked at"}},
    {"init_margin",
     {"研究区外多取这么宽的道路和设施（米）", "streets and facilities this far outside are kept as well (metres)"}},
    {"init_people",
     {"人口取自 as = \"people\" 的文件，或下面的总人口；按住宅建筑面积分配，没有建筑则沿居住区道路",
      "People come from files with as = \"people\", or from the totals below; they are spread over dwellings by floor area, "
      "without "
      "buildings along residential streets"}},
    {"init_cluster", {"相距这么近的住宅合为一个居住点（米）", "dwellings this near to each other are one home (metres)"}},
    {"init_total",
     {"公布的总人口，去掉 # 填写；township = \"乡镇\" 则只指该乡镇",
      "A published total; take off # and fill in; township = \"...\" where it is one township's"}},
    {"init_ages",
     {"年龄结构（人数或百分比均可），总人口没有分年龄时要有",
      "Ages (persons or per cent), needed where a total comes without them"}},
    {"init_as",
     {"可写 osm land facilities people villages buildings terrain timetable area nothing",
      "osm land facilities people villages buildings terrain timetable area nothing"}},
    {"init_confirm", {"猜测：核对后改为 true", "a guess: turn into true once you have looked"}},
    {"init_crs_own",
     {"留空即用文件自己写明的坐标系；可写 EPSG:4490、GCJ-02、BD-09",
      "empty: as the file says; else EPSG:4490, GCJ-02, BD-09 ..."}},
    {"init_crs_of",
     {"坐标系：请核对；高德、腾讯为 GCJ-02，百度为 BD-09", "check this: Amap and Tencent are GCJ-02, Baidu is BD-09"}},
    {"init_completeness",
     {"complete 完整，partial 不全，assumed 假定完整（结论仅供参考）",
      "complete, partial, or assumed (verdicts are then indicative)"}},
    {"init_modes", {"GTFS 的 route_type，空为全部；4 为船，3 为公交", "route_type of GTFS, empty: all; 4 boats, 3 buses"}},
    {"init_date_of", {"数据日期，如 2024-12-31", "date of the data, such as 2024-12-31"}},
    {"init_quality",
     {"surveyed 实测，mapped 地图，approximate 大致，modelled 模型", "surveyed, mapped, approximate or modelled"}},
    {"init_columns", {"研究区的列 = 表头", "column of the study = heading of the file"}},
    {"init_services", {"服务 = 表中的写法", "service = how the list writes it"}},
    {"init_tags",
     {"服务 = OSM 标签；unsure 列出而不计入；标准口径没有的服务不取",
      "service = OSM tags; unsure ones are listed and not counted; services that the standard lacks are not taken"}},
    {"quality_surveyed", {"实测", "surveyed"}},
    {"quality_mapped", {"地图", "mapped"}},
    {"quality_approximate", {"大致位置", "approximate"}},
    {"quality_modelled", {"模型推定", "modelled"}},
    {"list_complete", {"名单完整", "the list is complete"}},
    {"list_partial", {"名单不全：未列出不等于没有", "the list is partial: what is not listed may exist all the same"}},
    {"list_assumed", {"假定名单完整：结论仅供参考", "the list is assumed to be complete: verdicts are indicative"}},
    // What a feature should be.
    {"point", {"点", "point"}},
    {"polygon", {"面", "polygon"}},
    // How people came to their homes, in the homes' own source.
    {"people_by_floor_area", {"按住宅建筑面积分配", "by floor area of dwellings"}},
    {"people_along_streets", {"沿居住区道路分配", "along residential streets"}},
    {"people_to_nearest_dwelling", {"移到最近的住宅", "moved to the nearest dwelling"}},
    {"people_at_their_point", {"位置如原表", "placed as listed"}},
    {"ages_by_table", {"年龄按年龄结构表拆分", "ages split by an age table"}},
    {"scaled_to_totals", {"按公布总数修正", "scaled to published totals"}},
    // Why a layer cannot be read.
    {"curve", {"曲线不能转成折线", "a curve cannot be turned into lines"}},
    {"no_reader", {"没有程序认得它", "no reader knows it"}},
    {"no_osm", {"既不是 OSM XML，也不是 PBF", "neither OSM XML nor PBF"}},
    // What makes a polygon invalid, in the words of GEOS.
    {"Ring without points", {"环没有点", "Ring without points"}},
    {"Invalid Coordinate", {"坐标不是数", "Coordinate that is not a number"}},
    {"Ring is not closed", {"环没有闭合", "Ring not closed"}},
    {"Too few points in geometry component", {"环不足三个角", "Ring with fewer than three corners"}},
    {"Self-intersection", {"自相交", "Self-intersection"}},
    {"Ring Self-intersection", {"环自相交", "Ring Self-intersection"}},
    {"Hole lies outside shell", {"洞在外环之外", "Hole lies outside shell"}},
    {"Holes are nested", {"洞中有洞", "Holes are nested"}},
    {"Nested shells", {"外环套着外环", "Nested shells"}},
    {"Duplicate Rings", {"环重复", "Duplicate Rings"}},
    {"Interior is disconnected", {"内部不相连", "Interior is disconnected"}},
    // What is the matter with a CRS.
    {"not_known", {"无法辨认", "is not known"}},
    {"no_place_crs", {"既不是地理坐标系，也不是投影坐标系", "is neither geographic nor projected"}},
    {"not_to_wgs84", {"不能换算为 WGS84：{reason}", "cannot be turned into WGS84: {reason}"}},
    {"not_projected", {"不是投影坐标系，没有米", "is not a projected CRS, so it has no metres"}},
    {"web_mercator",
     {"是 Web 墨卡托，会把距离拉长（北纬 30.7° 处 16%）", "is Web Mercator, which stretches distances (16 % at 30.7° N)"}},
    {"not_in_metres", {"不以米为单位", "does not count in metres"}},
    {"not_from_wgs84", {"不能由 WGS84 换算：{reason}", "cannot be reached from WGS84: {reason}"}},
    // Why no street can be joined.
    {"in_the_sea", {"在海里", "it is in the sea"}},
    {"no_street_on_island", {"所在的岛没有街道", "its island has no street"}},
    {"too_far", {"离街道太远", "it is too far from any street"}},
    {"across_water", {"要跨过水面", "water lies between"}},
    // A facility whose source has no name for it.
    {"unnamed_facility", {"未命名{service}（{id}）", "unnamed {service} ({id})"}},
    // Opening hours.
    {"hours_empty", {"是空的", "the text is empty"}},
    {"hours_unread", {"从这里起读不懂", "cannot be read from here on"}},
    {"hours_end_in_comma", {"以逗号结尾", "ends after a comma"}},
    {"hours_no_rule", {"不是星期、时间、off 或 24/7", "is not a day, a time, `off` or `24/7`"}},
    {"hours_no_weekday", {"没有说到星期几", "says nothing of weekdays"}},
    {"hours_no_day", {"不是星期", "is not a day"}},
    {"hours_no_closing", {"没有关门时间", "has no closing time"}},
    {"hours_too_long", {"在午夜之后开门，或开放超过一天", "opens after midnight or for more than a day"}},
    {"hours_no_time", {"不是 08:30 这样的时刻", "is not a time such as 08:30"}},
    // Terms of indicators.
    {"term_unknown_word", {"“{word}”不是研究区能回答的词", "'{word}' is none of the words a study can answer"}},
    {"term_empty_brackets", {"括号是空的", "the brackets are empty"}},
    {"term_no_unit", {"只有 capacity 和 in_use 可以带单位", "only capacity and in_use are counted in a unit"}},
    {"term_no_group", {"“{word}”不是由完整年龄组组成的人群", "'{word}' is no group of whole age bands"}},
    {"term_open_bracket", {"括号没有收尾", "a bracket is not closed"}},
    {"term_neither", {"既不是带括号的词，也不是数字", "is neither a word with brackets nor a number"}},
    {"term_no_factor", {"“{word}”不是 * 或 / 加数字", "'{word}' is not * or / a number"}},
    {"term_not_above_0", {"所乘或所除的数不大于 0", "it is multiplied or divided by a number that is not above 0"}},
    // Timetables.
    {"above_itself", {"成了自己的上级", "above itself"}},
    {"not_in_the_file", {"文件中没有", "not in the file"}},
    {"not_in_stops", {"不在 stops.txt 中", "not in stops.txt"}},
    {"entrance", {"是出入口或通道节点", "an entrance or a node"}},
    // Why an edit changes nothing.
    {"already_open", {"“{facility}”（{name}）已经开放", "'{facility}' ({name}) is already open"}},
    {"not_open", {"“{facility}”（{name}）没有开放（{@status}）", "'{facility}' ({name}) is {@status}, not open"}},
    {"planned", {"在建", "planned"}},
    {"closed", {"停用", "closed"}},
    {"stands_there", {"“{facility}”（{name}）本来就在那里", "'{facility}' ({name}) already stands there"}},
    {"same_capacity",
     {"“{facility}”（{name}）的能力已是 {capacity}", "'{facility}' ({name}) already has a capacity of {capacity}"}},
    {"same_hours", {"“{facility}”（{name}）的开放时间已是 {hours}", "'{facility}' ({name}) already opens {hours}"}},
    {"same_facility", {"“{facility}”（{name}）本来就是这样", "'{facility}' ({name}) is already so"}},
    {"nobody_moves", {"从“{place}”迁出的人数为零", "the people to be moved from '{place}' are nobody"}},
    {"as_many", {"“{place}”的居民乘以 {factor:g}，人数不变", "the people of '{place}' times {factor:g} are as many as before"}},
    {"same_persons", {"居住点“{home}”的居民本来就是这些", "home '{home}' has just those people already"}},
    {"same_standard", {"“{service}”的标准口径本来就是这样", "the standard of '{service}' is already so"}},
    {"no_boat_to_cancel", {"没有可停开的航次", "there is no boat to cancel"}},
    {"moved_by_nothing", {"航次“{trip}”移动了 0 分钟", "trip '{trip}' is moved by 0 minutes"}},
    // What a result folder lacks.
    {"no_plain_name", {"写着“{value}”，不是普通文件名", "names \"{value}\", which is no plain file name"}},
    {"no_features", {"没有要素列表", "has no list of features"}},
    {"member_no_text", {"“{value}”不是文字", "\"{value}\" is not text"}},
    {"no_flag", {"“{value}”不是 true 或 false", "\"{value}\" is not true or false"}},
    {"no_number", {"“{value}”不是数字", "\"{value}\" is not a number"}},
    {"no_whole_number", {"“{value}”不是整数", "\"{value}\" is not a whole number"}},
    {"no_place", {"地点不是两个数", "a place is not two numbers"}},
    {"no_line", {"线却是 {value}", "a line is a {value}"}},
    {"no_area", {"面却是 {value}", "an area is a {value}"}},
    {"no_time_of_day", {"“{value}”不是时刻", "\"{value}\" is not a time of day"}},
    {"nothing_named", {"没有{@kind}“{value}”", "there is no {@kind} \"{value}\""}},
    {"status_not_from_facts",
     {"其中 {home} 的 {service} 为 {status}，与它的其他字段不符",
      "says that {home} is {status} for {service}, which does not follow from its other fields"}},
    {"no_word", {"“{value}”不是本版本的用词", "\"{value}\" is not a word of this version"}},
    {"no_ages", {"“{value}”不是年龄组", "\"{value}\" is not a group of ages"}},
    {"no_date", {"没有日期", "has no date"}},
    {"lacks_member", {"缺少本版本会写出的内容：{reason}", "lacks something that this version writes: {reason}"}},
    {"no_column", {"没有列“{value}”", "has no column \"{value}\""}},
    {"facility", {"设施", "facility"}},
    {"service", {"服务", "service"}},
    {"measure", {"口径", "measure"}},
    {"home", {"居住点", "home"}},
    {"island", {"岛屿", "island"}},
    {"village", {"村(社区)", "village"}},
    {"pier", {"码头", "pier"}},
    // What a siting problem names.
    {"budget", {"预算", "the budget"}},
    {"threshold", {"阈值", "the threshold"}},
    {"unreached_cost", {"到不了者每人的费用", "the cost of a person out of reach"}},
    {"tolerance", {"容许的差距", "the tolerance"}},
    {"time_limit", {"时间上限", "the time limit"}},
    {"persons_of", {"人数", "persons of"}},
    {"cost_of", {"费用", "the cost of"}},
    {"capacity_of", {"能力", "the capacity of"}},
    {"demand", {"需求", "demand"}},
    {"site", {"地点", "site"}},
    // Requirements that clash.
    {"island_lacks_sites",
     {"岛屿 {island} 至少要 {needed:g} 处，现有和候选共 {allowed:g} 处",
      "island {island}: at least {needed:g} sites are required, {allowed:g} exist or are candidates"}},
    {"minimums_exceed_sites",
     {"各岛最少数合计需新增 {needed:g} 处，只可新增 {allowed:g} 处",
      "the island minimums need {needed:g} new sites, {allowed:g} may be added"}},
    {"minimums_exceed_budget",
     {"满足各岛最少数至少花费 {needed:g}，预算为 {allowed:g}",
      "the cheapest sites that meet the island minimums cost {needed:g}, the budget is {allowed:g}"}},
    {"too_few_sites",
     {"覆盖所有可覆盖的人至少需新增 {needed:g} 处，只可新增 {allowed:g} 处",
      "covering all who can be covered takes at least {needed:g} new sites, {allowed:g} may be added"}},
    {"too_small_budget",
     {"覆盖所有可覆盖的人至少花费 {needed:g}，预算为 {allowed:g}",
      "covering all who can be covered costs at least {needed:g}, the budget is {allowed:g}"}},
    {"sites_and_budget",
     {"在预算内覆盖所有可覆盖的人至少需新增 {needed:g} 处，只可新增 {allowed:g} 处",
      "covering all who can be covered within the budget takes at least {needed:g} new sites, {allowed:g} may be added"}},
    // Where a layer is shifted to.
    {"north", {"北", "north"}},
    {"north-northeast", {"东北偏北", "north-northeast"}},
    {"northeast", {"东北", "northeast"}},
    {"east-northeast", {"东北偏东", "east-northeast"}},
    {"east", {"东", "east"}},
    {"east-southeast", {"东南偏东", "east-southeast"}},
    {"southeast", {"东南", "southeast"}},
    {"south-southeast", {"东南偏南", "south-southeast"}},
    {"south", {"南", "south"}},
    {"south-southwest", {"西南偏南", "south-southwest"}},
    {"southwest", {"西南", "southwest"}},
    {"west-southwest", {"西南偏西", "west-southwest"}},
    {"west", {"西", "west"}},
    {"west-northwest", {"西北偏西", "west-northwest"}},
    {"northwest", {"西北", "northwest"}},
    {"north-northwest", {"西北偏北", "north-northwest"}},
});

}  // namespace

std::span<const Phrase> phrases() {
    static const std::vector<Phrase> all = [] {
        std::vector<Phrase> joined(list.begin(), list.end());
        std::ranges::copy(upkeep_phrases(), std::back_inserter(joined));
        return joined;
    }();
    return all;
}

std::optional<Word> phrase(std::string_view id) {
    const auto all = phrases();
    const auto found = std::ranges::find(all, id, &Phrase::id);
    return found == all.end() ? std::nullopt : std::optional(found->words);
}

}  // namespace circle15::words
