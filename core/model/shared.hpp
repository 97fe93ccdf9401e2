// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <utility>

namespace circle15::model {

/// A large value that copies share: a copy costs a pointer, and a change to one is not seen by the others. Read on any number
/// of threads.
template <class T>
class Shared {
public:
    Shared() : value_(std::make_shared<T>()) {}
    Shared(T value) : value_(std::make_shared<T>(std::move(value))) {}

    [[nodiscard]] const T& operator*() const { return *value_; }
    [[nodiscard]] const T* operator->() const { return value_.get(); }
    /// To be changed where it is, by whoever makes it: a copy of one's own where somebody else has it too.
    [[nodiscard]] T& edit() {
        if (value_.use_count() > 1) value_ = std::make_shared<T>(*value_);
        return *value_;
    }
    /// Whether both are one and the same value, without looking at it.
    [[nodiscard]] bool shares(const Shared& other) const { return value_ == other.value_; }
    bool operator==(const Shared& other) const { return shares(other) || *value_ == *other.value_; }

private:
    std::shared_ptr<T> value_;
};

}  // namespace circle15::model
