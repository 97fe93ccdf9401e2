// SPDX-License-Identifier: MIT
#include "core/intake/study/standard_text.hpp"

#include <algorithm>

#include "core/io/nearest_word.hpp"
#include "core/io/standard_toml.hpp"
#include "core/model/errors.hpp"

namespace circle15::intake {

namespace {

std::vector<std::string> services_in(const model::Standard& standard) {
    std::vector<std::string> services;
    for (const model::Rule& rule : standard.rules) services.push_back(rule.service);
    return services;
}

/// The text from one top table to the next: `[[rule]]` with its `[[rule.ring]]`, `[[benchmark]]`, and what goes before them.
std::vector<std::string> top_tables(std::string_view text) {
    std::vector<std::string> tables(1);
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size() - 1) + 1;
        const std::string_view line = text.substr(from, end - from);
        if (line.starts_with('[') && !line.starts_with("[[rule.")) tables.emplace_back();
        tables.back() += line;
        from = end;
    }
    return tables;
}

}  // namespace

StandardText standard_for(std::string_view text, const std::string& file, const std::vector<std::string>& services) {
    const model::Standard whole = io::parse_standard_toml(text, file);
    const std::vector<std::string> known = services_in(whole);
    for (const std::string& service : services) {
        if (std::ranges::contains(known, service)) continue;
        throw model::InputError(
            {.file = file, .rule = "unknown_service", .particulars = io::and_meant({{"value", service}}, service, known)});
    }
    std::string kept;
    std::size_t rule = 0;
    for (const std::string& table : top_tables(text)) {
        const bool is_rule = table.starts_with("[[rule]]");
        if (!is_rule || (rule < known.size() && std::ranges::contains(services, known[rule]))) kept += table;
        rule += is_rule;
    }
    StandardText made{.standard = io::parse_standard_toml(kept, file), .text = std::move(kept)};
    std::vector<std::string> wanted = known;
    std::erase_if(wanted, [&](const std::string& service) { return !std::ranges::contains(services, service); });
    // A rule that does not begin a line of its own, as in `rule = [{...}]`, cannot be taken out of the text.
    if (services_in(made.standard) != wanted) return {.standard = whole, .text = std::string(text)};
    return made;
}

}  // namespace circle15::intake
