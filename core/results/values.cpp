// SPDX-License-Identifier: MIT
#include "core/results/values.hpp"

#include <algorithm>
#include <cmath>
#include <format>

namespace circle15::results {

double rounded(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    const double result = std::round(value * scale) / scale;
    return result == 0 ? 0 : result;  // no minus zero
}

std::optional<double> percent_of(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return std::nullopt;
    if (part == 0 || part == whole) return part == 0 ? 0 : 100;
    return std::clamp(rounded(100.0 * static_cast<double>(part) / static_cast<double>(whole), 1), 0.1, 99.9);
}

std::optional<double> percent_of_share(std::optional<double> share) {
    if (!share || *share <= 0) return share ? std::optional{0.0} : std::nullopt;
    return std::max(0.1, std::floor(*share * 1000) / 10);
}

model::Value text(std::string_view text) { return text.empty() ? model::Value{} : model::Value{std::string(text)}; }

model::Value whole(std::optional<std::int64_t> number) { return number ? model::Value{*number} : model::Value{}; }

model::Value count(std::size_t number) { return static_cast<std::int64_t>(number); }

model::Value decimal(std::optional<double> number, int decimals) {
    return number ? model::Value{rounded(*number, decimals)} : model::Value{};
}

model::Value one_decimal(std::optional<double> number) { return decimal(number, 1); }

std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number);
    const std::size_t sign = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > sign + 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

std::string fixed(std::optional<double> number, int decimals) {
    return number ? std::format("{:.{}f}", rounded(*number, decimals), decimals) : "-";
}

model::InputError bad_result(const std::string& file, const std::string& why, model::Particulars particulars) {
    particulars.emplace_back("why", why);
    return model::InputError{{.file = file, .rule = "bad_result", .particulars = std::move(particulars)}};
}

std::string text_from(const model::Value& value) {
    const auto* found = std::get_if<std::string>(&value);
    return found != nullptr ? *found : std::string{};
}

bool flag_from(const model::Value& value) {
    const auto* found = std::get_if<bool>(&value);
    return found != nullptr && *found;
}

std::optional<std::int64_t> whole_from(const model::Value& value) {
    const auto* found = std::get_if<std::int64_t>(&value);
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

std::optional<double> number_from(const model::Value& value) {
    const auto* found = std::get_if<double>(&value);
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

std::optional<model::Date> date_from(const model::Value& value) { return model::date_from(text_from(value)); }

void no_such_term(const std::string& name) { throw bad_result({}, "no_word", {{"value", name}}); }

}  // namespace circle15::results
