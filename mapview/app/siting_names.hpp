// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "core/model/study.hpp"
#include "core/words/lang.hpp"
#include "mapview/app/qt_text.hpp"

namespace circle15::app {

/// A place that siting proposes, and the village it lies in.
struct SiteAt {
    model::LonLat place;
    std::optional<model::VillageId> village;
    QString own;  ///< its name where no village is near
};

/// What each is called: its village, and where several lie in one, also which way and how far from the middle of the village's
/// people.
[[nodiscard]] std::vector<QString> names_apart(const model::Study& study, std::span<const SiteAt> sites, words::Lang lang);

}  // namespace circle15::app
