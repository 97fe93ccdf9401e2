// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace circle15::sheet {

/// A place a label could take; the lowest cost plus what it would hide wins.
struct LabelSpot {
    QRectF box;
    double cost = 0;
};

/// Finds room for labels on one map: boxes already taken are never overlapped, marks below are hidden as little as may be.
class LabelBoard {
public:
    /// `cell`: page units of the grid on which marks are counted.
    LabelBoard(const QRectF& page, double cell);

    void add_mark(QPointF at, double weight);
    void take(const QRectF& box) { taken_.push_back(box); }
    [[nodiscard]] bool is_free(const QRectF& box) const;
    /// What a label there would hide.
    [[nodiscard]] double hidden(const QRectF& box) const;

    /// Takes the best free spot that lies wholly on the page; nothing where every spot is taken or hides more than
    /// `most_hidden`.
    /// `further`: costs that take long to find out, asked only of spots that would win without them.
    [[nodiscard]] std::optional<QRectF> place(std::span<const LabelSpot> spots, double most_hidden = 1e9,
                                              const std::function<double(const QRectF&)>& further = {});

private:
    QRectF page_;
    double cell_;
    int columns_;
    int rows_;
    std::vector<float> marks_;
    std::vector<QRectF> taken_;
};

/// Boxes of `size` beside a point, `gap` away: right, left, above, below and the four corners, in the order cartographers like
/// them.
[[nodiscard]] std::vector<LabelSpot> spots_beside(QPointF at, QSizeF size, double gap);

/// Boxes of `size` on circles around a point, for badges on a leader; nearer ones cost less, `step` from circle to circle.
[[nodiscard]] std::vector<LabelSpot> spots_around(QPointF at, QSizeF size, double step, int circles);

}  // namespace circle15::sheet
