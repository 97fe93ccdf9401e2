// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/analysis/options.hpp"
#include "core/analysis/results.hpp"
#include "core/network/linking.hpp"
#include "core/words/lang.hpp"

namespace circle15::report {

using words::Lang;
using words::lang_named;
using words::lang_of_locale;
using words::Word;

// The words people read; name_of() gives those that files hold.
[[nodiscard]] Word word_of(analysis::Status status);
[[nodiscard]] Word word_of(analysis::Stability stability);
[[nodiscard]] Word word_of(analysis::Cause cause);
[[nodiscard]] Word word_of(analysis::Action action);
[[nodiscard]] Word word_of(analysis::UnitKind kind);
[[nodiscard]] Word word_of(analysis::WalkRule walk);
[[nodiscard]] Word word_of(model::Quality quality);
[[nodiscard]] Word word_of(model::Severity severity);
[[nodiscard]] Word word_of(model::StreetKind kind);
[[nodiscard]] Word word_of(model::IslandTier tier);
[[nodiscard]] Word word_of(model::FacilityStatus status);
[[nodiscard]] Word word_of(network::LinkFault fault);
/// A layer of study.toml by its name, such as `homes`; layers without a word of their own keep their name.
[[nodiscard]] Word word_of_layer(std::string_view layer);

/// `to`, `from`, `worse`, as the command line has them.
[[nodiscard]] std::string_view name_of(analysis::WalkRule walk);
[[nodiscard]] std::optional<analysis::WalkRule> walk_rule_named(std::string_view name);

/// The ages of a group for files: `0-2`, `60+`, `all`; parts that do not touch are joined by a comma.
[[nodiscard]] std::string ages_of(model::AgeGroup group);
/// The same for people: 0-2岁, 60岁+, 全体.
[[nodiscard]] std::string ages_in_words(model::AgeGroup group, Lang lang);

}  // namespace circle15::report
