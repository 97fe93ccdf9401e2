// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/words/flaws.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/assistant/rows.hpp"

namespace circle15::assistant {

using app::qt;

namespace {

/// How much it matters: what keeps the study from being made or loses a row, what may be wrong, what was mended, what is
/// only said.
enum class Weight { bad, doubt, mended, note };

struct Doubt {
    Weight weight = Weight::doubt;
    int source = -1;  ///< row of the plan's sources; below 0: none of them
    std::string file;
    std::string place;
    QString what;
    QString remedy;
};

Weight weight_of(const model::DataIssue& issue) {
    switch (issue.severity) {
        case model::Severity::rejected:
            return Weight::bad;
        case model::Severity::doubt:
            return issue.grave ? Weight::bad : Weight::doubt;
        case model::Severity::repaired:
            return Weight::mended;
        case model::Severity::note:
            return Weight::note;
    }
    return Weight::note;
}

/// The source a doubt speaks of: of several sheets of a file, the one its place begins with.
int source_of(const Draft& draft, const std::string& file, const std::string& place) {
    int of_file = -1;
    for (int row = 0; row < std::ssize(draft.plan.sources); ++row) {
        const intake::Source& source = draft.plan.sources[static_cast<std::size_t>(row)];
        if (source.file != file) continue;
        if (!source.sheet.empty() && place.starts_with(source.sheet)) return row;
        if (of_file < 0) of_file = row;
    }
    return of_file;
}

class Doubts {
public:
    Doubts(const Findout& found, words::Lang lang) : found_(found), lang_(lang) {}

    std::vector<Doubt> run() {
        for (const intake::Unread& unread : found_.draft.unread) add(unread.flaw, unread.file);
        for (const intake::Source& source : found_.draft.plan.sources) {
            const auto known = found_.crs_doubts.find(reading_key(found_.draft.plan, source));
            if (known != found_.crs_doubts.end() && known->second) add(*known->second);
            if (source.role == intake::Role::facilities && source.completeness == intake::Completeness::partial)
                add(model::DataIssue{.file = source.file, .place = source.sheet, .rule = "list_taken_partial"});
        }
        if (found_.made) {
            // All that the single readings tell is among it.
            for (const model::DataIssue& issue : found_.made->imported.made.findings.issues) add(issue);
            for (const model::InputFlaw& flaw : found_.made->imported.failures) add(flaw, flaw.file);
        } else {
            for (const intake::Source& source : found_.draft.plan.sources) add(found_.reading_of(source));
            if (found_.stopped_by) add(*found_.stopped_by, found_.stopped_by->file);
        }
        std::ranges::stable_sort(doubts_, {}, &Doubt::weight);
        return std::move(doubts_);
    }

private:
    void add(const std::shared_ptr<const Reading>& reading) {
        if (!reading) return;
        if (reading->failure) add(*reading->failure, reading->failure->file);
        for (const model::DataIssue& issue : reading->findings.issues) add(issue);
    }

    void add(const model::InputFlaw& flaw, const std::string& file) {
        doubts_.push_back({Weight::bad, source_of(found_.draft, file, flaw.place), file, flaw.place,
                           qt(words::what_of(flaw, lang_)), qt(words::remedy_of(flaw, lang_))});
    }

    void add(const model::DataIssue& issue) {
        doubts_.push_back({weight_of(issue), source_of(found_.draft, issue.file, issue.place), issue.file, issue.place,
                           qt(words::what_of(issue, lang_)), qt(words::remedy_of(issue, lang_))});
    }

    const Findout& found_;
    words::Lang lang_;
    std::vector<Doubt> doubts_;
};

}  // namespace

QVariantList doubt_rows(const Findout& found, words::Lang lang) {
    QVariantList rows;
    for (const Doubt& doubt : Doubts(found, lang).run()) {
        const QString place = qt(words::place_in(doubt.place, lang));
        rows.append(QVariantMap{
            {QStringLiteral("weight"), static_cast<int>(doubt.weight)},
            {QStringLiteral("source"), doubt.source},
            {QStringLiteral("place"), qt(doubt.place)},
            {QStringLiteral("where"), place.isEmpty() ? qt(doubt.file) : qt(doubt.file) + QStringLiteral(" · ") + place},
            {QStringLiteral("what"), doubt.what},
            {QStringLiteral("remedy"), doubt.remedy}});
    }
    return rows;
}

}  // namespace circle15::assistant
