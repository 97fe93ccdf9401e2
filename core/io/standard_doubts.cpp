// SPDX-License-Identifier: MIT
#include "core/io/standard_doubts.hpp"

#include <algorithm>
#include <utility>

namespace circle15::io {

namespace {

constexpr double fastest_walk_m_per_s = 2;
constexpr double shortest_minutes = 1;
constexpr double longest_minutes = 120;

}  // namespace

std::vector<model::DataIssue> standard_doubts(const model::Study& study) {
    const auto layer = std::ranges::find(study.layers, "standard", &model::LayerSource::layer);
    std::vector<model::DataIssue> issues;
    const auto tell = [&](const model::Rule& rule, std::string flaw, model::Particulars particulars) {
        particulars.insert(particulars.end(), {{"name_zh", rule.name_zh}, {"name_en", rule.name_en}});
        issues.push_back({.file = layer == study.layers.end() ? "standard" : layer->file,
                          .place = "service " + rule.service,
                          .rule = std::move(flaw),
                          .severity = model::Severity::doubt,
                          .grave = true,
                          .particulars = std::move(particulars)});
    };
    for (const model::Rule& rule : study.standard.rules) {
        if (rule.speed_m_per_s > fastest_walk_m_per_s) tell(rule, "speed_unit", {{"speed", rule.speed_m_per_s}});
        if (rule.minutes < shortest_minutes || rule.minutes > longest_minutes)
            tell(rule, "minutes_unit", {{"minutes", rule.minutes}});
    }
    return issues;
}

}  // namespace circle15::io
