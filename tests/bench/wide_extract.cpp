// SPDX-License-Identifier: MIT
#include "tests/bench/wide_extract.hpp"

#include <vector>

#include "tests/bench/extract_buffers.hpp"

namespace circle15::bench {

namespace {

namespace attr = osmium::builder::attr;

constexpr double step_degrees = 0.001;
constexpr std::size_t nodes_a_way = 20;
constexpr std::size_t nodes_a_building = 10;

}  // namespace

void write_wide_extract(const std::filesystem::path& file, std::size_t side) {
    osmium::io::Header header;
    header.set("generator", "circle15 bench");
    osmium::io::Writer writer{osmium::io::File{file.string(), "pbf"}, header, osmium::io::overwrite::allow};
    const auto streets = static_cast<osmium::object_id_type>(side * side);
    {
        ExtractBuffers buffers(writer);
        const auto place = [](std::size_t column, std::size_t row, double off) {
            return osmium::Location{110 + static_cast<double>(column) * step_degrees + off,
                                    25 + static_cast<double>(row) * step_degrees + off};
        };
        for (std::size_t i = 0; i < side * side; ++i)
            osmium::builder::add_node(buffers.next(), attr::_id(static_cast<osmium::object_id_type>(i + 1)),
                                      attr::_location(place(i % side, i / side, 0)));
        osmium::object_id_type corner = streets;
        for (std::size_t i = 0; i < side * side; i += nodes_a_building) {
            for (const auto& [x, y] : {std::pair{0, 0}, {1, 0}, {1, 1}, {0, 1}}) {
                const osmium::Location at = place(i % side, i / side, 0.0002);
                osmium::builder::add_node(buffers.next(), attr::_id(++corner),
                                          attr::_location(osmium::Location{at.lon() + x * 0.0001, at.lat() + y * 0.0001}));
            }
        }
        osmium::object_id_type way = 0;
        for (std::size_t row = 0; row < side; ++row) {
            for (std::size_t column = 0; column + 1 < side; column += nodes_a_way) {
                std::vector<osmium::object_id_type> nodes;
                for (std::size_t i = column; i < std::min(column + nodes_a_way + 1, side); ++i)
                    nodes.push_back(static_cast<osmium::object_id_type>(row * side + i + 1));
                osmium::builder::add_way(buffers.next(), attr::_id(++way), attr::_nodes(nodes),
                                         attr::_tag("highway", "residential"));
            }
        }
        for (osmium::object_id_type first = streets + 1; first <= corner; first += 4)
            osmium::builder::add_way(buffers.next(), attr::_id(++way),
                                     attr::_nodes({first, first + 1, first + 2, first + 3, first}),
                                     attr::_tag("building", "yes"));
    }
    writer.close();
}

std::size_t counted_objects(const std::filesystem::path& file) {
    osmium::io::Reader reader{osmium::io::File{file.string(), "pbf"}};
    std::size_t objects = 0;
    while (const osmium::memory::Buffer buffer = reader.read()) {
        for (const auto& object : buffer.select<osmium::OSMObject>()) objects += object.visible();
    }
    reader.close();
    return objects;
}

}  // namespace circle15::bench
