// SPDX-License-Identifier: MIT
#include "core/io/nearest_word.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace circle15::io {

std::size_t letters_apart(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

std::optional<std::string> nearest_word(std::string_view word, std::span<const std::string> known) {
    std::optional<std::string> nearest;
    std::size_t least = 0;
    for (const std::string& candidate : known) {
        const auto [shorter, longer] = std::minmax({candidate.size(), word.size()});
        if ((longer - shorter) * 3 > longer) continue;  // so many letters apart at the least
        const std::size_t apart = letters_apart(word, candidate);
        if (apart * 3 > std::max(candidate.size(), word.size())) continue;
        if (nearest && apart >= least) continue;
        nearest = candidate;
        least = apart;
    }
    return nearest;
}

model::Particulars and_near(model::Particulars particulars, std::string_view word, std::span<const std::string> known) {
    if (auto near = nearest_word(word, known)) particulars.emplace_back("near", *std::move(near));
    return particulars;
}

model::Particulars and_meant(model::Particulars particulars, std::string_view word, std::span<const std::string> known) {
    if (auto near = nearest_word(word, known)) {
        particulars.emplace_back("near", *std::move(near));
        return particulars;
    }
    std::string list;
    for (const std::string& one : known) list += (list.empty() ? "" : ", ") + one;
    particulars.emplace_back("known", std::move(list));
    return particulars;
}

}  // namespace circle15::io
