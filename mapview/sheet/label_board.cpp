// SPDX-License-Identifier: MIT
#include "mapview/sheet/label_board.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace circle15::sheet {

LabelBoard::LabelBoard(const QRectF& page, double cell)
    : page_(page),
      cell_(cell),
      columns_(std::max(1, static_cast<int>(std::ceil(page.width() / cell)))),
      rows_(std::max(1, static_cast<int>(std::ceil(page.height() / cell)))),
      marks_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_)) {}

void LabelBoard::add_mark(QPointF at, double weight) {
    const int column = static_cast<int>(std::floor((at.x() - page_.left()) / cell_));
    const int row = static_cast<int>(std::floor((at.y() - page_.top()) / cell_));
    if (column < 0 || row < 0 || column >= columns_ || row >= rows_) return;
    marks_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column)] +=
        static_cast<float>(weight);
}

bool LabelBoard::is_free(const QRectF& box) const {
    return std::ranges::none_of(taken_, [&](const QRectF& other) { return other.intersects(box); });
}

double LabelBoard::hidden(const QRectF& box) const {
    const auto cell_of = [&](double at, double low, int most) {
        return std::clamp(static_cast<int>(std::floor((at - low) / cell_)), 0, most - 1);
    };
    double sum = 0;
    for (int row = cell_of(box.top(), page_.top(), rows_); row <= cell_of(box.bottom(), page_.top(), rows_); ++row) {
        for (int column = cell_of(box.left(), page_.left(), columns_); column <= cell_of(box.right(), page_.left(), columns_);
             ++column) {
            sum += static_cast<double>(
                marks_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column)]);
        }
    }
    return sum;
}

std::optional<QRectF> LabelBoard::place(std::span<const LabelSpot> spots, double most_hidden,
                                        const std::function<double(const QRectF&)>& further) {
    std::optional<QRectF> best;
    double least = 0;
    for (const auto& spot : spots) {
        if (best && spot.cost >= least) continue;
        if (!page_.contains(spot.box) || !is_free(spot.box)) continue;
        const double below = hidden(spot.box);
        if (below > most_hidden || (best && spot.cost + below >= least)) continue;
        const double cost = spot.cost + below + (further ? further(spot.box) : 0);
        if (best && cost >= least) continue;
        best = spot.box;
        least = cost;
    }
    if (best) take(*best);
    return best;
}

std::vector<LabelSpot> spots_beside(QPointF at, QSizeF size, double gap) {
    const double w = size.width();
    const double h = size.height();
    const std::array<QPointF, 8> corners{QPointF(gap, -h / 2),
                                         QPointF(-gap - w, -h / 2),
                                         QPointF(-w / 2, -gap - h),
                                         QPointF(-w / 2, gap),
                                         QPointF(gap * 0.7, -h - gap * 0.5),
                                         QPointF(gap * 0.7, gap * 0.5),
                                         QPointF(-w - gap * 0.7, -h - gap * 0.5),
                                         QPointF(-w - gap * 0.7, gap * 0.5)};
    std::vector<LabelSpot> spots;
    for (std::size_t row = 0; row < corners.size(); ++row)
        spots.push_back({QRectF(at + corners[row], size), static_cast<double>(row) * 0.4});
    return spots;
}

std::vector<LabelSpot> spots_around(QPointF at, QSizeF size, double step, int circles) {
    std::vector<LabelSpot> spots;
    for (int circle = 1; circle <= circles; ++circle) {
        const int directions = 8 + 4 * circle;
        for (int direction = 0; direction < directions; ++direction) {
            const double angle = -std::numbers::pi / 4 + 2 * std::numbers::pi * direction / directions;
            const QPointF middle = at + QPointF(std::cos(angle), std::sin(angle)) * (step * circle + size.height() / 2);
            spots.push_back({QRectF(middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height()),
                             1.5 * circle});
        }
    }
    return spots;
}

}  // namespace circle15::sheet
