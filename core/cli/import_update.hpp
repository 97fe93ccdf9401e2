// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/report/words.hpp"

namespace circle15::cli {

/// `circle15 import --update FILE STUDY` and `--undo STUDY`, as they are given.
struct UpdateArguments {
    std::string study;
    std::string list;  ///< the new list
    std::string crs;
    std::string sheet;
    std::string service;
    std::string source;
    std::string date;
    std::string by;
    std::string accept;  ///< `all`, numbers of rows with commas between, or both; empty: nothing is written
    std::string out;     ///< sign-off sheet; empty: none
    bool partial = false;
    bool forced = false;
    bool json = false;
    report::Lang lang = report::Lang::en;
};

/// Compares the list with the study's facilities, prints what differs and what it does to coverage; writes what is accepted.
void run_update(const UpdateArguments& arguments);

/// Takes the last update back.
void run_undo(const std::string& study, report::Lang lang);

}  // namespace circle15::cli
