// SPDX-License-Identifier: MIT
// Every node to the nearest of 4 services with the winner's id, within 900 s: ours against Boost, scipy and the streaming pass.
//   bench_walk                     all nets, a table of ratios; fails where engines disagree
//   bench_walk generate NODES NET | time NET | peak ENGINE NET     its own steps, each in a fresh process
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <format>
#include <iostream>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/bench/walk_engines.hpp"

namespace {

using namespace circle15::bench;

struct Measured {
    double seconds = 0;
    Outcome outcome;
};

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

Measured run_task(Engine& engine, const Net& net) {
    Measured task;
    for (const auto& facilities : net.services) {
        const double start = cpu_seconds();
        engine.run(facilities);
        task.seconds += cpu_seconds() - start;
        const Outcome outcome = engine.outcome();
        task.outcome.reached += outcome.reached;
        task.outcome.sum += outcome.sum;
        if (engine.once()) break;
    }
    return task;
}

/// Runs the engines in turn, again and again, and prints each one's median: slow spells of the machine fall on all alike.
void time_engines(const std::filesystem::path& file) {
    Net net = read(file);
    std::vector<std::string> names{"stream", "ours", "boost"};
    if (net.node_count < 200'000) names.emplace_back("boost_each");
    std::map<std::string, std::unique_ptr<Engine>> engines;
    for (const std::string& name : names) engines[name] = make_engine(name, net.node_count, net.edges);
    net.edges = {};
    const int rounds = net.node_count < 200'000 ? 11 : net.node_count < 2'000'000 ? 9 : 3;
    std::map<std::string, std::vector<double>> seconds;
    std::map<std::string, Outcome> outcomes;
    for (int round = 0; round < rounds; ++round) {
        for (const std::string& name : names) {
            // The slow ones are far enough from the others to be told by fewer runs.
            if (name == "boost_each" && round >= 3) continue;
            const Measured task = run_task(*engines[name], net);
            seconds[name].push_back(task.seconds);
            outcomes[name] = task.outcome;
        }
    }
    for (const std::string& name : names) {
        auto& all = seconds[name];
        std::ranges::sort(all);
        std::cout << std::format("{} {} {} {}\n", name, all[all.size() / 2], outcomes[name].reached, outcomes[name].sum);
    }
}

void print_peak(const std::string& engine_name, const std::filesystem::path& file) {
    Net net = read(file);
    const auto engine = make_engine(engine_name, net.node_count, std::move(net.edges));
    run_task(*engine, net);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::cout << 1024.0 * static_cast<double>(usage.ru_maxrss) / net.node_count << '\n';
}

struct Child {
    int status = 0;
    std::istringstream out;
};

Child run_child(const std::string& command) {
    std::string text;
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("cannot start " + command);
    std::array<char, 4096> buffer{};
    while (const std::size_t size = fread(buffer.data(), 1, buffer.size(), pipe)) text.append(buffer.data(), size);
    const int status = pclose(pipe);
    return {.status = WEXITSTATUS(status), .out = std::istringstream(text)};
}

struct NetResult {
    std::uint32_t nodes = 0;
    std::map<std::string, Measured> engines;
    std::map<std::string, double> peak_bytes_per_node;
    [[nodiscard]] double nanoseconds(const std::string& engine) const { return 1e9 * engines.at(engine).seconds / 4 / nodes; }
    [[nodiscard]] double times(const std::string& engine, const std::string& other) const {
        return engines.at(engine).seconds / engines.at(other).seconds;
    }
};

NetResult measure(std::uint32_t nodes, const std::string& self, const std::filesystem::path& file) {
    const auto step = [](const std::string& command) {
        Child child = run_child(command);
        if (child.status != 0) throw std::runtime_error("failed: " + command);
        return std::move(child.out);
    };
    NetResult result;
    step(std::format("'{}' generate {} '{}'", self, nodes, file.string())) >> result.nodes;
    auto lines = step(std::format("'{}' time '{}'", self, file.string()));
    for (std::string name; lines >> name;) {
        Measured& m = result.engines[name];
        lines >> m.seconds >> m.outcome.reached >> m.outcome.sum;
    }
    for (const char* engine : {"ours", "boost"})
        step(std::format("'{}' peak {} '{}'", self, engine, file.string())) >> result.peak_bytes_per_node[engine];
    if (nodes < 2'000'000) {
        Child scipy =
            run_child(std::format("python3 '{}' '{}'", CIRCLE15_SOURCE_DIR "/tests/bench/scipy_nearest.py", file.string()));
        if (scipy.status == 3) std::cout << "scipy is not installed: left out\n";
        if (scipy.status != 0 && scipy.status != 3) throw std::runtime_error("the scipy run failed");
        if (scipy.status == 0) {
            Measured& m = result.engines["scipy"];
            scipy.out >> m.seconds >> m.outcome.reached >> m.outcome.sum;
        }
    }
    std::filesystem::remove(file);
    return result;
}

bool print(const NetResult& net) {
    bool agree = true;
    for (const auto& [name, m] : net.engines) {
        const bool same = name == "stream" || m.outcome == net.engines.at("ours").outcome;
        const auto peak = net.peak_bytes_per_node.find(name);
        std::cout << std::format("{:>9} {:<11} {:>10.4f} {:>10.1f} {:>10.2f} {:>10.1f} {:>8} {:>10} {:>16} {}\n", net.nodes,
                                 name, m.seconds, net.nanoseconds(name), net.times(name, "ours"), net.times(name, "stream"),
                                 peak == net.peak_bytes_per_node.end() ? "-" : std::format("{:.0f}", peak->second),
                                 m.outcome.reached, m.outcome.sum, same ? "" : "DIFFERS");
        agree = agree && same;
    }
    std::cout << std::flush;
    return agree;
}

void target(const std::string& text, double value, double bound, bool at_least) {
    const bool met = at_least ? value >= bound : value <= bound;
    std::cout << std::format("{:<72} {:>7.2f}  {} {:<5} {}\n", text, value, at_least ? ">=" : "<=", bound,
                             met ? "met" : "NOT MET");
}

int bench_all(const std::string& self) {
    const auto file = std::filesystem::temp_directory_path() / std::format("circle15-bench-{}.net", getpid());
    std::cout << "CPU seconds for 4 services, facilities 1 % of nodes, 900 s, winner's id; medians of interleaved rounds\n"
              << std::format("{:>9} {:<11} {:>10} {:>10} {:>10} {:>10} {:>8} {:>10} {:>16}\n", "nodes", "engine", "seconds",
                             "ns/node/sv", "x ours", "x stream", "peak B/n", "reached", "sum of costs");
    std::map<std::uint32_t, NetResult> nets;
    bool agree = true;
    for (const std::uint32_t nodes : {7'400U, 74'000U, 742'000U, 7'400'000U}) {
        nets[nodes] = measure(nodes, self, file);
        agree = print(nets[nodes]) && agree;
    }
    double slowest = 0;
    double fastest = 1e9;
    for (const std::uint32_t nodes : {74'000U, 742'000U, 7'400'000U}) {
        slowest = std::max(slowest, nets[nodes].nanoseconds("ours"));
        fastest = std::min(fastest, nets[nodes].nanoseconds("ours"));
    }
    target("742 k nodes: times faster than Boost's multi-source Dijkstra", nets[742'000].times("boost", "ours"), 10, true);
    target("742 k nodes: times one streaming pass over the same arrays", nets[742'000].times("ours", "stream"), 45, false);
    target("74 k to 7.4 M nodes: slowest over fastest ns per node and service", slowest / fastest, 1.3, false);
    target("7.4 M nodes: peak bytes per node, building the graph included", nets[7'400'000].peak_bytes_per_node.at("ours"), 80,
           false);
    if (!agree) std::cerr << "bench_walk: the engines do not agree\n";
    return agree ? 0 : 1;
}

}  // namespace

int main(int count, char** words) {
    try {
        const std::vector<std::string> args(words + 1, words + count);
        const std::string step = args.empty() ? "" : args[0];
        if (step == "generate" && args.size() == 3) {
            const Net net = generate({.nodes = static_cast<std::uint32_t>(std::stoul(args[1]))});
            write(net, args[2]);
            std::cout << net.node_count << '\n';
        } else if (step == "time" && args.size() == 2) {
            time_engines(args[1]);
        } else if (step == "peak" && args.size() == 3) {
            print_peak(args[1], args[2]);
        } else if (args.empty()) {
            return bench_all(std::filesystem::read_symlink("/proc/self/exe").string());
        } else {
            std::cerr << "usage: bench_walk [generate NODES NET | time NET | peak ENGINE NET]\n";
            return 2;
        }
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "bench_walk: " << error.what() << '\n';
        return 1;
    }
}
