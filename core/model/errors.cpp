// SPDX-License-Identifier: MIT
#include "core/model/errors.hpp"

#include <format>
#include <type_traits>
#include <utility>

namespace circle15::model {

namespace {

constexpr auto said = [](const auto& value) {
    if constexpr (std::is_same_v<decltype(value), const std::monostate&>)
        return std::string{};
    else
        return std::format("{}", value);
};

std::string line_of(const InputFlaw& flaw) {
    std::string line = flaw.file;
    if (!flaw.place.empty()) line += (line.empty() ? "" : ", ") + flaw.place;
    if (!flaw.rule.empty()) line += (line.empty() ? "[" : " [") + flaw.rule + "]";
    for (const auto& [name, value] : flaw.particulars) line += " " + name + "=" + std::visit(said, value);
    // Values and file names are quoted from the input, which may hold line breaks; the message stays one line.
    for (char& c : line) {
        if (c == '\n' || c == '\r') c = ' ';
    }
    return line;
}

}  // namespace

InputError::InputError(InputFlaw flaw) : std::runtime_error(line_of(flaw)), flaw_(std::move(flaw)) {}

}  // namespace circle15::model
