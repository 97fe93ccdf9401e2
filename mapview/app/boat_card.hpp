// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "mapview/app/explanation.hpp"

namespace circle15::app {

/// Who would be worse off on one island without a boat, for one service, in persons of its group.
struct BoatLoss {
    model::RuleId rule;
    model::IslandId island;
    std::int64_t cut_off = 0;    ///< no boat leads there any more
    std::int64_t no_return = 0;  ///< of the others, who cannot be home again the same day any more
    std::int64_t fewer = 0;      ///< of the others, who have fewer useful sailings
    bool operator==(const BoatLoss&) const = default;
};

/// Who depends on one boat: the place asked anew without it, compared home by home. The finding must have its ground.
[[nodiscard]] std::vector<BoatLoss> losses_without(const Finding& finding, const std::string& trip,
                                                   const model::Progress& progress = {});

/// A pier's boats of the day, the first after the time people leave home, the last one that brings people back, and who has
/// nothing but boats on its island.
[[nodiscard]] Explanation explain_pier(const Finding& finding, model::PierId pier, words::Lang lang);
/// A ferry route, by its row among the day's; its boats of the day and whose quickest way it is.
[[nodiscard]] Explanation explain_route(const Finding& finding, std::size_t row, words::Lang lang);
/// One boat and who depends on it; `losses` null while that is being worked out.
[[nodiscard]] Explanation explain_sailing(const Finding& finding, model::TripId trip, const std::vector<BoatLoss>* losses,
                                          words::Lang lang);

/// First and last boat from an island, and the last that brings people back; no facts where no boat calls there.
[[nodiscard]] FactGroup island_boats(const Finding& finding, model::IslandId island, words::Lang lang);

/// Of a finding that has one.
[[nodiscard]] const model::Timetable& timetable_of(const Finding& finding);
[[nodiscard]] QString stop_name(const Finding& finding, model::StopId stop);

/// The day the boats are asked about, and what kind of day it is.
[[nodiscard]] QString boat_day_words(const Finding& finding, words::Lang lang);
/// Says so where the timetable is made up to demonstrate the program.
void note_demonstration(const Finding& finding, Explanation& card, words::Lang lang);

/// What a suspension takes away for a service, in one sentence; empty where nothing is suspended.
[[nodiscard]] QString suspension_line(const Finding& finding, std::size_t service, words::Lang lang);

}  // namespace circle15::app
