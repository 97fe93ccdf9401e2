// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/model/flaw.hpp"
#include "core/words/lang.hpp"

namespace circle15::words {

/// A text without control characters: each becomes a blank.
[[nodiscard]] std::string plain(std::string_view text);

/// A text from a file as a message shows it: freed of control characters, and cut where it is too long for a line.
[[nodiscard]] std::string shown(std::string_view text);

/// A sentence with its particulars put in. `{name}` is a particular (a number without decimals), `{name:1}` a number with one
/// decimal, `{name:g}` a number as short as it can be told, `{@name}` the phrase that the particular names by its id
/// (a text that is no such id stands for itself), and
/// `{?name|with|without}` one of two wordings, by whether there is such a particular and it is no empty text. What is not there
/// leaves nothing.
[[nodiscard]] std::string filled(std::string_view sentence, const model::Particulars& particulars, Lang lang = Lang::en);

}  // namespace circle15::words
