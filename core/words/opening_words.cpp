// SPDX-License-Identifier: MIT
#include "core/words/opening_words.hpp"

#include <algorithm>
#include <array>

namespace circle15::words {

namespace {

struct Said {
    std::string_view files;
    std::string_view zh;
};

/// Longer ones before those they begin with.
constexpr std::array said{Said{"Mo-Su", "每天"},   Said{"24/7", "全天"}, Said{"Mo", "周一"},     Said{"Tu", "周二"},
                          Said{"We", "周三"},      Said{"Th", "周四"},   Said{"Fr", "周五"},     Said{"Sa", "周六"},
                          Said{"Su", "周日"},      Said{"PH", "节假日"}, Said{"SH", "学校假期"}, Said{" off", "休息"},
                          Said{" closed", "休息"}, Said{"; ", "；"},     Said{";", "；"},        Said{", ", "、"},
                          Said{",", "、"}};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::string opening_words(std::string_view hours, Lang lang) {
    if (lang == Lang::en) return std::string(hours);
    std::string text;
    for (std::size_t at = 0; at < hours.size();) {
        const auto rest = hours.substr(at);
        const auto* known = std::ranges::find_if(said, [&](const Said& one) {
            if (!rest.starts_with(one.files)) return false;
            return rest.size() == one.files.size() || !is_letter(one.files.back()) || !is_letter(rest[one.files.size()]);
        });
        if (known != said.end()) {
            text += known->zh;
            at += known->files.size();
        } else {
            // From one day to another, not from one hour to another.
            const bool of_days = rest[0] == '-' && at > 0 && is_letter(hours[at - 1]) && rest.size() > 1 && is_letter(rest[1]);
            text += of_days ? std::string_view("至") : rest.substr(0, 1);
            ++at;
        }
    }
    return text;
}

}  // namespace circle15::words
