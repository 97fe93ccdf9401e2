// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <vector>

#include "core/location/savings.hpp"
#include "core/location/solve_budget.hpp"

namespace circle15::location {

/// A location model whose coupling of candidates through rows of persons is priced away: each row pays its multiplier a person,
/// and each candidate is worth what it can earn by itself.
class Relaxation {
public:
    Relaxation() = default;
    Relaxation(const Relaxation&) = delete;
    Relaxation& operator=(const Relaxation&) = delete;
    virtual ~Relaxation() = default;

    [[nodiscard]] virtual std::size_t candidates() const = 0;
    /// Multipliers count per person.
    [[nodiscard]] virtual const By<RowId, double>& persons() const = 0;
    /// No multiplier need be higher.
    [[nodiscard]] virtual double highest(RowId row) const = 0;
    /// Fills what each candidate is worth and returns what does not depend on the choice.
    [[nodiscard]] virtual double price(const By<RowId, double>& multipliers, By<CandidateId, double>& worth) const = 0;
    /// How many candidates bear on a row.
    [[nodiscard]] virtual double candidates_of(RowId row) const = 0;
    /// Fills by row 1 less how many times its persons are served when candidates are open by `share` (and the sites that stay,
    /// wholly).
    virtual void slack(const By<RowId, double>& multipliers, const By<CandidateId, double>& share,
                       By<RowId, double>& slack) const = 0;
    /// What the shares are worth at their least favourable prices: a total that fractions of candidates reach. Less, where not
    /// known.
    [[nodiscard]] virtual double least(const By<CandidateId, double>& share) const = 0;
};

struct Bounding {
    double bound = 0;      ///< no choice is worth more
    double fractions = 0;  ///< what fractions of candidates are worth: no bound by prices is lower; 0 with a budget or needs
    By<CandidateId, bool> excluded;  ///< in no choice as good as the least better one asked for
    By<CandidateId, bool> required;  ///< in every such choice
};

struct BoundingTask {
    double value = 0;               ///< of the best choice known
    std::vector<CandidateId> kept;  ///< the candidates of that choice: never excluded
    bool whole = false;             ///< totals are whole numbers
    Tolerance tolerance;
    std::size_t rounds = 500;
    /// Told candidates, the most promising first; may replace the best choice known. May be empty.
    std::function<void(const std::vector<CandidateId>& promising, double& value, std::vector<CandidateId>& kept)> offer;
};

/// Lagrangian bound (for covering Galvao & ReVelle 1996) by primal-dual steps that leaves out the candidates its reduced values
/// rule out. `task` carries the best choice in and out.
[[nodiscard]] Bounding bound_by_multipliers(const Relaxation& relaxation, const Limits& limits, BoundingTask& task,
                                            SolveBudget& solve_budget);

/// The relaxation of Savings, which must outlive it.
class SavingsRelaxation final : public Relaxation {
public:
    explicit SavingsRelaxation(const Savings& savings) : savings_(&savings) {}
    [[nodiscard]] std::size_t candidates() const override { return savings_->candidates; }
    [[nodiscard]] const By<RowId, double>& persons() const override { return savings_->persons; }
    [[nodiscard]] double highest(RowId row) const override { return savings_->of_row(row).front().saving; }
    [[nodiscard]] double price(const By<RowId, double>& multipliers, By<CandidateId, double>& worth) const override;
    [[nodiscard]] double candidates_of(RowId row) const override { return static_cast<double>(savings_->of_row(row).size()); }
    void slack(const By<RowId, double>& multipliers, const By<CandidateId, double>& share,
               By<RowId, double>& slack) const override;
    [[nodiscard]] double least(const By<CandidateId, double>& share) const override;

private:
    const Savings* savings_;
};

}  // namespace circle15::location
