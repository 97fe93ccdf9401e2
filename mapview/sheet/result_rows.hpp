// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

#include "core/model/index.hpp"
#include "mapview/sheet/result_files.hpp"

namespace circle15::sheet {

/// The value whose name is `name`, among `count` values of an enumeration.
template <class Enum, class Name>
Enum named(const std::string& name, std::size_t count, const Name& name_of) {
    for (std::size_t value = 0; value < count; ++value) {
        if (name_of(static_cast<Enum>(value)) == name) return static_cast<Enum>(value);
    }
    throw bad_result({}, "no_word", {{"value", name}});
}

/// Places by their ids, as one layer refers to another.
struct Rows {
    std::map<std::string, model::IslandId> islands;
    std::map<std::string, model::VillageId> villages;
    std::map<std::string, model::FacilityId> facilities;
    std::map<std::string, model::HomeId> homes;

    template <class Id>
    static Id at(const std::map<std::string, Id>& ids, const std::string& id, const char* kind) {
        const auto found = ids.find(id);
        if (found == ids.end()) throw bad_result({}, "nothing_named", {{"kind", kind}, {"value", id}});
        return found->second;
    }
};

}  // namespace circle15::sheet
