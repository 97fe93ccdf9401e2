// SPDX-License-Identifier: MIT
#include "core/office/deliverables.hpp"

namespace circle15::office {

std::vector<io::ResultFile> deliverables(const Delivery&) { return {}; }

}  // namespace circle15::office
