// SPDX-License-Identifier: MIT
#include "core/io/xlsx_bytes.hpp"

#include <cstdlib>
#include <memory>

#include "core/io/close_workbook.hpp"

namespace circle15::io {

std::string xlsx_bytes(const std::function<void(lxw_workbook*)>& fill) {
    const char* bytes = nullptr;
    std::size_t size = 0;
    // libxlsxwriter hands over what malloc gave it.
    const auto free_bytes = [&](const char*) { std::free(const_cast<char*>(bytes)); };  // NOLINT
    const std::unique_ptr<const char, decltype(free_bytes)> freed("", free_bytes);
    lxw_workbook_options options{};
    options.output_buffer = &bytes;
    options.output_buffer_size = &size;
    lxw_workbook* book = workbook_new_opt(nullptr, &options);
    if (book == nullptr) require_workbook(LXW_ERROR_MEMORY_MALLOC_FAILED);
    lxw_doc_properties properties{};
    std::string author = "circle15";
    properties.author = author.data();
    properties.created = 315'532'800;  // 1980-01-01
    workbook_set_properties(book, &properties);
    fill(book);
    return close_workbook(book, bytes, size);
}

lxw_worksheet* added_sheet(lxw_workbook* book, const std::string& name) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, name.c_str());
    if (sheet == nullptr) require_workbook(LXW_ERROR_SHEETNAME_ALREADY_USED);
    return sheet;
}

}  // namespace circle15::io
