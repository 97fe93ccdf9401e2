// SPDX-License-Identifier: MIT
#include "core/cli/siting_matrix.hpp"

#include <algorithm>
#include <format>

#include "core/cli/progress_line.hpp"
#include "core/cli/siting_study.hpp"
#include "core/cli/terminal.hpp"
#include "core/io/cost_table.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/output/output_files.hpp"
#include "core/io/sha256.hpp"
#include "core/io/write_json.hpp"
#include "core/location/solve.hpp"
#include "core/model/errors.hpp"
#include "core/report/siting_table.hpp"
#include "core/report/siting_text.hpp"

namespace circle15::cli {

namespace {

using namespace analysis::siting;
using namespace location;

model::InputError missing(const char* option, const char* rule) { return model::InputError({.place = option, .rule = rule}); }

}  // namespace

MatrixProblem read_matrix(const SitingOptions& options) {
    if (options.demand.empty()) throw missing("--demand", "missing_demand");
    const bool listed = options.candidates != "dwellings";
    MatrixProblem read;
    const auto bytes = [&](const std::string& file) {
        const auto path = io::path_of(file);
        std::string content = io::read_bytes(path, file);
        read.inputs[path.filename().string()] = io::sha256_of(content);
        return content;
    };
    const std::string costs = bytes(options.matrix);
    const std::string demand = bytes(options.demand);
    const std::string candidates = listed ? bytes(options.candidates) : std::string{};
    read.problem = io::read_cost_table(
        {.content = costs, .file = options.matrix}, {.content = demand, .file = options.demand},
        listed ? std::optional(io::NamedText{.content = candidates, .file = options.candidates}) : std::nullopt);
    for (const auto& site : read.problem.sites) {
        if (options.budget && !site.existing && !site.cost) {
            throw missing("--budget", "sites_without_costs");
        }
    }
    return read;
}

void site_on_matrix(const SitingOptions& options) {
    const auto objective = objective_given(options.objective);
    if (!objective) throw missing("--objective", "one_objective");
    auto request = request_given(options, *objective);
    const auto [problem, inputs] = read_matrix(options);
    request.capacities = *objective == Objective::least_person_cost &&
                         std::ranges::any_of(problem.sites, [](const Site& site) { return site.capacity.has_value(); });
    ProgressLine line;
    request.progress = [&](const Progress& now) {
        line.show(std::format("{}: {} {}", now.stage, now.value, now.bound.value_or(now.value)));
        return true;
    };
    const auto answer = solve(problem, request);
    require_answer(answer);
    if (!options.out.empty()) {
        const SitingRecord record{
            .candidates = "matrix", .inputs = inputs, .request = request, .certificate = certify(problem, request, answer)};
        io::Replacing may{.forced = options.forced};
        for (const auto* given : {&options.matrix, &options.demand, &options.candidates})
            may.inputs.push_back(io::path_of(*given));
        io::write_output_file(io::path_of(options.out), record_text(record, CIRCLE15_VERSION), may);
        say(written_line(options.out, options.common.lang));
    }
    print(options.common.json
              ? io::write_json(report::matrix_siting_tree(problem, request, answer, options.unit))
              : report::matrix_siting_text(problem, request, answer, options.unit, stdout_style(options.common.lang)));
}

}  // namespace circle15::cli
