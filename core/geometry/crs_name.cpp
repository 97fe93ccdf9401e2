// SPDX-License-Identifier: MIT
#include "core/geometry/crs_name.hpp"

#include "core/geometry/proj_handle.hpp"

namespace circle15::geometry {

std::string crs_name(const std::string& crs) {
    const ProjContext context;
    const PjHandle known = crs_named(context, crs);
    const char* name = known == nullptr ? nullptr : proj_get_name(known.get());
    return name == nullptr ? crs : name;
}

std::string short_crs_name(const std::string& crs) {
    const std::string name = crs_name(crs);
    if (name == crs) return name;
    // The datum stands before the projection.
    const std::string datum = name.substr(0, name.find(" / "));
    const bool is_code = crs.find_first_of("[+{") == std::string::npos;
    return is_code ? datum + " (" + crs + ")" : datum;
}

}  // namespace circle15::geometry
