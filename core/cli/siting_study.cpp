// SPDX-License-Identifier: MIT
#include "core/cli/siting_study.hpp"

#include <algorithm>
#include <filesystem>
#include <format>
#include <iterator>

#include "core/analysis/home_doubts.hpp"
#include "core/analysis/link_issues.hpp"
#include "core/analysis/siting/study_siting.hpp"
#include "core/cli/ferry_options.hpp"
#include "core/cli/output_options.hpp"
#include "core/cli/progress_line.hpp"
#include "core/cli/terminal.hpp"
#include "core/io/candidates.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/output/new_folders.hpp"
#include "core/io/output/output_files.hpp"
#include "core/io/scenario_writer.hpp"
#include "core/io/sha256.hpp"
#include "core/io/write_csv.hpp"
#include "core/io/write_json.hpp"
#include "core/model/errors.hpp"
#include "core/report/doubts.hpp"
#include "core/report/open_text.hpp"
#include "core/report/siting_headline.hpp"
#include "core/report/siting_scenario.hpp"
#include "core/report/siting_table.hpp"
#include "core/report/siting_text.hpp"
#include "core/report/words.hpp"
#include "core/results/layers.hpp"
#include "core/results/opening.hpp"
#include "core/results/values.hpp"
#include "core/words/flaws.hpp"

namespace circle15::cli {

namespace {

using namespace analysis::siting;
using namespace location;
namespace fs = std::filesystem;

constexpr std::array all{Objective::most_covered, Objective::fewest_sites, Objective::least_person_cost, Objective::least_worst,
                         Objective::most_served};

/// One study and everything asked of it.
class Run {
public:
    explicit Run(const SitingOptions& options)
        : options_(options),
          chosen_(read_chosen(options.common.choice)),
          ground_(chosen_.study),
          rule_(rule_given("--service", options.service, chosen_.study)),
          asked_(date_given("--date", options.date).value_or(chosen_.study.date)),
          date_(model::judged_date(chosen_.study.standard.rules[rule_.at()], chosen_.study.calendar, asked_)),
          at_(time_of_day_given("--at", options.at)),
          candidates_(candidates_given(options.candidates, chosen_.study)) {
        analysis::require_streets(ground_);
        require_costs();
    }

    [[nodiscard]] StudySiting solved(Objective objective) const {
        auto request = request_given(options_, objective);
        for (auto& minimum : request.minimums) minimum.island = island_given("--minimum", minimum.island, chosen_.study);
        // Facilities of a study have capacities whoever asks; they bind where the question names those of the candidates.
        request.capacities = objective == Objective::least_person_cost &&
                             (options_.places || std::ranges::any_of(candidates_.listed, [](const auto& candidate) {
                                  return candidate.capacity.has_value();
                              }));
        const StudyQuery query{.rule = rule_,
                               .date = date_,
                               .at = at_,
                               .objective = objective,
                               .source = candidates_.source,
                               .listed = candidates_.listed,
                               .minutes = options_.minutes,
                               .new_capacity = options_.places,
                               .walk = model::walk_rule_named(options_.walk).value(),
                               .threads = options_.threads};
        ProgressLine line;
        const words::Lang lang = options_.common.lang;
        const StudySiting asked{.query = query};
        const StudySiting reach{.query = {.objective = Objective::most_covered}};
        request.progress = [&](const Progress& now) {
            const auto& units = now.stage == "reach" ? reach : asked;
            const std::string bound = now.bound ? report::value_text(units, *now.bound, lang) : "-";
            line.show(lang == words::Lang::zh
                          ? std::format("求解中：已有 {}，界限 {}", report::value_text(units, now.value, lang), bound)
                          : std::format("solving: {} so far, bound {}", report::value_text(units, now.value, lang), bound));
            return true;
        };
        auto siting = site_study(ground_, query, request);
        require_answer(siting.answer);
        return siting;
    }

    [[nodiscard]] std::string certificate_of(const StudySiting& siting, const std::vector<io::OutputFile>& beside) const {
        SitingRecord record{.study = chosen_.study.id,
                            .service = options_.service,
                            .date = model::text_of(date_),
                            .at = options_.at,
                            .candidates = candidates_.name,
                            .minutes = siting.query.minutes,
                            .new_capacity = siting.query.new_capacity,
                            .walk = siting.query.walk,
                            .request = siting.request,
                            .certificate = certify(siting.stated.problem, siting.request, siting.answer)};
        for (const auto& layer : chosen_.study.layers)
            record.inputs[layer.file.empty() ? layer.layer : layer.file] = layer.sha256;
        if (!candidates_.sha256.empty()) record.inputs["candidates " + candidates_.name] = candidates_.sha256;
        for (const auto site : open_sites(siting))
            record.places[siting.stated.problem.sites[site.at()].id] = siting.stated.places[site.at()].place;
        for (const auto& file : beside) record.files[file.name] = io::sha256_of(file.content);
        return record_text(record, CIRCLE15_VERSION);
    }

