// SPDX-License-Identifier: MIT
#include "tests/bench/worker_runs.hpp"

#include <algorithm>
#include <format>
#include <mutex>
#include <queue>
#include <stdexcept>
#include <thread>

namespace circle15::bench {

double WorkerRuns::processor_s() const {
    double all = 0;
    for (const auto& spent : commands) all += spent.processor_s;
    return all;
}

std::size_t WorkerRuns::peak_bytes() const {
    std::size_t most = 0;
    for (const auto& spent : commands) most = std::max(most, spent.peak_bytes);
    return most;
}

void WorkerRuns::add(const WorkerRuns& more) {
    seconds += more.seconds;
    commands.insert(commands.end(), more.commands.begin(), more.commands.end());
}

WorkerRuns run_on_workers(const std::vector<std::vector<std::string>>& commands, unsigned workers,
                          const std::function<void(std::size_t, const Spent&)>& done,
                          std::chrono::steady_clock::time_point until) {
    WorkerRuns runs{.commands = std::vector<Spent>(commands.size())};
    std::mutex guard;
    std::size_t next = 0;
    const auto work = [&] {
        while (true) {
            std::size_t row = 0;
            {
                const std::lock_guard lock(guard);
                if (next == commands.size() || std::chrono::steady_clock::now() > until) return;
                row = next++;
            }
            runs.commands[row] = measured_run(commands[row]);
            const std::lock_guard lock(guard);
            if (done) done(row, runs.commands[row]);
        }
    };
    runs.seconds = seconds_of([&] {
        std::vector<std::jthread> threads;
        for (unsigned worker = 0; worker < workers; ++worker) threads.emplace_back(work);
    });
    runs.commands.resize(next);
    for (std::size_t row = 0; row < next; ++row) {
        if (runs.commands[row].exit == 0) continue;
        std::string words;
        for (const auto& word : commands[row]) words += " " + word;
        throw std::runtime_error(std::format("ended with {}:{}", runs.commands[row].exit, words));
    }
    return runs;
}

double scheduled_s(std::vector<double> tasks, std::size_t workers) {
    std::ranges::sort(tasks, std::greater{});
    std::priority_queue<double, std::vector<double>, std::greater<>> free_at;
    for (std::size_t worker = 0; worker < workers; ++worker) free_at.push(0);
    double end = 0;
    for (const double task : tasks) {
        const double at = free_at.top() + task;
        free_at.pop();
        free_at.push(at);
        end = std::max(end, at);
    }
    return end;
}

double slope_of(const std::vector<double>& x, const std::vector<double>& y) {
    const auto mean = [](const std::vector<double>& values) {
        double all = 0;
        for (const double value : values) all += value;
        return all / static_cast<double>(values.size());
    };
    const double mean_x = mean(x);
    const double mean_y = mean(y);
    double xy = 0;
    double xx = 0;
    for (std::size_t row = 0; row < x.size(); ++row) {
        xy += (x[row] - mean_x) * (y[row] - mean_y);
        xx += (x[row] - mean_x) * (x[row] - mean_x);
    }
    return xy / xx;
}

}  // namespace circle15::bench
