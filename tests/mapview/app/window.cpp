// SPDX-License-Identifier: MIT
#include "tests/mapview/app/window.hpp"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QGeoCoordinate>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickStyle>
#include <QTest>
#include <algorithm>
#include <stdexcept>

#include "mapview/app/look.hpp"

namespace circle15::app {

bool wait_until(const std::function<bool()>& done, int ms) {
    // A machine that others work on as well takes as many times longer as CIRCLE15_PATIENCE says.
    ms *= std::max(1, qEnvironmentVariableIntValue("CIRCLE15_PATIENCE"));
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.elapsed() > ms) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QTest::qWait(1);
    }
    return true;
}

void prepare_application() {
    // Tests are listed and run without a display, unless somebody names a platform.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // A desktop's own dialogs cannot be answered by a test.
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QCoreApplication::setOrganizationName(QStringLiteral("circle15"));
    QCoreApplication::setApplicationName(QStringLiteral("circle15-map-test"));
}

Window::Window(const QString& study, QSize size) {
    if (!chinese_.load(QStringLiteral(":/i18n/circle15_zh_CN.qm"))) throw std::runtime_error("no Chinese texts");
    QFont font(sheet::Theme().font_family);
    font.setPixelSize(Look().body);
    QGuiApplication::setFont(font);
    const auto follow = [this] {
        if (session.language() == QLatin1String("zh"))
            QCoreApplication::installTranslator(&chinese_);
        else
            QCoreApplication::removeTranslator(&chinese_);
        engine_.retranslate();
    };
    QObject::connect(&session, &Session::languageChanged, &engine_, follow);
    follow();
    session.open(study);
    engine_.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session)}});
    engine_.loadFromModule("Circle15", "Main");
    if (engine_.rootObjects().isEmpty()) throw std::runtime_error("the window does not load");
    window_ = qobject_cast<QQuickWindow*>(engine_.rootObjects().front());
    window_->setGeometry(0, 0, size.width(), size.height());
    // Shortcuts belong to the active window, and no window manager makes it so here.
    window_->requestActivate();
    static_cast<void>(QTest::qWaitForWindowActive(window_, 2000));
    // The display answers a new size in its own time; places of the map move with it.
    wait_until([&] { return window_->contentItem()->size() == QSizeF(size); }, 2000);
}

QPoint Window::point_of(double lon, double lat) {
    QPointF point;
    QMetaObject::invokeMethod(map(), "fromCoordinate", Q_RETURN_ARG(QPointF, point),
                              Q_ARG(QGeoCoordinate, QGeoCoordinate(lat, lon)), Q_ARG(bool, false));
    return qobject_cast<QQuickItem*>(map())->mapToScene(point).toPoint();
}

void Window::look_at(double lon, double lat, double zoom) {
    map()->setProperty("zoomLevel", zoom);
    map()->setProperty("center", QVariant::fromValue(QGeoCoordinate(lat, lon)));
}

bool Window::settle(int ms) {
    const auto still = [this] {
        return !session.background()->busy() && !session.shapes_to_come() && !map_view()->property("painting").toBool();
    };
    // Twice, since what is computed is painted after.
    if (!wait_until(still, ms)) return false;
    QTest::qWait(120);
    if (!wait_until(still, ms)) return false;
    // On a busy machine the display is behind; a blinking cursor must not hold it up for ever.
    QImage last = grab();
    for (int turn = 0; turn < 10; ++turn) {
        QTest::qWait(60);
        QImage next = grab();
        if (next == last) break;
        last = std::move(next);
    }
    return wait_until(still, ms);
}

QImage Window::grab() {
    QImage image = window_->grabWindow();
    // Without a scene graph of OpenGL the picture does not know its own scale.
    image.setDevicePixelRatio(static_cast<double>(image.width()) / window_->width());
    return image;
}

}  // namespace circle15::app
