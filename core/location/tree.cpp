// SPDX-License-Identifier: MIT
#include "core/location/tree.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <queue>
#include <tuple>
#include <utility>

#include "core/location/ascent.hpp"
#include "core/location/incumbent.hpp"
#include "core/model/parallel.hpp"

namespace circle15::location {

namespace {

struct Node {
    double bound = 0;
    std::size_t number = 0;
    By<CandidateId, Fate> status;                    ///< by candidate of the root's part
    std::shared_ptr<const By<RowId, double>> price;  ///< by row, without what the open candidates save
};

struct LaterNode {
    bool operator()(const Node& a, const Node& b) const {
        return std::tuple(a.bound, b.number) < std::tuple(b.bound, a.number);
    }
};

/// What a node came to.
struct Looked {
    double bound = 0;
    By<CandidateId, Fate> status;
    std::shared_ptr<const By<RowId, double>> price;
    std::optional<CandidateId> branch;  ///< unset: nothing better than `found` lies below it
    std::vector<CandidateId> found;     ///< a choice worth a look
    std::size_t work = 0;
};

class TreeSearch {
public:
    TreeSearch(const Savings& savings, const Limits& limits, const TreeOptions& options, Choice& choice,
               SolveBudget& solve_budget)
        : savings_(savings), limits_(limits), options_(options), choice_(choice), solve_budget_(solve_budget) {
        tree_.decided.excluded.assign(savings.candidates, false);
        tree_.decided.required.assign(savings.candidates, false);
    }

    Tree run() {
        if (*limits_.count == 0) choice_.bound = choice_.value;
        if (is_open()) ascend();
        if (is_open()) branch();
        tree_.finished = choice_.bound < least();
        if (tree_.finished) choice_.bound = std::min(choice_.bound, choice_.value + options_.tolerance.at(choice_.value));
        tree_.decided.bound = choice_.bound;
        return std::move(tree_);
    }

private:
    static constexpr std::size_t root_rounds = 3000;
    static constexpr std::size_t root_work = 4'000'000'000;
    static constexpr double root_length = 0.001;  ///< of steps, where the ascent ends
    static constexpr std::size_t node_rounds = 200;
    static constexpr double node_length = 0.01;
    static constexpr std::size_t check_every = 10;
    static constexpr std::size_t offer_every = 30;
    static constexpr std::size_t offer_work = 20'000'000;
    static constexpr std::size_t most_kept = 100'000'000;  ///< prices and states of nodes
    static constexpr std::size_t largest = 1'000'000;      ///< entries of rows beyond which a node takes too long
    static constexpr std::size_t middling = 250'000;

    [[nodiscard]] double least() const {
        const double better = next_better(choice_.value, savings_.whole);
        const double rounding = savings_.whole ? 1e-9 * std::max(1.0, choice_.value) : 0;
        return std::max(better - rounding, choice_.value + options_.tolerance.at(choice_.value));
    }
    [[nodiscard]] bool is_open() {
        return choice_.bound >= least() && solve_budget_.go_on("bound", choice_.value, choice_.bound);
    }
    void lower(double bound) {
        choice_.bound = std::max(choice_.value, std::min(choice_.bound, settled_bound(bound, savings_.whole)));
    }

    /// Swaps from a choice, and a better one is kept.
    void consider(const std::vector<CandidateId>& promising) {
        if (options_.avoid) return;
        Incumbent set(savings_, limits_);
        for (const auto candidate : promising) {
            if (set.allowance().may_add(candidate)) set.open(candidate);
        }
        if (set.chosen().size() < *limits_.count) add_greedily(set, savings_, limits_, false);
        improve(set, savings_, limits_, offer_work);
        if (set.total() <= choice_.value) return;
        choice_.value = set.total();
        choice_.candidates = set.chosen();
    }

    void take(const std::vector<CandidateId>& found) {
        if (found.empty() || (options_.avoid && std::ranges::includes(found, *options_.avoid))) return;
        const double total = total_of(savings_, found);
        if (total <= choice_.value) return;
        choice_.value = total;
        choice_.candidates = found;
        consider(found);
    }

