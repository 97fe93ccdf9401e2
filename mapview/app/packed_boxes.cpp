// SPDX-License-Identifier: MIT
#include "mapview/app/packed_boxes.hpp"

#include <algorithm>
#include <numeric>
#include <span>

namespace circle15::app {

namespace {

/// How far the worst of these boxes is from the aspect wanted, were they a strip along the shorter side of `rest`.
struct Strip {
    QRectF box;
    bool upright = false;  ///< boxes one below the other
    double worst = 0;
};

double unlike(double width, double height, double aspect) {
    const double ratio = width / height / aspect;
    return std::max(ratio, 1 / ratio);
}

Strip strip_of(std::span<const double> weights, double all, const QRectF& rest, double aspect) {
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    const bool upright = rest.width() > rest.height() * aspect;
    QRectF box = rest;
    if (upright)
        box.setWidth(rest.width() * sum / all);
    else
        box.setHeight(rest.height() * sum / all);
    double worst = 1;
    for (const double weight : weights) {
        const double width = upright ? box.width() : box.width() * weight / sum;
        const double height = upright ? box.height() * weight / sum : box.height();
        worst = std::max(worst, unlike(width, height, aspect));
    }
    return {.box = box, .upright = upright, .worst = worst};
}

void cut(std::vector<QRectF>& boxes, std::span<const double> weights, const Strip& strip) {
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    QRectF rest = strip.box;
    for (const double weight : weights) {
        QRectF box = rest;
        if (strip.upright) {
            box.setHeight(strip.box.height() * weight / sum);
            rest.setTop(box.bottom());
        } else {
            box.setWidth(strip.box.width() * weight / sum);
            rest.setLeft(box.right());
        }
        boxes.push_back(box);
    }
}

}  // namespace

std::vector<QRectF> packed_boxes(const std::vector<double>& weights, const QRectF& box, double aspect) {
    std::vector<QRectF> boxes;
    QRectF rest = box;
    std::span<const double> left = weights;
    while (!left.empty()) {
        const double all = std::accumulate(left.begin(), left.end(), 0.0);
        std::size_t count = 1;
        Strip strip = strip_of(left.first(1), all, rest, aspect);
        while (count < left.size()) {
            const Strip longer = strip_of(left.first(count + 1), all, rest, aspect);
            if (longer.worst > strip.worst) break;
            strip = longer;
            ++count;
        }
        cut(boxes, left.first(count), strip);
        if (strip.upright)
            rest.setLeft(strip.box.right());
        else
            rest.setTop(strip.box.bottom());
        left = left.subspan(count);
    }
    return boxes;
}

}  // namespace circle15::app
