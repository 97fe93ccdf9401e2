// SPDX-License-Identifier: MIT
#include "core/model/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <vector>

namespace circle15::model {

void in_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& task) {
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::exception_ptr> failures(count);
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t row = next++; row < count; row = next++) {
            try {
                task(row);
            } catch (...) {
                failures[row] = std::current_exception();
            }
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (unsigned i = 1; i < std::min<std::size_t>(threads, count); ++i) helpers.emplace_back(work);
        work();
    }
    for (const auto& failure : failures) {
        if (failure) std::rethrow_exception(failure);
    }
}

void in_stretches(std::size_t count, unsigned threads, const std::function<void(std::size_t, std::size_t)>& task) {
    constexpr std::size_t rows = 4096;
    in_parallel((count + rows - 1) / rows, threads,
                [&](std::size_t stretch) { task(stretch * rows, std::min(count, (stretch + 1) * rows)); });
}

}  // namespace circle15::model
