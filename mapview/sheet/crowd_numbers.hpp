// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "mapview/sheet/crowds.hpp"
#include "mapview/sheet/label_board.hpp"
#include "mapview/sheet/lettering.hpp"
#include "mapview/sheet/map_painter.hpp"

namespace circle15::sheet {

/// How many are left out, on each disc that stands for many homes; the board keeps names off the discs.
void number_crowds(QPainter& painter, std::vector<Crowd> crowds, const Viewport& viewport, const Theme& theme,
                   const Lettering& lettering, LabelBoard& board);

}  // namespace circle15::sheet
