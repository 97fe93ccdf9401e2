// SPDX-License-Identifier: MIT
#include "mapview/assistant/assistant.hpp"

#include <algorithm>
#include <filesystem>

#include "core/io/file_bytes.hpp"
#include "core/io/standard_toml.hpp"
#include "core/words/flaws.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/assistant/kept_draft.hpp"
#include "mapview/assistant/source_edits.hpp"

namespace circle15::assistant {

namespace fs = std::filesystem;
using app::qt;

namespace {

constexpr int keep_after_ms = 400;
constexpr int import_after_ms = 900;

fs::path path_of(const QUrl& url) { return io::path_of(url.toLocalFile().toStdString()); }

/// What was dropped is opened, not imported.
bool is_study(const fs::path& path) {
    return path.filename() == "study.toml" || fs::exists(path / "study.toml") || fs::exists(path / "run.json");
}

}  // namespace

Assistant::Assistant(QObject* parent) : QObject(parent) {
    keep_soon_.setSingleShot(true);
    keep_soon_.setInterval(keep_after_ms);
    connect(&keep_soon_, &QTimer::timeout, this, &Assistant::keep);
    import_soon_.setSingleShot(true);
    import_soon_.setInterval(import_after_ms);
    connect(&import_soon_, &QTimer::timeout, this, [this] { try_import(false); });
}

Assistant::~Assistant() {
    if (keep_soon_.isActive()) keep();
}

void Assistant::set_session(app::Session* session) {
    session_ = session;
    if (session) connect(session, &app::Session::languageChanged, this, &Assistant::tell);
    Q_EMIT sessionChanged();
}

QStringList Assistant::left() const {
    QStringList left;
    for (const std::string& what : left_to_say(found_.draft)) left.append(qt(what));
    return left;
}

QString Assistant::marked() const { return qt(words::place_in(found_.marked, lang())); }

void Assistant::set_study(const QString& folder) {
    study_ = folder;
    study_chosen_ = true;
    keep_soon_.start();
    Q_EMIT changed();
}

void Assistant::begin() {
    if (open_) return;
    open_ = true;
    Q_EMIT openChanged();
    if (!found_.draft.plan.sources.empty()) return;
    if (auto kept = kept_draft()) {
        found_.draft = std::move(kept->draft);
        study_ = kept->study;
        study_chosen_ = true;
        resumed_ = true;
        found_.chosen = 0;
        said_anew();
    }
}

void Assistant::close() {
    stop();
    keep();
    open_ = false;
    Q_EMIT openChanged();
}

void Assistant::startAfresh() {
    stop();
    found_ = {};
    land_key_.clear();
    study_.clear();
    study_chosen_ = resumed_ = false;
    forget_draft();
    keep_soon_.stop();
    tell();
    Q_EMIT placesChanged();
}

bool Assistant::wants(const QList<QUrl>& dropped) const {
    return std::ranges::none_of(dropped, [](const QUrl& url) { return is_study(path_of(url)); });
}

void Assistant::add(const QList<QUrl>& dropped) {
    begin();
    std::vector<fs::path> paths;
    for (const QUrl& url : dropped) {
        if (url.isLocalFile()) paths.push_back(path_of(url));
    }
    reader_.cancel();
    // A large extract takes a moment to look at.
    reader_.run<Draft>(
        app::said(lang(), u"正在看文件", "Looking at the files"),
        [draft = found_.draft, paths](const model::Progress&) mutable {
            add_dropped(draft, paths);
            return std::move(draft);
        },
        [this](Draft draft) {
            found_.draft = std::move(draft);
            if (found_.chosen < 0) found_.chosen = 0;
            said_anew();
        },
        [this](const std::exception_ptr& error) { session_->report(error); });
}

void Assistant::remove(int file) {
    if (source(file) == nullptr) return;
    auto& sources = found_.draft.plan.sources;
    const std::string name = sources[static_cast<std::size_t>(file)].file;
    sources.erase(sources.begin() + file);
    std::erase_if(found_.draft.unread, [&](const intake::Unread& unread) { return unread.file == name; });
    if (found_.chosen >= std::ssize(sources)) found_.chosen = static_cast<int>(std::ssize(sources)) - 1;
    said_anew();
}

void Assistant::choose(int file) {
    if (file == found_.chosen || source(file) == nullptr) return;
    found_.chosen = file;
    found_.marked.clear();
    found_.crs_trials.clear();
    tell();
    read();
}

void Assistant::showDoubt(int file, const QString& place) {
    if (file >= 0) choose(file);
    found_.marked = place.toStdString();
    Q_EMIT changed();
    Q_EMIT placesChanged();
}

intake::Source* Assistant::source(int file) {
    auto& sources = found_.draft.plan.sources;
    return file < 0 || file >= std::ssize(sources) ? nullptr : &sources[static_cast<std::size_t>(file)];
}

void Assistant::stop() {
    reader_.cancel();
    importer_.cancel();
    import_soon_.stop();
}

/// What was found of the draft as it was no longer holds.
void Assistant::said_anew() {
    if (!study_chosen_ && !found_.draft.plan.sources.empty())
        study_ = qt(proposed_study(found_.draft, lang()).generic_string());
    importer_.cancel();
    found_.made.reset();
    found_.stopped_by.reset();
    keep_soon_.start();
    tell();
    read();
}

void Assistant::tell() {
    doubts_ = doubt_rows(found_, lang());
    Q_EMIT changed();
}

std::string Assistant::text() const { return draft_text(found_.draft, false, lang()); }

void Assistant::keep() const {
    if (!found_.draft.plan.sources.empty()) keep_draft(found_.draft, study_, lang());
}

QStringList Assistant::columnNames() const {
    QStringList names{QString()};
    if (const auto* one = found_.source()) {
        for (const std::string_view column : columns_of(one->role)) names.append(qt(column));
    }
    return names;
}

QVariantList Assistant::services() const {
    QVariantList services;
    try {
        const intake::Plan& plan = found_.draft.plan;
        const fs::path path =
            plan.standard.empty() ? io::path_of(standard_.toStdString()) : plan.folder / io::path_of(plan.standard);
        for (const model::Rule& rule : io::parse_standard_toml(io::read_bytes(path, path.string()), path.string()).rules) {
            services.append(QVariantMap{{QStringLiteral("key"), qt(rule.service)},
                                        {QStringLiteral("name"), qt(lang() == words::Lang::zh ? rule.name_zh : rule.name_en)}});
        }
    } catch (const model::InputError&) {  // told when the study is made
    }
    return services;
}

}  // namespace circle15::assistant
