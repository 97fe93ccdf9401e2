// SPDX-License-Identifier: MIT
#include "core/model/street.hpp"

#include <utility>

namespace circle15::model {

std::string_view name_of(StreetKind kind) {
    switch (kind) {
        case StreetKind::street:
            return "street";
        case StreetKind::path:
            return "path";
        case StreetKind::steps:
            return "steps";
        case StreetKind::bridge:
            return "bridge";
        case StreetKind::pier:
            return "pier";
        case StreetKind::tunnel:
            return "tunnel";
        case StreetKind::square:
            return "square";
    }
    std::unreachable();
}

}  // namespace circle15::model
