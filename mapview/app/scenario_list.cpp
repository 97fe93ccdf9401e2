// SPDX-License-Identifier: MIT
#include "mapview/app/scenario_list.hpp"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include "core/io/file_bytes.hpp"
#include "core/io/scenario_reader.hpp"
#include "core/model/errors.hpp"
#include "core/words/flaws.hpp"
#include "core/words/standard_words.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/app/recent_studies.hpp"

namespace circle15::app {

namespace {

constexpr qsizetype most_kept = 20;

/// Where a study's own scenarios are remembered; settings take slashes for groups.
QString settings_key(const Session& session) {
    return QStringLiteral("scenarios/") +
           QString::fromLatin1(
               QFileInfo(session.study_path()).absoluteFilePath().toUtf8().toBase64(QByteArray::Base64UrlEncoding));
}

QVariantMap row_of(const QString& file, bool own, words::Lang lang) {
    QVariantMap row{{QStringLiteral("file"), file},         {QStringLiteral("name"), QFileInfo(file).completeBaseName()},
                    {QStringLiteral("assumes"), QString()}, {QStringLiteral("flaw"), QString()},
                    {QStringLiteral("edits"), 0},           {QStringLiteral("own"), own}};
    try {
        const std::string path = file.toStdString();
        const auto scenario = io::parse_scenario(io::read_bytes(path, path), QFileInfo(file).fileName().toStdString());
        const auto name = words::in_data(scenario.name_zh, scenario.name_en, lang);
        if (!name.empty()) row[QStringLiteral("name")] = qt(name);
        row[QStringLiteral("assumes")] = qt(words::in_data(scenario.description, scenario.description_en, lang));
        row[QStringLiteral("edits")] = static_cast<int>(scenario.edits.size() + scenario.sailings.size());
    } catch (const model::InputError& error) {
        row[QStringLiteral("flaw")] = qt(words::flaw_text(error.flaw(), lang));
    }
    return row;
}

}  // namespace

void ScenarioList::set_session(Session* session) {
    if (session == session_) return;
    session_ = session;
    if (session) {
        connect(session, &Session::opened_new, this, &ScenarioList::refresh);
        connect(session, &Session::languageChanged, this, &ScenarioList::refresh);
    }
    Q_EMIT sessionChanged();
    refresh();
}

void ScenarioList::refresh() {
    rows_.clear();
    if (session_ && session_->ready() && !session_->read_only()) {
        QFileInfo study(session_->study_path());
        const QDir folder((study.isDir() ? study.absoluteFilePath() : study.absolutePath()) + QStringLiteral("/scenarios"));
        QStringList known;
        for (const auto& file : folder.entryInfoList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
            known << file.absoluteFilePath();
            rows_.append(row_of(known.last(), false, session_->lang()));
        }
        for (const auto& file : QSettings().value(settings_key(*session_)).toStringList()) {
            if (!known.contains(file) && QFileInfo::exists(file)) rows_.append(row_of(file, true, session_->lang()));
        }
    }
    Q_EMIT changed();
}

void ScenarioList::keep(const QUrl& file) {
    if (!session_ || !session_->ready()) return;
    keep_in_front(settings_key(*session_), QFileInfo(file.toLocalFile()).absoluteFilePath(), most_kept);
    refresh();
}

}  // namespace circle15::app
