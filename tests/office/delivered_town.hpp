// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <stdexcept>
#include <string>

#include "core/analysis/analyze.hpp"
#include "core/office/deliverables.hpp"
#include "tests/support/two_islands.hpp"

namespace circle15::office_test {

/// Two islands whose names would be formulas, and XML, if programs took them at their word.
struct DeliveredTown {
    test::AsciiTown town = report_test::two_islands();
    results::RunInfo run{.version = "0.0.0", .command = "analyze", .study_sha256 = std::string(64, 'a')};
    analysis::Ground ground;
    analysis::Analysis analysis;

    explicit DeliveredTown(const std::function<void(model::Study&)>& change = [](model::Study&) {})
        : ground(changed(named(town), change).study), analysis(analysis::analyze(ground, run.options)) {}

    static const test::AsciiTown& changed(test::AsciiTown& town, const std::function<void(model::Study&)>& change) {
        change(town.study);
        return town;
    }

    static test::AsciiTown& named(test::AsciiTown& town) {
        town.study.facilities[0].name = "=1+1";
        town.study.facilities[0].capacity = 40;
        town.study.facilities[0].in_use = 30;
        town.study.villages[0].name = "<b>&\"+@-\"";
        town.study.standard.rules[0].name_zh = "@医疗'卫生'";
        return town;
    }

    [[nodiscard]] office::Delivery delivery(words::Lang lang = words::Lang::zh) const {
        return {.ground = ground, .analysis = analysis, .run = run, .lang = lang};
    }
    /// What stands in a file that is handed over.
    [[nodiscard]] std::string bytes_of(const std::string& name, words::Lang lang = words::Lang::zh) const {
        for (const auto& file : office::deliverables(delivery(lang))) {
            if (file.name != name) continue;
            std::string bytes;
            file.write([&](std::string_view piece) { bytes += piece; });
            return bytes;
        }
        throw std::out_of_range(name);
    }
};

}  // namespace circle15::office_test
