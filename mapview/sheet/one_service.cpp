// SPDX-License-Identifier: MIT
#include "mapview/sheet/one_service.hpp"

#include <utility>

namespace circle15::sheet {

Scene scene_of_one(const Scene& scene, std::size_t service, ServiceMarks marks) {
    Scene one{.islands = scene.islands,
              .shades = scene.shades,
              .streets = scene.streets,
              .piers = scene.piers,
              .villages = scene.villages,
              .ferries = scene.ferries,
              .demonstration_ferries = scene.demonstration_ferries,
              .services = std::vector<ServiceMarks>(scene.services.size()),
              .village_boxes = scene.village_boxes,
              .island_boxes = scene.island_boxes};
    one.services[service] = std::move(marks);
    return one;
}

}  // namespace circle15::sheet
