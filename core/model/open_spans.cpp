// SPDX-License-Identifier: MIT
#include "core/model/open_spans.hpp"

#include <algorithm>

namespace circle15::model {

std::vector<OpenSpan> joined(std::vector<OpenSpan> spans) {
    std::ranges::sort(spans, {}, &OpenSpan::from);
    std::vector<OpenSpan> all;
    for (const OpenSpan& span : spans) {
        if (!all.empty() && span.from <= all.back().to) {
            all.back().to = std::max(all.back().to, span.to);
        } else {
            all.push_back(span);
        }
    }
    return all;
}

}  // namespace circle15::model
