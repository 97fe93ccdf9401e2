// SPDX-License-Identifier: MIT
#pragma once

#include <QPainterPath>
#include <QPointer>
#include <QQuickPaintedItem>
#include <vector>

#include "mapview/assistant/assistant.hpp"

namespace circle15::assistant {

/// A small map of the chosen file: known land, the area, and each row where its CRS puts it, those at sea in another colour.
class PreviewMap : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(circle15::assistant::Assistant* assistant READ assistant WRITE set_assistant NOTIFY assistantChanged)
    Q_PROPERTY(int onLand READ on_land NOTIFY rowsChanged)  ///< below 0: no land is known
    Q_PROPERTY(int rows READ rows NOTIFY rowsChanged)
    Q_PROPERTY(QString under READ under NOTIFY rowsChanged)  ///< name of the row that is marked
public:
    explicit PreviewMap(QQuickItem* parent = nullptr);

    [[nodiscard]] Assistant* assistant() const { return assistant_; }
    void set_assistant(Assistant* assistant);
    [[nodiscard]] int on_land() const;
    [[nodiscard]] int rows() const { return static_cast<int>(dots_.size()); }
    [[nodiscard]] QString under() const;

    Q_INVOKABLE void zoomBy(double factor, QPointF at);
    Q_INVOKABLE void panBy(double dx, double dy);
    Q_INVOKABLE void showAll();

    void paint(QPainter* painter) override;

Q_SIGNALS:
    void assistantChanged();
    void rowsChanged();

private:
    struct Dot {
        QPointF at;  ///< on the plane
        bool on_land = false;
        bool marked = false;
        QString name;
    };

    void gather();
    void look_at_marked();
    [[nodiscard]] QPointF pixel(QPointF plane) const;

    QPointer<Assistant> assistant_;
    std::shared_ptr<const KnownLand> land_;
    QPainterPath land_path_;
    QPainterPath area_path_;
    std::vector<Dot> dots_;
    int shown_ = -2;  ///< the file the view was last fitted to
    QPointF centre_;
    double scale_ = 1;  ///< pixels a unit of the plane
};

}  // namespace circle15::assistant
