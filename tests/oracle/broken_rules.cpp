// SPDX-License-Identifier: MIT
#include <algorithm>
#include <format>

#include "tests/oracle/differences.hpp"

namespace circle15::oracle {

using analysis::Status;

namespace {

analysis::Analysis analyzed(const model::Study& study, const analysis::Options& options) {
    return analysis::analyze(study, options);
}

/// What is told otherwise and what must be the same of every home; rows of homes and facilities may have changed.
struct Told {
    const char* how;
    std::vector<std::size_t> home;      ///< by row of the town: the row now
    std::vector<std::size_t> facility;  ///< the same of facilities
};

std::vector<std::size_t> rows(std::size_t count, bool reversed) {
    std::vector<std::size_t> made(count);
    for (std::size_t row = 0; row < count; ++row) made[row] = reversed ? count - 1 - row : row;
    return made;
}

bool covered(const analysis::Analysis& analysis, std::size_t service, std::size_t home) {
    const auto status = analysis.services[service].homes[home].status;
    return status == Status::covered || status == Status::full;
}

class Rules {
public:
    Rules(const Town& town, const analysis::Analysis& before) : town_(town), before_(before) {}

    std::vector<std::string> run() {
        reordered();
        renamed();
        split();
        threads();
        longer();
        one_more();
        closed();
        return std::move(told_);
    }

private:
    void same(const Told& told, const analysis::Analysis& now, bool nearest = true) {
        for (std::size_t service = 0; service < before_.services.size(); ++service) {
            for (std::size_t home = 0; home < town_.study.homes.size(); ++home) {
                const auto& was = before_.services[service].homes[home];
                const auto& is = now.services[service].homes[told.home[home]];
                // Of facilities that cost the same the first row wins, and that may be another now.
                const bool found = !nearest || was.nearest.has_value() == is.nearest.has_value();
                if (was.status != is.status || was.minutes() != is.minutes() || was.cause != is.cause ||
                    was.flips != is.flips || was.facts.without_place != is.facts.without_place || !found)
                    tell(told.how, service, home);
            }
        }
    }
    void tell(std::string_view how, std::size_t service, std::size_t home) {
        told_.push_back(
            std::format("{} {}: other, {}", town_.study.standard.rules[service].service, town_.study.homes[home].id, how));
    }
    void reordered() {
        auto study = town_.study;
        std::ranges::reverse(study.homes);
        std::ranges::reverse(study.facilities);
        std::ranges::reverse(study.streets.ways);
        std::ranges::reverse(study.piers);
        same({"rows in another order", rows(study.homes.size(), true), {}}, analyzed(study, town_.options));
    }
    void renamed() {
        // The same order, so that whoever is told apart by id is told apart alike.
        auto study = town_.study;
        for (auto& home : study.homes) home.id = "home " + home.id;
        for (auto& facility : study.facilities) facility.id = "a " + facility.id;
        for (auto& village : study.villages) village.code = "z" + village.code;
        same({"ids renamed", rows(study.homes.size(), false), {}}, analyzed(study, town_.options));
    }
    void split() {
        auto study = town_.study;
        auto options = town_.options;
        if (options.capacity || study.homes.empty()) return;
        auto half = study.homes.front();
        half.id += "'";
        for (std::size_t band = 0; band < half.persons.size(); ++band) {
            half.persons[band] /= 2;
            study.homes.front().persons[band] -= half.persons[band];
        }
        study.homes.push_back(half);
        const auto now = analyzed(study, options);
        same({"a home split in two", rows(town_.study.homes.size(), false), {}}, now);
        for (std::size_t service = 0; service < now.services.size(); ++service) {
            if (now.services[service].ledger.front() != with_a_home_more(before_.services[service].ledger.front()))
                tell("a home split in two, by the ledger", service, 0);
        }
    }
    static analysis::LedgerRow with_a_home_more(analysis::LedgerRow row) {
        ++row.homes;
        return row;
    }
    void threads() {
        auto options = town_.options;
        options.threads = 3;
        if (analyzed(town_.study, options) != before_) told_.emplace_back("other with three threads");
    }
    void never_loses(const char* how, const analysis::Analysis& now) {
        for (std::size_t service = 0; service < now.services.size(); ++service) {
            for (std::size_t home = 0; home < town_.study.homes.size(); ++home) {
                if (covered(before_, service, home) && !covered(now, service, home)) tell(how, service, home);
            }
        }
    }
    void longer() {
        auto study = town_.study;
        auto options = town_.options;
        options.capacity = false;
        for (auto& rule : study.standard.rules) rule.minutes += 2;
        never_loses("a longer threshold", analyzed(study, options));
    }
    void one_more() {
        auto study = town_.study;
        auto options = town_.options;
        options.capacity = false;
        if (study.facilities.empty()) return;
        auto more = study.facilities.front();
        more.id = "more";
        more.place = study.homes.empty() ? more.place : study.homes.front().place;
        more.opening_hours.reset();
        study.facilities.push_back(more);
        never_loses("a facility more", analyzed(study, options));
    }
    void closed() {
        auto gone = town_.study;
        auto shut = town_.study;
        if (gone.facilities.empty()) return;
        gone.facilities.erase(gone.facilities.begin());
        shut.facilities.front().status = model::FacilityStatus::closed;
        const auto without = analyzed(gone, town_.options);
        const auto given_up = analyzed(shut, town_.options);
        for (std::size_t service = 0; service < without.services.size(); ++service) {
            for (std::size_t home = 0; home < gone.homes.size(); ++home) {
                const auto& a = without.services[service].homes[home];
                const auto& b = given_up.services[service].homes[home];
                if (a.status != b.status || a.minutes() != b.minutes() || a.cause != b.cause || a.facts != b.facts)
                    tell("closed instead of removed", service, home);
            }
        }
    }

    const Town& town_;
    const analysis::Analysis& before_;
    std::vector<std::string> told_;
};

}  // namespace

std::vector<std::string> broken_rules(const Town& town, const analysis::Analysis& analysis) {
    return Rules(town, analysis).run();
}

}  // namespace circle15::oracle
