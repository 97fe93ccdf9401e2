// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>

namespace circle15::model {

/// Calls `task(0)` ... `task(count - 1)` on `threads` threads (0: as many as the machine has) and waits for all. Each task
/// writes its own result, so order does not matter. The exception of the lowest failing task is thrown again.
void in_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& task);

/// The same for many rows that are little work each: `task(first, last)` for stretches of rows that together are 0 ... count.
void in_stretches(std::size_t count, unsigned threads, const std::function<void(std::size_t first, std::size_t last)>& task);

}  // namespace circle15::model
