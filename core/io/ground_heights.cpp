// SPDX-License-Identifier: MIT
#include "core/io/ground_heights.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

#include "core/geometry/measure.hpp"
#include "core/geometry/projection.hpp"

namespace circle15::io {

namespace {

/// More strays of different sizes than this share of all heights are no marks for missing data.
constexpr double most_strays_share = 0.01;
/// What programs write where they know no height; beyond `no_unit_m` no unit of length explains a number.
constexpr std::array void_marks{-99'999.0, -32'768.0, -32'767.0, -9'999.0, -999.0, 9'999.0, 32'767.0, 65'535.0, 99'999.0};
constexpr double no_unit_m = 1e8;

/// A cliff between two neighbouring nodes: steeper than 45 degrees and at least this high, for short pieces of street on a
/// raster of whole metres are steep without being wrong.
constexpr double lowest_cliff_m = 15;
constexpr double most_cliff_nodes_share = 0.02;
/// Steeper than steps are built. In the Pyrenees, by a raster of 90 m, 0.6 % of the streets' length is; the same heights in
/// feet make it 26 %.
constexpr double steepest_street = 0.6;
constexpr double doubtful_steep_share = 0.02;
constexpr double most_steep_share = 0.1;

/// Heights that a map of contour lines or a rounded column gives: of 100 street nodes or more above the sea half are whole tens
/// of metres, of which a raster of whole metres has one in ten.
constexpr std::size_t fewest_stepped = 100;
constexpr double step_m = 10;
constexpr double most_stepped_share = 0.5;

/// One height, to the last digit, at more than this share of 100 street nodes or more is what a raster without content says: not
/// even a polder is that level.
constexpr std::size_t fewest_level = 100;
constexpr double most_level_share = 0.5;

std::size_t places_of(const StrayHeights& strays) {
    return std::accumulate(strays.begin(), strays.end(), std::size_t{0},
                           [](std::size_t sum, const auto& one) { return sum + one.second; });
}

double percent(std::size_t part, std::size_t whole) { return 100 * static_cast<double>(part) / static_cast<double>(whole); }

/// Two neighbouring points of a way that follows the ground, both with heights.
struct Piece {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double run_m = 0;
    double rise_m = 0;
};

bool follows_ground(model::StreetKind kind) {
    return kind != model::StreetKind::bridge && kind != model::StreetKind::pier && kind != model::StreetKind::tunnel;
}

std::vector<Piece> pieces_of(const model::Study& study) {
    const geometry::Projection projection{study.measuring_crs};
    const auto& nodes = study.streets.nodes;
    std::vector<model::Metres> places(nodes.size());
    for (std::size_t row = 0; row < nodes.size(); ++row) {
        if (nodes[row].elevation_m) places[row] = projection.to_metres(nodes[row].place);
    }
    std::vector<Piece> pieces;
    for (const model::StreetWay& way : study.streets.ways) {
        if (!follows_ground(way.kind)) continue;
        for (std::size_t at = 1; at < way.nodes.size(); ++at) {
            const std::uint32_t a = way.nodes[at - 1];
            const std::uint32_t b = way.nodes[at];
            if (a == b || !nodes[a].elevation_m || !nodes[b].elevation_m) continue;
            pieces.push_back(
                {a, b, geometry::distance_m(places[a], places[b]), std::abs(*nodes[a].elevation_m - *nodes[b].elevation_m)});
        }
    }
    return pieces;
}

/// Of the two ends of a cliff the one with the greater share of cliffs about it stands wrong; both where they are alike.
std::vector<std::uint32_t> nodes_at_cliffs(const std::vector<Piece>& pieces, std::size_t node_count) {
    const auto is_cliff = [](const Piece& piece) { return piece.rise_m > piece.run_m && piece.rise_m >= lowest_cliff_m; };
    std::vector<std::uint64_t> cliffs(node_count);
    std::vector<std::uint64_t> all(node_count);
    for (const Piece& piece : pieces) {
        for (const std::uint32_t node : {piece.a, piece.b}) {
            ++all[node];
            if (is_cliff(piece)) ++cliffs[node];
        }
    }
    std::vector<std::uint32_t> wrong;
    for (const Piece& piece : pieces) {
        if (!is_cliff(piece)) continue;
        const std::uint64_t here = cliffs[piece.a] * all[piece.b];
        const std::uint64_t there = cliffs[piece.b] * all[piece.a];
        if (here >= there) wrong.push_back(piece.a);
        if (there >= here) wrong.push_back(piece.b);
    }
    std::ranges::sort(wrong);
    const auto repeated = std::ranges::unique(wrong);
    wrong.erase(repeated.begin(), repeated.end());
    return wrong;
}

double steep_share_of(const std::vector<Piece>& pieces, const std::vector<model::StreetNode>& nodes) {
    double length_m = 0;
    double steep_m = 0;
    for (const Piece& piece : pieces) {
        if (!nodes[piece.a].elevation_m || !nodes[piece.b].elevation_m) continue;
        length_m += piece.run_m;
        if (piece.rise_m > steepest_street * piece.run_m) steep_m += piece.run_m;
    }
    return length_m > 0 ? steep_m / length_m : 0;
}

bool is_stepped(const std::vector<model::StreetNode>& nodes) {
    std::size_t above_sea = 0;
    std::size_t whole_steps = 0;
    for (const model::StreetNode& node : nodes) {
        if (!node.elevation_m || *node.elevation_m < 1) continue;
        ++above_sea;
        const double steps = *node.elevation_m / step_m;
        if (std::abs(steps - std::round(steps)) < 1e-6) ++whole_steps;
    }
    return above_sea >= fewest_stepped &&
           static_cast<double>(whole_steps) > most_stepped_share * static_cast<double>(above_sea);
}

/// The height that most nodes share, and how many do.
std::pair<double, std::size_t> commonest_height(const std::vector<model::StreetNode>& nodes) {
    std::map<double, std::size_t> counts;
    for (const model::StreetNode& node : nodes) {
        if (node.elevation_m) ++counts[*node.elevation_m];
    }
    const auto most = std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; });
    if (most == counts.end()) return {0, 0};
    return *most;
}

