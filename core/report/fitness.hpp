// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/report/health.hpp"
#include "core/words/lang.hpp"

namespace circle15::report {

/// How far a study's data carry an answer.
enum class Fitness { fit, indicative, unfit };

/// One question that a study is asked, and whether its data answer it.
struct FitnessRow {
    std::string question;  ///< a service's id, `capacity`, `opening_days`, `boats`, `population`
    words::Word asked;     ///< views into the study where it is a service's name
    Fitness fitness = Fitness::fit;
    std::vector<std::string_view> reasons;  ///< ids of reason_text(), none where all is well
};

/// A doubt by the persons whose answers hang on it.
struct WeightyDoubt {
    std::string rule;  ///< or the id of a reason, where it is no single doubt
    std::int64_t persons = 0;
    const model::DataIssue* issue = nullptr;  ///< null: reason_text(rule) says it
};

/// For every service of the standard whether its coverage can be told, then whether places, opening days, boats and the number
/// of people can. A service whose list is empty, cut or of unknown completeness is unfit, and so is everything where too
/// many of the people are joined to no street; what is partial or modelled is indicative.
[[nodiscard]] std::vector<FitnessRow> fitness_of(const model::Study& study, const Health& health);

/// What would change most answers if it were wrong: people whose place is modelled, and of each rule the doubt that touches
/// most persons; the widest first, at most `most`.
[[nodiscard]] std::vector<WeightyDoubt> weightiest(const Health& health, std::size_t most);

[[nodiscard]] std::string doubt_text(const WeightyDoubt& doubt, words::Lang lang);
[[nodiscard]] words::Word fitness_word(Fitness fitness);
[[nodiscard]] std::string reason_text(std::string_view reason, const model::Policy& policy, words::Lang lang);

}  // namespace circle15::report
