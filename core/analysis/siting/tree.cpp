// SPDX-License-Identifier: MIT
#include "core/analysis/siting/tree.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>
#include <queue>
#include <tuple>
#include <utility>

#include "core/analysis/parallel.hpp"
#include "core/analysis/siting/open_set.hpp"
#include "core/analysis/siting/pick.hpp"

namespace circle15::analysis::siting {

namespace {

enum class Status : std::uint8_t { free, open, closed };

/// What is left of a model where some candidates are open and some closed: rows save only what is above their best open
/// candidate.
struct Part {
    std::vector<std::uint32_t> of;  ///< by candidate of this part: its number in the whole model
    std::size_t count = 0;          ///< candidates that may yet be opened
    double constant = 0;            ///< what the open ones save
    std::vector<double> persons;
    std::vector<std::size_t> start{0};
    std::vector<Saving> entries;  ///< by row, the greatest saving first

    [[nodiscard]] std::span<const Saving> of_row(std::size_t row) const {
        return std::span(entries).subspan(start[row], start[row + 1] - start[row]);
    }
};

Part part_of(const Savings& savings, std::size_t count) {
    Part part{.count = std::min(count, savings.candidates), .persons = savings.persons, .start = savings.row_start};
    for (std::uint32_t i = 0; i < savings.candidates; ++i) part.of.push_back(i);
    part.entries = savings.by_row;
    return part;
}

/// `status` and `price` go by candidate and row of `from`; prices are lowered by what the open candidates save.
Part smaller(const Part& from, const std::vector<Status>& status, std::vector<double>& price) {
    Part part{.count = from.count, .constant = from.constant, .persons = from.persons};
    std::vector<std::uint32_t> number(from.of.size());
    for (std::uint32_t i = 0; i < from.of.size(); ++i) {
        number[i] = static_cast<std::uint32_t>(part.of.size());
        if (status[i] == Status::free) part.of.push_back(from.of[i]);
        if (status[i] == Status::open) --part.count;
    }
    part.count = std::min(part.count, part.of.size());
    part.start.reserve(from.start.size());
    for (std::size_t row = 0; row < from.persons.size(); ++row) {
        const auto first = part.entries.size();
        double already = 0;
        for (const auto& [candidate, saving] : from.of_row(row)) {
            if (status[candidate] == Status::free) part.entries.push_back({.candidate = number[candidate], .saving = saving});
            if (status[candidate] != Status::open) continue;
            already = saving;
            break;
        }
        while (part.entries.size() > first && part.entries.back().saving <= already) part.entries.pop_back();
        for (auto entry = first; entry < part.entries.size(); ++entry) part.entries[entry].saving -= already;
        part.constant += part.persons[row] * already;
        price[row] = std::max(0.0, price[row] - already);
        part.start.push_back(part.entries.size());
    }
    return part;
}

/// Subgradient steps on the prices of a part's rows (Held, Wolfe & Crowder 1974), each along the last ones as well.
class Ascent {
public:
    Ascent(const Part& part, std::vector<double> price, double length)
        : part_(part),
          price_(std::move(price)),
          best_price_(price_),
          move_(part.persons.size(), 0.0),
          worth_(part.of.size()),
          best_worth_(part.of.size(), 0.0),
          chosen_(part.of.size(), 0),
          share_(part.of.size(), 0.0),
          status_(part.of.size(), Status::free),
          length_(length) {
        limits_.count = part.count;
        limits_.group.assign(part.of.size(), 0);
    }

    /// One step; `least` is what a choice must be worth to count, `value` what the steps aim at.
    void step(double value, double least) {
        const double bound = bound_now();
        rule_out(bound, least);
        if (bound < bound_ - 1e-6 * std::max(1.0, bound_ - value)) {
            idle_ = 0;
        } else if (++idle_ >= patience) {
            idle_ = 0;
            length_ *= shorter;
            price_ = best_price_;
            std::ranges::fill(move_, 0.0);
            if (bound >= bound_) return;
        }
        if (bound < bound_) {
            bound_ = bound;
            best_price_ = price_;
            best_worth_ = worth_;
        }
        walk(bound, value);
    }

