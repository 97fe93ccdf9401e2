// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/options.hpp"
#include "core/analysis/results.hpp"
#include "core/model/feature.hpp"
#include "core/results/tree.hpp"
#include "core/words/lang.hpp"

namespace circle15::results {

/// A scenario file that was applied, without its folders.
struct ScenarioFile {
    std::string file;
    std::string name_zh;
    std::string name_en;
    std::string description;
    std::string description_en;
    std::string source;
    std::string sha256;
};

/// What was run: program, version and options that bear on the results.
struct RunInfo {
    std::string version;
    std::string command;       ///< `analyze`, `compare`, `indicators`
    std::string study_sha256;  ///< of fingerprint_text()
    analysis::Options options;
    std::string standard_file;            ///< given instead of the study's own, without folders; its hash is among the layers
    std::vector<ScenarioFile> scenarios;  ///< applied to the study in this order
    std::optional<std::vector<ScenarioFile>> compared_with;  ///< the other side of a comparison; empty: the study as it is
};

struct OutputFile {
    std::string file;
    std::int64_t bytes = 0;
    std::string sha256;
    std::int64_t rows = 0;
};

/// run.json: version, study, options, rules with their sources, layers with their hashes and dates, row counts, how much rests
/// on modelled data, and what was written. Holds no clock time, host or absolute path, so that equal runs give equal bytes.
[[nodiscard]] Tree manifest(const model::Study& study, const analysis::Analysis& analysis, const RunInfo& run,
                            const std::vector<OutputFile>& outputs);

/// The same in brief, for every layer's foreign members: version, study, its fingerprint, standard, date, whether flat.
[[nodiscard]] model::Properties short_manifest(const model::Study& study, const analysis::Analysis& analysis,
                                               const RunInfo& run);

/// The scenarios' names joined by " + "; empty for none.
[[nodiscard]] std::string names_of(const std::vector<ScenarioFile>& scenarios, words::Lang lang);

/// The text whose SHA-256 is a study's fingerprint: each layer's name and hash in order.
[[nodiscard]] std::string fingerprint_text(const model::Study& study);

/// Per cent of the study's persons who live in homes of modelled quality.
[[nodiscard]] std::optional<double> modelled_persons_percent(const model::Study& study);

}  // namespace circle15::results
