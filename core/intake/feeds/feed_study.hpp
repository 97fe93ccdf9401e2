// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "core/intake/area.hpp"
#include "core/intake/study/made_study.hpp"

namespace circle15::intake {

/// Adds the trips of a GTFS feed (folder or zip) that call near the area, of the modes that the source names: boats as the
/// study's timetable, their stops as its piers; buses and the rest are stored beside it and not searched. Trips that cannot be
/// used are rejected and counted. Boats' stops of one name within 150 m are one pier. A workbook or text table is a timetable
/// that people typed. Throws model::InputError: those of io::read_gtfs, gtfs_files_of_zip and typed_timetable(),
/// `second_timetable`.
void add_feed(const std::filesystem::path& path, const Source& source, const StudyArea& area, MadeStudy& made);

}  // namespace circle15::intake
