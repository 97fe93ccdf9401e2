// SPDX-License-Identifier: MIT
#include "core/model/scenario.hpp"

namespace circle15::model {

namespace {

void join(std::string& all, const std::string& next, const char* between) {
    if (!all.empty() && !next.empty()) all += between;
    all += next;
}

}  // namespace

Scenario combined(std::span<const Scenario> scenarios) {
    Scenario all;
    for (const Scenario& next : scenarios) {
        join(all.name_zh, next.name_zh, " + ");
        join(all.name_en, next.name_en, " + ");
        join(all.description, next.description, "\n");
        join(all.description_en, next.description_en, "\n");
        join(all.source, next.source, "; ");
        all.edits.insert(all.edits.end(), next.edits.begin(), next.edits.end());
        all.sailings.insert(all.sailings.end(), next.sailings.begin(), next.sailings.end());
    }
    return all;
}

}  // namespace circle15::model
