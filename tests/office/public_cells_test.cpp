// SPDX-License-Identifier: MIT
#include "core/office/package/public_cells.hpp"

#include <Highs.h>

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <random>
#include <utility>

#include "core/office/package/public_files.hpp"

using namespace circle15;
using office::PublicCell;
using office::PublicCount;

namespace {

constexpr std::int64_t least = 10;
constexpr std::size_t bands = model::PersonsByAge{}.size();

/// Villages with a home of each status, few of them with many children.
struct MadeUp {
    model::Study study;
    analysis::Analysis analysis;

    MadeUp(unsigned seed, const std::vector<model::AgeGroup>& groups, std::size_t villages = 9) {
        std::mt19937 dice(seed);
        const auto up_to = [&](unsigned most) { return static_cast<std::int64_t>(dice() % (most + 1)); };
        for (std::size_t village = 0; village < villages; ++village) {
            study.villages.push_back(
                {.code = std::to_string(village), .name = "V" + std::to_string(village), .township = village < 5 ? "A" : "B"});
            for (int home = 0; home < 4; ++home) {
                auto& here = study.homes.emplace_back();
                here.village = model::id_of<model::VillageId>(village);
                for (std::size_t band = 0; band < bands; ++band) here.persons[band] = up_to(band == 4 ? 60 : 6);
            }
        }
        for (std::size_t row = 0; row < groups.size(); ++row) {
            model::Rule rule;
            rule.service = "s" + std::to_string(row);
            rule.group = groups[row];
            study.standard.rules.push_back(rule);
            analysis::ServiceResult service;
            service.rule = model::id_of<model::RuleId>(row);
            for (std::size_t home = 0; home < study.homes.size(); ++home) {
                constexpr std::array statuses{model::Status::covered, model::Status::too_far, model::Status::boat_only,
                                              model::Status::unknown};
                service.homes.emplace_back().status = statuses[static_cast<std::size_t>(up_to(7)) % (up_to(9) == 0 ? 4 : 3)];
            }
            analysis.services.push_back(std::move(service));
        }
    }
};

/// What somebody knows who has the tables and reckons with them: persons of every age in every village, and of every service
/// how many of its group are covered, not, or unknown. Bounds are those of a linear programme.
class Reckoner {
public:
    Reckoner(const MadeUp& town, const std::vector<office::PublicService>& services)
        : villages_(town.study.villages.size()), services_(services.size()) {
        highs_.setOptionValue("output_flag", false);
        for (std::size_t each = 0; each < villages_ * (bands + 3 * services_); ++each) highs_.addVar(0, 10'000);
        for (std::size_t village = 0; village < villages_; ++village) {
            for (std::size_t row = 0; row < services_; ++row) {
                Sum parts{{figure(village, row, 0), 1}, {figure(village, row, 1), 1}, {figure(village, row, 2), 1}};
                for (std::size_t band = 0; band < bands; ++band) {
                    if (town.study.standard.rules[row].group.has(band)) parts.emplace_back(age(village, band), -1);
                }
                require(parts, 0);
            }
        }
        for (const auto& service : services) {
            for (const auto& cell : service.cells) learn(service, cell);
        }
    }

    /// The least and the most that a figure of a village can be; `what` is covered, not, unknown, or 3 for all of them.
    std::pair<double, double> bounds(std::size_t village, std::size_t row, std::size_t what) {
        std::pair<double, double> found;
        for (const double sign : {1.0, -1.0}) {
            for (std::size_t part = 0; part < 3; ++part)
                highs_.changeColCost(figure(village, row, part), part == what || what == 3 ? sign : 0);
            highs_.run();
            REQUIRE(highs_.getModelStatus() == HighsModelStatus::kOptimal);
            (sign > 0 ? found.first : found.second) = sign * highs_.getInfo().objective_function_value;
        }
        for (std::size_t part = 0; part < 3; ++part) highs_.changeColCost(figure(village, row, part), 0);
        return found;
    }

private:
    using Sum = std::vector<std::pair<HighsInt, double>>;

    [[nodiscard]] HighsInt age(std::size_t village, std::size_t band) const {
        return static_cast<HighsInt>(village * bands + band);
    }
    [[nodiscard]] HighsInt figure(std::size_t village, std::size_t row, std::size_t part) const {
        return static_cast<HighsInt>(villages_ * bands + (village * services_ + row) * 3 + part);
    }
    void require(const Sum& sum, double value) {
        std::vector<HighsInt> columns;
        std::vector<double> factors;
        for (const auto& [column, factor] : sum) {
            columns.push_back(column);
            factors.push_back(factor);
        }
        highs_.addRow(value, value, static_cast<HighsInt>(columns.size()), columns.data(), factors.data());
    }
    void learn(const office::PublicService& service, const PublicCell& cell) {
        const auto told = [&](std::vector<std::size_t> parts, std::int64_t persons) {
            Sum sum;
            for (const auto village : cell.villages) {
                for (const auto part : parts) sum.emplace_back(figure(village.at(), service.service, part), 1);
            }
            require(sum, static_cast<double>(persons));
        };
        if (!service.divided) return told({0, 1, 2}, cell.count.persons());
        told({0}, cell.count.covered);
        if (!service.unknown_apart) return told({1, 2}, cell.count.not_covered);
        told({1}, cell.count.not_covered);
        told({2}, cell.count.unknown);
    }

    Highs highs_;
    std::size_t villages_;
    std::size_t services_;
};

bool tells(std::int64_t persons) { return persons == 0 || persons >= least; }

bool may_be_told(const PublicCount& count) {
    return tells(count.covered) && tells(count.not_covered) && tells(count.unknown) && tells(count.persons());
}

const std::vector<model::AgeGroup> usual{{0b0000'0001}, {0b0000'0010}, {0b1110'0000}, {0b0000'0001}, model::everybody};

}  // namespace

TEST_CASE("no public figure tells of fewer persons than the least") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const MadeUp town(seed, usual);
        for (const auto& service : office::public_services(town.study, town.analysis, least)) {
            CHECK(may_be_told(service.county));
            PublicCount sum;
            std::size_t villages = 0;
            for (const auto& cell : service.cells) {
                CHECK(may_be_told(cell.count));
                villages += cell.villages.size();
                sum.covered += cell.count.covered;
                sum.not_covered += cell.count.not_covered;
                sum.unknown += cell.count.unknown;
            }
            CHECK(villages == town.study.villages.size());
            CHECK(sum == service.county);
        }
    }
}

