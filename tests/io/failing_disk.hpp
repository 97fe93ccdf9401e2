// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

namespace circle15::io_test {

/// Lets `write` run in a process of its own that is killed (as by kill -9) at its n-th call to the disk, n counted from 1; true
/// where it came that far, false where it ended before.
[[nodiscard]] bool killed_at_call(int n, const std::function<void()>& write);

/// While it lives, every call to the disk from the n-th on fails with this error where it needs room, as a disk does that is
/// full; 0 for `error` counts only.
class FailingDisk {
public:
    FailingDisk(int n, int error);
    ~FailingDisk();
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;
    /// Whether some call failed.
    [[nodiscard]] bool failed() const;
};

/// While it lives, the n-th rename fails with this error, and no other call.
class FailingRename {
public:
    FailingRename(int n, int error);
    ~FailingRename();
    FailingRename(const FailingRename&) = delete;
    FailingRename& operator=(const FailingRename&) = delete;
    [[nodiscard]] bool failed() const;
};

}  // namespace circle15::io_test
