// SPDX-License-Identifier: MIT
#pragma once

#include <QVariant>
#include <memory>
#include <vector>

#include "core/intake/upkeep/read_update.hpp"
#include "core/intake/upkeep/signoff.hpp"
#include "core/model/progress.hpp"
#include "core/words/lang.hpp"
#include "mapview/app/finding.hpp"

namespace circle15::assistant {

/// A new list beside a study: what differs, and the rows of it that are shown (unchanged ones are not): those to check first,
/// then by kind.
struct Differences {
    std::shared_ptr<const app::Finding> study;
    intake::ReadUpdate read;
    std::vector<std::size_t> shown;  ///< rows of the update
    bool day_guessed = false;        ///< the list names no day: it is that of the file

    [[nodiscard]] const intake::UpdateRow& row(std::size_t shown_row) const { return read.update.rows[shown[shown_row]]; }
};

/// A list that names no day is taken to be as of `written`. Throws model::InputError: those of intake::read_update().
[[nodiscard]] Differences differences_of(std::shared_ptr<const app::Finding> study, intake::UpdateOptions options,
                                         model::Date written);

/// What accepting these rows does to every service of the whole place.
[[nodiscard]] std::vector<intake::CoverageChange> coverage_after(const Differences& found, const std::vector<bool>& accepted,
                                                                 words::Lang lang, const model::Progress& progress);

/// The rows as QML lists them: change, kind, name, service, fields, metres, why, accepted.
[[nodiscard]] QVariantList difference_rows(const Differences& found, const std::vector<bool>& accepted, words::Lang lang);

/// How many there are of each kind: change, kind, count; kinds of which there are none are left out.
[[nodiscard]] QVariantList kind_rows(const Differences& found, words::Lang lang);

/// Where they are: change, place, and the way there where the facility has moved.
[[nodiscard]] QVariantList difference_marks(const Differences& found);

}  // namespace circle15::assistant
