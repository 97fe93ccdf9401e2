// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <filesystem>
#include <format>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace circle15::bench {

inline constexpr std::array services{"childcare", "kindergarten", "primary_school", "junior_school", "elderly_meal", "clinic"};

/// A text file written line by line; throws std::runtime_error in the end where it could not be.
class TextFile {
public:
    explicit TextFile(const std::filesystem::path& path) : path_(path), out_(path, std::ios::binary) {}
    template <class... Values>
    void line(std::format_string<Values...> text, Values&&... values) {
        out_ << std::format(text, std::forward<Values>(values)...) << '\n';
    }
    ~TextFile() noexcept(false) {
        if (!out_.flush()) throw std::runtime_error("cannot write " + path_.string());
    }

private:
    std::filesystem::path path_;
    std::ofstream out_;
};

/// What made-up studies call themselves.
struct StudyNames {
    std::string id;
    std::string_view zh;
    std::string_view en;
    int epsg = 4550;
    std::string_view streets;  ///< file
};

/// study.toml of a made-up study.
inline void write_study_toml(const std::filesystem::path& folder, const StudyNames& names) {
    TextFile file(folder / "study.toml");
    file.line(
        "id = \"{}\"\nname_zh = \"{}\"\nname_en = \"{}\"\ndate = \"2024-12-31\"\nmeasuring_crs = \"EPSG:{}\"\n"
        "standard = \"standard.toml\"\n",
        names.id, names.zh, names.en, names.epsg);
    for (const auto& [layer, name] : {std::pair<std::string_view, std::string_view>{"layers.islands", "islands.geojson"},
                                      {"layers.homes", "homes.csv"},
                                      {"layers.facilities", "facilities.csv"},
                                      {"layers.piers", "piers.csv"},
                                      {"layers.ferries", "ferries"},
                                      {"[layers.streets]", names.streets}}) {
        file.line(
            "[{}]\nfile = \"{}\"\ncrs = \"EPSG:4326\"\nsource = \"made up\"\nlicence = \"none\"\ndate = \"2024-12-31\"\n"
            "quality = \"modelled\"\n",
            layer, name);
    }
    for (const char* service : services)
        file.line("[inventory.{}]\nquality = \"modelled\"\npartial = false\npartial_in = []\n", service);
    file.line("[ferries]\nboarding_minutes = 10\nalighting_minutes = 3");
}

}  // namespace circle15::bench
