// SPDX-License-Identifier: MIT
#include "core/intake/study/study_files.hpp"

#include <functional>

#include "core/intake/study/street_xml.hpp"
#include "core/intake/study/study_tables.hpp"
#include "core/intake/study/study_text.hpp"
#include "core/io/write_csv.hpp"
#include "core/io/write_geojson.hpp"
#include "core/io/write_json.hpp"

namespace circle15::intake {

namespace {

io::ResultFile text_file(std::string name, std::function<std::string()> make) {
    return {.name = std::move(name), .write = [make = std::move(make)](const io::Sink& sink) -> std::size_t {
                sink(make());
                return 1;
            }};
}

io::ResultFile table_file(std::string name, std::function<model::Table()> make) {
    return {.name = std::move(name), .write = [make = std::move(make)](const io::Sink& sink) {
                const model::Table table = make();
                io::write_csv(table, sink);
                return table.rows.size();
            }};
}

model::Tree counts_of(const model::RowCount& count) {
    return model::Tree::Branches{{"layer", count.layer},
                                 {"read", count.read},
                                 {"used", count.used},
                                 {"repaired", count.repaired},
                                 {"rejected", count.rejected}};
}

std::string manifest(const MadeStudy& made, const std::string& version, const std::string& plan_sha256,
                     const std::vector<io::WrittenFile>& written) {
    model::Tree::Branches inputs{{made.plan.file, plan_sha256}};
    for (const auto& [file, sha256] : made.inputs) inputs.push_back({file, sha256});
    model::Tree::Items rows;
    for (const model::RowCount& count : made.findings.rows) rows.push_back(counts_of(count));
    model::Tree::Branches outputs;
    for (const io::WrittenFile& file : written) {
        outputs.push_back({file.name, model::Tree::Branches{{"bytes", static_cast<std::int64_t>(file.bytes)},
                                                            {"rows", static_cast<std::int64_t>(file.rows)},
                                                            {"sha256", file.sha256}}});
    }
    return io::write_json(model::Tree::Branches{{"program", "circle15"},
                                                {"version", version},
                                                {"command", "import"},
                                                {"study", made.plan.id},
                                                {"inputs", std::move(inputs)},
                                                {"rows", std::move(rows)},
                                                {"outputs", std::move(outputs)}});
}

}  // namespace

io::ResultSet study_files(const MadeStudy& made, const std::string& version, const std::string& plan_sha256) {
    io::ResultSet set;
    set.files = {text_file("study.toml", [&made] { return study_toml_of(made); }),
                 text_file("standard.toml", [&made] { return made.standard.text; }),
                 text_file("README.md", [&made] { return readme_of(made); }),
                 {.name = "streets.osm",
                  .write =
                      [&made](const io::Sink& sink) {
                          write_street_xml(made.streets, sink);
                          return made.streets.ways.size();
                      }},
                 {.name = "islands.geojson",
                  .write =
                      [&made](const io::Sink& sink) {
                          const model::FeatureCollection layer = islands_layer(made);
                          io::GeojsonWriter writer(sink, layer.name, layer.members);
                          for (const model::Feature& body : layer.features) writer.add(body);
                          return writer.finish();
                      }},
                 table_file("villages.csv", [&made] { return villages_table(made); }),
                 table_file("homes.csv", [&made] { return homes_table(made); }),
                 table_file("facilities.csv", [&made] { return facilities_table(made); })};
    if (!made.piers.empty()) set.files.push_back(table_file("piers.csv", [&made] { return piers_table(made); }));
    const auto add_bytes = [&](const char* name, const std::string& bytes) {
        if (!bytes.empty()) set.files.push_back(text_file(name, [&bytes] { return bytes; }));
    };
    add_bytes("ferries.zip", made.feed);
    add_bytes("buses.zip", made.buses);
    add_bytes("terrain.tif", made.terrain);
    set.manifest = [&made, version, plan_sha256](const std::vector<io::WrittenFile>& written) {
        return manifest(made, version, plan_sha256, written);
    };
    return set;
}

}  // namespace circle15::intake
