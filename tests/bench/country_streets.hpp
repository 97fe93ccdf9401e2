// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>

#include "tests/bench/country.hpp"

namespace circle15::bench {

/// Writes streets as a PBF extract: all nodes first, then all ways, both in order of id.
class CountryStreets {
public:
    explicit CountryStreets(const std::filesystem::path& file);
    ~CountryStreets();
    CountryStreets(const CountryStreets&) = delete;
    CountryStreets& operator=(const CountryStreets&) = delete;

    void add_nodes(const CountyPlan& plan, const County& county);
    void add_ways(const CountyPlan& plan, const County& county);
    void end();

private:
    class Extract;
    std::unique_ptr<Extract> extract_;
};

}  // namespace circle15::bench
