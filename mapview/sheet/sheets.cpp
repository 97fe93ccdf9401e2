// SPDX-License-Identifier: MIT
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <format>

#include "core/geometry/projection.hpp"
#include "core/model/errors.hpp"
#include "mapview/sheet/export.hpp"
#include "mapview/sheet/sheet_page.hpp"

namespace circle15::sheet {

namespace {

constexpr std::size_t most_gap_rows = 10;
constexpr std::size_t least_gap_rows = 3;

std::vector<std::size_t> wanted_services(const model::Study& study, const analysis::Analysis& analysis,
                                         const SheetRequest& request) {
    const auto service_of = [&](std::size_t row) -> const std::string& {
        return study.standard.rules[analysis.services[row].rule.at()].service;
    };
    std::vector<std::size_t> rows;
    std::string known;
    for (std::size_t row = 0; row < analysis.services.size(); ++row) {
        known += (known.empty() ? "" : ", ") + service_of(row);
        if (request.services.empty()) rows.push_back(row);
    }
    for (const auto& service : request.services) {
        std::size_t row = 0;
        while (row < analysis.services.size() && service_of(row) != service) ++row;
        if (row == analysis.services.size()) {
            throw model::InputError{
                {.place = "--service", .rule = "unknown_service", .particulars = {{"value", service}, {"known", known}}}};
        }
        rows.push_back(row);
    }
    return rows;
}

std::vector<PeopledPoint> people_of(const model::Study& study, const ToPlane& to_plane) {
    std::vector<PeopledPoint> people;
    for (const auto& home : study.homes) {
        people.push_back({to_plane(home.place), model::persons_in(home.persons, model::everybody), home.island.at(),
                          QString::fromStdString(study.villages[home.village.at()].township)});
    }
    return people;
}

std::vector<QString> island_names(const model::Study& study) {
    std::vector<QString> names;
    for (const auto& island : study.islands)
        names.push_back(QString::fromStdString(island.name.empty() ? island.id : island.name));
    return names;
}

}  // namespace

std::vector<SheetFile> draw_sheets(const model::Study& study, const analysis::Analysis& analysis, const SheetRequest& request) {
    const auto rows = wanted_services(study, analysis, request);
    const geometry::Projection projection(study.measuring_crs);
    const ToPlane to_plane = [&](model::LonLat place) {
        const auto metres = projection.to_metres(place);
        return QPointF(metres.x, metres.y);
    };
    const Scene scene = scene_of(study, analysis, to_plane);
    const double mm = paper_mm(request.paper);
    const auto people = people_of(study, to_plane);
    auto room = panel_room(mm);
    if (request.lang == report::Lang::en) room.between = QStringLiteral(", ");
    const PanelPlan panels = plan_panels(people, island_names(study), room);
    const auto overview = free_corner(panels.main, overview_size(scene, panels), people);
    const Theme theme = Theme{}.with_larger_text(text_factor(mm));
    const Lettering lettering(theme.font_family);
    const MapPainter map(scene, theme, lettering);
    std::vector<SheetFile> files;
    for (const auto row : rows) {
        Sheet sheet{.panels = panels, .service = row, .overview = overview};
        const auto ink = [&](QPainter& painter) { return SheetInk{painter, scene, theme, lettering, map, request.lang}; };
        for (std::size_t gap_rows = most_gap_rows; gap_rows >= least_gap_rows; --gap_rows) {
            sheet.facts =
                facts_of(study, analysis, row,
                         {.lang = request.lang, .gap_rows = gap_rows, .drawn = request.drawn, .scenario = request.scenario});
            QImage scratch(1, 1, QImage::Format_RGB32);
            QPainter measuring(&scratch);
            if (column_fits(ink(measuring), sheet)) break;
        }
        const auto paint = [&](QPainter& painter) { paint_sheet(ink(painter), sheet); };
        const auto& service = study.standard.rules[analysis.services[row].rule.at()].service;
        for (const auto format : request.formats) {
            files.push_back({std::format("{}-{}.{}", service, request.paper == Paper::a3 ? "A3" : "A4", name_of(format)),
                             page_bytes(format, request.paper, sheet.facts.title.toStdString(), paint)});
        }
    }
    lettering.require_drawn();
    return files;
}

}  // namespace circle15::sheet
