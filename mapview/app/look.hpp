// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QObject>
#include <QQmlEngine>

#include "mapview/sheet/theme.hpp"

namespace circle15::app {

/// The sheets' theme for QML: every colour, font and size of the window comes from here.
class Look : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(Theme)
    QML_SINGLETON
    Q_PROPERTY(QString font MEMBER font CONSTANT)
    Q_PROPERTY(QColor paper READ paper CONSTANT)
    Q_PROPERTY(QColor ink READ ink CONSTANT)
    Q_PROPERTY(QColor quietInk READ quiet_ink CONSTANT)
    Q_PROPERTY(QColor rule READ rule CONSTANT)
    Q_PROPERTY(QColor panel READ panel CONSTANT)
    Q_PROPERTY(QColor alert READ alert CONSTANT)
    Q_PROPERTY(QColor sea READ sea CONSTANT)
    Q_PROPERTY(QColor accent READ accent CONSTANT)
    Q_PROPERTY(QColor gap READ gap CONSTANT)
    Q_PROPERTY(QColor served READ served CONSTANT)
    Q_PROPERTY(QColor unserved READ unserved CONSTANT)
    Q_PROPERTY(QColor proposal READ proposal CONSTANT)
    Q_PROPERTY(QColor disabled MEMBER disabled CONSTANT)
    Q_PROPERTY(QColor doubtFill READ doubt_fill CONSTANT)
    Q_PROPERTY(QColor doubtEdge READ doubt_edge CONSTANT)
    Q_PROPERTY(QColor chosen MEMBER chosen CONSTANT)
    Q_PROPERTY(QColor focus MEMBER focus CONSTANT)
    Q_PROPERTY(QColor selected MEMBER selected CONSTANT)
    Q_PROPERTY(QColor good MEMBER good CONSTANT)
    Q_PROPERTY(QColor unsure MEMBER unsure CONSTANT)
    Q_PROPERTY(QColor walk MEMBER walk CONSTANT)
    Q_PROPERTY(int body MEMBER body CONSTANT)
    Q_PROPERTY(int small MEMBER small CONSTANT)
    Q_PROPERTY(int heading MEMBER heading CONSTANT)
    Q_PROPERTY(int figure MEMBER figure CONSTANT)
    Q_PROPERTY(int space MEMBER space CONSTANT)
    Q_PROPERTY(int row MEMBER row CONSTANT)
public:
    using QObject::QObject;

    [[nodiscard]] QColor paper() const { return theme.paper; }
    [[nodiscard]] QColor ink() const { return theme.ink; }
    [[nodiscard]] QColor quiet_ink() const { return theme.quiet_ink; }
    [[nodiscard]] QColor rule() const { return theme.rule; }
    [[nodiscard]] QColor panel() const { return theme.panel; }
    [[nodiscard]] QColor alert() const { return theme.alert; }
    [[nodiscard]] QColor sea() const { return theme.sea; }
    [[nodiscard]] QColor accent() const { return theme.facility; }
    [[nodiscard]] QColor gap() const { return theme.gap; }
    [[nodiscard]] QColor served() const { return theme.status(analysis::Status::covered).colour; }
    [[nodiscard]] QColor unserved() const { return theme.status(analysis::Status::too_far).colour; }
    [[nodiscard]] QColor proposal() const { return theme.proposal; }
    [[nodiscard]] QColor doubt_fill() const { return theme.doubt_fill; }
    [[nodiscard]] QColor doubt_edge() const { return theme.doubt_edge; }

    /// Pixels of the screen in one millimetre of a sheet.
    static constexpr double mm = 4.4;

    sheet::Theme theme;
    QString font = theme.font_family;
    QColor chosen{0xe3, 0xec, 0xf4};
    QColor disabled{0x9a, 0xa4, 0xac};  ///< words of what cannot be used now
    QColor focus{0x1d, 0x6f, 0xb8};
    QColor selected{0x3d, 0x8f, 0xd6};  ///< behind selected text, which stays ink
    QColor good{0x1a, 0x6b, 0x43};
    QColor unsure{0x8a, 0x5a, 0x00};  ///< what a person has to decide
    QColor walk{0x0b, 0x57, 0xd0};
    int body = 14;
    int small = 12;
    int heading = 16;
    int figure = 34;
    int space = 12;
    int row = 30;
};

}  // namespace circle15::app
