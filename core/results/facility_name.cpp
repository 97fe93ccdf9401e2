// SPDX-License-Identifier: MIT
#include "core/results/facility_name.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/results/sentences.hpp"
#include "core/words/phrases.hpp"
#include "core/words/sentence.hpp"

namespace circle15::results {

bool is_unnamed(const model::Facility& facility) {
    const std::string_view name = facility.name;
    if (name.empty()) return true;
    static constexpr std::array<std::string_view, 3> kinds{"node ", "way ", "relation "};
    return std::ranges::any_of(kinds, [&](std::string_view kind) {
        return name.starts_with(kind) && name.size() > kind.size() &&
               name.find_first_not_of("0123456789", kind.size()) == std::string_view::npos;
    });
}

std::string name_of(const model::Study& study, const model::Facility& facility, words::Lang lang) {
    if (!is_unnamed(facility)) return facility.name;
    const auto rule = std::ranges::find(study.standard.rules, facility.service, &model::Rule::service);
    std::string service(rule == study.standard.rules.end() ? std::string_view(facility.service) : name_of(*rule, lang));
    // In the midst of a name; an abbreviation keeps its capitals.
    const auto is_capital = [&](std::size_t at) { return at < service.size() && service[at] >= 'A' && service[at] <= 'Z'; };
    if (is_capital(0) && !is_capital(1)) service[0] = static_cast<char>(service[0] - 'A' + 'a');
    return words::filled(words::phrase("unnamed_facility").value().in(lang),
                         {{"service", service}, {"id", facility.name.empty() ? facility.id : facility.name}}, lang);
}

}  // namespace circle15::results
