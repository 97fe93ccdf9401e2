// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/date.hpp"
#include "core/model/errors.hpp"
#include "core/model/feature.hpp"
#include "core/model/index.hpp"

namespace circle15::results {

/// A value of a result that is not as circle15 writes it.
[[nodiscard]] model::InputError bad_result(const std::string& file, const std::string& why,
                                           model::Particulars particulars = {});

/// Rounded half away from zero to so many decimals; what is printed is what is written.
[[nodiscard]] double rounded(double value, int decimals);

/// Per cent with one decimal, nothing of nothing. Only all of the whole is 100 and only none of it is 0: 9,999 of 10,000
/// is 99.9.
[[nodiscard]] std::optional<double> percent_of(std::int64_t part, std::int64_t whole);

/// Of a share from 0 to 1, rounded down, so that no share reads as more than it is; only none of it is 0.
[[nodiscard]] std::optional<double> percent_of_share(std::optional<double> share);

// Cells and properties; what is unset or empty has no value.
[[nodiscard]] model::Value text(std::string_view text);
[[nodiscard]] model::Value whole(std::optional<std::int64_t> number);
[[nodiscard]] model::Value count(std::size_t number);
[[nodiscard]] model::Value decimal(std::optional<double> number, int decimals);
/// Minutes and metres have one decimal outside.
[[nodiscard]] model::Value one_decimal(std::optional<double> number);

// What a field's type makes of itself: nothing where it is empty or unset.
[[nodiscard]] inline model::Value value_of(const std::string& string, int) { return text(string); }
[[nodiscard]] inline model::Value value_of(bool flag, int) { return flag; }
[[nodiscard]] inline model::Value value_of(double number, int decimals) { return rounded(number, decimals); }
template <std::integral Number>
[[nodiscard]] model::Value value_of(Number number, int) {
    return static_cast<std::int64_t>(number);
}
[[nodiscard]] inline model::Value value_of(const std::optional<model::Date>& date, int) {
    return date ? text(model::text_of(*date)) : model::Value{};
}
template <class Inner>
[[nodiscard]] model::Value value_of(const std::optional<Inner>& maybe, int decimals) {
    return maybe ? value_of(*maybe, decimals) : model::Value{};
}

// And back, of values whose kind was looked at as they were read (value_in); nothing of no value.
[[nodiscard]] std::string text_from(const model::Value& value);
[[nodiscard]] bool flag_from(const model::Value& value);
[[nodiscard]] std::optional<std::int64_t> whole_from(const model::Value& value);
[[nodiscard]] std::optional<double> number_from(const model::Value& value);
[[nodiscard]] std::optional<model::Date> date_from(const model::Value& value);

inline void set_from(const model::Value& value, std::string& to) { to = text_from(value); }
inline void set_from(const model::Value& value, bool& to) { to = flag_from(value); }
inline void set_from(const model::Value& value, double& to) { to = number_from(value).value_or(0); }
template <std::integral Number>
void set_from(const model::Value& value, Number& to) {
    to = static_cast<Number>(whole_from(value).value_or(0));
}
inline void set_from(const model::Value& value, std::optional<model::Date>& to) { to = date_from(value); }
template <std::integral Number>
void set_from(const model::Value& value, std::optional<Number>& to) {
    const auto number = whole_from(value);
    to = number ? std::optional(static_cast<Number>(*number)) : std::nullopt;
}
inline void set_from(const model::Value& value, std::optional<double>& to) { to = number_from(value); }

[[noreturn]] void no_such_term(const std::string& name);
/// The term of that name, among the first `count` of its kind. Throws model::InputError (`bad_result`) for others.
template <class Term>
[[nodiscard]] Term term_named(const std::string& name, std::size_t count) {
    for (std::size_t each = 0; each < count; ++each) {
        if (name_of(static_cast<Term>(each)) == name) return static_cast<Term>(each);
    }
    no_such_term(name);
}

/// 66,903
[[nodiscard]] std::string grouped(std::int64_t number);
/// 62.4, without a sign for nothing: "-" where unset.
[[nodiscard]] std::string fixed(std::optional<double> number, int decimals);

}  // namespace circle15::results
