// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "core/io/sink.hpp"
#include "core/office/deliverables.hpp"

namespace circle15::office {

/// report.html of a run, with the other days of its week unless the study is too large for them: hands its bytes over, and
/// returns how many gaps it lists.
std::size_t write_report(const Delivery& delivery, const io::Sink& sink);

}  // namespace circle15::office
