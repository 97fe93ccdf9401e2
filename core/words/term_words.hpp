// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "core/model/data_issue.hpp"
#include "core/model/facility.hpp"
#include "core/model/island.hpp"
#include "core/model/quality.hpp"
#include "core/model/street.hpp"
#include "core/model/verdict_terms.hpp"
#include "core/words/lang.hpp"

namespace circle15::words {

// The words people read for the terms of the model; model::name_of() gives those that files hold.
[[nodiscard]] Word word_of(model::Status status);
[[nodiscard]] Word word_of(model::Stability stability);
[[nodiscard]] Word word_of(model::Cause cause);
[[nodiscard]] Word word_of(model::Action action);
[[nodiscard]] Word word_of(model::UnitKind kind);
[[nodiscard]] Word word_of(model::WalkRule rule);
[[nodiscard]] Word word_of(model::Quality quality);
[[nodiscard]] Word word_of(model::Severity severity);
[[nodiscard]] Word word_of(model::StreetKind kind);
[[nodiscard]] Word word_of(model::IslandTier tier);
[[nodiscard]] Word word_of(model::FacilityStatus status);
[[nodiscard]] Word word_of(model::LinkFault fault);
/// A layer of study.toml by its name, such as `homes`; layers without a word of their own keep their name.
[[nodiscard]] Word word_of_layer(std::string_view layer);

}  // namespace circle15::words
