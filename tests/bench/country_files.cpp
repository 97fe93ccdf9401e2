// SPDX-License-Identifier: MIT
#include "tests/bench/country_files.hpp"

#include <format>
#include <fstream>
#include <optional>
#include <stdexcept>

#include "core/model/age_bands.hpp"
#include "tests/bench/country_streets.hpp"
#include "tests/bench/even_random.hpp"
#include "tests/bench/study_text.hpp"

namespace circle15::bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t nodes_a_home = 5;
constexpr std::size_t homes_a_facility = 50;

std::string text_of(LonLat place) { return std::format("{:.7f},{:.7f}", place.lon, place.lat); }

void write_study_file(const fs::path& folder, std::span<const CountyPlan> counties) {
    const bool one = counties.size() == 1;
    write_study_toml(folder, {.id = one ? std::format("county-{:04}", counties[0].number) : "country",
                              .zh = one ? "某县" : "某国",
                              .en = one ? "A county" : "A country",
                              .epsg = counties[0].epsg,
                              .streets = "streets.osm.pbf"});
}

/// The tables of a study, county after county.
class Tables {
public:
    explicit Tables(const fs::path& folder)
        : islands_(folder / "islands.geojson"),
          homes_(folder / "homes.csv"),
          facilities_(folder / "facilities.csv"),
          piers_(folder / "piers.csv"),
          stops_(folder / "ferries" / "stops.txt"),
          routes_(folder / "ferries" / "routes.txt"),
          trips_(folder / "ferries" / "trips.txt"),
          times_(folder / "ferries" / "stop_times.txt") {
        TextFile(folder / "ferries" / "agency.txt")
            .line("agency_id,agency_name,agency_url,agency_timezone\na,某公司,https://example.org,Asia/Shanghai");
        TextFile(folder / "ferries" / "calendar.txt")
            .line(
                "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                "daily,1,1,1,1,1,1,1,20240101,20271231");
        islands_.line(R"({{"type":"FeatureCollection","features":[)");
        homes_.line(
            "id,name,village,township,island,lon,lat,dwellings,age_0_2,age_3_5,age_6_11,age_12_14,age_15_59,age_60_64,"
            "age_65_79,age_80_up,source,quality,date");
        facilities_.line("id,name,service,lon,lat,capacity,opening_hours,status,source,date,quality");
        piers_.line("id,name,island,lon,lat,quality");
        stops_.line("stop_id,stop_name,stop_lon,stop_lat");
        routes_.line("route_id,agency_id,route_short_name,route_long_name,route_type");
        trips_.line("route_id,service_id,trip_id");
        times_.line("trip_id,arrival_time,departure_time,stop_id,stop_sequence");
    }

    void add(const CountyPlan& plan, const County& county, CountryCount& count) {
        std::mt19937_64 random(1'000'000 + plan.number);
        std::size_t nodes = 0;
        std::size_t served = 0;  // on all islands but the last
        for (std::size_t island = 0; island < county.size(); ++island) {
            add_island(plan, county.at(island), island);
            add_boats(plan, county.at(island), island);
            nodes += county.at(island).nodes.size();
            if (island + 1 < county.size()) served = nodes;
        }
        const auto place_of = [&](std::size_t node) {
            std::size_t island = 0;
            while (node >= county.at(island).nodes.size()) node -= county.at(island++).nodes.size();
            return std::pair(island, node);
        };
        const std::size_t homes = nodes / nodes_a_home;
        for (std::size_t home = 0; home < homes; ++home) {
            const auto [island, node] = place_of(random() % nodes);
            add_home(plan, county.at(island), island, node, home, random);
        }
        const std::size_t facilities = std::max(services.size(), homes / homes_a_facility);
        for (std::size_t facility = 0; facility < facilities; ++facility) {
            const auto [island, node] = place_of(random() % served);
            facilities_.line("{0}-{1},设施 {0}-{1},{2},{3},50,Mo-Su 08:00-17:00,open,某局名录,2024-12-31,modelled", plan.number,
                             facility, services.at(facility % services.size()),
                             text_of(moved(county.at(island).nodes[node], 8 + 4 * even(random), 8, plan)));
        }
        count.nodes += nodes;
        count.homes += homes;
        count.facilities += facilities;
    }

    void end() { islands_.line("]}}"); }

private:
    void add_island(const CountyPlan& plan, const CountryIsland& island, std::size_t row) {
        std::string ring;
        for (const LonLat point : island.coast) ring += "[" + text_of(point) + "],";
        islands_.line(
            R"({0}{{"type":"Feature","properties":{{"id":"{1}-{2}","name":"岛{1}-{2}","tier":"big","township":"镇{1}-{2}"}},)"
            R"("geometry":{{"type":"Polygon","coordinates":[[{3}[{4}]]]}}}})",
            first_ ? "" : ",", plan.number, row, ring, text_of(island.coast.front()));
        first_ = false;
    }

    void add_home(const CountyPlan& plan, const CountryIsland& island, std::size_t row, std::size_t node, std::size_t home,
                  std::mt19937_64& random) {
        const double east_m = 5 + 20 * even(random);
        const double north_m = 5 + 20 * even(random);
        std::string persons;
        for (std::size_t band = 0; band < model::age_bands.size(); ++band)
            persons += std::format(",{}", random() % (band == 4 ? 20 : 4));
        homes_.line(
            "{0}-{1},{2} {1} 号居住点,{2},镇{0}-{3},{0}-{3},{4},5{5},某局实有人口数据库（汇总到居住点）,modelled,2024-12-31",
            plan.number, home, island.villages[node], row, text_of(moved(island.nodes[node], east_m, north_m, plan)), persons);
    }

    void add_boats(const CountyPlan& plan, const CountryIsland& island, std::size_t row) {
        const auto place = text_of(moved(island.nodes.front(), 10, 0, plan));
        piers_.line("{0}-{1},码头{0}-{1},{0}-{1},{2},modelled", plan.number, row, place);
        stops_.line("{0}-{1},码头{0}-{1},{2}", plan.number, row, place);
        if (row == 0) return;
        routes_.line("{0}-{1},a,,线{0}-{1},4", plan.number, row);
        for (int hour = 7; hour < 18; hour += 2) {
            for (const bool back : {false, true}) {
                const int leaves = back ? hour + 1 : hour;
                trips_.line("{0}-{1},daily,{0}-{1}-{2}", plan.number, row, leaves);
                times_.line("{0}-{1}-{2},{2:02}:00:00,{2:02}:00:00,{0}-{3},1\n{0}-{1}-{2},{2:02}:40:00,{2:02}:40:00,{0}-{4},2",
                            plan.number, row, leaves, back ? row : 0, back ? 0 : row);
            }
        }
    }

    TextFile islands_;
    TextFile homes_;
    TextFile facilities_;
    TextFile piers_;
    TextFile stops_;
    TextFile routes_;
    TextFile trips_;
    TextFile times_;
    bool first_ = true;
};

}  // namespace

CountryCount write_country(const fs::path& folder, const fs::path& standard, std::span<const CountyPlan> counties) {
    CountryCount count;
    fs::create_directories(folder / "ferries");
    fs::copy_file(standard, folder / "standard.toml");
    write_study_file(folder, counties);
    {
        Tables tables(folder);
        CountryStreets streets(folder / "streets.osm.pbf");
        // An extract holds all nodes before its ways: each of several counties is made twice, and never kept.
        std::optional<County> county;
        for (const auto& plan : counties) {
            county = county_at(plan);
            tables.add(plan, *county, count);
            streets.add_nodes(plan, *county);
        }
        for (const auto& plan : counties) {
            if (counties.size() > 1) county = county_at(plan);
            streets.add_ways(plan, *county);
        }
        streets.end();
        tables.end();
    }
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) count.bytes += entry.file_size();
    }
    return count;
}

}  // namespace circle15::bench
