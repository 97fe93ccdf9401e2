// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/analysis/results.hpp"
#include "core/model/feature.hpp"
#include "core/results/answer.hpp"
#include "core/results/values.hpp"
#include "core/words/lang.hpp"

namespace circle15::results {

/// What the values of a column are in files.
enum class Kind { text, flag, whole, number };

/// Whether a value may be missing (JSON null, empty CSV cell).
enum class Presence { always, maybe };
using enum Presence;

/// What a column is: all that whoever reads, prints or checks it must know.
struct Column {
    std::string name;
    Kind kind = Kind::text;
    Presence presence = Presence::always;
    std::string_view unit;  ///< `min`, `m`, `persons`, `%`, ...; empty: none
    words::Word head;       ///< what people call it
    words::Word brief{};    ///< the same where there is no room, as in lists beside a map; the list of gaps shows what has one
};

/// A record as it is written: a value of an answer, and where it stands.
template <class T>
struct Seen {
    const View& of;
    const T& value;
    std::size_t index = 0;                             ///< its row
    const analysis::ServiceResult* service = nullptr;  ///< set for records of one service

    [[nodiscard]] const model::Study& study() const { return of.study; }
    [[nodiscard]] const model::Rule& rule() const { return of.study.standard.rules[service->rule.at()]; }
};

/// A record as it is read: the value to fill.
template <class T>
struct Made {
    Reading& of;
    T& value;
    std::size_t index = 0;
    analysis::ServiceResult* service = nullptr;
};

/// How a column's value is got and, unless it follows from others, set again.
template <class T>
struct Access {
    std::function<model::Value(const Seen<T>&)> get;
    std::function<void(const Made<T>&, const model::Value&)> set{};
};

/// One column of a record: the one place where it is told.
template <class T>
struct Field : Column {
    Access<T> access;
    Field(std::string its_name, Kind its_kind, Presence its_presence, std::string_view its_unit, words::Word its_head,
          Access<T> its_access, words::Word its_brief = {})
        : Column{std::move(its_name), its_kind, its_presence, its_unit, its_head, its_brief}, access(std::move(its_access)) {}
};

template <class T>
using Fields = std::vector<Field<T>>;

template <class T>
void append(Fields<T>& fields, const Fields<T>& more) {
    fields.insert(fields.end(), more.begin(), more.end());
}

template <class T>
std::vector<Column> columns_of(const Fields<T>& fields) {
    return {fields.begin(), fields.end()};
}

// Ways to get and set.

/// A value that follows from others: written for readers, not read again.
template <class T, class Get>
Access<T> derived(Get get) {
    return {.get = std::move(get)};
}

/// A member of the record. Real numbers are rounded to so many decimals.
template <class T, class Member, class Owner>
Access<T> member(Member Owner::* of, int decimals = 1) {
    return {.get = [of, decimals](const Seen<T>& seen) { return value_of(seen.value.*of, decimals); },
            .set = [of](const Made<T>& made, const model::Value& value) { set_from(value, made.value.*of); }};
}

/// A term of the model, by the word files hold.
template <class T, class Term, class Owner>
Access<T> term(Term Owner::* of, std::size_t count) {
    return {.get = [of](const Seen<T>& seen) { return text(name_of(seen.value.*of)); },
            .set = [of, count](const Made<T>& made,
                               const model::Value& value) { made.value.*of = term_named<Term>(text_from(value), count); }};
}

/// The id of a facility, or nothing.
template <class T, class Owner>
Access<T> facility(std::optional<model::FacilityId> Owner::* of) {
    return {.get =
                [of](const Seen<T>& seen) {
                    const auto& id = seen.value.*of;
                    return id ? text(seen.study().facilities[id->at()].id) : model::Value{};
                },
            .set =
                [of](const Made<T>& made, const model::Value& value) {
                    if (const auto id = text_from(value); !id.empty()) made.value.*of = made.of.facility(id);
                }};
}

}  // namespace circle15::results
