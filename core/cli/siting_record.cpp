// SPDX-License-Identifier: MIT
#include "core/cli/siting_record.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/io/write_json.hpp"
#include "core/model/errors.hpp"
#include "core/report/words.hpp"
#include "core/results/json_reason.hpp"
#include "core/results/tree.hpp"

namespace circle15::cli {

namespace {

using location::CertifiedSite;
using location::Proof;
using nlohmann::json;
using results::Tree;
using results::tree_of;

constexpr const char* kind = "circle15 siting certificate";

model::Value number_or_none(std::optional<double> number) { return number ? model::Value{*number} : model::Value{}; }

Tree request_tree(const SitingRecord& record) {
    const auto& request = record.request;
    Tree::Items minimums;
    for (const auto& minimum : request.minimums) {
        minimums.push_back(
            tree_of(model::Properties{{"island", minimum.island}, {"sites", static_cast<std::int64_t>(minimum.sites)}}));
    }
    return {Tree::Branches{
        {"objective", tree_of(model::Value{std::string(name_of(request.objective))})},
        {"add", tree_of(request.add ? model::Value{static_cast<std::int64_t>(*request.add)} : model::Value{})},
        {"existing_free", tree_of(model::Value{request.existing_free})},
        {"budget", tree_of(number_or_none(request.budget))},
        {"minimums", {std::move(minimums)}},
        {"minutes", tree_of(number_or_none(record.minutes))},
        {"new_capacity", tree_of(number_or_none(record.new_capacity))},
        {"walk", tree_of(record.study.empty() ? model::Value{} : model::Value{std::string(report::name_of(record.walk))})},
        {"threshold", tree_of(number_or_none(request.threshold))},
        {"unreached_cost", tree_of(number_or_none(request.unreached_cost))},
        {"capacities", tree_of(model::Value{request.capacities})},
        {"tolerance", tree_of(model::Value{request.tolerance})}}};
}

Tree site_tree(const CertifiedSite& site, const SitingRecord& record) {
    Tree::Branches branches{{"id", tree_of(model::Value{site.id})}, {"existing", tree_of(model::Value{site.existing})}};
    if (const auto place = record.places.find(site.id); place != record.places.end()) {
        branches.push_back({"lon", tree_of(model::Value{place->second.lon})});
        branches.push_back({"lat", tree_of(model::Value{place->second.lat})});
    }
    Tree::Items demand;
    for (const auto& own : site.demand)
        demand.push_back(tree_of(model::Properties{{"id", own.id}, {"persons", own.persons}, {"cost", own.cost}}));
    branches.push_back({"demand", {std::move(demand)}});
    return {std::move(branches)};
}

std::optional<double> number_in(const json& object, const char* key) {
    const auto& value = object.at(key);
    return value.is_null() ? std::nullopt : std::optional(value.get<double>());
}

Proof proof_named(const std::string& name) {
    for (const auto proof : {Proof::optimal, Proof::within_gap}) {
        if (name_of(proof) == name) return proof;
    }
    throw std::invalid_argument("\"" + name + "\" is no proof");
}

analysis::WalkRule walk_named(const std::string& name) {
    if (const auto walk = model::walk_rule_named(name)) return *walk;
    throw std::invalid_argument("\"" + name + "\" is no way of walking");
}

void read_request(const json& asked, SitingRecord& record) {
    auto& request = record.request;
    const auto objective = location::objective_named(asked.at("objective").get<std::string>());
    if (!objective) throw std::invalid_argument("the objective is not known");
    request.objective = *objective;
    if (!asked.at("add").is_null()) request.add = asked.at("add").get<std::size_t>();
    request.existing_free = asked.at("existing_free").get<bool>();
    request.budget = number_in(asked, "budget");
    for (const auto& minimum : asked.at("minimums")) {
        request.minimums.push_back(
            {.island = minimum.at("island").get<std::string>(), .sites = minimum.at("sites").get<std::size_t>()});
    }
    record.minutes = number_in(asked, "minutes");
    record.new_capacity = number_in(asked, "new_capacity");
    // Older certificates do not say it: they walk to the facility.
    if (asked.contains("walk") && !asked.at("walk").is_null()) record.walk = walk_named(asked.at("walk").get<std::string>());
    request.threshold = number_in(asked, "threshold");
    request.unreached_cost = number_in(asked, "unreached_cost");
    if (asked.contains("capacities")) request.capacities = asked.at("capacities").get<bool>();
    request.tolerance = asked.at("tolerance").get<double>();
}

void read_site(const json& row, SitingRecord& record) {
    CertifiedSite site{.id = row.at("id").get<std::string>(), .existing = row.at("existing").get<bool>()};
    if (row.contains("lon")) record.places[site.id] = {row.at("lon").get<double>(), row.at("lat").get<double>()};
    for (const auto& own : row.at("demand")) {
        site.demand.push_back({.id = own.at("id").get<std::string>(),
                               .persons = own.at("persons").get<double>(),
                               .cost = own.at("cost").get<double>()});
    }
    record.certificate.sites.push_back(std::move(site));
}

SitingRecord record_of(const json& document) {
    if (document.at("kind").get<std::string>() != kind) throw std::invalid_argument("it is of another kind");
    SitingRecord record{.study = document.at("study").is_null() ? "" : document.at("study").get<std::string>(),
                        .service = document.at("service").is_null() ? "" : document.at("service").get<std::string>(),
                        .date = document.at("date").is_null() ? "" : document.at("date").get<std::string>(),
                        .candidates = document.at("candidates").get<std::string>()};
    for (const auto& [name, hash] : document.at("inputs").items()) record.inputs[name] = hash.get<std::string>();
    if (document.contains("at") && !document.at("at").is_null()) record.at = document.at("at").get<std::string>();
    if (document.contains("files")) {  // older certificates do not say it
        for (const auto& [name, hash] : document.at("files").items()) record.files[name] = hash.get<std::string>();
    }
    read_request(document.at("request"), record);
    auto& certificate = record.certificate;
    certificate.objective = record.request.objective;
    certificate.proof = proof_named(document.at("proof").get<std::string>());
    certificate.value = document.at("value").get<double>();
    certificate.bound = document.at("bound").get<double>();
    for (const auto& row : document.at("sites")) read_site(row, record);
    return record;
}

}  // namespace

std::string record_text(const SitingRecord& record, const std::string& version) {
    const auto words = [](const std::string& text) { return tree_of(text.empty() ? model::Value{} : model::Value{text}); };
    Tree::Branches inputs;
    for (const auto& [name, hash] : record.inputs) inputs.push_back({name, words(hash)});
    Tree::Branches files;
    for (const auto& [name, hash] : record.files) files.push_back({name, words(hash)});
    Tree::Items sites;
    for (const auto& site : record.certificate.sites) sites.push_back(site_tree(site, record));
    return io::write_json({Tree::Branches{{"kind", words(kind)},
                                          {"program", words("circle15 " + version)},
                                          {"study", words(record.study)},
                                          {"service", words(record.service)},
                                          {"date", words(record.date)},
                                          {"at", words(record.at)},
                                          {"candidates", words(record.candidates)},
                                          {"inputs", {std::move(inputs)}},
                                          {"files", {std::move(files)}},
                                          {"request", request_tree(record)},
                                          {"proof", words(std::string(name_of(record.certificate.proof)))},
                                          {"value", tree_of(model::Value{record.certificate.value})},
                                          {"bound", tree_of(model::Value{record.certificate.bound})},
                                          {"sites", {std::move(sites)}}}});
}

SitingRecord parse_record(std::string_view content, const std::string& file) {
    try {
        return record_of(json::parse(content));
    } catch (const std::exception&
                 error) {  // of the parser, of a missing or odd member, or of ours above: all the same to the reader
        throw model::InputError(
            {.file = file, .rule = "unreadable_certificate", .particulars = {{"reason", results::reason_of(error)}}});
    }
}

}  // namespace circle15::cli
