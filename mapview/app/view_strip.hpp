// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>
#include <vector>

#include "mapview/app/map_measure.hpp"
#include "mapview/app/session.hpp"
#include "mapview/sheet/lettering.hpp"
#include "mapview/sheet/theme.hpp"

namespace circle15::app {

/// The strip below a picture of the map, so that the picture says by itself what it shows: service and figure, group, speed,
/// threshold, dates, scale, the edits of a trial, that it rests on modelled data, that it is an internal map, and the legend.
/// In pixels of the window.
class ViewStrip {
public:
    ViewStrip(const Session& session, const sheet::Lettering& lettering, double width, const ScaleBar& bar);

    [[nodiscard]] double height() const;
    void paint(QPainter& painter, QPointF top_left) const;

private:
    /// A row of the legend and where it stands in the strip.
    struct Key {
        QVariantMap row;
        QPointF at;
    };

    void paint_bar(QPainter& painter) const;
    void write_key(QPainter& painter, const QVariantMap& row, QPointF at) const;

    const Session& session_;
    const sheet::Lettering& lettering_;
    sheet::Theme theme_;
    double width_ = 0;
    ScaleBar bar_;
    QStringList trial_lines_;
    QStringList rule_lines_;
    std::vector<Key> keys_;
    double keys_height_ = 0;
};

}  // namespace circle15::app
