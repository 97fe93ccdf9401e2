// SPDX-License-Identifier: MIT
#pragma once

#include "tests/oracle/dice.hpp"
#include "tests/oracle/town.hpp"

namespace circle15::oracle {

// A town is made part by part, in this order; each part looks at those before it alone.

/// Islands, villages and streets, at most sixty nodes in all.
void add_land_and_streets(Dice& dice, Town& town);
/// Rules, homes and facilities of the services, and how complete their lists are. Nobody stands where two streets are equally
/// near, or nearest to the end of one: which of them a place is joined to is nobody's rule.
void add_people_and_services(Dice& dice, Town& town);
/// Piers, and mostly a timetable.
void add_boats(Dice& dice, Town& town);
/// What the run is asked.
void ask(Dice& dice, Town& town);

}  // namespace circle15::oracle
