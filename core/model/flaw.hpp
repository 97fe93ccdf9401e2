// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/value.hpp"

namespace circle15::model {

/// One fact of a flaw that its sentence names: `column` = "age_0_2", `persons` = 17, `distance_m` = 412.7. Text that comes
/// from a file stands as it is; words cut and clean it.
struct Particular {
    std::string name;
    Value value;  ///< text, a whole or a real number
    bool operator==(const Particular&) const = default;

    Particular(std::string its_name, std::string text) : name(std::move(its_name)), value(std::move(text)) {}
    Particular(std::string its_name, const char* text) : name(std::move(its_name)), value(std::string(text)) {}
    Particular(std::string its_name, std::string_view text) : name(std::move(its_name)), value(std::string(text)) {}
    Particular(std::string its_name, double number) : name(std::move(its_name)), value(number) {}
    template <class Integer>
        requires std::integral<Integer>
    Particular(std::string its_name, Integer number) : name(std::move(its_name)), value(static_cast<std::int64_t>(number)) {}
};

/// The facts of one flaw, in any order; core/words/ holds the sentence of its rule and puts them in by name.
using Particulars = std::vector<Particular>;

}  // namespace circle15::model
