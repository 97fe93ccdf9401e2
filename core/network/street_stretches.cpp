// SPDX-License-Identifier: MIT
#include "core/network/street_stretches.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include "core/geometry/measure.hpp"
#include "core/network/square_crossings.hpp"

namespace circle15::network {

namespace {

using model::Metres;
using model::NodeId;

/// The walked parts of the ways: without those the study does not walk, and without what is cut out.
std::vector<WayPiece> walked_pieces(const model::Streets& streets, const WalkedStreets& walked) {
    std::vector<WayPiece> cuts = walked.cuts;
    std::ranges::sort(cuts, {}, [](const WayPiece& cut) { return std::tuple(cut.way, cut.first, cut.last); });
    std::vector<WayPiece> pieces;
    const auto add = [&](std::uint32_t way, std::uint32_t first, std::uint32_t last) {
        if (first >= last) return;
        const auto points = std::span(streets.ways[way].nodes).subspan(first, last - first + 1);
        if (std::ranges::adjacent_find(points, std::ranges::not_equal_to{}) != points.end())
            pieces.push_back({way, first, last});
    };
    auto cut = cuts.begin();
    for (std::uint32_t row = 0; row < streets.ways.size(); ++row) {
        const model::StreetWay& way = streets.ways[row];
        std::uint32_t start = 0;
        for (; cut != cuts.end() && cut->way == row; ++cut) {
            if (walked.by_rule || !way.by_rule) add(row, start, cut->first);
            start = std::max(start, cut->last);
        }
        if (!way.nodes.empty() && (walked.by_rule || !way.by_rule))
            add(row, start, static_cast<std::uint32_t>(way.nodes.size() - 1));
    }
    return pieces;
}

/// How often the pieces use each point, counted to two; an end counts as two uses, and so does a barred point.
std::vector<std::uint8_t> uses_of(const model::Streets& streets, const std::vector<WayPiece>& pieces) {
    std::vector<std::uint8_t> uses(streets.nodes.size(), 0);
    for (const WayPiece& piece : pieces) {
        const auto& points = streets.ways[piece.way].nodes;
        for (std::uint32_t at = piece.first; at <= piece.last; ++at) {
            std::uint8_t& count = uses[points[at]];
            const bool repeated = at > piece.first && points[at] == points[at - 1];
            if (!repeated && count < 2) ++count;
            if (streets.nodes[points[at]].barred) count = 2;
        }
        uses[points[piece.first]] = 2;
        uses[points[piece.last]] = 2;
    }
    return uses;
}

/// How many pieces use each point.
std::vector<std::uint32_t> pieces_at(const model::Streets& streets, const std::vector<WayPiece>& pieces) {
    std::vector<std::uint32_t> count(streets.nodes.size(), 0);
    std::vector<std::uint32_t> last_piece(streets.nodes.size(), std::numeric_limits<std::uint32_t>::max());
    for (std::uint32_t piece = 0; piece < pieces.size(); ++piece) {
        const auto& points = streets.ways[pieces[piece].way].nodes;
        for (std::uint32_t at = pieces[piece].first; at <= pieces[piece].last; ++at) {
            if (std::exchange(last_piece[points[at]], piece) != piece) ++count[points[at]];
        }
    }
    return count;
}

/// The square around the network's nodes.
model::StreetFrame frame_of(const std::vector<Metres>& places, const std::vector<std::uint8_t>& uses) {
    Metres low{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    Metres high{-low.x, -low.y};
    for (std::size_t row = 0; row < places.size(); ++row) {
        if (uses[row] < 2) continue;
        low = {std::min(low.x, places[row].x), std::min(low.y, places[row].y)};
        high = {std::max(high.x, places[row].x), std::max(high.y, places[row].y)};
    }
    return {.low = low, .size_m = std::max(high.x - low.x, high.y - low.y)};
}

/// Rows of the network's nodes in Hilbert order; equal keys by row.
std::vector<std::uint32_t> hilbert_order(const std::vector<Metres>& places, const std::vector<std::uint8_t>& uses,
                                         const model::StreetFrame& frame) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
    for (std::size_t row = 0; row < places.size(); ++row) {
        if (uses[row] == 2) keys.emplace_back(geometry::hilbert_key(places[row], frame.low, frame.size_m), static_cast<std::uint32_t>(row));
    }
    std::ranges::sort(keys);
    std::vector<std::uint32_t> rows;
    rows.reserve(keys.size());
    for (const auto& [key, row] : keys) rows.push_back(row);
    return rows;
}

/// The nodes of each point in turn: always the same one, but for a barred point, which has one for every stretch that ends
/// there.
class NodeNumbers {
public:
    NodeNumbers(const model::Streets& streets, const std::vector<Stretch>& list, const std::vector<std::uint32_t>& order)
        : streets_(streets), next_(streets.nodes.size()) {
        std::vector<std::uint32_t> ends(streets.nodes.size(), 0);
        for (const Stretch& stretch : list) {
            ++ends[stretch.rows.front()];
            ++ends[stretch.rows.back()];
        }
        for (const std::uint32_t row : order) {
            next_[row] = static_cast<std::uint32_t>(node_rows_.size());
            node_rows_.insert(node_rows_.end(), streets.nodes[row].barred ? ends[row] : 1, row);
        }
    }

