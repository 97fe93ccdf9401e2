// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include "core/model/age_bands.hpp"
#include "core/results/field.hpp"

namespace circle15::results {

inline constexpr std::array<words::Word, model::age_bands.size()> age_words{{{"0-2岁", "ages 0-2"},
                                                                             {"3-5岁", "ages 3-5"},
                                                                             {"6-11岁", "ages 6-11"},
                                                                             {"12-14岁", "ages 12-14"},
                                                                             {"15-59岁", "ages 15-59"},
                                                                             {"60-64岁", "ages 60-64"},
                                                                             {"65-79岁", "ages 65-79"},
                                                                             {"80岁以上", "ages 80 and over"}}};

/// One column an age band.
template <class T, class Owner>
void add_ages(Fields<T>& fields, model::PersonsByAge Owner::* ages) {
    for (std::size_t band = 0; band < model::age_bands.size(); ++band) {
        fields.push_back(Field<T>(
            std::string(model::age_bands[band].column), Kind::whole, always, "persons", age_words[band],
            {.get = [ages, band](const Seen<T>& seen) { return model::Value{(seen.value.*ages)[band]}; },
             .set = [ages, band](const Made<T>& made,
                                 const model::Value& value) { (made.value.*ages)[band] = whole_from(value).value_or(0); }}));
    }
}

}  // namespace circle15::results
