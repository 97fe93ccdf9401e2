// SPDX-License-Identifier: MIT
// Scenarios of the built-in study: what working one out after the first analysis takes, beside a full run of the edited study.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/analysis/analyze.hpp"
#include "core/analysis/scenario/analyze_again.hpp"
#include "core/analysis/scenario/apply.hpp"
#include "core/analysis/scenario/compare.hpp"
#include "core/io/scenario_reader.hpp"
#include "core/io/study_reader.hpp"

using namespace circle15;
namespace fs = std::filesystem;

namespace {

constexpr int repeats = 9;

/// Median milliseconds of a few runs.
template <class Work>
double median_ms(const Work& work) {
    std::vector<double> took;
    for (int i = 0; i < repeats; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        took.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::ranges::sort(took);
    return took[took.size() / 2];
}

model::Scenario read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return io::parse_scenario(std::string{std::istreambuf_iterator<char>(stream), {}}, file.filename().string());
}

struct Again {
    model::Study study;
    analysis::Ground ground;
    analysis::Analysis analysis;

    Again(const analysis::Ground& base, const analysis::Analysis& before, const model::Scenario& scenario,
          const analysis::Options& options)
        : study(analysis::apply(base.study, scenario)),
          ground(base, study),
          analysis(analysis::analyze_again(base, before, ground, options)) {}
};

void measure(const analysis::Ground& base, const std::vector<fs::path>& files, const analysis::Options& options,
             const char* what) {
    const auto before = analysis::analyze(base, options);
    std::printf("%s\n%-28s %9s %9s %9s %7s %s\n", what, "scenario", "full ms", "again ms", "compare", "ratio", "equal");
    for (const auto& file : files) {
        const auto scenario = read(file);
        const Again again(base, before, scenario, options);
        analysis::Analysis full;
        const double full_ms = median_ms([&] { full = analysis::analyze(again.study, options); });
        const double again_ms = median_ms([&] { const Again once(base, before, scenario, options); });
        const double compare_ms =
            median_ms([&] { static_cast<void>(analysis::compare({base.study, before}, {again.study, again.analysis})); });
        std::printf("%-28s %9.1f %9.1f %9.1f %6.1fx %s\n", file.stem().c_str(), full_ms, again_ms, compare_ms,
                    full_ms / again_ms, full == again.analysis ? "yes" : "NO");
        std::fflush(stdout);
    }
}

}  // namespace

int main() {
    const fs::path folder = fs::path{CIRCLE15_SOURCE_DIR} / "datasets" / "shengsi";
    const auto study = io::read_study(folder);
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder / "scenarios")) files.push_back(entry.path());
    std::ranges::sort(files);
    const analysis::Ground base(study);
    measure(base, files, {.areas = false}, "verdicts, gaps, ledger and boats");
    measure(base, files, {.areas = true}, "with service areas");
    measure(base, files, {.areas = false, .capacity = true}, "with places");
}
