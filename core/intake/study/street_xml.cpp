// SPDX-License-Identifier: MIT
#include "core/intake/study/street_xml.hpp"

#include <format>
#include <string>
#include <string_view>

#include "core/io/value_text.hpp"

namespace circle15::intake {

namespace {

constexpr std::size_t piece_bytes = 1 << 16;

void append_escaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
}

class Xml {
public:
    explicit Xml(const io::Sink& sink) : sink_(sink) {
        text_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osm version=\"0.6\" generator=\"circle15\">\n";
    }

    void add(const io::TaggedNode& node) {
        text_ += std::format("<node id=\"{}\" lat=\"", node.at.id);
        io::append_degrees(text_, node.at.place().lat);
        text_ += "\" lon=\"";
        io::append_degrees(text_, node.at.place().lon);
        if (node.tags.empty()) {
            text_ += "\"/>\n";
        } else {
            text_ += "\">\n";
            tags(node.tags);
            text_ += "</node>\n";
        }
        hand_over();
    }

    void add(const io::CutWay& way) {
        text_ += std::format("<way id=\"{}\">\n", way.id);
        for (const std::int64_t node : way.nodes) text_ += std::format("<nd ref=\"{}\"/>\n", node);
        tags(way.tags);
        text_ += "</way>\n";
        hand_over();
    }

    void add(const io::CutRelation& relation) {
        text_ += std::format("<relation id=\"{}\">\n", relation.id);
        for (const std::int64_t way : relation.outer)
            text_ += std::format("<member type=\"way\" ref=\"{}\" role=\"outer\"/>\n", way);
        for (const std::int64_t way : relation.inner)
            text_ += std::format("<member type=\"way\" ref=\"{}\" role=\"inner\"/>\n", way);
        tags(relation.tags);
        text_ += "</relation>\n";
        hand_over();
    }

    void finish() {
        text_ += "</osm>\n";
        sink_(text_);
    }

private:
    void tags(const io::OsmTags& tags) {
        for (const auto& [key, value] : tags.pairs) {
            text_ += "<tag k=\"";
            append_escaped(text_, key);
            text_ += "\" v=\"";
            append_escaped(text_, value);
            text_ += "\"/>\n";
        }
    }

    void hand_over() {
        if (text_.size() < piece_bytes) return;
        sink_(text_);
        text_.clear();
    }

    const io::Sink& sink_;
    std::string text_;
};

}  // namespace

void write_street_xml(const CutStreets& streets, const io::Sink& sink) {
    Xml xml(sink);
    for (const io::TaggedNode& node : streets.nodes) xml.add(node);
    for (const io::CutWay& way : streets.ways) xml.add(way);
    for (const io::CutRelation& square : streets.squares) xml.add(square);
    xml.finish();
}

}  // namespace circle15::intake
