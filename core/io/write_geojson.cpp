// SPDX-License-Identifier: MIT
#include "core/io/write_geojson.hpp"

#include <ranges>
#include <stdexcept>
#include <string_view>

#include "core/io/value_text.hpp"

namespace circle15::io {

namespace {

using model::Line;
using model::LonLat;
using model::Polygon;

template <class Range, class Write>
void append_list(std::string& out, const Range& items, const Write& write) {
    out += '[';
    bool first = true;
    for (const auto& item : items) {
        if (!first) out += ',';
        first = false;
        write(out, item);
    }
    out += ']';
}

void append_point(std::string& out, LonLat point) {
    out += '[';
    append_degrees(out, point.lon);
    out += ',';
    append_degrees(out, point.lat);
    out += ']';
}

void append_line(std::string& out, const Line& line) { append_list(out, line, append_point); }

bool is_counter_clockwise(const Line& ring) {
    double twice_area = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const double ax = ring[i - 1].lon - ring[0].lon;
        const double bx = ring[i].lon - ring[0].lon;
        twice_area += ax * (ring[i].lat - ring[0].lat) - bx * (ring[i - 1].lat - ring[0].lat);
    }
    return twice_area > 0;
}

void append_ring(std::string& out, const Line& ring, bool counter_clockwise) {
    if (ring.size() < 4 || ring.front() != ring.back()) throw std::runtime_error("a ring to be written is not closed");
    if (is_counter_clockwise(ring) == counter_clockwise) {
        append_line(out, ring);
    } else {
        append_list(out, ring | std::views::reverse, append_point);
    }
}

void append_polygon(std::string& out, const Polygon& polygon) {
    out += '[';
    append_ring(out, polygon.shell, true);
    for (const Line& hole : polygon.holes) {
        out += ',';
        append_ring(out, hole, false);
    }
    out += ']';
}

void append_geometry(std::string& out, const model::Geometry& geometry) {
    struct Writer {
        std::string& out;
        void open(std::string_view type) const { ((out += R"({"type":")") += type) += R"(","coordinates":)"; }
        void operator()(std::monostate) const { out += "null"; }
        void operator()(LonLat point) const {
            open("Point");
            append_point(out, point);
            out += '}';
        }
        void operator()(const Line& line) const {
            open("LineString");
            append_line(out, line);
            out += '}';
        }
        void operator()(const model::MultiLine& lines) const {
            open("MultiLineString");
            append_list(out, lines, append_line);
            out += '}';
        }
        void operator()(const Polygon& polygon) const {
            open("Polygon");
            append_polygon(out, polygon);
            out += '}';
        }
        void operator()(const model::MultiPolygon& polygons) const {
            open("MultiPolygon");
            append_list(out, polygons, append_polygon);
            out += '}';
        }
    };
    std::visit(Writer{out}, geometry);
}

void append_member(std::string& out, const std::pair<std::string, model::Value>& member) {
    append_json_string(out, member.first);
    out += ':';
    append_json(out, member.second);
}

void append_feature(std::string& out, const model::Feature& feature) {
    out += R"({"type":"Feature",)";
    if (!feature.id.empty()) {
        out += R"("id":)";
        append_json_string(out, feature.id);
        out += ',';
    }
    out += R"("geometry":)";
    append_geometry(out, feature.geometry);
    out += R"(,"properties":{)";
    bool first = true;
    for (const auto& property : feature.properties) {
        if (!first) out += ',';
        first = false;
        append_member(out, property);
    }
    out += "}}";
}

constexpr std::size_t piece_bytes = 1 << 18;

}  // namespace

GeojsonWriter::GeojsonWriter(const Sink& sink, const std::string& name, const model::Properties& members) : sink_(sink) {
    text_ = R"({"type":"FeatureCollection")";
    if (!name.empty()) {
        text_ += R"(,"name":)";
        append_json_string(text_, name);
    }
    for (const auto& member : members) {
        text_ += ',';
        append_member(text_, member);
    }
    text_ += R"(,"features":[)";
}

void GeojsonWriter::add(const model::Feature& feature) {
    text_ += features_++ == 0 ? "\n" : ",\n";
    append_feature(text_, feature);
    if (text_.size() < piece_bytes) return;
    sink_(text_);
    text_.clear();
}

std::size_t GeojsonWriter::finish() {
    text_ += "\n]}\n";
    sink_(text_);
    text_.clear();
    return features_;
}

std::string write_geojson(const model::FeatureCollection& layer) {
    std::string text;
    const Sink sink = [&](std::string_view piece) { text += piece; };
    GeojsonWriter writer(sink, layer.name, layer.members);
    for (const model::Feature& feature : layer.features) writer.add(feature);
    writer.finish();
    return text;
}

}  // namespace circle15::io
