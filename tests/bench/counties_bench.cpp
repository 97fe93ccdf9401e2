// SPDX-License-Identifier: MIT
// A made-up country of counties, each a study that `analyze` answers in a process of its own: what the whole of it takes, on
// one worker, two and more, and how that grows. Where it fits into memory as one study, cut into tiles and joined against
// uncut.
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <format>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "tests/bench/country_files.hpp"
#include "tests/bench/county_parts.hpp"
#include "tests/bench/worker_runs.hpp"

using namespace circle15::bench;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

constexpr const char* standard = CIRCLE15_SOURCE_DIR "/datasets/shengsi/standard.toml";
constexpr std::size_t nodes_a_county = 10'000;
constexpr std::size_t most_counties = 1'000;
constexpr std::size_t sampled = 40;  // counties that one worker runs as well, for the ratio of two to one
constexpr std::size_t a_block = 20;  // of these at a time, by one worker and by two: other work on the machine comes and goes
constexpr std::size_t parted = 10;   // counties whose parts are timed
constexpr std::size_t fits = 1'500'000;  // nodes that one study may have

/// A country on disk, a folder a county.
struct Country {
    std::vector<CountyPlan> plans;
    std::vector<double> nodes;  ///< by county, as for the others
    CountryCount all;
    double made_s = 0;
};

std::string folder_of(const CountyPlan& plan) { return std::format("county-{:04}", plan.number); }

Country made(const fs::path& folder, std::size_t nodes) {
    Country country{
        .plans = counties_of({.nodes = nodes, .counties = std::clamp<std::size_t>(nodes / nodes_a_county, 1, most_counties)})};
    // The same order for every worker: the largest first.
    std::ranges::stable_sort(country.plans, std::greater{}, &CountyPlan::nodes);
    country.made_s = seconds_of([&] {
        for (const auto& plan : country.plans) {
            const auto count = write_country(folder / folder_of(plan), standard, {&plan, 1});
            country.nodes.push_back(static_cast<double>(count.nodes));
            country.all.nodes += count.nodes;
            country.all.homes += count.homes;
            country.all.facilities += count.facilities;
            country.all.bytes += count.bytes;
        }
    });
    return country;
}

std::size_t bytes_in(const fs::path& folder) {
    std::size_t bytes = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) bytes += entry.file_size();
    }
    return bytes;
}

double million(std::size_t bytes) { return static_cast<double>(bytes) / 1e6; }

/// What came of the counties.
struct Measured {
    WorkerRuns one;                  ///< of the sample
    WorkerRuns two;                  ///< of the sample
    WorkerRuns all;                  ///< of all counties, on two workers
    std::vector<double> nodes;       ///< by county, as `all` has them
    std::vector<double> left_nodes;  ///< of counties that time did not allow
    std::size_t result_bytes = 0;
    CountyParts parts;
};

/// Analyses some counties, each on one thread, and takes their results away again.
WorkerRuns analyzed(const fs::path& folder, const Country& country, const std::vector<std::size_t>& counties, unsigned workers,
                    std::size_t& bytes, Clock::time_point until = Clock::time_point::max()) {
    const auto result = [&](std::size_t row) { return folder / ("result-" + folder_of(country.plans[counties[row]])); };
    std::vector<std::vector<std::string>> commands;
    for (std::size_t row = 0; row < counties.size(); ++row)
        commands.push_back({CIRCLE15_PROGRAM, "analyze", folder / folder_of(country.plans[counties[row]]), "-o", result(row),
                            "--threads", "1"});
    std::size_t ended = 0;
    return run_on_workers(
        commands, workers,
        [&](std::size_t row, const Spent& spent) {
            bytes += bytes_in(result(row));
            fs::remove_all(result(row));
            // The whole takes long: a line a county says how far it is.
            std::fprintf(stderr, "on %u  %zu/%zu  %s  %.0f nodes  %.2f s  %.2f s of processor  %.0f MB\n", workers, ++ended,
                         commands.size(), folder_of(country.plans[counties[row]]).c_str(), country.nodes[counties[row]],
                         spent.seconds, spent.processor_s, million(spent.peak_bytes));
        },
        until);
}

/// The parts of one county's analysis, found by this program in a process of its own: what a process has held at most is
/// inherited by those it starts, so that this one must stay small.
CountyParts parts_apart(const fs::path& study, const fs::path& folder) {
    static_cast<void>(
        run_on_workers({{fs::read_symlink("/proc/self/exe"), "parts", study, folder / "result-parts", folder / "parts"}}, 1));
    CountyParts parts;
    std::ifstream(folder / "parts") >> parts.reading_s >> parts.search_s >> parts.judging_s >> parts.writing_s;
    fs::remove_all(folder / "result-parts");
    return parts;
}

