// SPDX-License-Identifier: MIT
#include "core/office/deliverables.hpp"

#include "core/office/report/report_file.hpp"

namespace circle15::office {

std::vector<io::ResultFile> deliverables(const Delivery& delivery) {
    return {{.name = "report.html", .write = [delivery](const io::Sink& sink) { return write_report(delivery, sink); }}};
}

}  // namespace circle15::office
