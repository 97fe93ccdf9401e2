// SPDX-License-Identifier: MIT
#include "core/results/output_set.hpp"

#include <utility>

#include "core/io/write_csv.hpp"
#include "core/io/write_geojson.hpp"
#include "core/io/write_json.hpp"

namespace circle15::results {

io::ResultFile layer_file(std::string name, model::Properties members, std::function<model::FeatureCollection()> make) {
    return {.name = std::move(name), .write = [members = std::move(members), make = std::move(make)](const io::Sink& sink) {
                const model::FeatureCollection layer = make();
                io::GeojsonWriter writer(sink, layer.name, members);
                for (const model::Feature& feature : layer.features) writer.add(feature);
                return writer.finish();
            }};
}

io::ResultFile layer_file(std::string name, model::Properties members, std::string title,
                          std::function<void(const std::function<void(const model::Feature&)>&)> each) {
    return {.name = std::move(name),
            .write = [members = std::move(members), title = std::move(title), each = std::move(each)](const io::Sink& sink) {
                io::GeojsonWriter writer(sink, title, members);
                each([&](const model::Feature& feature) { writer.add(feature); });
                return writer.finish();
            }};
}

io::ResultFile table_file(std::string name, std::function<model::Table()> make) {
    return {.name = std::move(name), .write = [make = std::move(make)](const io::Sink& sink) {
                const model::Table table = make();
                io::write_csv(table, sink);
                return table.rows.size();
            }};
}

io::ResultFile long_table_file(std::string name, std::function<LongTable()> make) {
    return {.name = std::move(name), .write = [make = std::move(make)](const io::Sink& sink) {
                const LongTable table = make();
                io::CsvWriter writer(sink, table.name, table.columns);
                table.each([&](const std::vector<model::Value>& row) { writer.add(row); });
                return writer.finish();
            }};
}

io::ResultSet result_set(std::vector<io::ResultFile> files,
                         std::function<results::Tree(const std::vector<results::OutputFile>&)> manifest) {
    return {.files = std::move(files),
            .manifest = [manifest = std::move(manifest)](const std::vector<io::WrittenFile>& written) {
                std::vector<results::OutputFile> listed;
                for (const auto& file : written) {
                    listed.push_back({.file = file.name,
                                      .bytes = static_cast<std::int64_t>(file.bytes),
                                      .sha256 = file.sha256,
                                      .rows = static_cast<std::int64_t>(file.rows)});
                }
                return io::write_json(manifest(listed));
            }};
}

}  // namespace circle15::results
