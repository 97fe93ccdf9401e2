// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QQmlEngine>

#include "mapview/sheet/map_painter.hpp"

namespace circle15::app {

/// What the map is asked: which service, which threshold, drawn how. Held apart from the answers, so that it outlives a study.
class Question : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the session has one")
    Q_PROPERTY(int service READ service WRITE set_service NOTIFY changed)
    Q_PROPERTY(double threshold READ threshold WRITE set_threshold NOTIFY changed)
    Q_PROPERTY(int measure READ measure NOTIFY changed)
    Q_PROPERTY(bool byStandard READ by_standard NOTIFY changed)
    Q_PROPERTY(QString colour READ colour WRITE set_colour NOTIFY changed)
    Q_PROPERTY(bool areas MEMBER areas NOTIFY changed)
    Q_PROPERTY(bool gaps MEMBER gaps NOTIFY changed)
    Q_PROPERTY(bool homes MEMBER homes NOTIFY changed)
    Q_PROPERTY(bool facilities MEMBER facilities NOTIFY changed)
    Q_PROPERTY(bool streets MEMBER streets NOTIFY changed)
    Q_PROPERTY(bool ferries MEMBER ferries NOTIFY changed)
    Q_PROPERTY(bool names MEMBER names NOTIFY changed)
    Q_PROPERTY(bool graticule MEMBER graticule NOTIFY changed)
public:
    using QObject::QObject;

    [[nodiscard]] int service() const { return service_; }
    [[nodiscard]] double threshold() const { return threshold_; }
    /// Which of the rule's measures homes are judged by: 0 its own, then its rings and other groups. Session::askMeasure moves
    /// it.
    [[nodiscard]] int measure() const { return measure_; }
    /// Whether the threshold is that of the measure asked, as gaps always are.
    [[nodiscard]] bool by_standard() const { return threshold_ == standard_; }
    [[nodiscard]] double standard() const { return standard_; }  ///< minutes of the measure asked
    /// Whether the measure asked has so many minutes.
    [[nodiscard]] bool asks(double minutes) const { return minutes == standard_; }
    /// Gaps are drawn by the standard alone: at another threshold they would contradict the homes they lie around.
    [[nodiscard]] bool gaps_drawn() const { return gaps && by_standard(); }
    [[nodiscard]] QString colour() const { return by_minutes ? QStringLiteral("minutes") : QStringLiteral("status"); }
    void set_service(int row);
    /// Minutes, kept within 5 and 60.
    void set_threshold(double minutes);
    /// A measure and its minutes, which the threshold starts from.
    void set_measure(int row, double minutes);
    void set_colour(const QString& name);
    /// As MapPainter wants it.
    [[nodiscard]] sheet::MapLayers layers(words::Lang lang) const;

    bool by_minutes = false;
    bool areas = true;
    bool gaps = true;
    bool homes = true;
    bool facilities = true;
    bool streets = true;
    bool ferries = true;
    bool names = true;
    bool graticule = false;

Q_SIGNALS:
    void changed();
    void serviceChanged();

private:
    int service_ = 0;
    int measure_ = 0;
    double standard_ = 15;
    double threshold_ = 15;
};

}  // namespace circle15::app
