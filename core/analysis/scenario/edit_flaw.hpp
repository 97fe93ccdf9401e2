// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

#include "core/model/errors.hpp"
#include "core/model/scenario.hpp"

namespace circle15::analysis {

/// What to throw for an edit that cannot be made or changes nothing, with the line it is written on.
template <class What>
[[nodiscard]] model::InputError edit_flaw(const model::Placed<What>& edit, std::string rule, std::string what,
                                          std::string remedy) {
    return model::InputError({.file = edit.file,
                              .place = edit.place,
                              .rule = std::move(rule),
                              .what = std::move(what),
                              .remedy = std::move(remedy)});
}

/// The complaint of the edit being made: rule, what, remedy.
struct EditPlace {
    const model::Placed<model::StudyEdit>& edit;

    [[nodiscard]] model::InputError flaw(std::string rule, std::string what, std::string remedy) const {
        return edit_flaw(edit, std::move(rule), std::move(what), std::move(remedy));
    }
    [[nodiscard]] model::InputError no_effect(std::string what) const {
        return flaw("edit_without_effect", std::move(what), "leave the edit out, or mend what it was meant to change");
    }
};

}  // namespace circle15::analysis
