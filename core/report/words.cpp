// SPDX-License-Identifier: MIT
#include "core/report/words.hpp"

#include <utility>

namespace circle15::report {

Word word_of(analysis::Status status) {
    switch (status) {
        case analysis::Status::covered:
            return {"已覆盖", "covered"};
        case analysis::Status::too_far:
            return {"步行过远", "too far on foot"};
        case analysis::Status::boat_only:
            return {"仅能乘船", "by boat only"};
        case analysis::Status::no_access:
            return {"无法到达", "no access"};
        case analysis::Status::full:
            return {"能力已满", "full"};
        case analysis::Status::unknown:
            return {"数据不足", "unknown"};
    }
    std::unreachable();
}

Word word_of(analysis::Stability stability) {
    switch (stability) {
        case analysis::Stability::certain:
            return {"确定", "certain"};
        case analysis::Stability::borderline:
            return {"临界", "borderline"};
        case analysis::Stability::indicative:
            return {"示意", "indicative"};
    }
    std::unreachable();
}

Word word_of(analysis::Cause cause) {
    switch (cause) {
        case analysis::Cause::no_facility:
            return {"无设施", "no facility"};
        case analysis::Cause::distance:
            return {"距离", "distance"};
        case analysis::Cause::slope:
            return {"坡度", "slope"};
        case analysis::Cause::across_water:
            return {"隔海", "across water"};
        case analysis::Cause::capacity:
            return {"能力不足", "capacity"};
        case analysis::Cause::data_missing:
            return {"数据缺失", "data missing"};
        case analysis::Cause::closed:
            return {"未开放", "closed then"};
    }
    std::unreachable();
}

Word word_of(analysis::Action action) {
    switch (action) {
        case analysis::Action::build:
            return {"新建", "build"};
        case analysis::Action::expand:
            return {"改扩建", "expand"};
        case analysis::Action::mobile_service:
            return {"流动服务", "mobile service"};
        case analysis::Action::meal_delivery:
            return {"送餐", "meal delivery"};
        case analysis::Action::adjust_sailings:
            return {"调整班次", "adjust sailings"};
        case analysis::Action::relocate:
            return {"人口集聚", "relocate"};
        case analysis::Action::verify_data:
            return {"核实数据", "verify data"};
        case analysis::Action::extend_hours:
            return {"延长开放", "longer hours"};
    }
    std::unreachable();
}

Word word_of(analysis::UnitKind kind) {
    switch (kind) {
        case analysis::UnitKind::county:
            return {"全县", "county"};
        case analysis::UnitKind::township:
            return {"乡镇", "township"};
        case analysis::UnitKind::island:
            return {"岛屿", "island"};
        case analysis::UnitKind::village:
            return {"村(社区)", "village"};
    }
    std::unreachable();
}

Word word_of(analysis::WalkRule walk) {
    switch (walk) {
        case analysis::WalkRule::to_facility:
            return {"去程", "there"};
        case analysis::WalkRule::from_facility:
            return {"返程", "back"};
        case analysis::WalkRule::worse:
            return {"往返取差", "the worse of there and back"};
    }
    std::unreachable();
}

Word word_of(model::Quality quality) {
    switch (quality) {
        case model::Quality::surveyed:
            return {"实测", "surveyed"};
        case model::Quality::mapped:
            return {"地图", "mapped"};
        case model::Quality::approximate:
            return {"约略", "approximate"};
        case model::Quality::modelled:
            return {"模型", "modelled"};
    }
    std::unreachable();
}

Word word_of(model::Severity severity) {
    switch (severity) {
        case model::Severity::note:
            return {"说明", "note"};
        case model::Severity::doubt:
            return {"存疑", "doubt"};
        case model::Severity::repaired:
            return {"已修复", "repaired"};
        case model::Severity::rejected:
            return {"已剔除", "rejected"};
    }
    std::unreachable();
}

Word word_of(model::StreetKind kind) {
    switch (kind) {
        case model::StreetKind::street:
            return {"道路", "street"};
        case model::StreetKind::path:
            return {"小路", "path"};
        case model::StreetKind::steps:
            return {"台阶", "steps"};
        case model::StreetKind::bridge:
            return {"桥", "bridge"};
        case model::StreetKind::pier:
            return {"码头", "pier"};
        case model::StreetKind::tunnel:
            return {"隧道", "tunnel"};
        case model::StreetKind::square:
            return {"广场", "square"};
    }
    std::unreachable();
}

Word word_of(model::IslandTier tier) {
    switch (tier) {
        case model::IslandTier::mainland:
            return {"本岛", "mainland"};
        case model::IslandTier::big:
            return {"大岛", "big island"};
        case model::IslandTier::node:
            return {"节点岛", "node island"};
        case model::IslandTier::small:
            return {"小岛", "small island"};
        case model::IslandTier::islet:
            return {"无居民岛", "islet"};
    }
    std::unreachable();
}

Word word_of(model::FacilityStatus status) {
    switch (status) {
        case model::FacilityStatus::planned:
            return {"在建", "planned"};
        case model::FacilityStatus::open:
            return {"投用", "open"};
        case model::FacilityStatus::closed:
            return {"停用", "closed"};
    }
    std::unreachable();
}

Word word_of(network::LinkFault fault) {
    switch (fault) {
        case network::LinkFault::in_the_sea:
            return {"落海", "in the sea"};
        case network::LinkFault::no_street_on_island:
            return {"岛上无步行道", "no street on its island"};
        case network::LinkFault::too_far:
            return {"距步行道过远", "too far from a street"};
        case network::LinkFault::across_water:
            return {"隔水", "across water"};
    }
    std::unreachable();
}

Word word_of_layer(std::string_view layer) {
    if (layer == "homes") return {"居住点", "homes"};
    if (layer == "facilities") return {"设施", "facilities"};
    if (layer == "streets") return {"步行网络", "streets"};
    if (layer == "islands") return {"岛屿", "islands"};
    if (layer == "villages") return {"村(社区)", "villages"};
    if (layer == "piers") return {"码头", "piers"};
    if (layer == "ferries") return {"航班", "ferries"};
    if (layer == "standard") return {"标准口径", "standard"};
    if (layer == "calendar") return {"节假日", "calendar"};
    if (layer == "census") return {"人口普查", "census"};
    if (layer == "indicators") return {"指标", "indicators"};
    return {layer, layer};
}

std::string_view name_of(analysis::WalkRule walk) {
    switch (walk) {
        case analysis::WalkRule::to_facility:
            return "to";
        case analysis::WalkRule::from_facility:
            return "from";
        case analysis::WalkRule::worse:
            return "worse";
    }
    std::unreachable();
}

std::optional<analysis::WalkRule> walk_rule_named(std::string_view name) {
    using enum analysis::WalkRule;
    for (const auto walk : {to_facility, from_facility, worse}) {
        if (name_of(walk) == name) return walk;
    }
    return std::nullopt;
}

namespace {

template <class Text>
std::string spans_of(model::AgeGroup group, const Text& text) {
    std::string spans;
    for (std::size_t first = 0; first < model::age_bands.size(); ++first) {
        if (!group.has(first)) continue;
        std::size_t last = first;
        while (last + 1 < model::age_bands.size() && group.has(last + 1)) ++last;
        if (!spans.empty()) spans += ',';
        const bool open = last + 1 == model::age_bands.size();
        spans += text(std::to_string(model::age_bands[first].from), open ? "" : std::to_string(model::age_bands[last].to));
        first = last;
    }
    return spans;
}

}  // namespace

std::string ages_of(model::AgeGroup group) {
    if (group == model::everybody) return "all";
    return spans_of(group,
                    [](const std::string& from, const std::string& to) { return to.empty() ? from + "+" : from + "-" + to; });
}

std::string ages_in_words(model::AgeGroup group, Lang lang) {
    if (group == model::everybody) return lang == Lang::zh ? "全体" : "all";
    if (lang == Lang::en) return ages_of(group);
    return spans_of(group, [](const std::string& from, const std::string& to) {
        return to.empty() ? from + "岁+" : from + "-" + to + "岁";
    });
}

}  // namespace circle15::report
