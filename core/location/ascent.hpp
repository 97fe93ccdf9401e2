// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/location/limits.hpp"
#include "core/location/pick.hpp"
#include "core/location/savings.hpp"

namespace circle15::location {

/// What is settled of a candidate.
enum class Fate : std::uint8_t { free, open, closed };

/// What is left of a model where some candidates are open and some closed: rows save only what is above their best open
/// candidate.
struct Part {
    By<CandidateId, CandidateId> of;  ///< by candidate of this part: its number in the whole model
    std::size_t count = 0;            ///< candidates that may yet be opened
    double constant = 0;              ///< what the open ones save
    By<RowId, double> persons;
    std::vector<std::size_t> start{0};
    std::vector<Saving> entries;  ///< by row, the greatest saving first

    [[nodiscard]] std::span<const Saving> of_row(RowId row) const {
        return std::span(entries).subspan(start[row.at()], start[row.at() + 1] - start[row.at()]);
    }
};

/// The whole of a model with so many candidates to open.
[[nodiscard]] Part part_of(const Savings& savings, std::size_t count);

/// What is left of a part. `status` and `price` are those of `from`; prices are lowered by what the open
/// candidates save.
[[nodiscard]] Part smaller(const Part& from, const By<CandidateId, Fate>& status, By<RowId, double>& price);

/// Prices to begin with: each row pays between what its best and its second best candidate of the choice save.
[[nodiscard]] By<RowId, double> prices_from(const Savings& savings, const std::vector<CandidateId>& choice);

/// Prices of a part from those of the smaller one that `status` leaves of it, whose rows do not pay for what is open.
[[nodiscard]] By<RowId, double> prices_with_open(const Part& part, By<RowId, double> price,
                                                 const By<CandidateId, Fate>& status);

/// The candidate that is open most often without being certain, by what share of steps took each and what each is worth.
[[nodiscard]] CandidateId most_doubtful(const By<CandidateId, double>& share, const By<CandidateId, double>& worth);

/// Subgradient steps on the prices of a part's rows (Held, Wolfe & Crowder 1974), each along the last ones as well.
class Ascent {
public:
    Ascent(const Part& part, By<RowId, double> price, double length);

    /// One step; `least` is what a choice must be worth to count, `value` what the steps aim at.
    void step(double value, double least);

    [[nodiscard]] double bound() const { return bound_; }
    [[nodiscard]] double length() const { return length_; }
    [[nodiscard]] const By<RowId, double>& best_price() const { return best_price_; }
    [[nodiscard]] const By<CandidateId, double>& share() const { return share_; }
    [[nodiscard]] const By<CandidateId, double>& worth() const { return best_worth_; }
    [[nodiscard]] const By<CandidateId, Fate>& status() const { return status_; }
    [[nodiscard]] std::size_t decided() const { return decided_; }
    /// More candidates are in every better choice than may be opened: there is none.
    [[nodiscard]] bool is_over() const { return opened_ > part_.count; }
    [[nodiscard]] std::size_t work() const { return work_; }
    /// The candidates picked last.
    [[nodiscard]] const std::vector<CandidateId>& picked() const { return pick_.chosen; }

private:
    static constexpr std::size_t patience = 20;  ///< steps without a better bound

    double bound_now();
    void rule_out(double bound, double least);
    void walk(double bound, double value);

    static constexpr double shorter = 0.6;
    static constexpr double momentum = 0.5;
    static constexpr double averaging = 0.05;

    const Part& part_;
    Limits limits_;
    By<RowId, double> price_;
    By<RowId, double> best_price_;
    By<RowId, double> move_;
    By<CandidateId, double> worth_;
    By<CandidateId, double> best_worth_;
    By<CandidateId, int> chosen_;
    By<CandidateId, double> share_;
    By<CandidateId, Fate> status_;
    double length_;  ///< of steps, against the way to the value
    Pick pick_;
    double bound_ = std::numeric_limits<double>::infinity();
    std::size_t idle_ = 0;
    std::size_t decided_ = 0;
    std::size_t opened_ = 0;
    std::size_t work_ = 0;
};

}  // namespace circle15::location
