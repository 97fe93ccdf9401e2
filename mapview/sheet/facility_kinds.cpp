// SPDX-License-Identifier: MIT
#include "mapview/sheet/facility_kinds.hpp"

#include <algorithm>

namespace circle15::sheet {

std::vector<FacilityKind> facility_kinds(const ServiceMarks& service, report::Lang lang) {
    const auto any = [&](auto&& test) { return std::ranges::any_of(service.facilities, test); };
    const bool zh = lang == report::Lang::zh;
    std::vector<FacilityKind> kinds;
    if (any([](const FacilityMark& facility) { return facility.serves && !facility.modelled; }))
        kinds.push_back({{}, zh ? QStringLiteral("设施") : QStringLiteral("facility")});
    if (any([](const FacilityMark& facility) { return facility.serves && facility.modelled; })) {
        kinds.push_back(
            {{.modelled = true}, zh ? QStringLiteral("设施（位置为模型）") : QStringLiteral("facility, place modelled")});
    }
    if (any([](const FacilityMark& facility) {
            return !facility.serves && facility.status != model::FacilityStatus::closed;
        })) {
        kinds.push_back({{.status = model::FacilityStatus::planned, .serves = false, .modelled = true},
                         zh ? QStringLiteral("在建，尚未投用") : QStringLiteral("planned, not yet open")});
    }
    return kinds;
}

}  // namespace circle15::sheet
