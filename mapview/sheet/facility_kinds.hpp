// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <vector>

#include "core/report/words.hpp"
#include "mapview/sheet/scene.hpp"

namespace circle15::sheet {

/// One look that facilities of a service have on the map, and what it means.
struct FacilityKind {
    FacilityMark mark;
    QString words;
};

/// The looks there are among a service's facilities: open, open at a modelled place, planned, proposed by a trial.
[[nodiscard]] std::vector<FacilityKind> facility_kinds(const ServiceMarks& service, words::Lang lang);

}  // namespace circle15::sheet
