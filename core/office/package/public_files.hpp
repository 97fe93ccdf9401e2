// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/model/feature.hpp"
#include "core/office/package/package_text.hpp"
#include "core/office/package/public_cells.hpp"
#include "core/results/answer.hpp"

namespace circle15::office {

/// Coverage by cells, facilities and outlines of islands, with the map approval number in every map layer.
[[nodiscard]] std::vector<PackedFile> public_files(const results::Opened& opened, const std::vector<PublicService>& services,
                                                   const std::string& map_number, words::Lang lang);

/// The table of coverage: the county, then its cells.
[[nodiscard]] model::Table public_table(const model::Study& study, const analysis::Analysis& analysis,
                                        const std::vector<PublicService>& services, words::Lang lang);

/// What is not told of which service, and why: sentences.
[[nodiscard]] std::vector<std::string> public_notes(const results::Opened& opened, const std::vector<PublicService>& services,
                                                    std::int64_t least, words::Lang lang);

}  // namespace circle15::office