    [[nodiscard]] double bound() const { return bound_; }
    [[nodiscard]] double length() const { return length_; }
    [[nodiscard]] const std::vector<double>& best_price() const { return best_price_; }
    [[nodiscard]] const std::vector<double>& share() const { return share_; }
    [[nodiscard]] const std::vector<double>& worth() const { return best_worth_; }
    [[nodiscard]] const std::vector<Status>& status() const { return status_; }
    [[nodiscard]] std::size_t decided() const { return decided_; }
    /// More candidates are in every better choice than may be opened: there is none.
    [[nodiscard]] bool is_over() const { return opened_ > part_.count; }
    [[nodiscard]] std::size_t work() const { return work_; }
    /// The candidates picked last.
    [[nodiscard]] const std::vector<std::uint32_t>& picked() const { return pick_.chosen; }

private:
    static constexpr std::size_t patience = 20;  ///< steps without a better bound

    double bound_now() {
        std::ranges::fill(worth_, 0.0);
        double bound = part_.constant;
        for (std::size_t row = 0; row < part_.persons.size(); ++row) {
            const double price = price_[row];
            const double persons = part_.persons[row];
            bound += persons * price;
            auto entry = part_.start[row];
            const auto end = part_.start[row + 1];
            for (; entry < end && part_.entries[entry].saving > price; ++entry)
                worth_[part_.entries[entry].candidate] += persons * (part_.entries[entry].saving - price);
            work_ += 1 + entry - part_.start[row];
        }
        pick_ = pick(worth_, limits_);
        return bound + pick_.worth;
    }

    void rule_out(double bound, double least) {
        auto next = pick_.chosen.begin();
        for (std::uint32_t candidate = 0; candidate < worth_.size(); ++candidate) {
            const bool taken = next != pick_.chosen.end() && *next == candidate;
            if (taken) ++next;
            if (status_[candidate] != Status::free) continue;
            const double loss =
                taken ? loss_of_leaving(candidate, worth_, pick_) : loss_of_taking(candidate, worth_, limits_, pick_);
            if (bound - loss >= least) continue;
            status_[candidate] = taken ? Status::open : Status::closed;
            opened_ += taken ? 1 : 0;
            ++decided_;
        }
    }

    void walk(double bound, double value) {
        for (const auto candidate : pick_.chosen) chosen_[candidate] = 1;
        for (std::size_t i = 0; i < share_.size(); ++i) share_[i] += averaging * (chosen_[i] - share_[i]);
        double norm = 0;
        for (std::size_t row = 0; row < price_.size(); ++row) {
            int served = 0;
            auto entry = part_.start[row];
            const auto end = part_.start[row + 1];
            for (; entry < end && part_.entries[entry].saving > price_[row]; ++entry)
                served += chosen_[part_.entries[entry].candidate];
            move_[row] = (1 - served) + momentum * move_[row];
            norm += part_.persons[row] * move_[row] * move_[row];
        }
        for (const auto candidate : pick_.chosen) chosen_[candidate] = 0;
        if (norm <= 0) return;
        const double step = length_ * std::max(bound - value, 1e-9 * std::max(1.0, bound)) / norm;
        for (std::size_t row = 0; row < price_.size(); ++row) {
            const double most = part_.start[row] < part_.start[row + 1] ? part_.entries[part_.start[row]].saving : 0;
            price_[row] = std::clamp(price_[row] - step * move_[row], 0.0, most);
        }
    }

    static constexpr double shorter = 0.6;
    static constexpr double momentum = 0.5;
    static constexpr double averaging = 0.05;