TEST_CASE("what is hidden cannot be reckoned from what is told") {
    std::size_t hidden = 0;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        const MadeUp town(seed, usual);
        const auto services = office::public_services(town.study, town.analysis, least);
        Reckoner all(town, services);
        for (const auto& service : services) {
            auto alone = services;
            for (auto& other : alone) {
                if (other.service != service.service) other.cells.clear();
            }
            Reckoner one(town, alone);
            for (const auto& cell : service.cells) {
                if (cell.villages.size() == 1) continue;
                for (const auto village : cell.villages) {
                    INFO("seed " << seed << ", service " << service.service << ", village " << village.at());
                    const auto persons = one.bounds(village.at(), service.service, 3);
                    // Of its own table: anything from nobody to the whole cell.
                    CHECK(std::abs(persons.first) < 1e-6);
                    CHECK(std::abs(persons.second - static_cast<double>(cell.count.persons())) < 1e-6);
                    const auto covered = one.bounds(village.at(), service.service, 0);
                    CHECK(covered.second - covered.first >=
                          static_cast<double>(service.divided ? cell.count.covered : least) - 1e-6);
                    // Of all tables together, ages among them: never one number.
                    const auto of_all = all.bounds(village.at(), service.service, 3);
                    if (cell.count.persons() > 0) CHECK(of_all.second - of_all.first > 0.999);
                    ++hidden;
                }
            }
        }
    }
    CHECK(hidden > 100);
}

TEST_CASE("groups that are sums or differences of others have their cells in common") {
    // 0-2, 3-5 and 0-5: with cells of their own the third less the second would tell the first.
    const std::vector<model::AgeGroup> sums{{0b001}, {0b010}, {0b011}};
    CHECK(office::depend_on_each_other(sums));
    CHECK_FALSE(office::depend_on_each_other({{0b001}, {0b010}, {0b100}, model::everybody}));
    const MadeUp town(3, sums);
    const auto services = office::public_services(town.study, town.analysis, least);
    for (const auto& service : services) {
        REQUIRE(service.cells.size() == services[0].cells.size());
        for (std::size_t cell = 0; cell < service.cells.size(); ++cell)
            CHECK(service.cells[cell].villages == services[0].cells[cell].villages);
    }
}

TEST_CASE("a group of few persons in the whole county is not told, and few unknown are told among those not covered") {
    MadeUp town(5, {{0b0000'0001}, model::everybody});
    for (auto& home : town.study.homes) home.persons[0] = 0;
    town.study.homes[0].persons[0] = least - 1;
    for (auto& home : town.analysis.services.edit(1).homes) home.status = model::Status::covered;
    for (std::size_t home = 4; home < 8; ++home) town.analysis.services.edit(1).homes[home].status = model::Status::too_far;
    town.study.homes[0].persons[4] = 0;
    town.study.homes[0].persons = {least - 1, 0, 0, 0, 0, 0, 0, 0};
    town.analysis.services.edit(1).homes[0].status = model::Status::unknown;
    const auto services = office::public_services(town.study, town.analysis, least);
    CHECK(services[0].cells.empty());
    CHECK(services[0].county.persons() == 0);
    CHECK_FALSE(services[1].unknown_apart);
    CHECK(services[1].divided);
    CHECK(services[1].county.unknown == 0);
    const auto table = office::public_table(town.study, town.analysis, services, words::Lang::en);
    for (const auto& row : table.rows) CHECK(std::holds_alternative<std::monostate>(row.back()));
}
