// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/errors.hpp"

namespace circle15::model {

/// What a run cannot do though its inputs are sound, such as a full disk or too little memory: exit code 1.
class RunError : public InputError {
public:
    using InputError::InputError;
};

}  // namespace circle15::model
