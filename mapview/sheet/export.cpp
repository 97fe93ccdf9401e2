// SPDX-License-Identifier: MIT
#include "mapview/sheet/export.hpp"

#include <QBuffer>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <QUuid>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "mapview/sheet/pdf_text.hpp"
#include "mapview/sheet/sheet_page.hpp"

namespace circle15::sheet {

namespace {

constexpr double mm_an_inch = 25.4;

/// Qt's own description of the file holds the hour as well; this one says title and program alone.
QByteArray xmp_of(const QString& title) {
    return QStringLiteral(
               "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>\n"
               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\" xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
               "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
               "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"><rdf:RDF><rdf:Description "
               "rdf:about=\"\" xmp:CreatorTool=\"circle15\"><dc:title><rdf:Alt><rdf:li "
               "xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>"
               "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end='w'?>")
        .arg(title.toHtmlEscaped())
        .toUtf8();
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
    writer.setDocumentXmpMetadata(xmp_of(title));
    QPainter painter;
    if (!painter.begin(&writer)) throw std::runtime_error("the PDF could not be begun");
    const double dots = writer.width() / page_width;
    painter.scale(dots, dots);
    paint(painter);
    if (!painter.end()) throw std::runtime_error("the PDF could not be finished");
    return finished_pdf(std::move(bytes));
}

QByteArray png_page(Paper paper, const std::function<void(QPainter&)>& paint) {
    constexpr double dots_an_inch = 300;
    const QSizeF size = size_of(paper);
    QImage image(static_cast<int>(std::lround(size.width() / mm_an_inch * dots_an_inch)),
                 static_cast<int>(std::lround(size.height() / mm_an_inch * dots_an_inch)), QImage::Format_RGB32);
    if (image.isNull()) throw std::runtime_error("there is not enough memory for the picture");
    image.setDotsPerMeterX(static_cast<int>(std::lround(dots_an_inch / mm_an_inch * 1000)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.setText(QStringLiteral("Software"), QStringLiteral("circle15"));
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
    QSvgGenerator generator(QSvgGenerator::SvgVersion::Svg11);  // SVG Tiny knows no clipping
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
    return finished_svg(bytes);
}

/// Qt writes the hour into a PDF, whose dates may as well be absent: blanks of the same length, so that the positions of the
/// file's table hold, keep reruns equal.
void remove_dates(QByteArray& pdf) {
    for (const QByteArray name : {"/CreationDate (", "/ModDate ("}) {
        const auto at = pdf.indexOf(name);
        const auto close = at < 0 ? at : pdf.indexOf(')', at);
        if (close < 0) throw std::runtime_error("the PDF does not say its dates where they are looked for");
        pdf.replace(at, close + 1 - at, QByteArray(close + 1 - at, ' '));
    }
}

}  // namespace

QByteArray finished_pdf(QByteArray pdf) {
    remove_dates(pdf);
    return with_searchable_text(pdf, Theme().font_family);
}

QByteArray finished_svg(const QByteArray& svg) {
    static const QRegularExpression dashed(
        QStringLiteral(R"re(stroke-dasharray="([^"]*)" stroke-dashoffset="([^"]*)" stroke-width="([^"]*)")re"));
    const QString text = QString::fromUtf8(svg);
    QString finished;
    qsizetype from = 0;
    for (const auto& found : dashed.globalMatch(text)) {
        const double width = found.captured(3).toDouble();
        QStringList lengths;
        for (const auto& length : found.captured(1).split(u',')) lengths << QString::number(length.toDouble() * width);
        finished += text.sliced(from, found.capturedStart() - from);
        finished += QStringLiteral(R"(stroke-dasharray="%1" stroke-dashoffset="%2" stroke-width="%3")")
                        .arg(lengths.join(u','), QString::number(found.captured(2).toDouble() * width), found.captured(3));
        from = found.capturedEnd();
    }
    return (finished + text.sliced(from)).toUtf8();
}

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
