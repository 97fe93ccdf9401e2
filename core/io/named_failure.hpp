// SPDX-License-Identifier: MIT
#pragma once

#include <exception>
#include <memory>

#include "core/model/errors.hpp"

namespace circle15::io {

/// What the system's own exceptions mean to the user: too little memory (`out_of_memory`, a model::RunError), a file or folder
/// that cannot be looked at (`no_right_to_read`, `name_too_long`, `unreadable_path`). Nothing for all others.
[[nodiscard]] std::unique_ptr<model::InputError> named_failure(const std::exception& error);

/// 1 for a model::RunError, 2 for any other flaw.
[[nodiscard]] int exit_code_of(const model::InputError& error);

}  // namespace circle15::io
