// SPDX-License-Identifier: MIT
#include "mapview/sheet/one_service.hpp"

#include <utility>

namespace circle15::sheet {

Scene scene_of_one(const Scene& scene, std::size_t service, ServiceMarks marks) {
    Scene one = scene;
    one.services.put(service, std::move(marks));
    return one;
}

}  // namespace circle15::sheet
