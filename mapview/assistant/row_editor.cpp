// SPDX-License-Identifier: MIT
#include "mapview/assistant/row_editor.hpp"

#include <algorithm>

#include "core/intake/upkeep/layer_table.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/assistant/study_folder.hpp"
#include "mapview/assistant/today.hpp"

namespace circle15::assistant {

using app::qt;
using app::said;

namespace {

std::string layer_of(const QString& kind) {
    if (kind == QLatin1String("facility")) return "facilities";
    if (kind == QLatin1String("home")) return "homes";
    if (kind == QLatin1String("pier")) return "piers";
    return {};
}

/// A value as people read it.
QString shown(const intake::RowField& field, const std::string& value) {
    const auto choice = std::ranges::find(field.choices, value, &std::pair<std::string, std::string>::first);
    return value.empty() ? QStringLiteral("–") : qt(choice == field.choices.end() ? value : choice->second);
}

}  // namespace

void RowEditor::set_session(app::Session* session) {
    session_ = session;
    if (session) {
        connect(session, &app::Session::opened_new, this, &RowEditor::close);
        connect(session, &app::Session::baseChanged, this, &RowEditor::close);
        connect(session, &app::Session::languageChanged, this, &RowEditor::tell);
    }
    Q_EMIT sessionChanged();
}

bool RowEditor::canEdit(const QString& kind, const QString& id) const {
    const std::string layer = layer_of(kind);
    if (layer.empty() || !session_ || !session_->ready() || session_->read_only()) return false;
    return !intake::row_fields(session_->opened()->base->study(), layer, id.toStdString(), session_->lang()).empty();
}

void RowEditor::begin(const QString& kind, const QString& id) {
    if (!canEdit(kind, id)) return;
    const model::Study& study = session_->opened()->base->study();
    try {
        file_ = qt(intake::layer_to_write(study_folder(*session_), study, layer_of(kind)).file);
    } catch (...) {
        return session_->report(std::current_exception());
    }
    layer_ = layer_of(kind);
    id_ = id.toStdString();
    values_.clear();
    placing_ = false;
    open_ = true;
    tell();
    title_ = qt(id_);
    for (const intake::RowField& field : fields_) {
        if (field.column == "name" && !field.value.empty()) title_ = qt(field.value);
    }
    Q_EMIT openChanged();
    Q_EMIT changed();
}

void RowEditor::tell() {
    if (!open_) return;
    fields_ = intake::row_fields(session_->opened()->base->study(), layer_, id_, session_->lang());
    Q_EMIT fieldsChanged();
    Q_EMIT changed();
}

void RowEditor::close() {
    background_.cancel();
    open_ = placing_ = false;
    values_.clear();
    Q_EMIT openChanged();
    Q_EMIT changed();
}

std::string RowEditor::value_of(const std::string& column) const {
    if (const auto changed = values_.find(column); changed != values_.end()) return changed->second;
    const auto field = std::ranges::find(fields_, column, &intake::RowField::column);
    return field == fields_.end() ? std::string() : field->value;
}

QVariantList RowEditor::fields() const {
    QVariantList rows;
    for (const intake::RowField& field : fields_) {
        QVariantList choices;
        for (const auto& [value, word] : field.choices)
            choices.append(QVariantMap{{QStringLiteral("key"), qt(value)}, {QStringLiteral("name"), qt(word)}});
        rows.append(QVariantMap{{QStringLiteral("column"), qt(field.column)},
                                {QStringLiteral("heading"), qt(field.heading)},
                                {QStringLiteral("note"), qt(field.note)},
                                {QStringLiteral("value"), qt(value_of(field.column))},
                                {QStringLiteral("changed"), values_.contains(field.column)},
                                {QStringLiteral("choices"), choices}});
    }
    return rows;
}

QStringList RowEditor::changes() const {
    QStringList changes;
    for (const intake::RowField& field : fields_) {
        const auto changed = values_.find(field.column);
        if (changed == values_.end()) continue;
        changes.append(said(session_->lang(), u"%1：%2 → %3", "%1: %2 → %3")
                           .arg(qt(field.heading), shown(field, field.value), shown(field, changed->second)));
    }
    return changes;
}

bool RowEditor::has_place() const { return std::ranges::contains(fields_, "lon", &intake::RowField::column); }

QGeoCoordinate RowEditor::place() const {
    if (!has_place()) return {};
    return {qt(value_of("lat")).toDouble(), qt(value_of("lon")).toDouble()};
}

void RowEditor::set_placing(bool placing) {
    placing_ = placing;
    Q_EMIT changed();
}

void RowEditor::set(const QString& column, const QString& value) {
    const auto field = std::ranges::find(fields_, column.toStdString(), &intake::RowField::column);
    if (field == fields_.end()) return;
    const std::string said_value = value.trimmed().toStdString();
    if (said_value == value_of(field->column)) return;
    take(*field, said_value);
    if (layer_ == "facilities") make_units_agree(field->column);
    Q_EMIT fieldsChanged();
    Q_EMIT changed();
}

void RowEditor::take(const intake::RowField& field, const std::string& value) {
    if (value == field.value) {
        values_.erase(field.column);
    } else {
        values_[field.column] = value;
    }
}

/// A township follows its village; a village of another township is no longer said.
void RowEditor::make_units_agree(const std::string& said_column) {
    if (said_column != "village" && said_column != "township") return;
    const std::string township = value_of("township");
    const std::string of = intake::township_of(session_->opened()->base->study(), value_of("village"), township);
    if (of.empty() || of == township) return;
    const bool follows = said_column == "village";
    const auto other = std::ranges::find(fields_, follows ? "township" : "village", &intake::RowField::column);
    if (other != fields_.end()) take(*other, follows ? of : std::string());
}

void RowEditor::setPlace(const QGeoCoordinate& at) {
    if (!has_place() || !at.isValid()) return;
    set(QStringLiteral("lon"), qt(intake::degrees_text(at.longitude())));
    set(QStringLiteral("lat"), qt(intake::degrees_text(at.latitude())));
    set_placing(false);
}

void RowEditor::write() {
    if (!open_ || values_.empty()) return;
    intake::RowEdit edit{.layer = layer_, .id = id_, .cells = {}, .by = by_.trimmed().toStdString(), .date = today()};
    for (const auto& [column, value] : values_) edit.cells.emplace_back(column, value);
    if (is_moved()) {  // a place is both
        for (const char* column : {"lon", "lat"}) {
            if (!values_.contains(column)) edit.cells.emplace_back(column, value_of(column));
        }
    }
    if (!is_moved() || layer_ != "facilities") return put(edit);
    // Where nobody could walk to it, it is not put.
    auto move = std::make_shared<model::Scenario>();
    const QGeoCoordinate to = place();
    move->edits.push_back(
        {model::MoveFacility{.id = id_, .place = {.lon = to.longitude(), .lat = to.latitude()}, .given_crs = "EPSG:4326"},
         {},
         {}});
    background_.run<bool>(
        said(session_->lang(), u"正在核对位置", "Checking the place"),
        [base = session_->opened()->base, move](const model::Progress& progress) {
            static_cast<void>(app::with_edits(*base, move, progress));
            return true;
        },
        [this, edit](bool) { put(edit); }, [this](const std::exception_ptr& error) { session_->report(error); });
}

void RowEditor::put(const intake::RowEdit& edit) {
    try {
        const auto entry =
            intake::write_row_edit(study_folder(*session_), session_->opened()->base->study(), edit, session_->lang());
        session_->notify(said(session_->lang(), u"已写入 %1：%2，可以撤销", "Written into %1: %2; that can be taken back")
                             .arg(qt(entry.layer_file), qt(entry.list)));
        close();
        session_->reread();
    } catch (...) {
        session_->report(std::current_exception());
    }
}

}  // namespace circle15::assistant
