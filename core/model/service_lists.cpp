// SPDX-License-Identifier: MIT
#include "core/model/service_lists.hpp"

#include <algorithm>
#include <utility>

namespace circle15::model {

namespace {

const Inventory* known_list(const Study& study, const std::string& service) {
    const auto found = study.inventory.find(service);
    return found == study.inventory.end() || found->second.without_rows ? nullptr : &found->second;
}

bool lacks_rejected(const Inventory& list, const std::string& township) {
    const auto& [rows, townships] = list.rejected;
    return rows > 0 && (townships.empty() || std::ranges::contains(townships, township));
}

}  // namespace

ListState list_in(const Study& study, const std::string& service, const std::string& township) {
    const auto* list = known_list(study, service);
    if (list == nullptr) return ListState::missing;
    const bool partial = list->partial || list->cut || std::ranges::contains(list->partial_in, township);
    return partial || lacks_rejected(*list, township) ? ListState::partial : ListState::complete;
}

ListState list_of(const Study& study, const std::string& service) {
    const auto* list = known_list(study, service);
    if (list == nullptr) return ListState::missing;
    const bool partial = list->partial || list->cut || !list->partial_in.empty() || list->rejected.rows > 0;
    return partial ? ListState::partial : ListState::complete;
}

const std::string& capacity_unit_en(const Study& study, const std::string& service, const std::string& unit) {
    const auto list = study.inventory.find(service);
    const bool named = list != study.inventory.end() && !list->second.unit_en.empty() && !unit.empty();
    return named ? list->second.unit_en : unit;
}

std::string_view name_of(ListState list) {
    switch (list) {
        case ListState::complete:
            return "complete";
        case ListState::partial:
            return "partial";
        case ListState::missing:
            return "missing";
    }
    std::unreachable();
}

}  // namespace circle15::model
