// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QTimer>
#include <QUrl>
#include <QVariant>

#include "mapview/app/background.hpp"
#include "mapview/app/session.hpp"
#include "mapview/assistant/rows.hpp"

namespace circle15::assistant {

/// "New study…": files as they were dropped, what each is taken for, what is doubtful, and the study that comes of them.
/// Reads and imports beside the window; what was said so far is kept and found again at the next start.
class Assistant : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(circle15::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    /// The standard to go by where the files hold none.
    Q_PROPERTY(QString standard MEMBER standard_ NOTIFY sessionChanged)
    Q_PROPERTY(bool open READ is_open NOTIFY openChanged)
    Q_PROPERTY(circle15::app::Background* reader READ reader CONSTANT)
    Q_PROPERTY(circle15::app::Background* importer READ importer CONSTANT)
    Q_PROPERTY(bool resumed READ resumed NOTIFY changed)
    Q_PROPERTY(int chosen READ chosen NOTIFY changed)
    Q_PROPERTY(QVariantList files READ files NOTIFY changed)
    Q_PROPERTY(QVariantList columns READ columns NOTIFY changed)
    Q_PROPERTY(QVariantList categories READ categories NOTIFY changed)
    Q_PROPERTY(QVariantList candidates READ candidates NOTIFY changed)
    Q_PROPERTY(QVariantList doubts READ doubts NOTIFY changed)
    Q_PROPERTY(QVariantMap facts READ facts NOTIFY changed)
    Q_PROPERTY(QStringList left READ left NOTIFY changed)  ///< what has still to be said: left_to_say()
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
    Q_PROPERTY(QString marked READ marked NOTIFY changed)  ///< the row a doubt speaks of, in words
    Q_PROPERTY(QString study READ study WRITE set_study NOTIFY changed)
    Q_PROPERTY(QUrl studyUrl WRITE set_study_url READ study_url NOTIFY changed)
public:
    explicit Assistant(QObject* parent = nullptr);
    ~Assistant() override;

    [[nodiscard]] app::Session* session() const { return session_; }
    void set_session(app::Session* session);
    [[nodiscard]] bool is_open() const { return open_; }
    [[nodiscard]] app::Background* reader() { return &reader_; }
    [[nodiscard]] app::Background* importer() { return &importer_; }
    [[nodiscard]] bool resumed() const { return resumed_; }
    [[nodiscard]] int chosen() const { return found_.chosen; }
    [[nodiscard]] QVariantList files() const { return file_rows(found_, lang()); }
    [[nodiscard]] QVariantList columns() const { return column_rows(found_); }
    [[nodiscard]] QVariantList categories() const { return category_rows(found_); }
    [[nodiscard]] QVariantList candidates() const { return crs_rows(found_); }
    [[nodiscard]] QVariantList doubts() const { return doubts_; }
    [[nodiscard]] QVariantMap facts() const { return facts_of(found_.draft); }
    [[nodiscard]] QStringList left() const;
    [[nodiscard]] QString outcome() const { return outcome_of(found_, lang()); }
    [[nodiscard]] QString marked() const;
    [[nodiscard]] QString study() const { return study_; }
    void set_study(const QString& folder);
    [[nodiscard]] QUrl study_url() const { return QUrl::fromLocalFile(study_); }
    void set_study_url(const QUrl& folder) { set_study(folder.toLocalFile()); }
    [[nodiscard]] const Findout& found() const { return found_; }

    /// Opens the page, on what was left unfinished where there is such.
    Q_INVOKABLE void begin();
    Q_INVOKABLE void close();
    Q_INVOKABLE void startAfresh();
    /// Whether something dropped on the window is for the assistant: a study or a result folder is not.
    Q_INVOKABLE [[nodiscard]] bool wants(const QList<QUrl>& dropped) const;
    Q_INVOKABLE void add(const QList<QUrl>& dropped);
    Q_INVOKABLE void remove(int file);
    Q_INVOKABLE void choose(int file);
    Q_INVOKABLE void showDoubt(int file, const QString& place);
    Q_INVOKABLE void setRole(int file, const QString& role);
    Q_INVOKABLE void setCrs(const QString& crs);  ///< of the chosen file, as all that follow
    Q_INVOKABLE void setColumn(const QString& heading, const QString& column);
    Q_INVOKABLE void setCategory(const QString& word, const QString& service);
    Q_INVOKABLE void setCompleteness(int file, const QString& completeness);
    Q_INVOKABLE void confirm(int file);
    Q_INVOKABLE void confirmAll();
    Q_INVOKABLE void setFact(const QString& key, const QString& value);
    Q_INVOKABLE void setAge(int band, const QString& share);
    /// The columns that the chosen file's rows may have, and the services of the standard.
    Q_INVOKABLE [[nodiscard]] QStringList columnNames() const;
    Q_INVOKABLE [[nodiscard]] QVariantList services() const;
    Q_INVOKABLE void stop();
    /// Makes the study and opens it; stays, with what is amiss among the doubts, where that does not work.
    Q_INVOKABLE void make();

Q_SIGNALS:
    void sessionChanged();
    void openChanged();
    void changed();  ///< what is said or found
    void placesChanged();
    void made(const QString& study);

private:
    [[nodiscard]] words::Lang lang() const { return session_ ? session_->lang() : words::Lang::zh; }
    [[nodiscard]] intake::Source* source(int file);
    void said_anew();
    void was_confirmed();
    void tell();
    void read();
    void try_import(bool write);
    void take(std::shared_ptr<const Made> made, bool write);
    void write();
    void keep() const;
    [[nodiscard]] std::string text() const;

    QPointer<app::Session> session_;
    QString standard_;
    QString study_;
    bool study_chosen_ = false;
    bool open_ = false;
    bool resumed_ = false;
    Findout found_;
    QVariantList doubts_;
    std::string land_key_;
    app::Background reader_{this};
    app::Background importer_{this};
    QTimer keep_soon_;
    QTimer import_soon_;
};

}  // namespace circle15::assistant
