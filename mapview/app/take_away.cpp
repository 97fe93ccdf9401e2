// SPDX-License-Identifier: MIT
#include "mapview/app/take_away.hpp"

#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <algorithm>
#include <cmath>

#include "core/cli/output_file.hpp"
#include "core/cli/result_files.hpp"
#include "core/io/output/study_inputs.hpp"
#include "core/io/write_geojson.hpp"
#include "core/model/errors.hpp"
#include "core/report/gap_layer.hpp"
#include "mapview/app/look.hpp"
#include "mapview/app/map_camera.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/app/view_strip.hpp"

namespace circle15::app {

namespace fs = std::filesystem;

namespace {

/// The dialog has asked already whether what is there may go; what the study was read from may not.
fs::path written(const Session& session, const QUrl& file, const std::string& bytes) {
    const fs::path path(file.toLocalFile().toStdString());
    const auto opened = session.opened();
    cli::write_output_file(path.string(), bytes,
                           {.forced = true, .inputs = io::files_of_study(opened->path, opened->base->study())});
    return path;
}

const sheet::Lettering& lettering() {
    static const sheet::Lettering one(sheet::Theme().font_family);
    return one;
}

/// The map as it is seen, in pixels of the window, and the strip below it.
struct View {
    View(const Session& of, QSizeF map_size, const QTransform& pixels, double latitude)
        : session(of),
          size(map_size),
          to_pixels(pixels),
          strip(of, lettering(), map_size.width(),
                scale_bar(ground_metres(1 / std::hypot(pixels.m11(), pixels.m12()), latitude))) {}

    const Session& session;
    QSizeF size;
    QTransform to_pixels;
    ViewStrip strip;

    [[nodiscard]] QSizeF whole() const { return {size.width(), size.height() + strip.height()}; }
};

void paint_view(QPainter& painter, const View& view) {
    const auto& session = view.session;
    const auto picture = session.picture();
    static const sheet::Theme theme;
    sheet::Scene scene = picture->scene;
    const auto row = session.service();
    if (scene.services[row].threshold != session.question().threshold())
        scene.services[row] = at_threshold(scene.services[row], session.question().threshold());
    auto layers = session.question().layers(session.lang());
    layers.service = row;
    const QRectF page(QPointF(0, 0), view.size);
    sheet::MapPainter(scene, theme, lettering())
        .paint(painter, {.to_page = view.to_pixels, .page = page, .mm = Look::mm}, layers);
    view.strip.paint(painter, page.bottomLeft());
}

std::string png_of(const View& view) {
    constexpr double ratio = 2;
    QImage image((view.whole() * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint_view(painter, view);
    painter.end();
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    if (!image.save(&bytes, "PNG")) throw std::runtime_error("the picture could not be made");
    return bytes.data().toStdString();
}

std::string svg_of(const View& view) {
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&bytes);
    svg.setTitle(view.session.study_name());
    svg.setSize(view.whole().toSize());
    svg.setViewBox(QRectF(QPointF(0, 0), view.whole()));
    QPainter painter(&svg);
    paint_view(painter, view);
    painter.end();
    return bytes.data().toStdString();
}

std::string pdf_of(const View& view) {
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&bytes);
    pdf.setPageSize(QPageSize(view.whole() * 0.75, QPageSize::Point));
    pdf.setPageMargins({});
    pdf.setTitle(view.session.study_name());
    QPainter painter(&pdf);
    painter.scale(pdf.width() / view.whole().width(), pdf.width() / view.whole().width());
    paint_view(painter, view);
    painter.end();
    return bytes.data().toStdString();
}

/// Results fill a folder of their own.
fs::path folder_for_results(const QUrl& chosen, const QString& name) {
    const QDir folder(chosen.toLocalFile());
    const bool free = !folder.exists() || folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) ||
                      folder.exists(QStringLiteral("run.json"));
    return (free ? folder.path() : folder.filePath(name)).toStdString();
}

}  // namespace

template <class Work>
bool TakeAway::tried(const Work& work) {
    if (!session_ || !session_->ready()) return false;
    try {
        session_->tell_saved(work());
        return true;
    } catch (const std::exception&) {
        session_->report(std::current_exception());
        return false;
    }
}

bool TakeAway::picture(QObject* map, const QUrl& file) {
    return tried([&]() -> fs::path {
        MapCamera camera;
        camera.watch(map);
        const auto to_pixels = camera.to_pixels();
        if (!to_pixels) throw std::runtime_error("the map is not ready");
        const View view(*session_, {map->property("width").toDouble(), map->property("height").toDouble()}, *to_pixels,
                        map->property("center").value<QGeoCoordinate>().latitude());
        const QString name = file.toLocalFile().toLower();
        if (name.endsWith(QLatin1String(".png"))) return written(*session_, file, png_of(view));
        if (name.endsWith(QLatin1String(".svg"))) return written(*session_, file, svg_of(view));
        if (name.endsWith(QLatin1String(".pdf"))) return written(*session_, file, pdf_of(view));
        throw model::InputError{{.file = file.toLocalFile().toStdString(),
                                 .rule = "unknown_format",
                                 .what = "a picture of this kind cannot be written",
                                 .remedy = "end the name in .png, .svg or .pdf"}};
    });
}

bool TakeAway::gaps(const QStringList& ids, const QUrl& file) {
    return tried([&] {
        const auto& finding = *session_->picture()->finding;
        const auto& service = finding.analysis.services[session_->service()];
        model::FeatureCollection layer{.name = "gaps",
                                       .members = report::short_manifest(finding.study(), finding.analysis,
                                                                         {.version = CIRCLE15_VERSION,
                                                                          .command = "map",
                                                                          .study_sha256 = session_->opened()->sha256,
                                                                          .options = finding.options})};
        for (const auto& gap : service.gaps) {
            if (!ids.isEmpty() && !ids.contains(qt(gap.id))) continue;
            layer.features.push_back({.id = gap.id,
                                      .geometry = gap.area,
                                      .properties = report::gap_properties(finding.study(), finding.analysis, service, gap)});
        }
        return written(*session_, file, io::write_geojson(layer));
    });
}

bool TakeAway::result(const QUrl& folder) {
    return tried([&] {
        const auto& finding = *session_->picture()->finding;
        if (!finding.ground()) {
            throw model::InputError{{.rule = "read_only",
                                     .what = "this is a result folder already",
                                     .remedy = "copy the folder, or open the study itself"}};
        }
        if (session_->question()->measure() != 0) {
            throw model::InputError{{.rule = "other_measure",
                                     .what = "results are by the rule's own group and minutes, and another measure is shown",
                                     .remedy = "choose the standard among the measures, then write them"}};
        }
        const report::RunInfo run{.version = CIRCLE15_VERSION,
                                  .command = "analyze",
                                  .study_sha256 = session_->opened()->sha256,
                                  .options = finding.options};
        const auto place = folder_for_results(folder, session_->study_name() + said(session_->lang(), u"-结果", "-results"));
        cli::write_result(place.string(), cli::result_files(*finding.ground(), finding.analysis, run),
                          {.inputs = io::files_of_study(session_->opened()->path, finding.study())});
        return place;
    });
}

void TakeAway::copy(const QString& text) {
    QGuiApplication::clipboard()->setText(text);
    session_->notify(said(session_->lang(), u"已复制，可贴入表格", "Copied, to be pasted into a table"));
}

}  // namespace circle15::app
