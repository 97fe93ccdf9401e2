// SPDX-License-Identifier: MIT
#include "core/office/geopackage.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "core/analysis/analyze.hpp"
#include "core/analysis/island_access.hpp"
#include "core/io/write_geopackage.hpp"
#include "core/office/style/layer_styles.hpp"
#include "core/results/catalogue.hpp"
#include "core/results/layers.hpp"
#include "core/results/sentences.hpp"
#include "core/results/shape.hpp"

namespace circle15::office {

namespace {

using See = std::function<void(const model::Feature&)>;

io::MapValue value_of(results::Kind kind) {
    switch (kind) {
        case results::Kind::text:
            return io::MapValue::text;
        case results::Kind::flag:
            return io::MapValue::flag;
        case results::Kind::whole:
            return io::MapValue::whole;
        case results::Kind::number:
            return io::MapValue::number;
    }
    std::unreachable();
}

io::MapShape shape_of(results::Geometry geometry) {
    return geometry == results::Geometry::point  ? io::MapShape::points
           : geometry == results::Geometry::line ? io::MapShape::lines
                                                 : io::MapShape::polygons;
}

/// Columns of one service bear its name in their heads: homes and islands have a set of them a service.
std::string alias_of(const model::Study& study, const results::Column& column, words::Lang lang) {
    for (const auto& rule : study.standard.rules) {
        if (column.name.starts_with(rule.service + "_"))
            return std::string(results::name_of(rule, lang)) + (lang == words::Lang::zh ? "·" : ": ") +
                   std::string(column.head.in(lang));
    }
    return std::string(column.head.in(lang));
}

/// The layers of one answer as tables.
class Tables {
public:
    Tables(const Delivery& delivery, const results::View& view)
        : delivery_(delivery),
          styles_{.study = delivery.ground.study, .lang = delivery.lang},
          files_(results::files_by_name(results::shape_of(view))) {
        for (const auto& service : delivery.analysis.services) styles_.services.push_back(service.rule);
        for (const auto& service : delivery.analysis.services) {
            for (const auto& area : service.areas) styles_.minutes.push_back(area.minutes);
        }
        std::ranges::sort(styles_.minutes);
        const auto same = std::ranges::unique(styles_.minutes, [](double a, double b) { return b - a < 0.001; });
        styles_.minutes.erase(same.begin(), same.end());
    }

    void add(const std::string& name, LayerStyle (*style_of)(const StyleSource&), std::function<void(const See&)> each) {
        const auto& about = files_.at(name + ".geojson");
        const auto style = style_of(styles_);
        io::MapTable table{.name = name,
                           .title = std::string(about.title.in(delivery_.lang)),
                           .about = std::string(about.about.in(delivery_.lang)),
                           .shape = shape_of(about.geometry),
                           .style = {.name = style.name, .qml = qml_of(style), .sld = sld_of(style, name)},
                           .each = std::move(each)};
        for (const auto& column : about.columns)
            table.fields.push_back(
                {column.name, value_of(column.kind), alias_of(delivery_.ground.study, column, delivery_.lang)});
        tables_.push_back(std::move(table));
    }
    void add(const std::string& name, LayerStyle (*style_of)(const StyleSource&),
             std::function<model::FeatureCollection()> make) {
        add(name, style_of, [make = std::move(make)](const See& see) {
            for (const auto& feature : make().features) see(feature);
        });
    }
    [[nodiscard]] const std::vector<io::MapTable>& all() const { return tables_; }

private:
    const Delivery& delivery_;
    StyleSource styles_;
    std::map<std::string, results::FileInfo> files_;
    std::vector<io::MapTable> tables_;
};

}  // namespace

std::size_t write_layers(const Delivery& delivery, const io::Sink& sink) {
    const results::Answer answer(delivery.ground, delivery.analysis);
    const auto view = answer.view();
    Tables tables(delivery, view);
    const auto layer = [&](const char* name, auto style, auto make) {
        tables.add(name, style, std::function<model::FeatureCollection()>([&view, make] { return make(view); }));
    };
    // From the ground up, as a map is drawn.
    layer("islands", island_style, results::island_layer);
    layer("service_areas", area_style, results::area_layer);
    layer("service_streets", area_street_style, results::area_street_layer);
    layer("streets", street_style, results::street_layer);
    if (delivery.ground.study.timetable) {
        const auto query = analysis::boat_query(delivery.ground.study, delivery.run.options);
        const auto access = analysis::island_access(delivery.ground, query);
        layer("ferries", ferry_style, results::ferry_layer);
        layer("island_access", access_style,
              [query, access](const results::View& of) { return results::island_access_layer(of, query, access); });
    }
    layer("gaps", gap_style, results::gap_layer);
    tables.add("homes", home_style,
               std::function<void(const See&)>([&view](const See& see) { results::each_home(view, see); }));
    if (!delivery.ground.study.piers.empty()) layer("piers", pier_style, results::pier_layer);
    layer("facilities", facility_style, results::facility_layer);
    return io::write_geopackage(tables.all(), delivery.analysis.date, sink);
}

}  // namespace circle15::office
