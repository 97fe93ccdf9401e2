// SPDX-License-Identifier: MIT
#include "core/office/deliverables.hpp"

#include "core/office/geopackage.hpp"
#include "core/office/report/report_file.hpp"
#include "core/office/workbook/workbook.hpp"

namespace circle15::office {

std::vector<io::ResultFile> deliverables(const Delivery& delivery) {
    return {{.name = "report.html", .write = [delivery](const io::Sink& sink) { return write_report(delivery, sink); }},
            {.name = "circle15.gpkg", .write = [delivery](const io::Sink& sink) { return write_layers(delivery, sink); }},
            {.name = "circle15.xlsx", .write = [delivery](const io::Sink& sink) { return write_workbook(delivery, sink); }}};
}

}  // namespace circle15::office
