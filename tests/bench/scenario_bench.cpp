// SPDX-License-Identifier: MIT
// Scenarios of the built-in study: what working one out after the first analysis takes, beside a full run of the edited study.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
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

/// Median milliseconds of a few runs: by the clock, which a busy machine stretches, and of work done by all threads.
struct Took {
    double wall_ms = 0;
    double work_ms = 0;
};

template <class Work>
Took median(const Work& work) {
    std::vector<double> wall;
    std::vector<double> worked;
    for (int i = 0; i < repeats; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        const auto begin_work = std::clock();
        work();
        worked.push_back(1000.0 * static_cast<double>(std::clock() - begin_work) / CLOCKS_PER_SEC);
        wall.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::ranges::sort(wall);
    std::ranges::sort(worked);
    return {.wall_ms = wall[wall.size() / 2], .work_ms = worked[worked.size() / 2]};
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
    std::printf("%s\n%-28s %9s %9s %9s %9s %9s %7s  %s\n", what, "scenario", "full ms", "work ms", "again ms", "work ms",
                "compare", "ratio", "equal");
    for (const auto& file : files) {
        const auto scenario = read(file);
        const Again again(base, before, scenario, options);
        analysis::Analysis whole;
        const auto full = median([&] { whole = analysis::analyze(again.study, options); });
        const auto once = median([&] { const Again anew(base, before, scenario, options); });
        const auto compared =
            median([&] { static_cast<void>(analysis::compare({base.study, before}, {again.study, again.analysis})); });
        std::printf("%-28s %9.1f %9.1f %9.1f %9.1f %9.1f %6.1fx  %s\n", file.stem().c_str(), full.wall_ms, full.work_ms,
                    once.wall_ms, once.work_ms, compared.wall_ms, full.work_ms / once.work_ms,
                    whole == again.analysis ? "yes" : "NO");
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
