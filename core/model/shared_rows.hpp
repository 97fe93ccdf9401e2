// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "core/model/shared.hpp"

namespace circle15::model {

/// Rows of large values that copies of the list share: a copy costs a pointer a row, and what one list puts in a row no other
/// sees. Read like a vector of const values, on any number of threads; changed by putting another value into a row.
template <class T>
class SharedRows {
public:
    class const_iterator {
    public:
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using reference = const T&;
        using pointer = const T*;
        using iterator_category = std::random_access_iterator_tag;

        const_iterator() = default;
        explicit const_iterator(const Shared<T>* at) : at_(at) {}
        reference operator*() const { return **at_; }
        pointer operator->() const { return &**at_; }
        reference operator[](difference_type rows) const { return *at_[rows]; }
        const_iterator& operator+=(difference_type rows) { return at_ += rows, *this; }
        const_iterator& operator-=(difference_type rows) { return at_ -= rows, *this; }
        const_iterator& operator++() { return ++at_, *this; }
        const_iterator& operator--() { return --at_, *this; }
        const_iterator operator++(int) { return const_iterator(at_++); }
        const_iterator operator--(int) { return const_iterator(at_--); }
        friend const_iterator operator+(const_iterator from, difference_type rows) { return from += rows; }
        friend const_iterator operator+(difference_type rows, const_iterator from) { return from += rows; }
        friend const_iterator operator-(const_iterator from, difference_type rows) { return from -= rows; }
        friend difference_type operator-(const_iterator a, const_iterator b) { return a.at_ - b.at_; }
        auto operator<=>(const const_iterator&) const = default;

    private:
        const Shared<T>* at_ = nullptr;
    };
    using value_type = T;
    using iterator = const_iterator;

    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    [[nodiscard]] bool empty() const { return rows_.empty(); }
    [[nodiscard]] const T& operator[](std::size_t row) const { return *rows_[row]; }
    [[nodiscard]] const T& at(std::size_t row) const { return *rows_.at(row); }
    [[nodiscard]] const T& front() const { return *rows_.front(); }
    [[nodiscard]] const T& back() const { return *rows_.back(); }
    [[nodiscard]] const_iterator begin() const { return const_iterator(rows_.data()); }
    [[nodiscard]] const_iterator end() const { return const_iterator(rows_.data() + rows_.size()); }

    /// So many rows, each new one with an empty value of its own.
    void resize(std::size_t rows) { rows_.resize(rows); }
    void push_back(T value) { rows_.emplace_back(std::move(value)); }
    /// Threads may put values into different rows at the same time.
    void put(std::size_t row, T value) { rows_.at(row) = Shared<T>(std::move(value)); }
    /// A row to be changed where it is, see Shared::edit.
    [[nodiscard]] T& edit(std::size_t row) { return rows_.at(row).edit(); }
    /// Every row the same way.
    template <class Change>
    void edit_each(const Change& change) {
        for (auto& row : rows_) change(row.edit());
    }
    /// Whether both lists hold one and the same value in the row, without looking at it.
    [[nodiscard]] bool shares(std::size_t row, const SharedRows& other) const {
        return rows_.at(row).shares(other.rows_.at(row));
    }
    bool operator==(const SharedRows&) const = default;

private:
    std::vector<Shared<T>> rows_;
};

}  // namespace circle15::model
