// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <format>
#include <set>
#include <stdexcept>

#include "core/cli/ferry_options.hpp"
#include "core/cli/siting_matrix.hpp"
#include "core/cli/siting_study.hpp"
#include "core/cli/terminal.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/scenario_reader.hpp"
#include "core/io/sha256.hpp"
#include "core/io/write_json.hpp"
#include "core/model/errors.hpp"
#include "core/words/objections.hpp"

namespace circle15::cli {

namespace {

using namespace analysis::siting;
using namespace location;
namespace fs = std::filesystem;

constexpr double same_place_degrees = 1e-7;

using Inputs = std::map<std::string, std::string>;
using Objections = std::vector<Objection>;

void compare_inputs(const Inputs& then, const Inputs& now, Objections& objections) {
    for (const auto& [name, hash] : then) {
        const auto found = now.find(name);
        if (found == now.end()) {
            objections.push_back({.rule = "inputs", .what = "input_gone", .particulars = {{"file", name}}});
        } else if (found->second != hash) {
            objections.push_back({.rule = "inputs", .what = "changed_since", .particulars = {{"file", name}}});
        }
    }
    for (const auto& [name, hash] : now) {
        if (!then.contains(name))
            objections.push_back({.rule = "inputs", .what = "input_new", .particulars = {{"file", name}}});
    }
}

/// Every listed walk once more, by another search than the one the problem is stated with.
void check_walks(const analysis::Ground& ground, const StudyQuery& query, const StudyProblem& stated,
                 const Certificate& certificate, Objections& objections) {
    std::map<std::string_view, std::size_t> rows;
    for (std::size_t row = 0; row < stated.problem.demand.size(); ++row) rows.emplace(stated.problem.demand[row].id, row);
    for (std::size_t site = 0; site < stated.problem.sites.size(); ++site) {
        const auto listed = std::ranges::find(certificate.sites, stated.problem.sites[site].id, &CertifiedSite::id);
        if (listed == certificate.sites.end()) continue;
        const auto walks = walks_checked(ground, query, stated, model::id_of<SiteId>(site));
        for (const auto& demand : listed->demand) {
            const auto row = rows.find(demand.id);
            if (row != rows.end() && walks[row->second] && *walks[row->second] == demand.cost) continue;
            objections.push_back({.rule = "walk",
                                  .what = "other_walk",
                                  .particulars = {{"demand", demand.id}, {"site", listed->id}, {"seconds", demand.cost}}});
        }
    }
}

void check_places(const StudyProblem& stated, const SitingRecord& record, Objections& objections) {
    for (std::size_t site = 0; site < stated.places.size(); ++site) {
        const auto found = record.places.find(stated.problem.sites[site].id);
        if (found == record.places.end()) continue;
        const auto& [lon, lat] = found->second;
        if (std::abs(lon - stated.places[site].place.lon) <= same_place_degrees &&
            std::abs(lat - stated.places[site].place.lat) <= same_place_degrees)
            continue;
        objections.push_back(
            {.rule = "place", .what = "other_place", .particulars = {{"site", found->first}, {"lon", lon}, {"lat", lat}}});
    }
}

/// Whether the scenario opens what the certificate speaks of, and nothing else.
void check_scenario(const std::string& file, const StudyProblem& stated, const SitingRecord& record, Objections& objections) {
    const auto scenario = io::parse_scenario(io::read_bytes(io::path_of(file), file), file);
    std::set<std::pair<double, double>> places;
    std::set<std::string> ids;
    for (const auto& edit : scenario.edits) {
        const auto* open = std::get_if<model::OpenFacility>(&edit.what);
        if (open == nullptr) continue;
        if (open->created) {
            places.emplace(open->created->place.lon, open->created->place.lat);
        } else {
            ids.insert(open->id);
        }
    }
    for (std::size_t site = 0; site < stated.places.size(); ++site) {
        const auto& row = stated.problem.sites[site];
        const bool chosen = !row.existing && std::ranges::contains(record.certificate.sites, row.id, &CertifiedSite::id);
        if (!chosen) continue;
        const auto& place = stated.places[site];
        const bool opened = place.facility ? ids.erase(row.id) > 0 : places.erase({place.place.lon, place.place.lat}) > 0;
        if (!opened)
            objections.push_back({.rule = "scenario", .what = "not_opened", .particulars = {{"file", file}, {"site", row.id}}});
    }
    for (const auto& [lon, lat] : places)
        objections.push_back(
            {.rule = "scenario", .what = "opens_place", .particulars = {{"file", file}, {"lon", lon}, {"lat", lat}}});
    for (const auto& id : ids)
        objections.push_back({.rule = "scenario", .what = "opens_facility", .particulars = {{"file", file}, {"site", id}}});
}

/// What was written with the certificate and lies beside it still: a set is whole or it is none.
void check_files(const std::string& certificate, const SitingRecord& record, Objections& objections) {
    for (const auto& [name, hash] : record.files) {
        const fs::path path = io::path_of(certificate).parent_path() / io::path_of(name).filename();
        std::error_code gone;
        if (!fs::is_regular_file(path, gone) || io::sha256_of_file(path, name) == hash) continue;
        objections.push_back({.rule = "files", .what = "changed_since", .particulars = {{"file", name}}});
    }
}

Objections objections_on_study(const SitingOptions& options, const SitingRecord& record) {
    const auto chosen = read_chosen(options.common.choice);
    Objections objections;
    if (chosen.study.id != record.study) {
        throw model::InputError({.file = options.verify,
                                 .rule = "other_study",
                                 .particulars = {{"study", record.study}, {"given", chosen.study.id}}});
    }
    const bool is_word = candidate_source_named(record.candidates).has_value();
    if (!is_word && options.candidates == "dwellings") {
        throw model::InputError(
            {.place = "--candidates", .rule = "missing_candidates", .particulars = {{"file", record.candidates}}});
    }
    const auto candidates = candidates_given(is_word ? record.candidates : options.candidates, chosen.study);
    Inputs now;
    for (const auto& layer : chosen.study.layers) now[layer.file.empty() ? layer.layer : layer.file] = layer.sha256;
    if (!candidates.sha256.empty()) now["candidates " + candidates.name] = candidates.sha256;
    compare_inputs(record.inputs, now, objections);

    const analysis::Ground ground(chosen.study);
    const StudyQuery query{.rule = rule_given(options.verify, record.service, chosen.study),
                           .date = date_given(options.verify, record.date).value_or(chosen.study.date),
                           .at = time_of_day_given(options.verify, record.at),
                           .objective = record.request.objective,
                           .source = candidates.source,
                           .listed = candidates.listed,
                           .minutes = record.minutes,
                           .new_capacity = record.new_capacity,
                           .walk = record.walk,
                           .threads = options.threads};
    const auto stated = study_problem(ground, query);
    std::ranges::copy(verify(stated.problem, record.request, record.certificate), std::back_inserter(objections));
    check_walks(ground, query, stated, record.certificate, objections);
    check_places(stated, record, objections);
    check_files(certificate_beside(options.verify), record, objections);
    if (io::path_of(options.verify).extension() == ".toml") check_scenario(options.verify, stated, record, objections);
    return objections;
}

Objections objections_on_matrix(const SitingOptions& options, const SitingRecord& record) {
    if (options.matrix.empty()) {
        throw model::InputError({.place = "--matrix", .rule = "missing_matrix"});
    }
    Objections objections;
    const auto [problem, inputs] = read_matrix(options);
    compare_inputs(record.inputs, inputs, objections);
    std::ranges::copy(verify(problem, record.request, record.certificate), std::back_inserter(objections));
    return objections;
}

std::string text_of(const SitingRecord& record, const Objections& objections, words::Lang lang) {
    const bool zh = lang == words::Lang::zh;
    std::string text;
    for (const auto& [rule, what, particulars] : objections)
        text += std::format("{}{}[{}]\n", words::objection(what, particulars, lang), zh ? "" : " ", rule);
    if (!objections.empty()) return text;
    std::size_t pairs = 0;
    for (const auto& site : record.certificate.sites) pairs += site.demand.size();
    return zh ? std::format(
                    "证书成立：{} 个点、{} 条步行关系、各项限制与目标值均已按输入重新核对；界限 {} "
                    "由求解器给出，未重新推导。\n",
                    record.certificate.sites.size(), pairs, record.certificate.bound)
              : std::format(
                    "The certificate holds: {} sites, {} walks, the limits and the value were recomputed from the inputs; the "
                    "bound {} is the solver's and was not derived again.\n",
                    record.certificate.sites.size(), pairs, record.certificate.bound);
}

std::string document_of(const Objections& objections, words::Lang lang) {
    results::Tree::Items items;
    for (const auto& [rule, what, particulars] : objections)
        items.push_back(
            results::tree_of(model::Properties{{"rule", rule}, {"what", words::objection(what, particulars, lang)}}));
    return io::write_json({results::Tree::Branches{{"holds", results::tree_of(model::Value{objections.empty()})},
                                                   {"objections", {std::move(items)}}}});
}

}  // namespace

std::string certificate_beside(const std::string& file) {
    fs::path path = io::path_of(file);
    return path.extension() == ".toml" ? path.replace_extension(".certificate.json").string() : file;
}

void verify_siting(const SitingOptions& options) {
    const std::string file = certificate_beside(options.verify);
    const auto record = parse_record(io::read_bytes(io::path_of(file), file), file);
    const auto objections = record.study.empty() ? objections_on_matrix(options, record) : objections_on_study(options, record);
    print(options.common.json ? document_of(objections, options.common.lang)
                              : text_of(record, objections, options.common.lang));
    if (!objections.empty()) throw std::runtime_error(std::format("{} does not hold: {} objections", file, objections.size()));
}

}  // namespace circle15::cli
