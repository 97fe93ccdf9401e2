// SPDX-License-Identifier: MIT
#pragma once

#include <utility>
#include <vector>

#include "core/io/output/output_files.hpp"
#include "core/io/output/output_folder.hpp"

namespace circle15::io_test {

/// A result of files whose content is known beforehand, run.json among them.
inline io::ResultSet result_of(const std::vector<io::OutputFile>& files) {
    io::ResultSet result{.files = {}, .manifest = [](const auto&) { return std::string("{}"); }};
    for (const auto& file : files) {
        if (file.name == "run.json") {
            result.manifest = [content = file.content](const auto&) { return content; };
            continue;
        }
        result.files.push_back({.name = file.name, .write = [content = file.content](const io::Sink& sink) {
                                    sink(content);
                                    return std::size_t{1};
                                }});
    }
    return result;
}

}  // namespace circle15::io_test
