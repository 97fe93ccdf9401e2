// SPDX-License-Identifier: MIT
#include "mapview/app/viewer.hpp"

#include <QFileInfo>
#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSettings>
#include <QTranslator>
#include <iostream>

#include "mapview/app/look.hpp"
#include "mapview/app/session.hpp"
#include "mapview/sheet/lettering.hpp"

namespace circle15 {

namespace {

bool has_display() {
    return !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

/// Whether a window can be drawn by OpenGL here, which Qt asks only when it is too late: it would end the program.
bool has_opengl() {
    QOffscreenSurface surface;
    surface.create();
    QOpenGLContext context;
    return context.create() && context.makeCurrent(&surface);
}

/// Throws model::InputError where the window's own words would come out as boxes. What a study is called is asked for when it
/// is opened.
void require_fonts(const QString& family) {
    sheet::Lettering(family).require(QStringLiteral("十五分钟服务圈 步行 缺口 设施 岛屿 图例 覆盖率 方案 abc 0123 °·—（）"));
}

/// QML is written in English; Chinese comes from Qt Linguist's file.
void follow_language(app::Session& session, QTranslator& chinese, QQmlEngine& engine) {
    const auto follow = [&session, &chinese, &engine] {
        if (session.language() == QLatin1String("zh"))
            QCoreApplication::installTranslator(&chinese);
        else
            QCoreApplication::removeTranslator(&chinese);
        engine.retranslate();
    };
    QObject::connect(&session, &app::Session::languageChanged, &engine, follow);
    follow();
}

/// That of the built-in study.
QString standard_of(const std::string& study) {
    const QFileInfo built_in(QString::fromStdString(study));
    const QString folder = built_in.isDir() ? built_in.absoluteFilePath() : built_in.absolutePath();
    return folder + QStringLiteral("/standard.toml");
}

/// The language and the study are what the next start begins with.
void remember(const app::Session& session) {
    QObject::connect(&session, &app::Session::languageChanged, &session,
                     [&session] { QSettings().setValue(QStringLiteral("language"), session.language()); });
    QObject::connect(&session, &app::Session::opened_new, &session, [&session] {
        QSettings().setValue(QStringLiteral("study"), QFileInfo(session.study_path()).absoluteFilePath());
    });
}

}  // namespace

void draw_without_opengl_if_need_be() {
    if (!qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND") || !qEnvironmentVariableIsEmpty("QSG_RHI_BACKEND")) return;
    if (has_opengl()) return;
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

int run_viewer(const std::string& study, const std::string& fallback, int& argc, char** argv) {
    if (!has_display()) {
        std::cerr << "circle15-map: there is no display here. On a desktop, run it again; `xvfb-run circle15-map` draws "
                     "without one, and\n"
                     "`circle15-map sheet` writes the map sheets as files.\n";
        return 1;
    }
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QGuiApplication application(argc, argv);
    QGuiApplication::setOrganizationName(QStringLiteral("circle15"));
    QGuiApplication::setApplicationName(QStringLiteral("circle15-map"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.circle15.map"));
    require_fonts(sheet::Theme().font_family);
    draw_without_opengl_if_need_be();
    QFont font(sheet::Theme().font_family);
    font.setPixelSize(app::Look().body);
    QGuiApplication::setFont(font);

    const QSettings settings;
    app::Session session;
    session.set_language(settings.value(QStringLiteral("language"), QStringLiteral("zh")).toString());
    QTranslator chinese;
    if (!chinese.load(QStringLiteral(":/i18n/circle15_zh_CN.qm"))) std::cerr << "circle15-map: the Chinese texts are missing\n";
    QQmlApplicationEngine engine;
    follow_language(session, chinese, engine);
    const QString last = settings.value(QStringLiteral("study")).toString();
    QString path = QString::fromStdString(study);
    if (path.isEmpty()) path = !last.isEmpty() && QFileInfo::exists(last) ? last : QString::fromStdString(fallback);
    remember(session);
    session.open(path);
    engine.setInitialProperties(
        {{QStringLiteral("session"), QVariant::fromValue(&session)}, {QStringLiteral("standard"), standard_of(fallback)}});
    engine.loadFromModule("Circle15", "Main");
    if (engine.rootObjects().isEmpty()) return 1;
    return QGuiApplication::exec();
}

}  // namespace circle15
