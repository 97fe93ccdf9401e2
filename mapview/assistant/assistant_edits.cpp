// SPDX-License-Identifier: MIT
// What a person says of the files and of the place.
#include <QRegularExpression>
#include <algorithm>

#include "core/io/pinyin.hpp"
#include "core/model/age_bands.hpp"
#include "mapview/assistant/assistant.hpp"
#include "mapview/assistant/source_edits.hpp"

namespace circle15::assistant {

namespace {

/// A short name of letters and digits.
std::string id_of(const std::string& name) {
    std::string id;
    for (const char c : io::pinyin_of(name).syllables) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) id += c;
    }
    return id.empty() ? "study" : id;
}

}  // namespace

void Assistant::setRole(int file, const QString& role) {
    auto* one = source(file);
    const auto taken = intake::role_named(role.toStdString());
    if (one == nullptr || !taken || one->role == *taken) return;
    one->role = *taken;
    one->confirmed = true;
    // What was understood of its columns was for another kind of list.
    one->columns.clear();
    one->column_people.clear();
    found_.chosen = file;
    found_.marked.clear();
    said_anew();
}

void Assistant::setCrs(const QString& crs) {
    auto* one = source(found_.chosen);
    if (one == nullptr || one->crs == crs.toStdString()) return;
    one->crs = crs.trimmed().toStdString();
    said_anew();
}

void Assistant::setColumn(const QString& heading, const QString& column) {
    auto* one = source(found_.chosen);
    if (one == nullptr) return;
    const auto reading = found_.reading_of(*one);
    if (!reading || column_of(reading->columns, heading.toStdString()) == column.toStdString()) return;
    set_column(*one, reading->columns, heading.toStdString(), column.toStdString());
    said_anew();
}

void Assistant::setCategory(const QString& word, const QString& service) {
    auto* one = source(found_.chosen);
    if (one == nullptr || one->services[word.toStdString()] == service.toStdString()) return;
    one->services[word.toStdString()] = service.toStdString();
    said_anew();
}

void Assistant::setCompleteness(int file, const QString& completeness) {
    auto* one = source(file);
    const auto known = intake::completeness_named(completeness.toStdString());
    if (one == nullptr || !known || one->completeness == *known) return;
    one->completeness = *known;
    said_anew();
}

void Assistant::confirm(int file) {
    auto* one = source(file);
    if (one == nullptr || one->confirmed) return;
    one->confirmed = true;
    was_confirmed();
}

void Assistant::confirmAll() {
    for (intake::Source& one : found_.draft.plan.sources) one.confirmed = true;
    was_confirmed();
}

/// What was found still holds; only a yes is new.
void Assistant::was_confirmed() {
    keep_soon_.start();
    tell();
    if (!found_.made && !reader_.busy()) read();
}

void Assistant::setFact(const QString& key, const QString& value) {
    intake::Plan& plan = found_.draft.plan;
    const std::string text = value.trimmed().toStdString();
    const auto total = [&plan]() -> intake::Total& {
        if (plan.people.totals.empty()) plan.people.totals.emplace_back().name = plan.name_zh;
        return plan.people.totals.front();
    };
    if (key == QLatin1String("nameZh")) {
        // The English name and the id follow as long as nobody has said otherwise.
        if (plan.name_en == plan.name_zh) plan.name_en = text;
        plan.id = id_of(text);
        plan.name_zh = text;
    } else if (key == QLatin1String("nameEn")) {
        plan.name_en = text;
    } else if (key == QLatin1String("date")) {
        if (const auto date = model::date_from(text)) plan.date = *date;
    } else if (key == QLatin1String("crs")) {
        plan.measuring_crs = text;
    } else if (key == QLatin1String("persons")) {
        const auto persons = QString(value).remove(QLatin1Char(',')).trimmed().toLongLong();
        if (persons > 0)
            total().persons = persons;
        else
            plan.people.totals.clear();
    } else if (key == QLatin1String("personsSource")) {
        if (!plan.people.totals.empty()) plan.people.totals.front().source = text;
        plan.people.source = text;
    }
    said_anew();
}

void Assistant::setAge(int band, const QString& share) {
    auto& tables = found_.draft.plan.people.ages;
    if (tables.empty()) tables.emplace_back();
    // A row copied out of a spreadsheet fills the bands from here on.
    static const QRegularExpression between(QStringLiteral("[\\s,;，；]+"));
    auto at = static_cast<std::size_t>(band);
    for (const QString& cell : share.trimmed().split(between)) {
        if (at >= model::age_bands.size()) break;
        bool is_number = false;
        const double value = QString(cell).remove(QLatin1Char('%')).toDouble(&is_number);
        tables.front().shares[at++] = is_number && value > 0 ? value : 0;
    }
    if (std::ranges::all_of(tables.front().shares, [](double one) { return one <= 0; })) tables.clear();
    said_anew();
}

}  // namespace circle15::assistant