/// Takes away a height that is no height but the raster's filling, with its doubt. Returns how many nodes keep theirs.
std::size_t settle_filling(const std::string& file, std::size_t with_height, model::Study& study) {
    const auto [height, count] = commonest_height(study.streets.nodes);
    if (with_height < fewest_level || static_cast<double>(count) <= most_level_share * static_cast<double>(with_height))
        return with_height;
    for (model::StreetNode& node : study.streets.nodes) {
        if (node.elevation_m == height) node.elevation_m.reset();
    }
    study.issues.push_back({.file = file,
                            .rule = "level_heights",
                            .severity = model::Severity::doubt,
                            .grave = true,
                            .particulars = {{"height", height}, {"node_percent", percent(count, with_height)}}});
    return with_height - count;
}

}  // namespace

bool ground_can_have(double height_m) { return height_m >= lowest_ground_m && height_m <= highest_ground_m; }

bool heights_of_another_unit(const StrayHeights& strays, std::size_t places) {
    std::size_t of_other_sizes = 0;
    std::size_t most_common = 0;
    for (const auto& [height, count] : strays) {
        if (std::ranges::contains(void_marks, height) || std::abs(height) > no_unit_m) continue;
        of_other_sizes += count;
        most_common = std::max(most_common, count);
    }
    // One size alone is a mark that the list above does not know.
    return static_cast<double>(of_other_sizes - most_common) > most_strays_share * static_cast<double>(places);
}

void doubt_strays(const StrayHeights& strays, bool all_left_out, const std::string& file, model::Study& study) {
    if (strays.empty()) return;
    const auto commonest = std::ranges::max_element(strays, {}, [](const auto& one) { return one.second; });
    study.issues.push_back({.file = file,
                            .rule = all_left_out ? "height_unit" : "stray_heights",
                            .severity = model::Severity::doubt,
                            .grave = all_left_out,
                            .particulars = {{"places", places_of(strays)},
                                            {"height", commonest->first},
                                            {"lowest", lowest_ground_m},
                                            {"highest", highest_ground_m}}});
}

void settle_tagged_heights(const std::string& file, model::Study& study) {
    StrayHeights strays;
    std::size_t tagged = 0;
    for (const model::StreetNode& node : study.streets.nodes) {
        if (!node.elevation_m) continue;
        ++tagged;
        if (!ground_can_have(*node.elevation_m)) ++strays[*node.elevation_m];
    }
    const bool all = heights_of_another_unit(strays, tagged);
    for (model::StreetNode& node : study.streets.nodes) {
        if (node.elevation_m && (all || !ground_can_have(*node.elevation_m))) node.elevation_m.reset();
    }
    doubt_strays(strays, all, file, study);
}

void settle_relief(const std::string& file, model::Study& study) {
    auto& nodes = study.streets.nodes;
    const auto with_height = settle_filling(
        file,
        static_cast<std::size_t>(std::ranges::count_if(nodes, [](const auto& node) { return node.elevation_m.has_value(); })),
        study);
    if (with_height == 0) return;
    const std::vector<Piece> pieces = pieces_of(study);
    const std::vector<std::uint32_t> wrong = nodes_at_cliffs(pieces, nodes.size());
    for (const std::uint32_t row : wrong) nodes[row].elevation_m.reset();
    const double steep = steep_share_of(pieces, nodes);
    const double cliffs_percent = percent(wrong.size(), with_height);
    const auto doubt = [&](std::string rule, bool grave) {
        study.issues.push_back({.file = file,
                                .rule = std::move(rule),
                                .severity = model::Severity::doubt,
                                .grave = grave,
                                .particulars = {{"nodes", wrong.size()},
                                                {"node_percent", cliffs_percent},
                                                {"steep_percent", 100 * steep},
                                                {"node", wrong.empty() ? 0 : nodes[wrong.front()].osm_id}}});
    };
    if (static_cast<double>(wrong.size()) > most_cliff_nodes_share * static_cast<double>(with_height) ||
        steep > most_steep_share) {
        for (model::StreetNode& node : nodes) node.elevation_m.reset();
        doubt("unbelievable_heights", true);
        return;
    }
    if (!wrong.empty()) doubt("height_jump", false);
    if (steep > doubtful_steep_share) doubt("steep_heights", true);
    if (is_stepped(nodes)) doubt("stepped_heights", true);
}

}  // namespace circle15::io
