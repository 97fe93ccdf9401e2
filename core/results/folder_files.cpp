// SPDX-License-Identifier: MIT
#include "core/results/folder_files.hpp"

#include <chrono>
#include <thread>

#include "core/io/csv.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/sha256.hpp"
#include "core/results/values.hpp"

namespace circle15::results {

namespace {

const json* member(const json& object, std::string_view name) {
    if (!object.is_object()) return nullptr;
    const auto found = object.find(name);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

json parsed(const std::string& content, const std::string& file) {
    json value = json::parse(content, nullptr, false);
    if (value.is_object()) return value;
    throw model::InputError{{.file = file, .rule = "not_json"}};
}

model::Line line_of(const json& coordinates) {
    model::Line line;
    for (const auto& point : coordinates) line.push_back(point_of(point));
    return line;
}

model::Polygon polygon_of(const json& rings) {
    model::Polygon polygon;
    for (const auto& ring : rings) {
        if (polygon.shell.empty()) {
            polygon.shell = line_of(ring);
        } else {
            polygon.holes.push_back(line_of(ring));
        }
    }
    return polygon;
}

}  // namespace

json manifest_in(const std::filesystem::path& folder) {
    json manifest = parsed(io::read_bytes(folder / "run.json", "run.json"), "run.json");
    const auto* outputs = member(manifest, "outputs");
    if (text_in(manifest, "program", "run.json") != "circle15" || outputs == nullptr || !outputs->is_object()) {
        throw model::InputError{{.file = "run.json", .rule = "bad_manifest"}};
    }
    for (const auto& output : outputs->items()) {
        if (output.key().contains('/')) throw bad_result("run.json", "no_plain_name", {{"value", output.key()}});
    }
    return manifest;
}

FolderFiles::FolderFiles(std::filesystem::path folder) : folder_(std::move(folder)) {
    // Another run may be putting its files into their places right now: that takes moments.
    constexpr int tries = 4;
    constexpr std::chrono::milliseconds moment{100};
    for (int tried = 1;; ++tried) {
        try {
            read();
            return;
        } catch (const model::InputError& error) {
            const auto& rule = error.flaw().rule;
            if (tried == tries || (rule != "changed_output" && rule != "missing_file")) throw;
        }
        std::this_thread::sleep_for(moment);
    }
}

void FolderFiles::read() {
    manifest_ = manifest_in(folder_);
    contents_.clear();
    for (const auto& [file, output] : manifest_.at("outputs").items()) {
        std::string bytes = io::read_bytes(folder_ / io::path_of(file), file);
        if (io::sha256_of(bytes) != text_in(output, "sha256", "run.json")) {
            throw model::InputError{{.file = file, .rule = "changed_output"}};
        }
        // What is handed over beside the layers is checked like them, and not read.
        if (file.ends_with(".geojson") || file.ends_with(".csv")) contents_.emplace(file, std::move(bytes));
    }
}

const std::string& FolderFiles::content(const std::string& file) const {
    const auto found = contents_.find(file);
    if (found != contents_.end()) return found->second;
    throw model::InputError{{.file = file, .rule = "missing_output"}};
}

json FolderFiles::layer(const std::string& file) const {
    json value = parsed(content(file), file);
    const auto* features = member(value, "features");
    if (features == nullptr || !features->is_array()) throw bad_result(file, "no_features");
    return *features;
}

io::TextTable FolderFiles::table(const std::string& file) const { return io::parse_csv(content(file), file); }

std::shared_ptr<const model::Scenario> FolderFiles::scenario() const {
    const auto* listed = member(manifest_, "scenarios");
    if (listed == nullptr || !listed->is_array() || listed->empty()) return nullptr;
    std::vector<model::Scenario> named;
    for (const auto& each : *listed) {
        auto& scenario = named.emplace_back();
        scenario.name_zh = text_in(each, "name_zh", "run.json");
        scenario.name_en = text_in(each, "name_en", "run.json");
    }
    return std::make_shared<model::Scenario>(model::combined(named));
}

std::string text_in(const json& object, std::string_view name, std::string_view file) {
    const auto* value = member(object, name);
    if (value == nullptr) return {};
    if (!value->is_string()) throw bad_result(std::string(file), "member_no_text", {{"value", name}});
    return value->get<std::string>();
}

std::optional<double> number_in(const json& object, std::string_view name) {
    const auto* value = member(object, name);
    if (value == nullptr) return std::nullopt;
    if (!value->is_number()) throw bad_result({}, "no_number", {{"value", name}});
    return value->get<double>();
}

model::LonLat point_of(const json& coordinates) {
    if (!coordinates.is_array() || coordinates.size() < 2 || !coordinates[0].is_number() || !coordinates[1].is_number()) {
        throw bad_result({}, "no_place");
    }
    return {coordinates[0].get<double>(), coordinates[1].get<double>()};
}

model::MultiLine lines_of(const json& geometry) {
    const std::string type = text_in(geometry, "type");
    if (type == "LineString") return {line_of(geometry.at("coordinates"))};
    if (type != "MultiLineString") throw bad_result({}, "no_line", {{"value", type}});
    model::MultiLine lines;
    for (const auto& line : geometry.at("coordinates")) lines.push_back(line_of(line));
    return lines;
}

model::MultiPolygon polygons_of(const json& geometry) {
    if (!geometry.is_object()) return {};  // a gap whose homes reach no street has no land
    const std::string type = text_in(geometry, "type");
    if (type == "Polygon") return {polygon_of(geometry.at("coordinates"))};
    if (type != "MultiPolygon") throw bad_result({}, "no_area", {{"value", type}});
    model::MultiPolygon polygons;
    for (const auto& polygon : geometry.at("coordinates")) polygons.push_back(polygon_of(polygon));
    return polygons;
}

}  // namespace circle15::results
