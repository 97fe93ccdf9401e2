// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/location/answer.hpp"
#include "core/location/problem.hpp"
#include "core/model/flaw.hpp"

namespace circle15::location {

/// A demand point a site answers for. Where capacities count, `persons` are those served or assigned there; else all of its
/// persons.
struct CertifiedDemand {
    std::string id;
    double persons = 0;
    double cost = 0;
    bool operator==(const CertifiedDemand&) const = default;
};

/// An open site and the demand it covers (all it reaches; where capacities count, all it serves), by rising id.
struct CertifiedSite {
    std::string id;
    bool existing = false;
    std::vector<CertifiedDemand> demand;
    bool operator==(const CertifiedSite&) const = default;
};

/// An answer with all it takes to check it against the tables, in ids, so that it can be kept in a file.
struct Certificate {
    Objective objective = Objective::most_covered;
    Proof proof = Proof::within_gap;
    double value = 0;
    double bound = 0;
    std::vector<CertifiedSite> sites;  ///< open ones, by rising id
    bool operator==(const Certificate&) const = default;
};

/// What is wrong with a certificate: a short rule id, and its sentence with what it names.
struct Objection {
    std::string rule;
    std::string what;  ///< the sentence's id in core/words/objections
    model::Particulars particulars;
};

/// For answers that are neither infeasible nor unsettled.
[[nodiscard]] Certificate certify(const Problem& problem, const Request& request, const Answer& answer);

/// Recomputes everything a certificate claims but the bound from the tables alone, by other means than the search; empty when
/// all of it holds. The bound is only checked to lie on the right side of the value, and on it where the answer is called
/// optimal.
[[nodiscard]] std::vector<Objection> verify(const Problem& problem, const Request& request, const Certificate& certificate);

}  // namespace circle15::location
