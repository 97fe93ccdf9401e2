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

#include "core/io/output/output_files.hpp"
#include "core/io/output/study_inputs.hpp"
#include "core/io/write_geojson.hpp"
#include "core/model/errors.hpp"
#include "core/results/records.hpp"
#include "core/results/result_files.hpp"
#include "core/results/rows.hpp"
#include "mapview/app/look.hpp"
#include "mapview/app/map_camera.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/app/trial_record.hpp"
#include "mapview/app/view_strip.hpp"
#include "mapview/sheet/export.hpp"

namespace circle15::app {

namespace fs = std::filesystem;

namespace {

/// The dialog has asked already whether what is there may go; what the study was read from may not.
fs::path written(const Session& session, const QUrl& file, const std::string& bytes) {
    const fs::path path(file.toLocalFile().toStdString());
    const auto opened = session.opened();
    io::write_output_file(path, bytes, {.forced = true, .inputs = io::files_of_study(opened->path, opened->base->study())});
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
    double split = -1;  ///< where what was before ends and what is tried begins; below 0: not compared

    [[nodiscard]] QSizeF whole() const { return {size.width(), size.height() + strip.height()}; }
};

/// One place's part of the map.
void paint_map(QPainter& painter, const View& view, const MapPicture& picture, const QRectF& page) {
    static const sheet::Theme theme;
    const auto& session = view.session;
    sheet::Scene scene = picture.scene;
    const auto row = session.service();
    if (scene.services[row].threshold != session.question().threshold())
        scene.services.put(row, at_threshold(scene.services[row], session.question().threshold()));
    auto layers = session.question().layers(session.lang());
    layers.service = row;
    sheet::MapPainter(scene, theme, lettering())
        .paint(painter, {.to_page = view.to_pixels, .page = page, .mm = Look::mm}, layers);
}

/// A word beside the line between both halves.
void paint_half_name(QPainter& painter, double split, bool before, const QString& word) {
    static const sheet::Theme theme;
    const sheet::TextLook look{.size = 13, .colour = theme.paper, .bold = true};
    const double width = lettering().width(word, look) + 16;
    const QRectF box(before ? split - 8 - width : split + 8, 12, width, 26);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.facility);
    painter.drawRoundedRect(box, 4, 4);
    lettering().draw(painter, box, Qt::AlignCenter, word, look);
}

void paint_view(QPainter& painter, const View& view) {
    static const sheet::Theme theme;
    const auto& session = view.session;
    const QRectF page(QPointF(0, 0), view.size);
    const bool compared = view.split > 0 && view.split < page.width();
    const double split = compared ? view.split : 0;
    paint_map(painter, view, *session.picture(), page.adjusted(split, 0, 0, 0));
    if (compared) {
        paint_map(painter, view, *session.picture_before(), QRectF(0, 0, split, page.height()));
        painter.fillRect(QRectF(split - 1.5, 0, 3, page.height()), theme.facility);
        paint_half_name(painter, split, true, said(session.lang(), u"此前（现状）", "before, as it is"));
        paint_half_name(painter, split, false, said(session.lang(), u"方案（试算）", "after, the trial"));
    }
    view.strip.paint(painter, page.bottomLeft());
    lettering().require_drawn();
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
    QSvgGenerator svg(QSvgGenerator::SvgVersion::Svg11);  // SVG Tiny knows no clipping
    svg.setOutputDevice(&bytes);
    svg.setTitle(view.session.study_name());
    svg.setSize(view.whole().toSize());
    svg.setViewBox(QRectF(QPointF(0, 0), view.whole()));
    QPainter painter(&svg);
    paint_view(painter, view);
    painter.end();
    return sheet::finished_svg(bytes.data()).toStdString();
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
    return sheet::finished_pdf(bytes.data()).toStdString();
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

bool TakeAway::picture(QObject* map, const QUrl& file, double split) {
    return tried([&]() -> fs::path {
        MapCamera camera;
        camera.watch(map);
        const auto to_pixels = camera.to_pixels();
        if (!to_pixels) throw std::runtime_error("the map is not ready");
        session_->finish_shapes(false);
        View view(*session_, {map->property("width").toDouble(), map->property("height").toDouble()}, *to_pixels,
                  map->property("center").value<QGeoCoordinate>().latitude());
        view.split = session_->picture() == session_->picture_before() ? -1 : split;
        const QString name = file.toLocalFile().toLower();
        if (name.endsWith(QLatin1String(".png"))) return written(*session_, file, png_of(view));
        if (name.endsWith(QLatin1String(".svg"))) return written(*session_, file, svg_of(view));
        if (name.endsWith(QLatin1String(".pdf"))) return written(*session_, file, pdf_of(view));
        throw model::InputError{{.file = file.toLocalFile().toStdString(), .rule = "unknown_format"}};
    });
}

bool TakeAway::gaps(const QStringList& ids, const QUrl& file) {
    return tried([&] {
        session_->finish_shapes(false);
        const auto& finding = *session_->picture()->finding;
        const auto& service = finding.analysis.services[session_->service()];
        results::RunInfo run{.version = CIRCLE15_VERSION,
                             .command = "map",
                             .study_sha256 = session_->opened()->sha256,
                             .options = finding.options};
        const auto trial = trial_record(*session_, {});
        if (trial) run.scenarios = {trial->listed};
        model::FeatureCollection layer{.name = "gaps",
                                       .members = results::short_manifest(finding.study(), finding.analysis, run)};
        // Word for word what a scenario file would say, so that the file can be understood without the window.
        if (trial) layer.members.emplace_back("edits", trial->text);
        const results::Answer answer(finding.study(), finding.analysis);
        const auto view = answer.view();
        results::RowMaker<analysis::Gap> columns(results::gap_fields(results::shape_of(view)));
        for (const auto& gap : service.gaps) {
            if (!ids.isEmpty() && !ids.contains(qt(gap.id))) continue;
            layer.features.push_back({.id = gap.id,
                                      .geometry = gap.area,
                                      .properties = columns.of({.of = view, .value = gap, .service = &service})});
        }
        return written(*session_, file, io::write_geojson(layer));
    });
}

bool TakeAway::result(const QUrl& folder) {
    fs::path scenario;
    const bool done = tried([&] {
        if (session_->read_only()) {
            throw model::InputError{{.rule = "read_only"}};
        }
        if (session_->question()->measure() != 0) {
            throw model::InputError{{.rule = "other_measure"}};
        }
        session_->finish_shapes(true);
        const auto& finding = *session_->picture()->finding;
        results::RunInfo run{.version = CIRCLE15_VERSION,
                             .command = "analyze",
                             .study_sha256 = session_->opened()->sha256,
                             .options = finding.options};
        // The study's own day is what the command line takes unless it is told another.
        if (run.options.date == finding.study().date) run.options.date.reset();
        const auto place = folder_for_results(folder, session_->study_name() + said(session_->lang(), u"-结果", "-results"));
        const auto trial = trial_record(*session_, place);
        if (trial) run.scenarios = {trial->listed};
        results::write_result(place.string(), results::result_files(*finding.ground(), finding.analysis, run),
                              run.options.threads, {.inputs = io::files_of_study(session_->opened()->path, finding.study())});
        if (trial && !trial->kept)
            scenario = written(*session_, QUrl::fromLocalFile(QString::fromStdString(trial->file.string())), trial->text);
        return place;
    });
    if (done && !scenario.empty())
        session_->notify(said(session_->lang(), u"%1；所用方案存为 %2", "%1; the scenario it has as %2")
                             .arg(session_->notice(), QString::fromStdString(scenario.string())));
    return done;
}

void TakeAway::copy(const QString& text) {
    const QString trial = session_->figures()[QStringLiteral("trial")].toString();
    QGuiApplication::clipboard()->setText(trial.isEmpty() ? text : text + u'\n' + trial + u'\n');
    session_->notify(said(session_->lang(), u"已复制，可贴入表格", "Copied, to be pasted into a table"));
}

}  // namespace circle15::app
