// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>

#include "core/model/coordinate.hpp"
#include "core/results/answer.hpp"
#include "core/words/lang.hpp"

namespace circle15::office {

using PageJson = nlohmann::ordered_json;

// What the page's scripts are told. Places are whole hundred-thousandths of a degree (1.1 m); a line is its first point and the
// steps from point to point: x, y, dx, dy, dx, dy ...

/// Slider's minutes, both ends included.
inline constexpr int least_minutes = 5;
inline constexpr int most_minutes = 60;

/// Services, days, homes and the facts that statuses follow from; days whose facts are the same share them. `other_days` are
/// analyses of the same study on further dates.
[[nodiscard]] PageJson page_facts(const results::View& view, std::span<const analysis::Analysis> other_days, words::Lang lang);
/// Islands, streets, ferries, piers, facilities and gaps.
[[nodiscard]] PageJson page_shapes(const results::View& view, words::Lang lang);

/// A point as the page has it.
[[nodiscard]] PageJson page_point(model::LonLat place);

/// JSON that may stand in a script element: without `<`.
[[nodiscard]] std::string script_text(const PageJson& json);

}  // namespace circle15::office
