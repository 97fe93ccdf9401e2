// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QVariant>
#include <map>
#include <memory>
#include <optional>

#include "core/words/lang.hpp"
#include "mapview/assistant/making.hpp"
#include "mapview/assistant/reading.hpp"

namespace circle15::assistant {

/// What is known of a draft so far.
struct Findout {
    Draft draft;
    std::map<std::string, std::shared_ptr<const Reading>> readings;  ///< by reading_key()
    std::shared_ptr<const KnownLand> land;
    std::vector<CrsTrial> crs_trials;                                   ///< of the chosen source
    std::map<std::string, std::optional<model::DataIssue>> crs_doubts;  ///< by reading_key(): crs_doubt()
    std::shared_ptr<const Made> made;                                   ///< of the draft as it stands; unset: not imported yet
    std::optional<model::InputFlaw> stopped_by;                         ///< why it could not be imported
    int chosen = -1;                                                    ///< row of the plan's sources
    std::string marked;  ///< the place in it that a doubt speaks of, such as "row 12"

    [[nodiscard]] const intake::Source* source() const;
    [[nodiscard]] std::shared_ptr<const Reading> reading_of(const intake::Source& source) const;
};

/// Everything of the plan that the reading of this source depends on.
[[nodiscard]] std::string reading_key(const intake::Plan& plan, const intake::Source& source);

// Rows as QML lists them.
[[nodiscard]] QVariantList file_rows(const Findout& found, words::Lang lang);
[[nodiscard]] QVariantList column_rows(const Findout& found);
/// The categories a list of facilities has, and the service each is taken for.
[[nodiscard]] QVariantList category_rows(const Findout& found);
[[nodiscard]] QVariantList crs_rows(const Findout& found);
[[nodiscard]] QVariantList doubt_rows(const Findout& found, words::Lang lang);
[[nodiscard]] QVariantMap facts_of(const Draft& draft);
/// What the study will hold, in one line; empty before it was imported.
[[nodiscard]] QString outcome_of(const Findout& found, words::Lang lang);

}  // namespace circle15::assistant
