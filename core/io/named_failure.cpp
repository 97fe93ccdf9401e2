// SPDX-License-Identifier: MIT
#include "core/io/named_failure.hpp"

#include <sys/resource.h>

#include <cstring>
#include <filesystem>
#include <format>
#include <new>
#include <system_error>

#include "core/model/run_error.hpp"

namespace circle15::io {

namespace {

/// How much the run had taken when the system gave no more.
model::RunError lack_of_memory() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    constexpr std::int64_t kilobytes_a_megabyte = 1024;
    return model::RunError({.rule = "out_of_memory", .particulars = {{"used_mb", usage.ru_maxrss / kilobytes_a_megabyte}}});
}

model::InputError unreadable(const std::filesystem::filesystem_error& error) {
    const int code = error.code().value();
    const bool forbidden = code == EACCES || code == EPERM;
    return model::InputError({.file = error.path1().string(),
                              .rule = forbidden              ? "no_right_to_read"
                                      : code == ENAMETOOLONG ? "name_too_long"
                                                             : "unreadable_path",
                              .particulars = {{"code", std::format("{} {}", ::strerrorname_np(code), code)}}});
}

}  // namespace

std::unique_ptr<model::InputError> named_failure(const std::exception& error) {
    if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) return std::make_unique<model::RunError>(lack_of_memory());
    if (const auto* path = dynamic_cast<const std::filesystem::filesystem_error*>(&error))
        return std::make_unique<model::InputError>(unreadable(*path));
    // No room for the stack of one more thread.
    const auto* system = dynamic_cast<const std::system_error*>(&error);
    if (system != nullptr && system->code() == std::errc::resource_unavailable_try_again)
        return std::make_unique<model::RunError>(lack_of_memory());
    return nullptr;
}

int exit_code_of(const model::InputError& error) { return dynamic_cast<const model::RunError*>(&error) != nullptr ? 1 : 2; }

}  // namespace circle15::io
