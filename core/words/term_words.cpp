// SPDX-License-Identifier: MIT
#include "core/words/term_words.hpp"

#include <array>

namespace circle15::words {

namespace {

// In the order of the terms themselves.
constexpr std::array<Word, 6> status_words{{{"已覆盖", "covered"},
                                            {"步行过远", "too far on foot"},
                                            {"仅能乘船", "by boat only"},
                                            {"无法到达", "no access"},
                                            {"能力已满", "full"},
                                            {"数据不足", "unknown"}}};
constexpr std::array<Word, 3> stability_words{{{"确定", "certain"}, {"临界", "borderline"}, {"示意", "indicative"}}};
constexpr std::array<Word, 7> cause_words{{{"无设施", "no facility"},
                                           {"距离", "distance"},
                                           {"坡度", "slope"},
                                           {"隔海", "across water"},
                                           {"能力不足", "capacity"},
                                           {"数据缺失", "data missing"},
                                           {"未开放", "closed then"}}};
constexpr std::array<Word, 8> action_words{{{"新建", "build"},
                                            {"改扩建", "expand"},
                                            {"流动服务", "mobile service"},
                                            {"送餐", "meal delivery"},
                                            {"调整班次", "adjust sailings"},
                                            {"人口集聚", "relocate"},
                                            {"核实数据", "verify data"},
                                            {"延长开放", "longer hours"}}};
constexpr std::array<Word, 4> unit_kind_words{
    {{"全县", "county"}, {"乡镇", "township"}, {"岛屿", "island"}, {"村(社区)", "village"}}};
constexpr std::array<Word, 3> walk_rule_words{
    {{"去程", "there"}, {"返程", "back"}, {"往返取差", "the worse of there and back"}}};
constexpr std::array<Word, 4> quality_words{
    {{"实测", "surveyed"}, {"地图", "mapped"}, {"约略", "approximate"}, {"模型", "modelled"}}};
constexpr std::array<Word, 4> severity_words{
    {{"说明", "note"}, {"存疑", "doubt"}, {"已修复", "repaired"}, {"已剔除", "rejected"}}};
constexpr std::array<Word, 7> street_kind_words{{{"道路", "street"},
                                                 {"小路", "path"},
                                                 {"台阶", "steps"},
                                                 {"桥", "bridge"},
                                                 {"码头", "pier"},
                                                 {"隧道", "tunnel"},
                                                 {"广场", "square"}}};
constexpr std::array<Word, 5> island_tier_words{
    {{"本岛", "mainland"}, {"大岛", "big island"}, {"节点岛", "node island"}, {"小岛", "small island"}, {"无居民岛", "islet"}}};
constexpr std::array<Word, 3> facility_status_words{{{"在建", "planned"}, {"投用", "open"}, {"停用", "closed"}}};
constexpr std::array<Word, 4> link_fault_words{{{"落海", "in the sea"},
                                                {"岛上无步行道", "no street on its island"},
                                                {"距步行道过远", "too far from a street"},
                                                {"隔水", "across water"}}};

}  // namespace

Word word_of(model::Status status) { return status_words.at(static_cast<std::size_t>(status)); }
Word word_of(model::Stability stability) { return stability_words.at(static_cast<std::size_t>(stability)); }
Word word_of(model::Cause cause) { return cause_words.at(static_cast<std::size_t>(cause)); }
Word word_of(model::Action action) { return action_words.at(static_cast<std::size_t>(action)); }
Word word_of(model::UnitKind kind) { return unit_kind_words.at(static_cast<std::size_t>(kind)); }
Word word_of(model::WalkRule rule) { return walk_rule_words.at(static_cast<std::size_t>(rule)); }
Word word_of(model::Quality quality) { return quality_words.at(static_cast<std::size_t>(quality)); }
Word word_of(model::Severity severity) { return severity_words.at(static_cast<std::size_t>(severity)); }
Word word_of(model::StreetKind kind) { return street_kind_words.at(static_cast<std::size_t>(kind)); }
Word word_of(model::IslandTier tier) { return island_tier_words.at(static_cast<std::size_t>(tier)); }
Word word_of(model::FacilityStatus status) { return facility_status_words.at(static_cast<std::size_t>(status)); }
Word word_of(model::LinkFault fault) { return link_fault_words.at(static_cast<std::size_t>(fault)); }

Word word_of_layer(std::string_view layer) {
    if (layer == "homes") return {"居住点", "homes"};
    if (layer == "facilities") return {"设施", "facilities"};
    if (layer == "streets") return {"步行网络", "streets"};
    if (layer == "islands") return {"岛屿", "islands"};
    if (layer == "elevation") return {"高程", "heights"};
    if (layer == "villages") return {"村(社区)", "villages"};
    if (layer == "piers") return {"码头", "piers"};
    if (layer == "ferries") return {"航班", "ferries"};
    if (layer == "standard") return {"标准口径", "standard"};
    if (layer == "calendar") return {"节假日", "calendar"};
    if (layer == "census") return {"人口普查", "census"};
    if (layer == "indicators") return {"指标", "indicators"};
    if (layer == "study") return {"研究区", "study"};
    return {layer, layer};
}

}  // namespace circle15::words
