// SPDX-License-Identifier: MIT
#pragma once

#include <QGeoCoordinate>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QVariant>

#include "mapview/app/map_camera.hpp"
#include "mapview/app/session.hpp"

namespace circle15::app {

/// A bar of a round length on the ground.
struct ScaleBar {
    double metres = 0;
    double pixels = 0;
    QString text;  ///< "500 m", "2 km"
};

/// No longer than so many pixels.
[[nodiscard]] ScaleBar scale_bar(double metres_per_pixel, double longest = 140);

/// Metres on the ground in one pixel of a map whose middle is at `latitude`, in degrees.
[[nodiscard]] double ground_metres(double plane_per_pixel, double latitude);

/// What a map is measured with: its scale bar, and the pointer's place in WGS84 degrees and in metres of
/// the study's own CRS, by its name.
class MapMeasure : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QObject* map READ map WRITE set_map NOTIFY mapChanged)
    Q_PROPERTY(circle15::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    Q_PROPERTY(double barPixels READ bar_pixels NOTIFY changed)
    Q_PROPERTY(QString barText READ bar_text NOTIFY changed)
    Q_PROPERTY(double metresPerPixel READ metres_per_pixel NOTIFY changed)
    Q_PROPERTY(double planePerPixel READ plane_per_pixel NOTIFY changed)
    Q_PROPERTY(QVariantList graticule READ graticule NOTIFY changed)
public:
    explicit MapMeasure(QObject* parent = nullptr);

    [[nodiscard]] QObject* map() const { return camera_.map(); }
    void set_map(QObject* map);
    [[nodiscard]] Session* session() const { return session_; }
    void set_session(Session* session);
    [[nodiscard]] double bar_pixels() const { return bar_.pixels; }
    [[nodiscard]] QString bar_text() const { return bar_.text; }
    [[nodiscard]] double metres_per_pixel() const { return metres_per_pixel_; }  ///< on the ground, in the middle of the map
    [[nodiscard]] double plane_per_pixel() const { return plane_per_pixel_; }    ///< of the Mercator plane

    /// Meridians and parallels at round degrees across what is seen, some five each way, as paths.
    [[nodiscard]] QVariantList graticule() const;

    /// "WGS84  122.451002°E  30.725013°N   CGCS2000 (EPSG:4550)  N 3400614  E 447418".
    Q_INVOKABLE QString placeText(const QGeoCoordinate& at) const;

Q_SIGNALS:
    void mapChanged();
    void sessionChanged();
    void changed();

private:
    void measure();

    MapCamera camera_;
    QPointer<Session> session_;
    ScaleBar bar_;
    double metres_per_pixel_ = 0;
    double plane_per_pixel_ = 1;
    mutable std::string crs_;  ///< that `crs_words_` names; PROJ takes its time
    mutable std::string crs_words_;
};

/// The largest of 1, 2, 5, 10, 20, ... that is not above `most`.
[[nodiscard]] double round_below(double most);

}  // namespace circle15::app
