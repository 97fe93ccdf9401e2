// SPDX-License-Identifier: MIT
#include "core/report/rule_words.hpp"

#include <algorithm>
#include <array>

namespace circle15::report {

namespace {

struct Entry {
    std::string_view rule;
    RuleWords words;
};

// In the order of the rules.
constexpr std::array entries{
    Entry{"allowance", {"登船或下船时间不成立", "填写 0 或正的分钟数"}},
    Entry{"ambiguous_village", {"村(社区)名称不止一个", "改用 12 位代码"}},
    Entry{"backward_times", {"航次的停靠时间倒退", "核对 stop_times.txt，过午夜写 24:00 以后"}},
    Entry{"bad_coordinates", {"坐标不成立", "按 经度,纬度 填写十进制度数"}},
    Entry{"bad_date", {"日期不成立", "按 2024-12-31 的样式填写"}},
    Entry{"bad_file_name", {"文件名不能使用", "只用研究区文件夹内的普通文件名"}},
    Entry{"bad_manifest", {"结果文件夹的 run.json 无法使用", "用 circle15 analyze 重新生成结果文件夹"}},
    Entry{"bad_minimum", {"某岛最少设施数的写法不对", "按 岛屿=个数 填写"}},
    Entry{"bad_number", {"数字不成立", "填写普通的十进制数"}},
    Entry{"bad_option", {"选项的值不能使用", "按 --help 所列的值填写"}},
    Entry{"bad_output_name", {"输出文件名不对", "方案文件以 .toml 结尾"}},
    Entry{"bad_result", {"结果文件与 circle15 analyze 的写法不符", "用 circle15 analyze 重新生成结果文件夹"}},
    Entry{"bad_time", {"时刻不成立", "按 07:00 填写，过午夜接着数，如 25:10"}},
    Entry{"bad_window", {"时段不成立", "按 07:00-17:00 填写，先早后晚"}},
    Entry{"bad_zip", {"压缩包损坏或不是 zip", "重新下载或重新打包"}},
    Entry{"budget", {"预算不成立", "填写 0 或正数"}},
    Entry{"budget_without_costs", {"有预算却不知道候选点的费用", "在候选点文件中补上 cost 一列"}},
    Entry{"capacity", {"能力不成立", "填写 0 或正整数"}},
    Entry{"cell_count", {"这一行的格数与表头不一致", "检查逗号和引号是否多了或少了"}},
    Entry{"changed_output", {"结果文件在生成之后被改动过", "用 circle15 analyze 重新生成结果文件夹"}},
    Entry{"coordinate_not_finite", {"坐标不是有限的数", "填写十进制度数，未定位的行先移出本表"}},
    Entry{"coordinate_range", {"坐标超出范围", "经度在 -180 到 180、纬度在 -90 到 90 之间；核对坐标系声明"}},
    Entry{"csv_quote", {"引号没有成对", "检查这一行的双引号"}},
    Entry{"csv_separator", {"列的分隔符无法辨认", "用逗号分隔，另存为 CSV UTF-8"}},
    Entry{"date_order", {"日期先后颠倒", "核对起止日期"}},
    Entry{"duplicate_column", {"列名重复", "每个列名只保留一列"}},
    Entry{"duplicate_file", {"同一文件出现两次", "只保留一个"}},
    Entry{"duplicate_id", {"编码重复", "每行使用不同的编码"}},
    Entry{"duplicate_service", {"同一服务有两条规则", "每项服务只保留一条规则"}},
    Entry{"edit_keys", {"方案里这项改动的写法不对", "对照已有方案文件的写法"}},
    Entry{"edit_without_effect", {"这项改动没有任何效果", "删去这项，或改成原本的意图"}},
    Entry{"empty_coordinate", {"坐标为空", "补上坐标，未定位的行先移出本表"}},
    Entry{"empty_file", {"文件是空的", "核对文件是否导出完整"}},
    Entry{"empty_group", {"服务对象没有年龄组", "至少列一个年龄组"}},
    Entry{"empty_layer", {"图层里没有要素", "核对文件是否导出完整"}},
    Entry{"empty_scenario", {"方案里没有任何改动", "至少写一项改动"}},
    Entry{"empty_value", {"必填的值为空", "补上这个值"}},
    Entry{"encoding", {"文字编码不是 UTF-8", "在 Excel 中另存为“CSV UTF-8”，或先转换编码"}},
    Entry{"factor", {"倍数不成立", "填写 0 或正数"}},
    Entry{"gtfs_feed", {"时刻表数据无法使用", "按 GTFS 规范核对"}},
    Entry{"impossible_speed", {"航速不合情理(应在每小时 5 至 80 公里之间)", "核对停靠时间、码头位置和航线"}},
    Entry{"indicator_term", {"指标的口径写法无法辨认", "对照 indicators.csv 已有的写法"}},
    Entry{"infeasible", {"要求互相矛盾，无解", "放宽所指出的那项要求"}},
    Entry{"invalid_polygon", {"面要素自相交或不成立", "在 QGIS 中用“修复几何”处理后再导出"}},
    Entry{"island_minimum", {"某岛最少设施数的要求不成立", "按 岛屿=个数 填写"}},
    Entry{"island_without_streets", {"有人居住的岛屿没有任何街道", "补上该岛的街道，或把居住点改到正确的岛屿"}},
    Entry{"joined_in_a_circle", {"岛屿互相连接成环", "每个岛屿只向一个主岛连接"}},
    Entry{"layer_count", {"文件里的图层数不对", "导出时只留一个图层"}},
    Entry{"layers", {"study.toml 的图层写法不对", "对照内置研究区的 study.toml"}},
    Entry{"longest_wait", {"最长候船时间不成立", "填写正的分钟数"}},
    Entry{"lost_day_share", {"停航天数占比不成立", "每月填一个 0 至 100 的百分数，共 12 个"}},
    Entry{"measuring_crs", {"量算坐标系不能使用", "使用以米为单位的投影坐标系，如 EPSG:4550"}},
    Entry{"missing_add", {"没有说明可新增几处", "用 --add 给出个数"}},
    Entry{"missing_candidates", {"候选点文件不在", "用 --candidates 给出当时的候选点文件"}},
    Entry{"missing_column", {"缺少必需的列", "补上这一列"}},
    Entry{"missing_crs", {"没有声明坐标系", "在 study.toml 中为该图层写明 crs"}},
    Entry{"missing_file", {"找不到文件", "核对文件名和所在文件夹"}},
    Entry{"missing_key", {"缺少必需的键", "在文件中补上"}},
    Entry{"missing_layer", {"缺少必需的图层", "在 study.toml 中补上这一层"}},
    Entry{"missing_matrix", {"这份证书依据的是费用表", "用 --matrix 和 --demand 给出当时的表"}},
    Entry{"missing_node", {"道路引用的节点不在文件里", "导出时连同节点一起导出"}},
    Entry{"missing_output", {"结果文件夹缺少文件", "用 circle15 analyze 重新生成结果文件夹"}},
    Entry{"missing_service", {"没有说明为哪项服务选址", "用 --service 给出服务名"}},
    Entry{"missing_time", {"缺少时刻", "补上到达和离开时刻"}},
    Entry{"missing_value", {"缺少必需的值", "补上这个值"}},
    Entry{"negative_capacity", {"能力不能为负数", "填写 0 或正整数，不知道的留空"}},
    Entry{"negative_dwellings", {"住宅数不能为负数", "填写 0 或正整数"}},
    Entry{"negative_in_use", {"使用数不能为负数", "填写 0 或正整数，不知道的留空"}},
    Entry{"negative_persons", {"人数不能为负数", "填写 0 或正整数"}},
    Entry{"no_candidates", {"没有候选点", "核对候选点文件，或换一种 --candidates"}},
    Entry{"no_capacity", {"不知道能力", "用 --places 给出新设施的位数"}},
    Entry{"no_elevation", {"没有高程数据", "补上高程图层，或按平地计算"}},
    Entry{"no_indicators", {"研究区没有指标表", "补上 indicators 图层"}},
    Entry{"no_rules", {"标准口径里没有规则", "至少写一条 [[rule]]"}},
    Entry{"no_street_near", {"附近没有街道可以接入", "换一个离街道更近的地点，或放宽 link_limit_m"}},
    Entry{"no_street_on_island", {"该地点所在的岛没有街道", "换一个地点，或补上街道"}},
    Entry{"no_streets", {"文件里没有可步行的街道", "核对导出的范围和标签"}},
    Entry{"no_timetable", {"研究区没有时刻表", "补上 ferries 图层"}},
    Entry{"nobody_lives_here", {"研究区里没有居民", "核对居住点的人口列"}},
    Entry{"nobody_lives_there", {"所指的地方没有居民", "核对方案中的地名"}},
    Entry{"node_conflict", {"同一节点出现在两个地方", "核对所合并的街道文件"}},
    Entry{"node_without_place", {"节点没有坐标", "重新导出街道文件"}},
    Entry{"not_a_ferry", {"这条线路不是轮渡", "route_type 填 4，或移出本数据"}},
    Entry{"not_a_file", {"不是普通文件", "给出文件的路径"}},
    Entry{"not_a_number", {"不是数字", "填写普通的十进制数"}},
    Entry{"opening_hours", {"开放时间的写法无法辨认", "按 Mo-Fr 07:30-17:30 的样式填写"}},
    Entry{"other_study", {"证书属于另一个研究区", "给出与证书相符的研究区"}},
    Entry{"out_of_range", {"数值超出允许的范围", "核对数值和单位"}},
    Entry{"output_flag", {"输出选项不成立", "按 --help 所列填写"}},
    Entry{"outside_study", {"地点在研究区以外", "核对坐标系声明，经纬度是否颠倒"}},
    Entry{"overlapping_headways", {"班次间隔的时段重叠", "核对 frequencies.txt"}},
    Entry{"persons", {"人数不成立", "填写 0 或正整数"}},
    Entry{"piers_beyond_land", {"码头不在研究区的陆地上", "核对码头坐标；外县码头可不处理"}},
    Entry{"raster_too_large", {"栅格过大", "裁到研究区范围"}},
    Entry{"remove_last", {"不能去掉最后一项", "至少保留一项"}},
    Entry{"requirements_clash", {"要求互相矛盾，无解", "放宽所指出的那项要求"}},
    Entry{"ring_direction", {"面的环方向已更正", "无须处理"}},
    Entry{"ring_threshold", {"第二圈没有阈值", "写明 minutes 或 metres"}},
    Entry{"sailing_times", {"航次时刻不成立", "核对时刻的先后和写法"}},
    Entry{"same_place", {"迁出地与迁入地相同", "写两个不同的地方"}},
    Entry{"scenario_count", {"方案的个数不对", "给出一个或两个 --scenario"}},
    Entry{"service_without_dates", {"这套班次没有任何开航日期", "在 calendar.txt 或 calendar_dates.txt 中补上"}},
    Entry{"share", {"占比不成立", "填写 0 至 1 之间的数"}},
    Entry{"standard_value", {"标准口径的数值不成立", "核对 standard.toml"}},
    Entry{"stop_far_from_pier", {"停靠站离码头太远", "核对 stops.txt 的坐标和坐标系"}},
    Entry{"stop_far_from_street", {"停靠站在岛上，却离街道太远", "核对停靠站和码头的坐标，或补绘通往码头的步行道"}},
    Entry{"streets_crs", {"街道文件的坐标系不对", "OSM 文件应为 EPSG:4326"}},
    Entry{"swapped_coordinates", {"经度与纬度看来颠倒了", "交换两列，或更正列名"}},
    Entry{"time_limit", {"时间上限不成立", "填写正的秒数"}},
    Entry{"time_order", {"时刻先后颠倒", "核对时刻"}},
    Entry{"time_text", {"时刻的写法无法辨认", "按 07:30:00 的样式填写，过午夜写 24:00 以后"}},
    Entry{"timetable_validity", {"时刻表不包含这一天", "换一个日期，或更新时刻表"}},
    Entry{"too_large", {"数值或文件过大", "核对数值，或缩小范围"}},
    Entry{"township_mismatch", {"乡镇与村(社区)不相符", "核对乡镇和村(社区)两列"}},
    Entry{"trip_without_calls", {"航次没有停靠站", "在 stop_times.txt 中补上"}},
    Entry{"unclosed_ring", {"面的环没有闭合", "在 QGIS 中用“修复几何”处理后再导出"}},
    Entry{"unknown_age_band", {"年龄组的名称无法辨认", "使用 age_0_2 至 age_80_up 各列名"}},
    Entry{"unknown_column", {"列名无法辨认", "对照内置研究区的表头"}},
    Entry{"unknown_crs", {"坐标系无法辨认", "使用 EPSG 代码，或 GCJ-02、BD-09"}},
    Entry{"unknown_facility", {"没有这个设施", "核对设施编码"}},
    Entry{"unknown_home", {"没有这个居住点", "核对居住点编码"}},
    Entry{"unknown_island", {"没有这个岛屿", "使用 islands.geojson 中的岛屿编码或名称"}},
    Entry{"unknown_key", {"键名无法辨认", "改正拼写或删去"}},
    Entry{"unknown_layer", {"图层名无法辨认", "对照内置研究区的 study.toml"}},
    Entry{"unknown_operator", {"指标的比较符无法辨认", "使用 >=、> 、<= 、< 或 ="}},
    Entry{"unknown_pier", {"没有这个码头", "核对码头编码"}},
    Entry{"unknown_place", {"没有这个地方", "核对村(社区)、乡镇或岛屿的名称"}},
    Entry{"unknown_quality", {"质量等级无法辨认", "使用 surveyed、mapped、approximate 或 modelled"}},
    Entry{"unknown_route", {"没有这条航线", "核对航线编码"}},
    Entry{"unknown_service", {"没有这项服务", "使用标准口径中的服务名"}},
    Entry{"unknown_shape", {"没有这条线形", "核对 shapes.txt"}},
    Entry{"unknown_status", {"状态无法辨认", "使用 planned、open 或 closed"}},
    Entry{"unknown_stop", {"没有这个停靠站", "核对 stops.txt"}},
    Entry{"unknown_tier", {"岛屿层级无法辨认", "对照内置研究区的写法"}},
    Entry{"unknown_township", {"没有这个乡镇", "核对乡镇名称"}},
    Entry{"unknown_trip", {"没有这个航次", "核对航次编码"}},
    Entry{"unknown_village", {"没有这个村(社区)", "使用 villages.csv 中的代码或名称"}},
    Entry{"unknown_year", {"没有这一年的指标口径", "用 --year 给出指标表中有的年份"}},
    Entry{"unreadable_certificate", {"证书读不出来", "用 circle15 site 重新生成"}},
    Entry{"unreadable_file", {"文件读不出来", "核对权限和文件是否完整"}},
    Entry{"unreadable_layer", {"图层读不出来，文件可能损坏或不完整", "重新导出或重新下载"}},
    Entry{"unreadable_osm", {"OSM 文件读不出来，文件可能损坏或不完整", "重新下载"}},
    Entry{"unreadable_raster", {"栅格读不出来", "重新导出"}},
    Entry{"unreadable_toml", {"TOML 写法有误", "按所指的行和列改正"}},
    Entry{"unwritable_output", {"结果写不进去", "换一个可写的文件夹，或关闭正在占用它的程序"}},
    Entry{"way_conflict", {"同一道路在两个文件里不一致", "核对所合并的街道文件"}},
    Entry{"way_without_length", {"道路没有长度", "删去这条道路"}},
    Entry{"wrong_crs", {"声明的坐标系与数据不符", "核对坐标系声明"}},
    Entry{"wrong_geometry", {"要素的几何类型不对", "导出为要求的点、线或面"}},
    Entry{"wrong_type", {"值的类型不对", "对照内置研究区的写法"}},
    Entry{"zip_encrypted", {"压缩包加了密", "解密后再用"}},
    Entry{"zip_name", {"压缩包内的文件名不能使用", "重新打包，只放普通文件"}},
    Entry{"zip_too_large", {"压缩包解开后过大，或谎报大小", "核对来源，重新打包"}},
};

}  // namespace

std::optional<RuleWords> words_of_rule(std::string_view rule) {
    const auto found = std::ranges::lower_bound(entries, rule, {}, &Entry::rule);
    if (found == entries.end() || found->rule != rule) return std::nullopt;
    return found->words;
}

std::string place_in_chinese(const std::string& place) {
    // Each word with a number behind it, and what stands around the number in Chinese.
    struct Counted {
        std::string_view word;
        std::string_view before;
        std::string_view after;
    };
    static constexpr std::array counted{Counted{"line ", "第 ", " 行"},   Counted{"row ", "第 ", " 行"},
                                        Counted{"column ", "第 ", " 列"}, Counted{"feature ", "第 ", " 个要素"},
                                        Counted{"way ", "道路 ", ""},     Counted{"node ", "节点 ", ""}};
    std::string said;
    for (std::size_t at = 0; at < place.size();) {
        const std::string_view rest = std::string_view(place).substr(at);
        const auto found = std::ranges::find_if(counted, [&](const Counted& one) { return rest.starts_with(one.word); });
        const auto digits_at = found == counted.end() ? 0 : found->word.size();
        const auto end =
            found == counted.end() ? digits_at : std::min(rest.find_first_not_of("-0123456789", digits_at), rest.size());
        if (end > digits_at) {
            if (said.ends_with(", ")) said.resize(said.size() - 2);
            said.append(found->before).append(rest.substr(digits_at, end - digits_at)).append(found->after);
            at += end;
        } else {
            said += place[at++];
        }
    }
    return said;
}

std::string flaw_text(const model::InputFlaw& flaw, Lang lang) {
    const auto words = words_of_rule(flaw.rule);
    if (lang == Lang::en || !words) return model::InputError(flaw).what();
    std::string said = flaw.file;
    if (!flaw.place.empty()) said += (said.empty() ? "" : "，") + place_in_chinese(flaw.place);
    if (!said.empty()) said += "：";
    return said + std::string(words->what) + " [" + flaw.rule + "]；" + std::string(words->remedy) + "。（" + flaw.what + "）";
}

}  // namespace circle15::report
