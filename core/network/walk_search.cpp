// SPDX-License-Identifier: MIT
#include "core/network/walk_search.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <stdexcept>
#include <tuple>

#include "core/network/walk_rows.hpp"

namespace circle15::network {

namespace {

constexpr FlatDmm farthest = no_way - 1;

/// A label in one word: the complement of cost << 32 | winner, so that the better label is the larger number and zero, which is
/// what fresh memory holds, is none.
using Packed = std::uint64_t;
constexpr Packed unreached = 0;

constexpr Packed packed(std::uint64_t cost, std::uint64_t winner) { return ~(cost << 32 | winner); }
constexpr std::uint64_t cost_of(Packed label) { return ~label >> 32; }
constexpr std::uint64_t winner_of(Packed label) { return ~label & 0xFFFFFFFF; }

/// A bucket spans 2^16 tenths of a millimetre: 6.6 m, well below a usual edge, so that few labels are corrected within one.
constexpr unsigned bucket_bits = 16;
/// One band of buckets, 1.05 km, holds a usual search whole; longer ones go on band by band, so that the work does not grow
/// with the limit.
constexpr std::uint32_t band_buckets = 160;
constexpr std::size_t batch_sources = 100;

/// Position of a cost's bucket, counted from cost zero.
std::uint32_t bucket_at(std::uint64_t cost) { return static_cast<std::uint32_t>(cost >> bucket_bits); }
std::uint32_t bucket_of(Packed label) { return bucket_at(cost_of(label)); }

struct Bucket {
    std::unique_ptr<std::uint32_t[]> nodes;
    std::uint32_t size = 0;
    std::uint32_t capacity = 0;

    Bucket() { grow(); }
    void grow() {
        const std::uint32_t larger = std::max(64U, 2 * capacity);
        auto moved = std::make_unique_for_overwrite<std::uint32_t[]>(larger);
        std::copy_n(nodes.get(), size, moved.get());
        nodes = std::move(moved);
        capacity = larger;
    }
    void push(std::uint32_t node) {
        if (size == capacity) grow();
        nodes[size++] = node;
    }
};

/// Nodes whose label is still to be carried on to their neighbours, in batches of nodes that lie together.
struct Front {
    std::vector<std::uint32_t> nodes;
    std::vector<std::size_t> ends;

    void close_batch() {
        if (nodes.size() > (ends.empty() ? 0 : ends.back())) ends.push_back(nodes.size());
    }
};

class Spread {
public:
    Spread(const WalkGraph& graph, const WalkQuery& query, std::span<Packed> labels)
        : rows_(graph.rows()),
          costs_(rows_.costs(query.shape, query.direction).data()),
          limit_(std::min(query.limit.value_or(farthest), farthest)),
          labels_(labels) {}

    void run(std::span<const Source> sources) {
        Front front = start(sources);
        std::uint32_t band = 0;
        while (lowest_from(front, band)) {
            Front next;
            std::size_t at = 0;
            for (const std::size_t end : front.ends) {
                look_to_next(front, end, end + (end - at));
                spread_batch({front.nodes.data() + at, end - at}, next);
                at = end;
            }
            front = std::move(next);
            band = band_ + band_buckets;
        }
    }

private:
    /// Labels the sources' own nodes and lines them up by node, which is along the Hilbert curve.
    Front start(std::span<const Source> sources) {
        std::vector<Source> sorted(sources.begin(), sources.end());
        std::ranges::sort(sorted, {}, [](const Source& s) { return std::tie(s.node, s.offset, s.winner); });
        Front front;
        for (const Source& source : sorted) {
            Packed& label = labels_[source.node.at()];
            const Packed here = packed(source.offset, source.winner);
            if (source.offset > limit_ || here <= label) continue;
            label = here;
            front.nodes.push_back(source.node.value);
            if (front.nodes.size() % batch_sources == 0) front.close_batch();
        }
        front.close_batch();
        return front;
    }

    /// Moves on to the band of the lowest label at or after bucket `from`; false where nothing is left to carry on.
    bool lowest_from(const Front& front, std::uint32_t from) {
        std::uint32_t lowest = std::numeric_limits<std::uint32_t>::max();
        for (const std::uint32_t node : front.nodes) {
            const std::uint32_t bucket = bucket_of(labels_[node]);
            if (bucket >= from) lowest = std::min(lowest, bucket);
        }
        band_ = lowest;
        return lowest != std::numeric_limits<std::uint32_t>::max();
    }

    /// Notes the stretch of nodes between the first and last of the next batch, `from` to about `to`, to be loaded meanwhile.
    void look_to_next(const Front& front, std::size_t from, std::size_t to) {
        constexpr std::uint32_t most = 1U << 16;
        ahead_ = ahead_end_ = 0;
        if (from >= front.nodes.size()) return;
        const std::uint32_t first = front.nodes[from];
        const std::uint32_t last = front.nodes[std::min(to, front.nodes.size()) - 1];
        if (last > first && last - first < most) std::tie(ahead_, ahead_end_) = std::pair(first, last);
    }

