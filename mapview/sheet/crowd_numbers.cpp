// SPDX-License-Identifier: MIT
#include "mapview/sheet/crowd_numbers.hpp"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/results/values.hpp"

namespace circle15::sheet {

namespace {

/// Of letters that can be read, millimetres of the page.
constexpr double least_size = 1.8;

/// Whether a disc that lies on top of this one covers a part of its number, `half` to either side of its middle on the plane:
/// half a number is another one.
bool is_hidden(const std::vector<Crowd>& crowds, std::size_t row, double unit, double half) {
    return std::any_of(crowds.begin() + static_cast<std::ptrdiff_t>(row) + 1, crowds.end(), [&](const Crowd& above) {
        const QPointF away = above.at - crowds[row].at;
        // From the nearest place of the number's line.
        const double beside = std::max(std::abs(away.x()) - half, 0.0);
        return std::hypot(beside, away.y()) < above.radius * unit;
    });
}

}  // namespace

void number_crowds(QPainter& painter, std::vector<Crowd> crowds, const Viewport& viewport, const Theme& theme,
                   const Lettering& lettering, LabelBoard& board) {
    const double mm = viewport.mm;
    const QRectF seen = viewport.page.adjusted(-2 * mm, -2 * mm, 2 * mm, 2 * mm);
    std::erase_if(crowds, [&](const Crowd& crowd) { return !seen.contains(viewport.to_page.map(crowd.at)); });
    for (std::size_t row = 0; row < crowds.size(); ++row) {
        const auto& crowd = crowds[row];
        const QPointF at = viewport.to_page.map(crowd.at);
        const double half = crowd.radius * mm;
        const QRectF box(at.x() - half, at.y() - half, 2 * half, 2 * half);
        board.take(box);
        if (crowd.coverage.out_of_reach() == 0) continue;
        const QString number = QString::fromStdString(results::grouped(crowd.coverage.out_of_reach()));
        const TextLook wanted{.size = mm * std::clamp(0.75 * crowd.radius, 2.0, 3.4), .colour = theme.paper, .bold = true};
        const TextLook look = lettering.fitted(number, 1.86 * half, wanted);
        const double half_plane = lettering.width(number, look) / 2 * viewport.unit() / mm;
        if (look.size < least_size * mm || is_hidden(crowds, row, viewport.unit(), 0.9 * half_plane)) continue;
        lettering.draw(painter, box, Qt::AlignCenter, number, look);
    }
}

}  // namespace circle15::sheet