    NodeId of(std::uint32_t row) { return NodeId{streets_.nodes[row].barred ? next_[row]++ : next_[row]}; }
    std::vector<std::uint32_t> take_rows() { return std::move(node_rows_); }

private:
    const model::Streets& streets_;
    std::vector<std::uint32_t> next_;
    std::vector<std::uint32_t> node_rows_;
};

}  // namespace

Stretches stretches_of(const model::Streets& streets, const geometry::Projection& projection, const WalkedStreets& walked) {
    Stretches result;
    const std::vector<WayPiece> pieces = walked_pieces(streets, walked);
    std::vector<std::uint8_t> uses = uses_of(streets, pieces);
    result.places.resize(streets.nodes.size());
    for (std::size_t row = 0; row < uses.size(); ++row) {
        if (uses[row] > 0) result.places[row] = projection.to_metres(streets.nodes[row].place);
    }
    SquareCrossings squares = crossings_of(streets, result.places, pieces_at(streets, pieces));
    result.squares_left = std::move(squares.left);
    result.across.reserve(squares.lines.size());
    for (const SquareCrossing& line : squares.lines) {
        result.across.push_back(line.ends);
        for (const std::uint32_t row : line.ends) uses[row] = 2;
    }

    for (const WayPiece& piece : pieces) {
        const std::span points(streets.ways[piece.way].nodes);
        std::uint32_t first = piece.first;
        for (std::uint32_t at = piece.first + 1; at <= piece.last; ++at) {
            if (points[at] == points[at - 1] || uses[points[at]] < 2) continue;
            result.list.push_back({.way = piece.way, .first = first, .rows = points.subspan(first, at - first + 1)});
            first = at;
        }
    }
    for (std::size_t i = 0; i < result.across.size(); ++i)
        result.list.push_back({.way = squares.lines[i].way, .first = static_cast<std::uint32_t>(i), .rows = result.across[i]});

    const auto whole = streets.whole.find(walked.by_rule);
    const auto frame = whole == streets.whole.end() ? frame_of(result.places, uses) : whole->second.frame;
    NodeNumbers numbers(streets, result.list, hilbert_order(result.places, uses, frame));
    for (Stretch& stretch : result.list) {
        stretch.from = numbers.of(stretch.rows.front());
        stretch.to = numbers.of(stretch.rows.back());
    }
    result.node_rows = numbers.take_rows();
    std::ranges::stable_sort(result.list, {}, [](const Stretch& s) {
        return std::tuple(std::min(s.from, s.to), std::max(s.from, s.to), s.way, s.first);
    });
    return result;
}

}  // namespace circle15::network