/// The first counties by one worker as well; none is begun later than `until` once these are done.
Measured measured(const fs::path& folder, const Country& country, Clock::time_point until) {
    Measured measured;
    const std::size_t step = std::max<std::size_t>(1, country.plans.size() / sampled);
    std::vector<std::size_t> sample;
    std::vector<std::size_t> others;
    // Large and small alike in every part of the order, which may end early.
    for (std::size_t turn = 0; turn < step; ++turn) {
        for (std::size_t county = turn; county < country.plans.size(); county += step)
            (sample.size() < sampled ? sample : others).push_back(county);
    }
    std::size_t again = 0;
    for (std::size_t first = 0; first < sample.size(); first += a_block) {
        const std::vector block(sample.begin() + static_cast<std::ptrdiff_t>(first),
                                sample.begin() + static_cast<std::ptrdiff_t>(std::min(sample.size(), first + a_block)));
        measured.one.add(analyzed(folder, country, block, 1, again));
        measured.two.add(analyzed(folder, country, block, 2, measured.result_bytes));
    }
    measured.all.add(measured.two);
    measured.all.add(analyzed(folder, country, others, 2, measured.result_bytes, until));
    sample.insert(sample.end(), others.begin(), others.end());
    for (std::size_t row = 0; row < sample.size(); ++row)
        (row < measured.all.commands.size() ? measured.nodes : measured.left_nodes).push_back(country.nodes[sample[row]]);
    const std::size_t part_step = std::max<std::size_t>(1, country.plans.size() / parted);
    for (std::size_t county = 0; county < country.plans.size(); county += part_step) {
        measured.parts.add(parts_apart(folder / folder_of(country.plans[county]), folder));
    }
    return measured;
}

/// Prints what a country took; returns microseconds of processor a node.
double print_country(const Country& country, const Measured& measured, double smallest_us) {
    std::vector<double> peaks;
    std::vector<double> tasks;
    for (const auto& spent : measured.all.commands) {
        peaks.push_back(static_cast<double>(spent.peak_bytes));
        tasks.push_back(spent.processor_s);
    }
    double nodes = 0;
    for (const double of_county : measured.nodes) nodes += of_county;
    const double us = measured.all.processor_s() / nodes * 1e6;
    const auto line = [](const char* what, const std::string& figure) { std::printf("  %-44s %s\n", what, figure.c_str()); };
    std::printf("\n%zu street nodes, %zu homes, %zu facilities in %zu counties of %.0f to %.0f nodes\n", country.all.nodes,
                country.all.homes, country.all.facilities, country.plans.size(), std::ranges::min(country.nodes),
                std::ranges::max(country.nodes));
    line("made, county by county",
         std::format("{:.0f} s, {:.0f} bytes a node", country.made_s,
                     static_cast<double>(country.all.bytes) / static_cast<double>(country.all.nodes)));
    if (!measured.left_nodes.empty())
        line("analysed in the time given", std::format("{} counties, {:.0f} nodes", tasks.size(), nodes));
    line("analyze on two workers, on the wall", std::format("{:.0f} s", measured.all.seconds));
    line("the same, processor time", std::format("{:.0f} s, {:.0f} us a node", measured.all.processor_s(), us));
    line("growth: us a node to those of the smallest", std::format("{:.2f}", smallest_us > 0 ? us / smallest_us : 1));
    line("most memory of a worker", std::format("{:.0f} MB", million(measured.all.peak_bytes())));
    line("one more node", std::format("{:.0f} bytes of memory, {:.0f} us", slope_of(measured.nodes, peaks),
                                      slope_of(measured.nodes, tasks) * 1e6));
    line("results", std::format("{:.0f} bytes a node", static_cast<double>(measured.result_bytes) / nodes));
    const auto share = [&](double part_s) { return 100 * part_s / measured.parts.all_s(); };
    line("reading, search, judging, writing",
         std::format("{:.0f} %, {:.0f} %, {:.0f} %, {:.0f} %", share(measured.parts.reading_s), share(measured.parts.search_s),
                     share(measured.parts.judging_s), share(measured.parts.writing_s)));
    line("two workers to one, on the wall",
         std::format("{:.2f} ({} counties)", measured.one.seconds / measured.two.seconds, measured.one.commands.size()));
    line("two workers to one, by processor time",
         std::format("{:.2f}", 2 * measured.one.processor_s() / measured.two.processor_s()));
    line("processors these runs were given",
         std::format("one: {:.2f}, two: {:.2f}", measured.one.processor_s() / measured.one.seconds,
                     measured.two.processor_s() / measured.two.seconds));
    for (const double of_county : measured.left_nodes) tasks.push_back(of_county * us / 1e6);
    std::printf("\n  all counties, computed of their processor seconds, largest first%s\n  %8s %10s %9s\n",
                measured.left_nodes.empty() ? "" : "; those not analysed by their nodes", "workers", "seconds", "x one");
    for (const std::size_t workers : {1UZ, 2UZ, 4UZ, 8UZ, 16UZ, 64UZ}) {
        const double end_s = scheduled_s(tasks, workers);
        std::printf("  %8zu %10.0f %9.1f\n", workers, end_s, scheduled_s(tasks, 1) / end_s);
    }
    std::fflush(stdout);
    return us;
}

