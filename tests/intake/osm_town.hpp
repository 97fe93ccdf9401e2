// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <format>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/geometry/projection.hpp"
#include "core/intake/area.hpp"
#include "core/io/osm_cut.hpp"

namespace circle15::tests {

/// A made-up extract on a grid: place (x, y) is x and y thousandths of a degree from 122 E, 30 N (96 m and 111 m).
class OsmTown {
public:
    using Tags = std::vector<std::pair<std::string, std::string>>;

    OsmTown& node(std::int64_t id, double x, double y, const Tags& tags = {}) {
        nodes_ += std::format("<node id=\"{}\" lon=\"{:.7f}\" lat=\"{:.7f}\">{}</node>\n", id, 122 + x / 1000, 30 + y / 1000,
                              text_of(tags));
        return *this;
    }
    OsmTown& way(std::int64_t id, const std::vector<std::int64_t>& nodes, const Tags& tags) {
        ways_ += std::format("<way id=\"{}\">", id);
        for (const std::int64_t node : nodes) ways_ += std::format("<nd ref=\"{}\"/>", node);
        ways_ += text_of(tags) + "</way>\n";
        return *this;
    }
    /// Nodes `first`, `first` + 1 ... at the places, and a way along them; closed where the last place is the first.
    OsmTown& line(std::int64_t id, std::int64_t first, const std::vector<std::pair<double, double>>& places, const Tags& tags) {
        std::vector<std::int64_t> nodes;
        const bool closed = places.size() > 2 && places.front() == places.back();
        for (std::size_t i = 0; i + closed < places.size(); ++i) {
            nodes.push_back(first + static_cast<std::int64_t>(i));
            node(nodes.back(), places[i].first, places[i].second);
        }
        if (closed) nodes.push_back(first);
        return way(id, nodes, tags);
    }
    OsmTown& relation(std::int64_t id, const std::vector<std::pair<std::int64_t, std::string>>& members, const Tags& tags) {
        relations_ += std::format("<relation id=\"{}\">", id);
        for (const auto& [way, role] : members)
            relations_ += std::format("<member type=\"way\" ref=\"{}\" role=\"{}\"/>", way, role);
        relations_ += text_of(tags) + "</relation>\n";
        return *this;
    }

    [[nodiscard]] std::string xml() const { return head + nodes_ + ways_ + relations_ + "</osm>\n"; }
    [[nodiscard]] std::string backwards_xml() const { return head + relations_ + ways_ + nodes_ + "</osm>\n"; }

    [[nodiscard]] static intake::Box box(double west, double south, double east, double north) {
        return {122 + west / 1000, 30 + south / 1000, 122 + east / 1000, 30 + north / 1000};
    }
    [[nodiscard]] static io::OsmBox osm_box(const intake::Box& box) {
        const auto units = [](double degrees) { return static_cast<std::int32_t>(degrees * 1e7 + 0.5); };
        return {.west = units(box.west), .south = units(box.south), .east = units(box.east), .north = units(box.north)};
    }
    [[nodiscard]] io::OsmCut cut(const intake::Box& box) const { return io::cut_osm_content(xml(), "town.osm", osm_box(box)); }

private:
    static constexpr const char* head = "<?xml version=\"1.0\"?>\n<osm version=\"0.6\">\n";

    static std::string escaped(const std::string& value) {
        std::string text;
        for (const char c : value) text += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
        return text;
    }

    static std::string text_of(const Tags& tags) {
        std::string text;
        for (const auto& [key, value] : tags) text += std::format("<tag k=\"{}\" v=\"{}\"/>", key, escaped(value));
        return text;
    }

    std::string nodes_;
    std::string ways_;
    std::string relations_;
};

[[nodiscard]] inline const geometry::Projection& town_projection() {
    static const geometry::Projection made("EPSG:4549");
    return made;
}

}  // namespace circle15::tests