    void ascend() {
        part_ = part_of(savings_, *limits_.count);
        auto price = prices_from(savings_, choice_.candidates);
        double length = 1;
        std::size_t rounds = 0;
        for (bool again = true; again;) {
            again = false;
            Ascent ascent(part_, price, length);
            while (!again && rounds < root_rounds && ascent.length() >= root_length && work_ + ascent.work() < root_work) {
                ascent.step(choice_.value, least());
                ++rounds;
                if (rounds % check_every == 0) {
                    lower(ascent.is_over() ? choice_.value : ascent.bound());
                    if (!is_open()) break;
                    again = 8 * ascent.decided() > part_.of.size();
                }
                if (rounds % offer_every == 0) consider(with_required(ascent.picked()));
            }
            work_ += ascent.work();
            lower(ascent.is_over() ? choice_.value : ascent.bound());
            if (!is_open()) return;
            length = ascent.length();
            price = ascent.best_price();
            for (const auto i : part_.of.ids()) {
                if (ascent.status()[i] == Fate::closed) tree_.decided.excluded[part_.of[i]] = true;
                if (ascent.status()[i] == Fate::open) tree_.decided.required[part_.of[i]] = true;
            }
            part_ = smaller(part_, ascent.status(), price);
        }
        price_ = std::make_shared<const By<RowId, double>>(std::move(price));
    }

    /// Candidates of the root's part and those required, by number in the whole model.
    [[nodiscard]] std::vector<CandidateId> with_required(const std::vector<CandidateId>& of_part) const {
        std::vector<CandidateId> all;
        for (const auto i : ids<CandidateId>(savings_.candidates)) {
            if (tree_.decided.required[i]) all.push_back(i);
        }
        for (const auto i : of_part) all.push_back(part_.of[i]);
        std::ranges::sort(all);
        return all;
    }

    /// Bounds what lies below a node. Called by several threads at once, so that nothing of the search changes here.
    [[nodiscard]] Looked look(const Node& node, double value, double least) const {
        Looked looked{.bound = node.bound, .status = node.status};
        auto price = *node.price;
        auto part = smaller(part_, node.status, price);
        By<CandidateId, CandidateId> own;  // by candidate of `part`: its number in the root's
        for (const auto i : node.status.ids()) {
            if (node.status[i] == Fate::free) own.push_back(i);
        }
        By<CandidateId, double> share;
        By<CandidateId, double> worth;
        double length = 0.5;
        std::size_t rounds = 0;
        for (bool again = true; again;) {
            again = false;
            Ascent ascent(part, price, length);
            do {
                ascent.step(value, least);
                ++rounds;
                if (rounds % check_every != 0) continue;
                if (solve_budget_.seconds_left() == 0) break;
                again = 6 * ascent.decided() > own.size();
            } while (!again && rounds < node_rounds && ascent.length() >= node_length && ascent.bound() >= least &&
                     !ascent.is_over());
            looked.work += ascent.work();
            looked.bound = std::min(looked.bound, ascent.bound());
            if (looked.bound < least || ascent.is_over()) return looked;
            length = ascent.length();
            price = ascent.best_price();
            share.clear();
            worth.clear();
            By<CandidateId, CandidateId> left;
            for (const auto i : own.ids()) {
                looked.status[own[i]] = ascent.status()[i];
                if (ascent.status()[i] != Fate::free) continue;
                left.push_back(own[i]);
                share.push_back(ascent.share()[i]);
                worth.push_back(ascent.worth()[i]);
            }
            if (left.size() < own.size()) part = smaller(part, ascent.status(), price);
            own = std::move(left);
            again = again && part.count > 0 && part.count < own.size();
        }
        looked.found = found_at(looked.status, own, worth, part.count);
        if (part.count == 0 || part.count >= own.size()) return looked;
        looked.branch = own[most_doubtful(share, worth)];
        looked.price = std::make_shared<const By<RowId, double>>(prices_with_open(part_, std::move(price), looked.status));
        return looked;
    }

