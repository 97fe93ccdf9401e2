// SPDX-License-Identifier: MIT
#include "tests/bench/county_parts.hpp"

#include <ctime>
#include <optional>
#include <vector>

#include "core/analysis/analyze.hpp"
#include "core/analysis/remembered_walks.hpp"
#include "core/io/sha256.hpp"
#include "core/io/study_reader.hpp"
#include "core/results/manifest.hpp"
#include "core/results/result_files.hpp"

namespace circle15::bench {

namespace {

double processor_now_s() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

template <class Work>
double processor_s_of(const Work& work) {
    const double start = processor_now_s();
    work();
    return processor_now_s() - start;
}

}  // namespace

void CountyParts::add(const CountyParts& more) {
    reading_s += more.reading_s;
    search_s += more.search_s;
    judging_s += more.judging_s;
    writing_s += more.writing_s;
}

CountyParts parts_of(const std::filesystem::path& folder, const std::filesystem::path& result) {
    CountyParts parts;
    model::Study study;
    results::RunInfo run{.version = "bench", .command = "analyze"};
    run.options.threads = 1;
    parts.reading_s = processor_s_of([&] {
        study = io::read_study(folder);
        run.study_sha256 = io::sha256_of(results::fingerprint_text(study));
    });
    std::optional<analysis::Ground> ground;
    std::vector<analysis::RememberedWalks> walks;
    parts.search_s = processor_s_of([&] {
        ground.emplace(study);
        for (std::size_t row = 0; row < study.standard.rules.size(); ++row)
            walks.push_back(analysis::remember_walks(*ground, model::id_of<model::RuleId>(row), run.options));
    });
    analysis::Analysis analysis;
    parts.judging_s = processor_s_of([&] { analysis = analysis::analyze_remembered(*ground, run.options, walks); });
    parts.writing_s = processor_s_of(
        [&] { static_cast<void>(results::write_result(result.string(), results::result_files(*ground, analysis, run), 1)); });
    return parts;
}

}  // namespace circle15::bench
