// SPDX-License-Identifier: MIT
#include "core/model/data_issue.hpp"

#include <utility>

namespace circle15::model {

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::note:
            return "note";
        case Severity::doubt:
            return "doubt";
        case Severity::repaired:
            return "repaired";
        case Severity::rejected:
            return "rejected";
    }
    std::unreachable();
}

}  // namespace circle15::model