    void write(const std::string& file, const std::vector<StudySiting>& sitings) const {
        const fs::path target = io::path_of(file);
        const std::string stem = target.stem().string();
        const io::OutputFile comparison{.name = stem + ".comparison.csv",
                                        .content = io::write_csv(report::siting_table(ground_, sitings))};
        std::vector<io::OutputFile> files{comparison};
        std::string written;
        for (const auto& siting : sitings) {
            const std::string own = sitings.size() == 1 ? stem : stem + "-" + name_on_command_line(siting.query.objective);
            const io::OutputFile scenario{.name = own + ".toml",
                                          .content = io::scenario_text(report::siting_scenario(ground_, siting))};
            files.push_back({.name = own + ".certificate.json", .content = certificate_of(siting, {comparison, scenario})});
            files.push_back(scenario);
            written += written_line((target.parent_path() / scenario.name).string(), options_.common.lang);
        }
        io::NewFolders folders(target.parent_path(), target);
        auto may = replacing(options_.forced, options_.common.choice, chosen_.study);
        if (!candidate_source_named(options_.candidates)) may.inputs.push_back(io::path_of(options_.candidates));
        io::write_output_files(target.parent_path(), files, may);
        folders.keep();
        say(written);
    }

    [[nodiscard]] std::string document(const std::vector<StudySiting>& sitings) const {
        results::Tree::Items answers;
        for (const auto& siting : sitings) answers.push_back(report::siting_tree(ground_, siting));
        return io::write_json(
            {results::Tree::Branches{{"program", results::tree_of(model::Value{std::string("circle15")})},
                                     {"version", results::tree_of(model::Value{std::string(CIRCLE15_VERSION)})},
                                     {"study", results::tree_of(model::Value{chosen_.study.id})},
                                     {"study_sha256", results::tree_of(model::Value{chosen_.sha256})},
                                     {"date", results::tree_of(model::Value{model::text_of(date_)})},
                                     {"day", results::day_tree(model::day_of(chosen_.study.calendar, date_))},
                                     {"at", results::tree_of(results::text(options_.at))},
                                     {"service", results::tree_of(model::Value{options_.service})},
                                     {"candidates", results::tree_of(model::Value{candidates_.name})},
                                     {"sitings", {std::move(answers)}},
                                     {"comparison", results::tree_of(report::siting_table(ground_, sitings))},
                                     {"doubts", report::doubts_tree(doubts())}}});
    }

    [[nodiscard]] std::string text(const std::vector<StudySiting>& sitings) const {
        const auto style = stdout_style(options_.common.lang);
        std::string text = report::siting_day_text(chosen_.study, rule_, {asked_, date_}, at_, options_.common.lang) + "\n";
        for (const auto& siting : sitings)
            text += report::siting_text(ground_, siting, style) + (sitings.size() > 1 ? "\n" : "");
        if (sitings.size() > 1) text += report::sitings_text(sitings, style);
        return text + report::doubts_line(doubts(), style);
    }

    static std::string name_on_command_line(Objective objective) {
        for (const auto* name : {"coverage", "fewest", "distance", "worst", "capacity"}) {
            if (objective_given(name) == objective) return name;
        }
        return {};
    }

private:
    [[nodiscard]] std::vector<model::DataIssue> doubts() const {
        auto issues = chosen_.study.issues;
        std::ranges::move(analysis::ground_doubts(ground_), std::back_inserter(issues));
        return issues;
    }

    void require_costs() const {
        if (!options_.budget) return;
        const auto& listed = candidates_.listed;
        if (!listed.empty() && std::ranges::all_of(listed, [](const auto& candidate) { return candidate.cost.has_value(); }))
            return;
        throw model::InputError({.place = "--budget", .rule = "budget_without_costs"});
    }

    const SitingOptions& options_;
    ChosenStudy chosen_;
    analysis::Ground ground_;
    model::RuleId rule_;
    model::Date asked_;
    model::Date date_;                     ///< the one asked, or the next that counts for the service
    std::optional<model::DaySeconds> at_;  ///< when people set out
    CandidateChoice candidates_;
};

/// Every objective; fewest sites without the count, and places only where their number is known and their assignment within
/// what can be solved.
std::vector<StudySiting> solved_by_all(const SitingOptions& options) {
    std::vector<StudySiting> sitings;
    SitingOptions uncounted = options;
    uncounted.add.reset();
    const Run run(options);
    const Run free_run(uncounted);
    for (const auto objective : all) {
        try {
            sitings.push_back((objective == Objective::fewest_sites ? free_run : run).solved(objective));
        } catch (const model::InputError& error) {
            if (error.flaw().rule != "no_capacity" && error.flaw().rule != "capacities_too_large") throw;
            say(std::format("{}: {}\n", Run::name_on_command_line(objective),
                            words::flaw_text(error.flaw(), options.common.lang)));
        }
    }
    return sitings;
}

}  // namespace

CandidateChoice candidates_given(const std::string& words_or_file, const model::Study& study) {
    const auto source = candidate_source_named(words_or_file);
    if (source && *source != CandidateSource::listed) return {.source = *source, .name = words_or_file};
    const fs::path path = io::path_of(words_or_file);
    CandidateChoice choice{.source = CandidateSource::listed,
                           .listed = io::read_candidates(path, words_or_file, study),
                           .name = path.filename().string()};
    choice.sha256 = io::sha256_of(io::read_bytes(path, words_or_file));
    return choice;
}

void site_on_study(const SitingOptions& options) {
    if (options.service.empty()) {
        throw model::InputError({.place = "--service", .rule = "missing_service"});
    }
    if (!options.out.empty() && io::path_of(options.out).extension() != ".toml") {
        throw model::InputError({.place = "-o", .rule = "bad_output_name", .particulars = {{"name", options.out}}});
    }
    const auto objective = objective_given(options.objective);
    const Run run(options);
    const auto sitings = objective ? std::vector{run.solved(*objective)} : solved_by_all(options);
    if (!options.out.empty()) run.write(options.out, sitings);
    print(options.common.json ? run.document(sitings) : run.text(sitings));
}

}  // namespace circle15::cli
