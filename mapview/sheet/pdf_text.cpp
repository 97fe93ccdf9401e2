// SPDX-License-Identifier: MIT
#include "mapview/sheet/pdf_text.hpp"

#include <QFont>
#include <QFontDatabase>
#include <QHash>
#include <QRawFont>
#include <QRegularExpression>
#include <map>
#include <stdexcept>
#include <vector>

namespace circle15::sheet {

namespace {

using Renamed = QHash<uint, uint>;

/// Calls `take` with every character from `first` to the one before `end` that the font has, and its glyph.
template <class Take>
void each_glyph(const QRawFont& font, char16_t first, char16_t end, const Take& take) {
    QString all;
    for (char16_t character = first; character < end; ++character) all += QChar(character);
    const auto glyphs = font.glyphIndexesForString(all);
    if (glyphs.size() != all.size()) throw std::runtime_error("the font does not give a glyph a character");
    for (qsizetype row = 0; row < all.size(); ++row) {
        if (glyphs[row] != 0) take(all[row].unicode(), glyphs[row]);
    }
}

/// Characters of a font that share their glyph with one that is written, and that one: radicals and strokes with ideographs,
/// the tabulator with the space.
Renamed renamed_in(const QString& family) {
    Renamed renamed;
    for (const bool bold : {false, true}) {
        QFont font(family);
        font.setBold(bold);
        const auto raw = QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese);
        QHash<quint32, char16_t> written;
        const auto write = [&](char16_t character, quint32 glyph) {
            if (!written.contains(glyph)) written[glyph] = character;
        };
        const auto rename = [&](char16_t character, quint32 glyph) {
            if (const auto found = written.constFind(glyph); found != written.cend()) renamed[character] = *found;
        };
        each_glyph(raw, 0x4e00, 0xa000, write);
        each_glyph(raw, 0x3400, 0x4dc0, write);
        each_glyph(raw, u' ', u'\x7f', write);
        each_glyph(raw, 0x2e80, 0x3400, rename);
        each_glyph(raw, u'\t', u' ', rename);
    }
    return renamed;
}

std::runtime_error unlike_qt(const char* what) {
    return std::runtime_error(std::string("the PDF is not built as expected: ") + what);
}

QByteArray hex(uint number) { return QByteArray::number(number, 16).rightJustified(4, '0').toUpper(); }

/// What each glyph of a font stands for, in glyph order, from the ranges of its map.
std::map<uint, uint> characters_of(const QByteArray& map) {
    static const QRegularExpression range(
        QStringLiteral(R"(<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>\s*(?:<([0-9A-Fa-f]{4})>|\[([^\]]*)\]))"));
    static const QRegularExpression one(QStringLiteral("<([0-9A-Fa-f]+)>"));
    std::map<uint, uint> characters;
    auto found = range.globalMatch(QString::fromLatin1(map));
    while (found.hasNext()) {
        const auto match = found.next();
        uint glyph = match.captured(1).toUInt(nullptr, 16);
        const uint last = match.captured(2).toUInt(nullptr, 16);
        if (match.hasCaptured(4)) {
            auto each = one.globalMatch(match.captured(4));
            while (each.hasNext()) characters[glyph++] = each.next().captured(1).toUInt(nullptr, 16);
            if (glyph != last + 1) throw unlike_qt("a range of characters is not as long as it says");
        } else {
            for (uint character = match.captured(3).toUInt(nullptr, 16); glyph <= last; ++glyph)
                characters[glyph] = character++;
        }
    }
    return characters;
}

/// The map's ranges written anew, at most a hundred a block as PDF wants them.
QByteArray mended_map(const QByteArray& map, const Renamed& renamed) {
    const auto first = map.indexOf("endcodespacerange\n");
    const auto last = map.indexOf("endcmap");
    if (first < 0 || last < first) throw unlike_qt("a font's map of characters has no ranges");
    const auto begin = first + qsizetype(sizeof("endcodespacerange\n")) - 1;
    QByteArrayList rows;
    for (const auto& [glyph, character] : characters_of(map.mid(begin, last - begin)))
        rows << '<' + hex(glyph) + "> <" + hex(renamed.value(character, character)) + ">\n";
    QByteArray ranges;
    constexpr qsizetype most = 100;
    for (qsizetype row = 0; row < rows.size(); row += most) {
        const auto block = rows.mid(row, most);
        ranges += QByteArray::number(block.size()) + " beginbfchar\n" + block.join() + "endbfchar\n";
    }
    return map.left(begin) + ranges + map.mid(last);
}

/// How far everything behind a place in the PDF has moved, up to the next such place.
struct Moved {
    qsizetype from;
    qsizetype by;
};

/// The table of objects and where it starts, after all that moved.
void mend_positions(QByteArray& pdf, qsizetype table_was, const std::vector<Moved>& moves) {
    const auto moved = [&](qsizetype position) {
        qsizetype by = 0;
        for (const auto& move : moves) by = position > move.from ? move.by : by;
        return position + by;
    };
    const auto table = moved(table_was);
    if (!pdf.mid(table).startsWith("xref\n0 ")) throw unlike_qt("its table of objects is elsewhere");
    const auto rows_at = pdf.indexOf('\n', table + 5) + 1;
    constexpr qsizetype row_length = 20;
    for (auto row = rows_at; pdf.mid(row + 17, 1) == "n" || pdf.mid(row + 17, 1) == "f"; row += row_length) {
        if (pdf[row + 17] == 'f') continue;
        const auto position = moved(pdf.mid(row, 10).toLongLong());
        pdf.replace(row, 10, QByteArray::number(position).rightJustified(10, '0'));
    }
    const auto start = pdf.lastIndexOf("startxref\n");
    const auto number = start + qsizetype(sizeof("startxref\n")) - 1;
    const auto end = pdf.indexOf('\n', number);
    pdf.replace(number, end - number, QByteArray::number(table));
}

}  // namespace

QByteArray with_searchable_text(const QByteArray& pdf, const QString& family) {
    const auto start = pdf.lastIndexOf("startxref\n");
    if (start < 0) throw unlike_qt("it does not say where its objects are");
    const auto table = pdf.mid(start + 10, 20).simplified().split(' ').value(0).toLongLong();
    const Renamed renamed = renamed_in(family);
    static const QByteArray head = "<< /Length ";
    static const QByteArray stream = " >>\nstream\n";
    QByteArray mended;
    std::vector<Moved> moves;
    qsizetype done = 0;
    for (auto at = pdf.indexOf("begincmap"); at >= 0; at = pdf.indexOf("begincmap", at + 1)) {
        const auto length_at = pdf.lastIndexOf(head, at) + head.size();
        const auto stream_at = pdf.indexOf(stream, length_at);
        if (length_at < head.size() || stream_at < 0 || stream_at > at) throw unlike_qt("a font's map has no length");
        const auto map_at = stream_at + stream.size();
        const auto length = pdf.mid(length_at, stream_at - length_at).toLongLong();
        const QByteArray map = mended_map(pdf.mid(map_at, length), renamed);
        const QByteArray length_text = QByteArray::number(map.size());
        mended += pdf.mid(done, length_at - done) + length_text + stream + map;
        done = map_at + length;
        moves.push_back({length_at, mended.size() - done});
    }
    if (moves.empty()) throw unlike_qt("no font says what its glyphs stand for");
    mended += pdf.mid(done);
    mend_positions(mended, table, moves);
    return mended;
}

}  // namespace circle15::sheet