bool same_bytes(const fs::path& one, const fs::path& other) {
    if (!fs::exists(other) || fs::file_size(one) != fs::file_size(other)) return false;
    std::ifstream a(one, std::ios::binary);
    std::ifstream b(other, std::ios::binary);
    return std::equal(std::istreambuf_iterator<char>(a), {}, std::istreambuf_iterator<char>(b), {});
}

/// How many files of two results but for run.json are the same, and how many there are in the first.
std::pair<std::size_t, std::size_t> compared(const fs::path& one, const fs::path& other) {
    std::size_t same = 0;
    std::size_t all = 0;
    for (const auto& entry : fs::directory_iterator(one)) {
        if (entry.path().filename() == "run.json") continue;
        ++all;
        same += same_bytes(entry.path(), other / entry.path().filename()) ? 1UZ : 0UZ;
    }
    return {same, all};
}

/// The same country as one study, uncut, and cut into tiles and joined.
void print_whole(const fs::path& folder, std::vector<CountyPlan> plans) {
    std::ranges::sort(plans, {}, &CountyPlan::number);
    const fs::path study = folder / "country";
    const auto count = write_country(study, standard, plans);
    std::printf("\n  as one study      %9s %12s %8s %12s\n", "wall s", "processor s", "peak MB", "bytes a node");
    const auto row = [&](const char* what, const WorkerRuns& runs) {
        std::printf("  %-17s %9.1f %12.1f %8.0f %12.0f\n", what, runs.seconds, runs.processor_s(), million(runs.peak_bytes()),
                    static_cast<double>(runs.peak_bytes()) / static_cast<double>(count.nodes));
        std::fflush(stdout);
    };
    const auto run = [&](const char* what, const std::vector<std::string>& words) {
        std::vector<std::string> command{CIRCLE15_PROGRAM};
        command.insert(command.end(), words.begin(), words.end());
        const auto runs = run_on_workers({command}, 1);
        row(what, runs);
        return runs;
    };
    const auto uncut = run("analyze", {"analyze", study, "-o", folder / "uncut"});
    const auto cut = run("tile", {"tile", study, "-o", folder / "tiles"});
    std::vector<std::vector<std::string>> commands;
    const auto list = nlohmann::json::parse(std::ifstream(folder / "tiles" / "tiles.json"));
    double tile_nodes = 0;
    for (const auto& tile : list.at("tiles")) {
        commands.push_back({CIRCLE15_PROGRAM, "tile", "--run", folder / "tiles" / tile.at("tile").get<std::string>(),
                            "--threads", "1", "--force"});
        tile_nodes += tile.at("nodes").get<double>();
    }
    const auto one = run_on_workers(commands, 1);
    row("tiles, 1 worker", one);
    const auto two = run_on_workers(commands, 2);
    row("tiles, 2 workers", two);
    const auto joined = run("merge", {"merge", folder / "tiles", "-o", folder / "joined"});
    const auto [same, all] = compared(folder / "uncut", folder / "joined");
    std::printf(
        "  %zu tiles with %.2f times the nodes; tile, run on two workers and merge take %.2f times analyze's wall, %.2f its "
        "processor time\n  joined: %zu of %zu files the same bytes as uncut\n",
        commands.size(), tile_nodes / static_cast<double>(count.nodes),
        (cut.seconds + two.seconds + joined.seconds) / uncut.seconds,
        (cut.processor_s() + two.processor_s() + joined.processor_s()) / uncut.processor_s(), same, all);
    std::fflush(stdout);
}

/// When no further county is begun: after the minutes that CIRCLE15_BENCH_MINUTES says, where all would take too long.
Clock::time_point end_asked() {
    const char* asked = std::getenv("CIRCLE15_BENCH_MINUTES");
    return asked == nullptr ? Clock::time_point::max() : Clock::now() + std::chrono::minutes(std::atoi(asked));
}

/// Street nodes of each country: what CIRCLE15_BENCH_NODES says, "1e5 5e7", or 10^6 and 10^7.
std::vector<std::size_t> sizes_asked() {
    const char* asked = std::getenv("CIRCLE15_BENCH_NODES");
    std::istringstream words(asked == nullptr ? "1e6 1e7" : asked);
    std::vector<std::size_t> sizes;
    for (double nodes = 0; words >> nodes;) sizes.push_back(static_cast<std::size_t>(nodes));
    return sizes;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 5 && std::string(argv[1]) == "parts") {
        const auto parts = parts_of(argv[2], argv[3]);
        std::ofstream(argv[4]) << parts.reading_s << ' ' << parts.search_s << ' ' << parts.judging_s << ' ' << parts.writing_s
                               << '\n';
        return 0;
    }
    std::string name = (fs::temp_directory_path() / "circle15-counties-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
    const fs::path folder = name;
    double smallest_us = 0;
    for (const std::size_t nodes : sizes_asked()) {
        const auto country = made(folder, nodes);
        const double us = print_country(country, measured(folder, country, end_asked()), smallest_us);
        if (smallest_us == 0) smallest_us = us;
        if (nodes <= fits) print_whole(folder, country.plans);
        for (const auto& entry : fs::directory_iterator(folder)) fs::remove_all(entry.path());
    }
    fs::remove_all(folder);
}
