// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/model/errors.hpp"
#include "core/words/flaws.hpp"

namespace circle15::fuzz {

/// What libFuzzer made up.
inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};  // NOLINT(*-reinterpret-cast)
}

/// Reads what was made up. All that may come of it is an answer or an InputError that has its words in both languages; any
/// other exception ends the fuzzer, and so does a flaw without words.
template <class Read>
int attempt(const Read& read) {
    try {
        read();
    } catch (const model::InputError& error) {
        if (words::words_of_flaw(error.flaw().rule) == nullptr) std::abort();
        for (const auto lang : {words::Lang::en, words::Lang::zh}) {
            if (words::flaw_text(error.flaw(), lang).empty()) std::abort();
        }
    }
    return 0;
}

}  // namespace circle15::fuzz

/// What libFuzzer calls.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
