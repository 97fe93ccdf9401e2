// SPDX-License-Identifier: MIT
#include "tests/bench/wide_county.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <fstream>
#include <random>
#include <stdexcept>
#include <string>

#include "core/model/age_bands.hpp"
#include "tests/bench/study_text.hpp"

namespace circle15::bench {

namespace {

constexpr std::size_t islands = 8;
constexpr std::size_t villages_each = 8;
constexpr double west = 122.0;
constexpr double south = 30.5;
constexpr double metre_east = 1 / (111'320 * 0.8616);  // degrees, at 30.5 N
constexpr double metre_north = 1 / 111'320.0;
constexpr double block_m = 60;
constexpr double shore_m = 100;
constexpr double strait_m = 500;

/// Uniform 0..1 from the generator's bits alone: the same numbers with every standard library.
double uniform(std::mt19937_64& random) { return static_cast<double>(random() >> 11) * 0x1.0p-53; }

/// Where the corners of the islands' streets are.
struct Lattice {
    std::size_t side = 0;  ///< corners of an island along one edge

    [[nodiscard]] double island_m() const { return static_cast<double>(side - 1) * block_m + 2 * shore_m; }
    [[nodiscard]] double left_m(std::size_t island) const { return static_cast<double>(island) * (island_m() + strait_m); }
    /// "lon,lat" of a place so many metres east and north of an island's first corner.
    [[nodiscard]] std::string place(std::size_t island, double east_m, double north_m) const {
        return std::format("{:.7f},{:.7f}", west + (left_m(island) + east_m) * metre_east, south + north_m * metre_north);
    }
};

void write_study(const std::filesystem::path& folder) {
    write_study_toml(folder, {.id = "county", .zh = "某县", .en = "A county", .streets = "streets.osm"});
}

void write_islands(const std::filesystem::path& folder, const Lattice& lattice) {
    TextFile file(folder / "islands.geojson");
    file.line(R"({{"type":"FeatureCollection","features":[)");
    for (std::size_t island = 0; island < islands; ++island) {
        const double far = lattice.island_m() - shore_m;
        const auto corner = [&](double east, double north) { return "[" + lattice.place(island, east, north) + "]"; };
        file.line(R"({{"type":"Feature","properties":{{"id":"island{0}","name":"岛{0}","tier":"big","township":"镇{0}"}},)"
                  R"("geometry":{{"type":"Polygon","coordinates":[[{1},{2},{3},{4},{1}]]}}}}{5})",
                  island, corner(-shore_m, -shore_m), corner(far, -shore_m), corner(far, far), corner(-shore_m, far),
                  island + 1 < islands ? "," : "");
    }
    file.line("]}}");
}

void write_streets(const std::filesystem::path& folder, const Lattice& lattice) {
    TextFile file(folder / "streets.osm");
    const auto id = [&](std::size_t island, std::size_t column, std::size_t row) {
        return 1 + (island * lattice.side + row) * lattice.side + column;
    };
    file.line(R"(<?xml version="1.0" encoding="UTF-8"?>)"
              "\n"
              R"(<osm version="0.6">)");
    for (std::size_t island = 0; island < islands; ++island) {
        for (std::size_t row = 0; row < lattice.side; ++row) {
            for (std::size_t column = 0; column < lattice.side; ++column) {
                const auto place =
                    lattice.place(island, static_cast<double>(column) * block_m, static_cast<double>(row) * block_m);
                const auto comma = place.find(',');
                file.line(R"(<node id="{}" version="1" lon="{}" lat="{}"/>)", id(island, column, row), place.substr(0, comma),
                          place.substr(comma + 1));
            }
        }
    }
    std::size_t way = 0;
    for (std::size_t island = 0; island < islands; ++island) {
        for (std::size_t line = 0; line < 2 * lattice.side; ++line) {
            std::string nodes;
            for (std::size_t at = 0; at < lattice.side; ++at)
                nodes += std::format(R"(<nd ref="{}"/>)",
                                     line < lattice.side ? id(island, at, line) : id(island, line - lattice.side, at));
            file.line(R"(<way id="{}" version="1">{}<tag k="highway" v="residential"/></way>)", ++way, nodes);
        }
    }
    file.line("</osm>");
}

void write_homes(const std::filesystem::path& folder, const Lattice& lattice, std::size_t homes, std::mt19937_64& random) {
    TextFile file(folder / "homes.csv");
    file.line(
        "id,name,village,township,island,lon,lat,dwellings,age_0_2,age_3_5,age_6_11,age_12_14,age_15_59,age_60_64,"
        "age_65_79,age_80_up,source,quality,date");
    for (std::size_t home = 0; home < homes; ++home) {
        const std::size_t island = home % islands;
        const std::size_t column = random() % lattice.side;
        const std::size_t row = random() % lattice.side;
        const std::size_t village = column * villages_each / lattice.side;
        const double east_m = static_cast<double>(column) * block_m + 5 + 20 * uniform(random);
        const double north_m = static_cast<double>(row) * block_m + 5 + 20 * uniform(random);
        std::string persons;
        for (std::size_t band = 0; band < model::age_bands.size(); ++band)
            persons += std::format(",{}", random() % (band == 4 ? 20 : 4));
        file.line(
            "home{0},村{1}-{2} {0} 号居住点,村{1}-{2},镇{1},island{1},{3},5{4},某局实有人口数据库（汇总到居住点）,modelled,"
            "2024-12-31",
            home, island, village, lattice.place(island, east_m, north_m), persons);
    }
}

void write_facilities(const std::filesystem::path& folder, const Lattice& lattice, std::size_t facilities,
                      std::mt19937_64& random) {
    TextFile file(folder / "facilities.csv");
    file.line("id,name,service,lon,lat,capacity,opening_hours,status,source,date,quality");
    for (std::size_t facility = 0; facility < facilities; ++facility) {
        const double east_m = static_cast<double>(random() % lattice.side) * block_m + 10;
        const double north_m = static_cast<double>(random() % lattice.side) * block_m;
        file.line("facility{0},设施 {0},{1},{2},50,Mo-Su 08:00-17:00,open,某局名录,2024-12-31,modelled", facility,
                  services.at(facility % services.size()),
                  lattice.place(facility / services.size() % (islands - 1), east_m, north_m));
    }
}

void write_boats(const std::filesystem::path& folder, const Lattice& lattice) {
    std::filesystem::create_directory(folder / "ferries");
    TextFile piers(folder / "piers.csv");
    TextFile(folder / "ferries" / "agency.txt")
        .line("agency_id,agency_name,agency_url,agency_timezone\na,某公司,https://example.org,Asia/Shanghai");
    TextFile(folder / "ferries" / "calendar.txt")
        .line(
            "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
            "daily,1,1,1,1,1,1,1,20240101,20271231");
    TextFile stops(folder / "ferries" / "stops.txt");
    TextFile routes(folder / "ferries" / "routes.txt");
    TextFile trips(folder / "ferries" / "trips.txt");
    TextFile times(folder / "ferries" / "stop_times.txt");
    piers.line("id,name,island,lon,lat,quality");
    stops.line("stop_id,stop_name,stop_lon,stop_lat");
    routes.line("route_id,agency_id,route_short_name,route_long_name,route_type");
    trips.line("route_id,service_id,trip_id");
    times.line("trip_id,arrival_time,departure_time,stop_id,stop_sequence");
    for (std::size_t island = 0; island < islands; ++island) {
        const auto place = lattice.place(island, 10, 0);
        piers.line("pier{0},码头{0},island{0},{1},modelled", island, place);
        stops.line("pier{0},码头{0},{1}", island, place);
        if (island == 0) continue;
        routes.line("route{0},a,,线{0},4", island);
        for (int hour = 7; hour < 18; hour += 2) {
            for (const bool back : {false, true}) {
                const int leaves = back ? hour + 1 : hour;
                trips.line("route{0},daily,trip{0}-{1}", island, leaves);
                times.line("trip{0}-{1},{1:02}:00:00,{1:02}:00:00,pier{2},1\ntrip{0}-{1},{1:02}:40:00,{1:02}:40:00,pier{3},2",
                           island, leaves, back ? island : 0, back ? 0 : island);
            }
        }
    }
}

}  // namespace

void write_county(const std::filesystem::path& folder, const std::filesystem::path& standard, const CountySize& size) {
    const Lattice lattice{
        .side = std::max<std::size_t>(2, static_cast<std::size_t>(std::sqrt(static_cast<double>(size.nodes) / islands)))};
    std::mt19937_64 random(15);
    std::filesystem::copy_file(standard, folder / "standard.toml");
    write_study(folder);
    write_islands(folder, lattice);
    write_streets(folder, lattice);
    write_homes(folder, lattice, size.homes, random);
    write_facilities(folder, lattice, size.facilities, random);
    write_boats(folder, lattice);
}

}  // namespace circle15::bench
