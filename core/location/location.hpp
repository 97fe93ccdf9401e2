// SPDX-License-Identifier: MIT
#pragma once

/// Where to put things, for other programs: with CMake `find_package(circle15)` and `circle15::location`, which needs HiGHS
/// alone.
///
///     Problem  who is to be served (persons, any unit of weight), sites to choose from and those that exist, and what a person
///              spends from here to there (any one unit: seconds, metres, money); pairs out of reach are left out
///     Request  what the sites are for, how many or how much money, how far is too far (METHODS.md 8 names the sources)
///     solve    Answer: sites in the order of what they add, the value, the bound that nothing beats, and whether that is
///     proven certify  Certificate: who goes where; verify() recomputes all of it but the bound
///
/// Ids are those of the tables given, rows of Problem. The same tables in any order give the same answer. Tables that cannot be
/// used throw model::InputError with a rule and particulars; requirements that clash are an answer (`infeasible`,
/// Answer::clash).
#include "core/location/answer.hpp"       // IWYU pragma: export
#include "core/location/certificate.hpp"  // IWYU pragma: export
#include "core/location/problem.hpp"      // IWYU pragma: export
#include "core/location/solve.hpp"        // IWYU pragma: export
#include "core/model/errors.hpp"          // IWYU pragma: export
