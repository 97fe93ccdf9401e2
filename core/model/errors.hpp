// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <stdexcept>
#include <string>

#include "core/model/flaw.hpp"

namespace circle15::model {

/// Where and why an input cannot be used, in words for the person who must mend it.
struct InputFlaw {
    std::string file;         ///< as the user named it; may be empty for the command line
    std::string place;        ///< "row 12", "way 77", "line 3, column 9"; may be empty
    std::string rule;         ///< short id, such as `duplicate_id`
    Particulars particulars;  ///< what the sentences of the rule in core/words name
};

/// Bad input: exit code 2. `what()` is one line for those who debug; core/words says a flaw to people.
class InputError : public std::runtime_error {
public:
    explicit InputError(InputFlaw flaw);
    [[nodiscard]] const InputFlaw& flaw() const { return flaw_; }

private:
    InputFlaw flaw_;
};

}  // namespace circle15::model