    /// The open candidates and the dearest `count` of those in `free`.
    [[nodiscard]] std::vector<CandidateId> found_at(const By<CandidateId, Fate>& status,
                                                    const By<CandidateId, CandidateId>& free,
                                                    const By<CandidateId, double>& worth, std::size_t count) const {
        const auto rising = free.ids();
        std::vector<CandidateId> order(rising.begin(), rising.end());
        std::ranges::sort(order, {}, [&](CandidateId i) { return std::pair(-worth[i], i); });
        order.resize(std::min(order.size(), count));
        std::vector<CandidateId> found;
        for (const auto i : status.ids()) {
            if (status[i] == Fate::open) found.push_back(i);
        }
        for (const auto i : order) found.push_back(free[i]);
        return with_required(found);
    }

    /// The nodes to begin with: all choices; or where one is to be avoided, those without its first candidate, then those with
    /// its first but without its second and so on.
    [[nodiscard]] std::vector<Node> first_nodes() const {
        Node all{.bound = choice_.bound, .status = By<CandidateId, Fate>(part_.of.size(), Fate::free), .price = price_};
        if (!options_.avoid) return {all};
        std::vector<Node> nodes;
        for (const auto candidate : *options_.avoid) {
            if (tree_.decided.required[candidate]) continue;
            if (tree_.decided.excluded[candidate]) {
                nodes.push_back(all);
                break;
            }
            const auto place = model::id_of<CandidateId>(
                static_cast<std::size_t>(std::ranges::lower_bound(part_.of, candidate) - part_.of.begin()));
            auto without = all;
            without.number = nodes.size();
            without.status[place] = Fate::closed;
            nodes.push_back(std::move(without));
            all.status[place] = Fate::open;
        }
        return nodes;
    }

    void branch() {
        const auto entries = part_.entries.size();
        if (entries > largest) return;
        const std::size_t batch = entries > middling ? 4 : 16;
        const std::size_t most_nodes = most_kept / (part_.of.size() + part_.persons.size() + 1);
        std::priority_queue<Node, std::vector<Node>, LaterNode> nodes;
        for (auto& node : first_nodes()) nodes.push(std::move(node));
        std::size_t number = nodes.size();
        while (!nodes.empty() && nodes.top().bound >= least()) {
            lower(nodes.top().bound);
            const bool too_much = work_ > options_.work || nodes.size() > most_nodes;
            if (too_much || !solve_budget_.go_on("branch and bound", choice_.value, choice_.bound)) return;
            std::vector<Node> now;
            for (; now.size() < batch && !nodes.empty(); nodes.pop()) now.push_back(nodes.top());
            std::vector<Looked> looked(now.size());
            const double value = choice_.value;
            const double wanted = least();
            model::in_parallel(now.size(), options_.threads, [&](std::size_t i) { looked[i] = look(now[i], value, wanted); });
            for (auto& own : looked) {
                ++tree_.nodes;
                work_ += own.work;
                take(own.found);
                if (!own.branch || own.bound < least()) continue;
                for (const auto status : {Fate::open, Fate::closed}) {
                    Node child{.bound = own.bound, .number = number++, .status = own.status, .price = own.price};
                    child.status[*own.branch] = status;
                    nodes.push(std::move(child));
                }
            }
        }
        choice_.bound = choice_.value;
    }

    const Savings& savings_;
    const Limits& limits_;
    const TreeOptions& options_;
    Choice& choice_;
    SolveBudget& solve_budget_;
    Tree tree_;
    Part part_;                                       ///< what the root leaves undecided
    std::shared_ptr<const By<RowId, double>> price_;  ///< by row of `part_`
    std::size_t work_ = 0;
};

}  // namespace

bool fits_tree(const Limits& limits) {
    return limits.count && !limits.budget && std::ranges::all_of(limits.need, [](auto need) { return need == 0; });
}

Tree search_tree(const Savings& savings, const Limits& limits, const TreeOptions& options, Choice& choice,
                 SolveBudget& solve_budget) {
    return TreeSearch(savings, limits, options, choice, solve_budget).run();
}

}  // namespace circle15::location
