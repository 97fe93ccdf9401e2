// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/model/flaw.hpp"
#include "core/words/phrases.hpp"

namespace circle15::words {

[[nodiscard]] std::span<const Phrase> objections();

/// What speaks against a siting certificate, in the reader's language; `what` is the id of the sentence.
[[nodiscard]] std::string objection(std::string_view what, const model::Particulars& particulars, Lang lang);

}  // namespace circle15::words