    const Part& part_;
    Limits limits_;
    std::vector<double> price_;
    std::vector<double> best_price_;
    std::vector<double> move_;
    std::vector<double> worth_;
    std::vector<double> best_worth_;
    std::vector<int> chosen_;
    std::vector<double> share_;
    std::vector<Status> status_;
    double length_;  ///< of steps, against the way to the value
    Pick pick_;
    double bound_ = std::numeric_limits<double>::infinity();
    std::size_t idle_ = 0;
    std::size_t decided_ = 0;
    std::size_t opened_ = 0;
    std::size_t work_ = 0;
};

struct Node {
    double bound = 0;
    std::size_t number = 0;
    std::vector<Status> status;                        ///< by candidate of the root's part
    std::shared_ptr<const std::vector<double>> price;  ///< by row, without what the open candidates save
};

struct LaterNode {
    bool operator()(const Node& a, const Node& b) const {
        return std::tuple(a.bound, b.number) < std::tuple(b.bound, a.number);
    }
};

/// What a node came to.
struct Looked {
    double bound = 0;
    std::vector<Status> status;
    std::shared_ptr<const std::vector<double>> price;
    std::optional<std::uint32_t> branch;  ///< unset: nothing better than `found` lies below it
    std::vector<std::uint32_t> found;     ///< a choice worth a look
    std::size_t work = 0;
};

class TreeSearch {
public:
    TreeSearch(const Savings& savings, const Limits& limits, const TreeOptions& options, Choice& choice, Effort& effort)
        : savings_(savings), limits_(limits), options_(options), choice_(choice), effort_(effort) {
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
    static constexpr double near_certain = 0.95;
    static constexpr std::size_t most_kept = 100'000'000;  ///< prices and states of nodes
    static constexpr std::size_t largest = 1'000'000;      ///< entries of rows beyond which a node takes too long
    static constexpr std::size_t middling = 250'000;

    [[nodiscard]] double least() const {
        const double better = next_better(choice_.value, savings_.whole);
        const double rounding = savings_.whole ? 1e-9 * std::max(1.0, choice_.value) : 0;
        return std::max(better - rounding, choice_.value + options_.tolerance.at(choice_.value));
    }
    [[nodiscard]] bool is_open() { return choice_.bound >= least() && effort_.go_on("bound", choice_.value, choice_.bound); }
    void lower(double bound) {
        choice_.bound = std::max(choice_.value, std::min(choice_.bound, settled_bound(bound, savings_.whole)));
    }

    /// Swaps from a choice, and a better one is kept.
    void consider(const std::vector<std::uint32_t>& promising) {
        if (options_.avoid) return;
        OpenSet set(savings_, limits_);
        for (const auto candidate : promising) {
            if (set.allowance().may_add(candidate)) set.open(candidate);
        }
        if (set.chosen().size() < *limits_.count) add_greedily(set, savings_, limits_, false);
        improve(set, savings_, limits_, offer_work);
        if (set.total() <= choice_.value) return;
        choice_.value = set.total();
        choice_.candidates = set.chosen();
    }

    void take(const std::vector<std::uint32_t>& found) {
        if (found.empty() || (options_.avoid && std::ranges::includes(found, *options_.avoid))) return;
        const double total = total_of(savings_, found);
        if (total <= choice_.value) return;
        choice_.value = total;
        choice_.candidates = found;
        consider(found);
    }

    /// Each row pays between what its best and its second best candidate of the choice save.
    [[nodiscard]] std::vector<double> first_prices() const {
        std::vector<bool> open(savings_.candidates, false);
        for (const auto candidate : choice_.candidates) open[candidate] = true;
        std::vector<double> price;
        for (std::size_t row = 0; row < savings_.persons.size(); ++row) {
            double best = 0;
            double second = 0;
            for (const auto& [candidate, saving] : savings_.of_row(row)) {
                if (!open[candidate]) continue;
                if (best > 0) {
                    second = saving;
                    break;
                }
                best = saving;
            }
            price.push_back((best + second) / 2);
        }
        return price;
    }

    void ascend() {
        part_ = part_of(savings_, *limits_.count);
        auto price = first_prices();
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
            for (std::size_t i = 0; i < part_.of.size(); ++i) {
                if (ascent.status()[i] == Status::closed) tree_.decided.excluded[part_.of[i]] = true;
                if (ascent.status()[i] == Status::open) tree_.decided.required[part_.of[i]] = true;
            }
            part_ = smaller(part_, ascent.status(), price);
        }
        price_ = std::make_shared<const std::vector<double>>(std::move(price));
    }

    /// Candidates of the root's part and those required, by number in the whole model.
    [[nodiscard]] std::vector<std::uint32_t> with_required(const std::vector<std::uint32_t>& of_part) const {
        std::vector<std::uint32_t> all;
        for (std::uint32_t i = 0; i < savings_.candidates; ++i) {
            if (tree_.decided.required[i]) all.push_back(i);
        }
        for (const auto i : of_part) all.push_back(part_.of[i]);
        std::ranges::sort(all);
        return all;
    }

    /// Prices of the root's part from those of a smaller one, where rows do not pay for what is open.
    [[nodiscard]] std::shared_ptr<const std::vector<double>> price_at_root(std::vector<double> price,
                                                                           const std::vector<Status>& status) const {
        for (std::size_t row = 0; row < price.size(); ++row) {
            const auto own = part_.of_row(row);
            const auto best =
                std::ranges::find_if(own, [&](const Saving& saving) { return status[saving.candidate] == Status::open; });
            if (best != own.end()) price[row] += best->saving;
        }
        return std::make_shared<const std::vector<double>>(std::move(price));
    }

