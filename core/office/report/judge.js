// A home's status at a threshold, as core/analysis/verdict.cpp has it. Walks and thresholds are whole tenths of a millimetre of
// flat street, so that nothing is rounded here. Statuses are numbered as in model::Status.
'use strict';

const COVERED = 0, TOO_FAR = 1, BOAT_ONLY = 2, NO_ACCESS = 3, FULL = 4, UNKNOWN = 5;

/** The facts of one home: `walk` -1 where no facility is reached on foot, or beyond the search. */
function factsOf(set, home) {
  const flags = set.flags.charCodeAt(home) - 48;
  return {
    walk: set.walk[home],
    joined: (flags & 1) !== 0,
    complete: (flags & 2) !== 0,
    onIsland: (flags & 4) !== 0,
    byBoat: (flags & 8) !== 0,
    beyond: (flags & 16) !== 0,
    withoutPlace: set.without_place[home] || 0
  };
}

function within(facts, limit) {
  return facts.walk >= 0 && facts.walk <= limit;
}

function statusAt(facts, limit) {
  const inReach = within(facts, limit);
  if (inReach && facts.withoutPlace === 0) return COVERED;
  if (!facts.joined || !facts.complete) return UNKNOWN;
  if (inReach) return FULL;
  if (facts.walk >= 0 || facts.beyond) return TOO_FAR;
  if (facts.onIsland) return UNKNOWN;
  return facts.byBoat ? BOAT_ONLY : NO_ACCESS;
}

/** Persons of a home by status: of one with too few places, those who find one are covered. */
function personsAt(facts, limit, persons) {
  const byStatus = [0, 0, 0, 0, 0, 0];
  const placed = facts.withoutPlace > 0 && within(facts, limit) ? persons - facts.withoutPlace : 0;
  byStatus[statusAt(facts, limit)] = persons - placed;
  byStatus[COVERED] += placed;
  return byStatus;
}

/** Minutes on foot, for people to read; null where none is reached. */
function minutesOf(facts, service) {
  return facts.walk < 0 ? null : facts.walk / 10000 / service.speed / 60;
}
