// SPDX-License-Identifier: MIT
#include "mapview/sheet/facility_kinds.hpp"

#include <algorithm>

namespace circle15::sheet {

std::vector<FacilityKind> facility_kinds(const ServiceMarks& service, words::Lang lang) {
    const auto any = [&](auto&& test) { return std::ranges::any_of(service.facilities, test); };
    const bool zh = lang == words::Lang::zh;
    std::vector<FacilityKind> kinds;
    if (any([](const FacilityMark& facility) { return facility.serves && !facility.modelled && !facility.proposed; }))
        kinds.push_back({{}, zh ? QStringLiteral("设施") : QStringLiteral("facility")});
    if (any([](const FacilityMark& facility) { return facility.serves && facility.modelled && !facility.proposed; })) {
        kinds.push_back(
            {{.modelled = true}, zh ? QStringLiteral("设施（位置为模型）") : QStringLiteral("facility, place modelled")});
    }
    const auto without_service = [&](model::FacilityStatus status) {
        return any([status](const FacilityMark& facility) {
            return !facility.serves && !facility.proposed && facility.status == status;
        });
    };
    const bool planned = without_service(model::FacilityStatus::planned);
    const bool closed_that_day = without_service(model::FacilityStatus::open);
    if (planned || closed_that_day) {
        const QString words = !closed_that_day ? zh ? QStringLiteral("在建，尚未投用") : QStringLiteral("planned, not yet open")
                              : !planned ? zh ? QStringLiteral("当日不开放") : QStringLiteral("closed that day")
                              : zh ? QStringLiteral("在建，或当日不开放")
                                               : QStringLiteral("planned, or closed that day");
        kinds.push_back({{.status = model::FacilityStatus::planned, .serves = false, .modelled = true}, words});
    }
    if (any([](const FacilityMark& facility) {
            return facility.proposed && facility.status != model::FacilityStatus::closed;
        })) {
        kinds.push_back(
            {{.proposed = true, .number = 1},
             zh ? QStringLiteral("方案设施（试算，尚未建成）") : QStringLiteral("proposed in the trial, not there yet")});
    }
    return kinds;
}

}  // namespace circle15::sheet
