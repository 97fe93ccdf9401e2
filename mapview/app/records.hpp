// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel>
#include <QColor>
#include <QHash>
#include <QQmlEngine>
#include <QSet>
#include <QSortFilterProxyModel>
#include <vector>

namespace circle15::app {

/// A column of a list: its name, its heading, and whether it holds figures.
struct RecordColumn {
    QString role;
    QString title;
    bool figures = false;
    bool whole = false;  ///< never cut, whatever the room
    QString tip{};       ///< what the heading stands for; empty: itself
};

/// A row: what is shown, and the figure or text it is sorted by, column by column.
struct Record {
    QString key;           ///< of the thing, such as a gap's id
    QStringList found_by;  ///< its names and words; their pinyin and first letters find it as well
    QVariantList shown;
    QVariantList sorted;
    QColor mark;  ///< a dot before the first column; invalid: none
    double lon = 0;
    double lat = 0;
    bool placed = false;
};

/// Rows of gaps, facilities, islands, indicators or services as QML lists them; roles `cells`, `key`, `mark`.
class RecordModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { cells_role = Qt::UserRole + 1, key_role, mark_role, sorted_role, picked_role };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void fill(std::vector<RecordColumn> columns, std::vector<Record> records);
    [[nodiscard]] const std::vector<RecordColumn>& columns() const { return columns_; }
    [[nodiscard]] const std::vector<Record>& records() const { return records_; }
    /// What finds a row: its names, their pinyin and first letters. Spelt when it is first asked for, since the first pinyin of
    /// all takes a tenth of a second.
    [[nodiscard]] const QString& search_words(std::size_t row) const;

Q_SIGNALS:
    void filled();

private:
    std::vector<RecordColumn> columns_;
    std::vector<Record> records_;
    mutable std::vector<QString> search_words_;  ///< null: not asked for yet
};

/// A list sorted by a column and narrowed by words; a word finds text, whole pinyin or first letters.
class RecordList : public QSortFilterProxyModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the lists have them")
    Q_PROPERTY(QVariantList columns READ columns NOTIFY columnsChanged)
    Q_PROPERTY(double room READ room WRITE set_room NOTIFY widthsChanged)
    Q_PROPERTY(QVariantList widths READ widths NOTIFY widthsChanged)
    Q_PROPERTY(double span READ span NOTIFY widthsChanged)
    Q_PROPERTY(QString filter READ filter WRITE set_filter NOTIFY filterChanged)
    Q_PROPERTY(int sortedBy READ sorted_by NOTIFY sortedChanged)
    Q_PROPERTY(bool descending READ descending NOTIFY sortedChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int total READ total NOTIFY countChanged)
    Q_PROPERTY(QStringList picked READ picked NOTIFY pickedChanged)
public:
    explicit RecordList(QObject* parent = nullptr);

    [[nodiscard]] RecordModel& model() { return model_; }
    [[nodiscard]] QVariantList columns() const;
    /// Pixels that the list has across; the columns are laid out for them.
    [[nodiscard]] double room() const { return room_; }
    void set_room(double pixels);
    [[nodiscard]] QVariantList widths() const;
    [[nodiscard]] double span() const;  ///< of all columns; more than the room where they do not fit
    /// Has a column be that wide, whatever is filled in later.
    Q_INVOKABLE void widen(int column, double pixels);
    /// As wide as what stands in it.
    Q_INVOKABLE void fit(int column);
    [[nodiscard]] QString filter() const { return filter_; }
    void set_filter(const QString& words);
    [[nodiscard]] int sorted_by() const { return sorted_by_; }
    [[nodiscard]] bool descending() const { return descending_; }
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int total() const { return model_.rowCount(); }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// The same column again turns the order round.
    Q_INVOKABLE void sortBy(int column);
    Q_INVOKABLE int rowOf(const QString& key) const;
    Q_INVOKABLE QString keyAt(int row) const;
    /// Rows picked one by one, in the order of the list; those that the filter hides are not among them.
    [[nodiscard]] QStringList picked() const;
    /// Picks a row, or lets go of one that is picked (a click with Ctrl).
    Q_INVOKABLE void pick(const QString& key);
    /// Picks every row from the one picked last to this one (a click with Shift).
    Q_INVOKABLE void pickTo(const QString& key);
    Q_INVOKABLE void pickNone();
    /// What is taken away: the picked rows, or all that are listed where none is picked.
    Q_INVOKABLE QStringList takenKeys() const;
    /// What is taken away as tab-separated text with headings, for a spreadsheet.
    Q_INVOKABLE QString table() const;

Q_SIGNALS:
    void columnsChanged();
    void widthsChanged();
    void filterChanged();
    void sortedChanged();
    void countChanged();
    void pickedChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    void picks_changed();
    void measure();
    void lay_out();

    RecordModel model_;
    std::vector<double> natural_;   ///< by column
    QHash<QString, double> drawn_;  ///< widths by the column's role
    std::vector<double> widths_;
    double room_ = 0;
    QSet<QString> picked_;
    QString picked_last_;
    QString filter_;
    int sorted_by_ = -1;
    bool descending_ = false;
};

}  // namespace circle15::app
