// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/model/feature.hpp"
#include "core/model/study.hpp"
#include "core/words/lang.hpp"

namespace circle15::office {

/// Says the values of result files as people read them: `too_far` as 步行超时, an island by its name, true as 是.
class Spoken {
public:
    Spoken(const model::Study& study, words::Lang lang);

    [[nodiscard]] words::Lang lang() const { return lang_; }
    [[nodiscard]] const model::Study& study() const { return study_; }
    /// Whether the values of a column are terms, and not what somebody typed.
    [[nodiscard]] bool has_terms(std::string_view column) const { return terms_.contains(column); }
    /// `column` is the name that result files have for it. What is no term stays as it is.
    [[nodiscard]] model::Value value(std::string_view column, const model::Value& value) const;

private:
    /// Where in a file something is: `row 13` as 第 13 行.
    [[nodiscard]] std::string place(const std::string& place) const;

    const model::Study& study_;
    words::Lang lang_;
    std::map<std::string, std::map<std::string, std::string>, std::less<>> terms_;  ///< by column and the word of files
};

}  // namespace circle15::office
