// SPDX-License-Identifier: MIT
#include "core/model/quality.hpp"

#include <utility>

namespace circle15::model {

std::string_view name_of(Quality quality) {
    switch (quality) {
        case Quality::surveyed:
            return "surveyed";
        case Quality::mapped:
            return "mapped";
        case Quality::approximate:
            return "approximate";
        case Quality::modelled:
            return "modelled";
    }
    std::unreachable();
}

std::optional<Quality> quality_named(std::string_view name) {
    for (const Quality quality : {Quality::surveyed, Quality::mapped, Quality::approximate, Quality::modelled}) {
        if (name == name_of(quality)) return quality;
    }
    return std::nullopt;
}

}  // namespace circle15::model
