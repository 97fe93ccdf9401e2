// SPDX-License-Identifier: MIT
#include "mapview/app/records.hpp"

#include <QFontMetricsF>
#include <numeric>

#include "core/io/pinyin.hpp"
#include "mapview/app/column_widths.hpp"
#include "mapview/app/look.hpp"

namespace circle15::app {

int RecordModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(records_.size()); }

QVariant RecordModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() < 0 || index.row() >= rowCount()) return {};
    const auto& record = records_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case cells_role:
            return record.shown;
        case key_role:
            return record.key;
        case mark_role:
            return record.mark.isValid() ? QVariant(record.mark) : QVariant();
        case sorted_role:
            return record.sorted;
        case Qt::DisplayRole:
            return record.shown.value(0);
        default:
            return {};
    }
}

QHash<int, QByteArray> RecordModel::roleNames() const {
    return {{cells_role, "cells"}, {key_role, "key"}, {mark_role, "mark"}};
}

void RecordModel::fill(std::vector<RecordColumn> columns, std::vector<Record> records) {
    beginResetModel();
    columns_ = std::move(columns);
    records_ = std::move(records);
    search_words_.assign(records_.size(), {});
    endResetModel();
    Q_EMIT filled();
}

const QString& RecordModel::search_words(std::size_t row) const {
    auto& words = search_words_[row];
    if (!words.isNull()) return words;
    words = QStringLiteral("");
    for (const auto& name : records_[row].found_by) {
        const auto pinyin = io::pinyin_of(name.toStdString());
        words += name + u' ' + QString::fromStdString(pinyin.initials) + u' ' + QString::fromStdString(pinyin.syllables) + u' ';
    }
    return words;
}

RecordList::RecordList(QObject* parent) : QSortFilterProxyModel(parent) {
    setSourceModel(&model_);
    connect(&model_, &RecordModel::filled, this, &RecordList::measure);
    connect(&model_, &RecordModel::filled, this, &RecordList::columnsChanged);
    // Other records: what was picked among the old ones is not meant any more.
    connect(&model_, &RecordModel::filled, this, &RecordList::pickNone);
    connect(this, &RecordList::countChanged, this, &RecordList::pickedChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &RecordList::countChanged);
    connect(this, &QAbstractItemModel::rowsInserted, this, &RecordList::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &RecordList::countChanged);
}

QVariantList RecordList::columns() const {
    QVariantList columns;
    for (const auto& column : model_.columns()) {
        columns.append(QVariantMap{{QStringLiteral("title"), column.title},
                                   {QStringLiteral("tip"), column.tip},
                                   {QStringLiteral("figures"), column.figures}});
    }
    return columns;
}

void RecordList::measure() {
    constexpr std::size_t enough = 400;  // rows; longer lists are no wider
    constexpr double around = 13;        // beside a text, and for the arrow of the order
    const Look look;
    QFont font(look.font);
    font.setPixelSize(look.body - 1);
    const QFontMetricsF cells(font);
    font.setPixelSize(look.small);
    font.setWeight(QFont::DemiBold);
    const QFontMetricsF headings(font);
    natural_.clear();
    for (const auto& column : model_.columns())
        natural_.push_back(headings.horizontalAdvance(column.title + QStringLiteral(" ↓")) + around);
    for (std::size_t row = 0; row < std::min(model_.records().size(), enough); ++row) {
        const auto& shown = model_.records()[row].shown;
        for (std::size_t column = 0; column < natural_.size(); ++column) {
            const double text = cells.horizontalAdvance(shown.value(static_cast<qsizetype>(column)).toString());
            natural_[column] = std::max(natural_[column], text + around);
        }
    }
    lay_out();
}

void RecordList::lay_out() {
    std::vector<ColumnWish> wishes;
    bool named = false;
    for (std::size_t row = 0; row < natural_.size(); ++row) {
        const auto& column = model_.columns()[row];
        const auto drawn = drawn_.constFind(column.role);
        wishes.push_back({.natural = natural_[row],
                          .whole = column.figures || column.whole,
                          .chosen = drawn == drawn_.cend() ? std::nullopt : std::optional(*drawn)});
        if (!named && !column.figures) wishes.back().least = least_name_px;
        named = named || !column.figures;
    }
    widths_ = column_widths(wishes, room_);
    Q_EMIT widthsChanged();
}

void RecordList::set_room(double pixels) {
    if (pixels == room_) return;
    room_ = pixels;
    lay_out();
}

