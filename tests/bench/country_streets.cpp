// SPDX-License-Identifier: MIT
#include "tests/bench/country_streets.hpp"

#include "tests/bench/extract_buffers.hpp"

namespace circle15::bench {

namespace attr = osmium::builder::attr;

class CountryStreets::Extract {
public:
    explicit Extract(const std::filesystem::path& file)
        : writer(osmium::io::File{file.string(), "pbf"}, header(), osmium::io::overwrite::allow) {}

    static osmium::io::Header header() {
        osmium::io::Header header;
        header.set("generator", "circle15 bench");
        return header;
    }

    osmium::io::Writer writer;
};

CountryStreets::CountryStreets(const std::filesystem::path& file) : extract_(std::make_unique<Extract>(file)) {}
CountryStreets::~CountryStreets() = default;

void CountryStreets::add_nodes(const CountyPlan& plan, const County& county) {
    ExtractBuffers buffers(extract_->writer);
    auto id = static_cast<osmium::object_id_type>(plan.first_node);
    for (const auto& island : county) {
        for (const LonLat place : island.nodes)
            osmium::builder::add_node(buffers.next(), attr::_id(++id), attr::_location(osmium::Location{place.lon, place.lat}));
    }
}

void CountryStreets::add_ways(const CountyPlan& plan, const County& county) {
    ExtractBuffers buffers(extract_->writer);
    auto first = static_cast<osmium::object_id_type>(plan.first_node);
    // Every way begins at a node and heads one of two ways from it, so that there are fewer than two a node.
    auto id = 2 * first;
    std::vector<osmium::object_id_type> nodes;
    for (const auto& island : county) {
        for (const auto& way : island.ways) {
            nodes.clear();
            for (const auto node : way) nodes.push_back(first + node + 1);
            osmium::builder::add_way(buffers.next(), attr::_id(++id), attr::_nodes(nodes),
                                     attr::_tag("highway", "residential"));
        }
        first += static_cast<osmium::object_id_type>(island.nodes.size());
    }
}

void CountryStreets::end() { extract_->writer.close(); }

}  // namespace circle15::bench
