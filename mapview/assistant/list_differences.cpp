// SPDX-License-Identifier: MIT
#include "mapview/assistant/list_differences.hpp"

#include <QGeoCoordinate>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/analysis/coverage.hpp"
#include "core/analysis/scenario/analyze_again.hpp"
#include "core/model/errors.hpp"
#include "core/results/sentences.hpp"
#include "mapview/app/qt_text.hpp"

namespace circle15::assistant {

using app::qt;
using intake::Change;

namespace {

constexpr std::array shown_kinds{Change::to_check, Change::added, Change::closed, Change::moved, Change::changed};

std::string service_name(const model::Study& study, const std::string& service, words::Lang lang) {
    const auto rule = std::ranges::find(study.standard.rules, service, &model::Rule::service);
    return rule == study.standard.rules.end() ? service : std::string(results::name_of(*rule, lang));
}

QVariant coordinate(model::LonLat place) { return QVariant::fromValue(QGeoCoordinate(place.lat, place.lon)); }

}  // namespace

Differences differences_of(std::shared_ptr<const app::Finding> study, intake::UpdateOptions options, model::Date written) {
    Differences found{.study = std::move(study), .read = {}, .shown = {}};
    try {
        found.read = intake::read_update(found.study->study(), options);
    } catch (const model::InputError& error) {
        if (error.flaw().rule != "list_date_missing") throw;
        found.day_guessed = true;
        options.date = written;
        found.read = intake::read_update(found.study->study(), options);
    }
    const auto& rows = found.read.update.rows;
    for (const Change kind : shown_kinds) {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (rows[row].change == kind) found.shown.push_back(row);
        }
    }
    return found;
}

std::vector<intake::CoverageChange> coverage_after(const Differences& found, const std::vector<bool>& accepted,
                                                   words::Lang lang, const model::Progress& progress) {
    const app::Finding& before = *found.study;
    model::Study study = before.study();
    study.facilities = intake::facilities_after(study.facilities, found.read.update, accepted);
    const analysis::Ground ground(*before.ground(), study);
    analysis::Options options = before.options;
    options.areas = false;
    const auto after = analysis::analyze_again(*before.ground(), before.analysis, ground, options, progress);
    std::vector<intake::CoverageChange> changes;
    for (std::size_t row = 0; row < after.services.size(); ++row) {
        const auto* was = analysis::county_coverage(before.analysis.services[row].coverage);
        const auto* is = analysis::county_coverage(after.services[row].coverage);
        if (was == nullptr || is == nullptr) continue;
        changes.push_back({.service = service_name(study, study.standard.rules[row].service, lang),
                           .persons = was->persons,
                           .covered_before = was->covered_persons,
                           .covered_after = is->covered_persons});
    }
    return changes;
}

QVariantList difference_rows(const Differences& found, const std::vector<bool>& accepted, words::Lang lang) {
    QVariantList rows;
    const model::Study& study = found.study->study();
    for (const std::size_t at : found.shown) {
        const intake::UpdateRow& row = found.read.update.rows[at];
        rows.append(QVariantMap{{QStringLiteral("change"), qt(name_of(row.change))},
                                {QStringLiteral("kind"), qt(intake::said(row.change, lang))},
                                {QStringLiteral("name"), qt(row.after.name)},
                                {QStringLiteral("service"), qt(service_name(study, row.after.service, lang))},
                                {QStringLiteral("township"), qt(row.after.township)},
                                {QStringLiteral("fields"), qt(intake::fields_text(row, lang))},
                                {QStringLiteral("metres"), static_cast<int>(std::lround(row.moved_m))},
                                {QStringLiteral("why"), qt(intake::said(row.why, lang))},
                                {QStringLiteral("accepted"), static_cast<bool>(accepted[at])}});
    }
    return rows;
}

QVariantList kind_rows(const Differences& found, words::Lang lang) {
    QVariantList rows;
    for (const Change kind : shown_kinds) {
        const auto count = found.read.update.count(kind);
        if (count == 0) continue;
        rows.append(QVariantMap{{QStringLiteral("change"), qt(name_of(kind))},
                                {QStringLiteral("kind"), qt(intake::said(kind, lang))},
                                {QStringLiteral("count"), static_cast<int>(count)}});
    }
    return rows;
}

QVariantList difference_marks(const Differences& found) {
    QVariantList marks;
    for (std::size_t shown = 0; shown < found.shown.size(); ++shown) {
        const intake::UpdateRow& row = found.row(shown);
        QVariantList way;
        if (row.before && row.moved_m > 0)
            way = {coordinate(found.study->study().facilities[*row.before].place), coordinate(row.after.place)};
        marks.append(QVariantMap{{QStringLiteral("row"), static_cast<int>(shown)},
                                 {QStringLiteral("change"), qt(name_of(row.change))},
                                 {QStringLiteral("place"), coordinate(row.after.place)},
                                 {QStringLiteral("way"), way}});
    }
    return marks;
}

}  // namespace circle15::assistant