    /// Starts loading a few more nodes of that stretch, so that memory works while this batch is being carried on.
    void fetch_ahead(std::uint32_t count) {
        const std::uint32_t end = std::min(ahead_ + count, ahead_end_);
        for (; ahead_ < end; ahead_ += 8) {
            __builtin_prefetch(&labels_[ahead_]);
            const std::size_t slot = rows_.row(ahead_).first;
            for (const std::size_t line : {std::size_t{0}, std::size_t{16}}) {
                __builtin_prefetch(rows_.targets + slot + line);
                __builtin_prefetch(costs_ + slot + line);
            }
        }
    }

    /// Carries a batch's labels on to the end of the band; what lies beyond waits in `next`.
    void spread_batch(std::span<const std::uint32_t> batch, Front& next) {
        for (const std::uint32_t node : batch) {
            const std::uint32_t bucket = bucket_of(labels_[node]);
            if (bucket >= band_) buckets_[std::min(bucket - band_, band_buckets)].push(node);
        }
        for (std::uint32_t bucket = 0; bucket < band_buckets; ++bucket) empty(bucket);
        Bucket& beyond = buckets_[band_buckets];
        for (std::uint32_t i = 0; i < beyond.size; ++i) {
            if (bucket_of(labels_[beyond.nodes[i]]) >= band_ + band_buckets) next.nodes.push_back(beyond.nodes[i]);
        }
        beyond.size = 0;
        next.close_batch();
    }

    void empty(std::uint32_t at) {
        Bucket& bucket = buckets_[at];
        for (std::uint32_t i = 0; i < bucket.size; ++i) {
            look_ahead(bucket, i);
            const std::uint32_t node = bucket.nodes[i];
            // A node that has since got a label of an earlier bucket was carried on from there.
            if (bucket_of(labels_[node]) == band_ + at) carry_on(node);
        }
        fetch_ahead(bucket.size + 8);
        bucket.size = 0;
    }

    /// Fetches what the next nodes of the bucket will need: their labels and row starts, then their rows.
    void look_ahead(const Bucket& bucket, std::uint32_t i) const {
        const std::uint32_t last = bucket.size - 1;
        const std::uint32_t later = bucket.nodes[std::min(i + 8, last)];
        __builtin_prefetch(&labels_[later]);
        const Row soon = rows_.row(bucket.nodes[std::min(i + 4, last)]);
        __builtin_prefetch(soon.targets.data());
        __builtin_prefetch(costs_ + soon.first);
    }

    /// Improves the labels of a node's neighbours. Without branches: which neighbour gains cannot be foretold.
    void carry_on(std::uint32_t node) {
        const std::uint64_t cost = cost_of(labels_[node]);
        const std::uint64_t winner = winner_of(labels_[node]);
        const Row row = rows_.row(node);
        for (std::size_t i = 0; i < row.targets.size(); ++i) {
            const std::uint64_t sum = cost + costs_[row.first + i];
            const Packed there = packed(sum, winner);
            Packed& label = labels_[row.targets[i]];
            const bool gains = (sum <= limit_) & (there > label);
            label = gains ? there : label;
            Bucket& bucket = buckets_[std::min(bucket_at(sum) - band_, band_buckets)];
            if (bucket.size == bucket.capacity) [[unlikely]]
                bucket.grow();
            bucket.nodes[bucket.size] = row.targets[i];
            bucket.size += gains ? 1 : 0;
        }
    }

    const WalkGraph::Rows& rows_;
    const FlatDmm* costs_;
    std::uint64_t limit_;
    std::span<Packed> labels_;
    std::uint32_t ahead_ = 0;  ///< what is left to load of the next batch's stretch
    std::uint32_t ahead_end_ = 0;
    std::uint32_t band_ = 0;                        ///< position of the band's first bucket
    std::array<Bucket, band_buckets + 1> buckets_;  ///< the last one takes whatever lies beyond the band
};

/// An unbounded search must not leave a node unreached only because its cost does not fit.
void check_for_overflow(const WalkGraph& graph, const WalkQuery& query, std::span<const Packed> labels) {
    const WalkGraph::Rows& rows = graph.rows();
    const std::span<const FlatDmm> costs = rows.costs(query.shape, query.direction);
    for (std::size_t node = 0; node < labels.size(); ++node) {
        const std::uint64_t cost = cost_of(labels[node]);
        if (labels[node] == unreached || cost + graph.longest_edge() <= farthest) continue;
        const Row row = rows.row(static_cast<std::uint32_t>(node));
        for (std::size_t i = 0; i < row.targets.size(); ++i) {
            const FlatDmm step = costs[row.first + i];
            if (step != no_way && cost + step > farthest && labels[row.targets[i]] == unreached)
                throw std::overflow_error("a walk is too long for the units it is counted in (429 km)");
        }
    }
}

}  // namespace

WalkLabels::WalkLabels(std::size_t node_count) : packed_(node_count) {}

std::optional<Label> WalkLabels::at(NodeId node) const {
    const Packed label = packed_[node.at()];
    if (label == unreached) return std::nullopt;
    return Label{.cost = static_cast<FlatDmm>(cost_of(label)), .winner = static_cast<std::uint32_t>(winner_of(label))};
}

WalkLabels search(const WalkGraph& graph, std::span<const Source> sources, const WalkQuery& query) {
    WalkLabels labels(graph.node_count());
    Spread(graph, query, labels.packed()).run(sources);
    if (!query.limit) check_for_overflow(graph, query, labels.packed());
    return labels;
}

}  // namespace circle15::network
