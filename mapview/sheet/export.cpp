// SPDX-License-Identifier: MIT
#include "mapview/sheet/export.hpp"

#include <QBuffer>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QUuid>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "mapview/sheet/sheet_page.hpp"

namespace circle15::sheet {

namespace {

constexpr double mm_an_inch = 25.4;

/// Qt writes the hour into a PDF; a date that never changes keeps reruns equal.
void fix_date(QByteArray& pdf) {
    const QByteArray mark("/CreationDate ");
    const auto at = pdf.indexOf(mark);
    if (at < 0) return;
    const auto open = pdf.indexOf('(', at);
    const auto close = pdf.indexOf(')', open);
    if (open < 0 || close < open) return;
    // As long as it was, so that the positions of the file's table hold.
    QByteArray date("D:20000101000000+00'00'");
    date = date.leftJustified(close - open - 1, ' ', true);
    pdf.replace(open + 1, close - open - 1, date);
}

QByteArray pdf_page(Paper paper, const QString& title, const std::function<void(QPainter&)>& paint) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("circle15"));
    writer.setResolution(1200);
    writer.setPageSize(QPageSize(paper == Paper::a3 ? QPageSize::A3 : QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setDocumentId(QUuid::createUuidV5(QUuid(), title));
    QPainter painter;
    if (!painter.begin(&writer)) throw std::runtime_error("the PDF could not be begun");
    const double dots = writer.width() / page_width;
    painter.scale(dots, dots);
    paint(painter);
    if (!painter.end()) throw std::runtime_error("the PDF could not be finished");
    fix_date(bytes);
    return bytes;
}

QByteArray png_page(Paper paper, const std::function<void(QPainter&)>& paint) {
    const double dots_an_inch = paper == Paper::a3 ? 300 : 200;
    const QSizeF size = size_of(paper);
    QImage image(static_cast<int>(std::lround(size.width() / mm_an_inch * dots_an_inch)),
                 static_cast<int>(std::lround(size.height() / mm_an_inch * dots_an_inch)), QImage::Format_RGB32);
    if (image.isNull()) throw std::runtime_error("there is not enough memory for the picture");
    image.setDotsPerMeterX(static_cast<int>(std::lround(dots_an_inch / mm_an_inch * 1000)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.fill(Qt::white);
    QPainter painter(&image);
    const double dots = image.width() / page_width;
    painter.scale(dots, dots);
    paint(painter);
    if (!painter.end()) throw std::runtime_error("the picture could not be finished");
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) throw std::runtime_error("the picture could not be written as PNG");
    return bytes;
}

QByteArray svg_page(Paper paper, const QString& title, const std::function<void(QPainter&)>& paint) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(title);
    generator.setDescription(QStringLiteral("circle15"));
    constexpr double dots_a_mm = 10;
    const QSizeF size = size_of(paper);
    generator.setResolution(static_cast<int>(mm_an_inch * dots_a_mm));
    generator.setSize((size * dots_a_mm).toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), size * dots_a_mm));
    QPainter painter;
    if (!painter.begin(&generator)) throw std::runtime_error("the SVG could not be begun");
    painter.scale(dots_a_mm * paper_mm(paper), dots_a_mm * paper_mm(paper));
    paint(painter);
    if (!painter.end()) throw std::runtime_error("the SVG could not be finished");
    return bytes;
}

}  // namespace

std::string_view name_of(Format format) {
    switch (format) {
        case Format::pdf:
            return "pdf";
        case Format::png:
            return "png";
        case Format::svg:
            return "svg";
    }
    std::unreachable();
}

std::optional<Format> format_named(std::string_view name) {
    for (const auto format : {Format::pdf, Format::png, Format::svg}) {
        if (name == name_of(format)) return format;
    }
    return std::nullopt;
}

std::optional<Paper> paper_named(std::string_view name) {
    if (name == "A3" || name == "a3") return Paper::a3;
    if (name == "A4" || name == "a4") return Paper::a4;
    return std::nullopt;
}

QSizeF size_of(Paper paper) { return paper == Paper::a3 ? QSizeF(420, 297) : QSizeF(297, 210); }

double paper_mm(Paper paper) { return size_of(paper).width() / page_width; }

std::string page_bytes(Format format, Paper paper, const std::string& title, const std::function<void(QPainter&)>& paint) {
    const QString qt_title = QString::fromStdString(title);
    QByteArray bytes;
    switch (format) {
        case Format::pdf:
            bytes = pdf_page(paper, qt_title, paint);
            break;
        case Format::png:
            bytes = png_page(paper, paint);
            break;
        case Format::svg:
            bytes = svg_page(paper, qt_title, paint);
            break;
    }
    return bytes.toStdString();
}

}  // namespace circle15::sheet
