// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

#include "core/model/errors.hpp"
#include "core/model/scenario.hpp"

namespace circle15::analysis {

/// What to throw for an edit that cannot be made or changes nothing, with the line it is written on.
template <class What>
[[nodiscard]] model::InputError edit_flaw(const model::Placed<What>& edit, std::string rule,
                                          model::Particulars particulars = {}) {
    return model::InputError(
        {.file = edit.file, .place = edit.place, .rule = std::move(rule), .particulars = std::move(particulars)});
}

/// The complaint of the edit being made: its rule and what the rule's sentence names.
struct EditPlace {
    const model::Placed<model::StudyEdit>& edit;

    [[nodiscard]] model::InputError flaw(std::string rule, model::Particulars particulars = {}) const {
        return edit_flaw(edit, std::move(rule), std::move(particulars));
    }
    /// `why` is a phrase of core/words.
    [[nodiscard]] model::InputError no_effect(std::string why, model::Particulars particulars) const {
        particulars.emplace_back("why", std::move(why));
        return flaw("edit_without_effect", std::move(particulars));
    }
};

}  // namespace circle15::analysis