QVariantList RecordList::widths() const { return {widths_.begin(), widths_.end()}; }

double RecordList::span() const { return std::accumulate(widths_.begin(), widths_.end(), 0.0); }

void RecordList::widen(int column, double pixels) {
    if (column < 0 || column >= static_cast<int>(natural_.size())) return;
    drawn_.insert(model_.columns()[static_cast<std::size_t>(column)].role, pixels);
    lay_out();
}

void RecordList::fit(int column) {
    if (column < 0 || column >= static_cast<int>(natural_.size())) return;
    widen(column, natural_[static_cast<std::size_t>(column)]);
}

void RecordList::set_filter(const QString& words) {
    if (words == filter_) return;
    filter_ = words;
    invalidateFilter();
    Q_EMIT filterChanged();
    Q_EMIT countChanged();
}

void RecordList::sortBy(int column) {
    if (column < 0 || column >= static_cast<int>(model_.columns().size())) return;
    descending_ = column == sorted_by_ ? !descending_ : model_.columns()[static_cast<std::size_t>(column)].figures;
    sorted_by_ = column;
    sort(-1);
    sort(0, descending_ ? Qt::DescendingOrder : Qt::AscendingOrder);
    Q_EMIT sortedChanged();
}

int RecordList::rowOf(const QString& key) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (keyAt(row) == key) return row;
    }
    return -1;
}

QString RecordList::keyAt(int row) const { return data(index(row, 0), RecordModel::key_role).toString(); }

QVariant RecordList::data(const QModelIndex& index, int role) const {
    if (role == RecordModel::picked_role) return picked_.contains(data(index, RecordModel::key_role).toString());
    return QSortFilterProxyModel::data(index, role);
}

QHash<int, QByteArray> RecordList::roleNames() const {
    auto names = model_.roleNames();
    names.insert(RecordModel::picked_role, "picked");
    return names;
}

QStringList RecordList::picked() const {
    QStringList keys;
    for (int row = 0; row < rowCount(); ++row) {
        if (picked_.contains(keyAt(row))) keys << keyAt(row);
    }
    return keys;
}

void RecordList::pick(const QString& key) {
    if (!picked_.remove(key)) picked_.insert(key);
    picked_last_ = key;
    picks_changed();
}

void RecordList::pickTo(const QString& key) {
    const int to = rowOf(key);
    if (to < 0) return;
    const int from = picked_last_.isEmpty() ? to : std::max(rowOf(picked_last_), 0);
    for (int row = std::min(from, to); row <= std::max(from, to); ++row) picked_.insert(keyAt(row));
    picked_last_ = key;
    picks_changed();
}

void RecordList::pickNone() {
    if (picked_.isEmpty()) return;
    picked_.clear();
    picked_last_.clear();
    picks_changed();
}

void RecordList::picks_changed() {
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {RecordModel::picked_role});
    Q_EMIT pickedChanged();
}

QStringList RecordList::takenKeys() const {
    if (const auto keys = picked(); !keys.isEmpty()) return keys;
    QStringList keys;
    for (int row = 0; row < rowCount(); ++row) keys << keyAt(row);
    return keys;
}

QString RecordList::table() const {
    QStringList lines;
    QStringList headings;
    for (const auto& column : model_.columns()) headings << column.title;
    lines << headings.join(u'\t');
    for (const auto& key : takenKeys()) {
        QStringList cells;
        for (const auto& cell : data(index(rowOf(key), 0), RecordModel::cells_role).toList()) {
            QString text = cell.toString().simplified();
            // A spreadsheet would take "= 1" for a formula.
            if (text.startsWith(u'=')) text.prepend(u'\'');
            cells << text;
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

bool RecordList::filterAcceptsRow(int row, const QModelIndex&) const {
    const auto words = filter_.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString& word) {
        return model_.search_words(static_cast<std::size_t>(row)).contains(word, Qt::CaseInsensitive);
    });
}

bool RecordList::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const auto value = [this](const QModelIndex& row) {
        return model_.records()[static_cast<std::size_t>(row.row())].sorted.value(sorted_by_);
    };
    const auto order = QVariant::compare(value(left), value(right));
    if (order == QPartialOrdering::Less) return true;
    if (order == QPartialOrdering::Greater) return false;
    // Equal ones keep the order of the table, whichever way it is turned.
    return descending_ ? left.row() > right.row() : left.row() < right.row();
}

}  // namespace circle15::app