    /// Bounds what lies below a node. Called by several threads at once, so that nothing of the search changes here.
    [[nodiscard]] Looked look(const Node& node, double value, double least) const {
        Looked looked{.bound = node.bound, .status = node.status};
        auto price = *node.price;
        auto part = smaller(part_, node.status, price);
        std::vector<std::uint32_t> own;  // by candidate of `part`: its number in the root's
        for (std::uint32_t i = 0; i < node.status.size(); ++i) {
            if (node.status[i] == Status::free) own.push_back(i);
        }
        std::vector<double> share;
        std::vector<double> worth;
        double length = 0.5;
        std::size_t rounds = 0;
        for (bool again = true; again;) {
            again = false;
            Ascent ascent(part, price, length);
            do {
                ascent.step(value, least);
                ++rounds;
                if (rounds % check_every != 0) continue;
                if (effort_.seconds_left() == 0) break;
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
            std::vector<std::uint32_t> left;
            for (std::uint32_t i = 0; i < own.size(); ++i) {
                looked.status[own[i]] = ascent.status()[i];
                if (ascent.status()[i] != Status::free) continue;
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
        looked.price = price_at_root(std::move(price), looked.status);
        return looked;
    }

    /// The candidate that is open most often without being certain.
    [[nodiscard]] static std::size_t most_doubtful(const std::vector<double>& share, const std::vector<double>& worth) {
        const auto doubt = [&](std::size_t i) { return std::pair(share[i] < near_certain ? share[i] : 0, worth[i]); };
        std::size_t most = 0;
        for (std::size_t i = 1; i < share.size(); ++i) {
            if (doubt(i) > doubt(most)) most = i;
        }
        return most;
    }

    /// The open candidates and the dearest `count` of those in `free`.
    [[nodiscard]] std::vector<std::uint32_t> found_at(const std::vector<Status>& status, const std::vector<std::uint32_t>& free,
                                                      const std::vector<double>& worth, std::size_t count) const {
        std::vector<std::uint32_t> order(free.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, {}, [&](std::uint32_t i) { return std::pair(-worth[i], i); });
        order.resize(std::min(order.size(), count));
        std::vector<std::uint32_t> found;
        for (std::uint32_t i = 0; i < status.size(); ++i) {
            if (status[i] == Status::open) found.push_back(i);
        }
        for (const auto i : order) found.push_back(free[i]);
        return with_required(found);
    }

    /// The nodes to begin with: all choices; or where one is to be avoided, those without its first candidate, then those with
    /// its first but without its second and so on.
    [[nodiscard]] std::vector<Node> first_nodes() const {
        Node all{.bound = choice_.bound, .status = std::vector<Status>(part_.of.size(), Status::free), .price = price_};
        if (!options_.avoid) return {all};
        std::vector<Node> nodes;
        for (const auto candidate : *options_.avoid) {
            if (tree_.decided.required[candidate]) continue;
            if (tree_.decided.excluded[candidate]) {
                nodes.push_back(all);
                break;
            }
            const auto place = std::ranges::lower_bound(part_.of, candidate) - part_.of.begin();
            auto without = all;
            without.number = nodes.size();
            without.status[static_cast<std::size_t>(place)] = Status::closed;
            nodes.push_back(std::move(without));
            all.status[static_cast<std::size_t>(place)] = Status::open;
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
            if (too_much || !effort_.go_on("branch and bound", choice_.value, choice_.bound)) return;
            std::vector<Node> now;
            for (; now.size() < batch && !nodes.empty(); nodes.pop()) now.push_back(nodes.top());
            std::vector<Looked> looked(now.size());
            const double value = choice_.value;
            const double wanted = least();
            in_parallel(now.size(), options_.threads, [&](std::size_t i) { looked[i] = look(now[i], value, wanted); });
            for (auto& own : looked) {
                ++tree_.nodes;
                work_ += own.work;
                take(own.found);
                if (!own.branch || own.bound < least()) continue;
                for (const auto status : {Status::open, Status::closed}) {
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
    Effort& effort_;
    Tree tree_;
    Part part_;                                         ///< what the root leaves undecided
    std::shared_ptr<const std::vector<double>> price_;  ///< by row of `part_`
    std::size_t work_ = 0;
};

}  // namespace

bool fits_tree(const Limits& limits) {
    return limits.count && !limits.budget && std::ranges::all_of(limits.need, [](auto need) { return need == 0; });
}

Tree search_tree(const Savings& savings, const Limits& limits, const TreeOptions& options, Choice& choice, Effort& effort) {
    return TreeSearch(savings, limits, options, choice, effort).run();
}

}  // namespace circle15::analysis::siting
