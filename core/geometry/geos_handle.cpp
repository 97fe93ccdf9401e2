// SPDX-License-Identifier: MIT
#include "core/geometry/geos_handle.hpp"

#include <new>
#include <stdexcept>
#include <string>

namespace circle15::geometry {

namespace {

class GeosContext {
public:
    GeosContext() : handle_(GEOS_init_r()) {
        if (handle_ == nullptr) throw std::runtime_error("GEOS could not be started");
        GEOSContext_setErrorMessageHandler_r(
            handle_, [](const char* message, void* kept) { *static_cast<std::string*>(kept) = message; }, &complaint_);
    }
    ~GeosContext() { GEOS_finish_r(handle_); }
    GeosContext(const GeosContext&) = delete;
    GeosContext& operator=(const GeosContext&) = delete;

    [[nodiscard]] GEOSContextHandle_t handle() const { return handle_; }
    [[nodiscard]] const std::string& complaint() const { return complaint_; }

private:
    GEOSContextHandle_t handle_;
    std::string complaint_;
};

GeosContext& this_threads_context() {
    thread_local GeosContext context;
    return context;
}

}  // namespace

GEOSContextHandle_t geos() { return this_threads_context().handle(); }

void geos_failed(const char* operation) {
    if (this_threads_context().complaint().contains("bad_alloc")) throw std::bad_alloc();
    throw std::runtime_error(std::string{"geometry operation failed ("} + operation +
                             "): " + this_threads_context().complaint());
}

GeosGeometry checked(GEOSGeometry* result, const char* operation) {
    if (result == nullptr) geos_failed(operation);
    return GeosGeometry{result};
}

bool checked_answer(char answer, const char* operation) {
    if (answer == 2) geos_failed(operation);
    return answer == 1;
}

void require_success(int returned, const char* operation) {
    if (returned != 1) geos_failed(operation);
}

}  // namespace circle15::geometry
