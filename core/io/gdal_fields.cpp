// SPDX-License-Identifier: MIT
#include "core/io/gdal_fields.hpp"

#include <array>
#include <charconv>
#include <format>

namespace circle15::io {

namespace {

std::string date_text(const OGRFeature& feature, int field) {
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    float second = 0;
    int zone = 0;
    feature.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &zone);
    return std::format("{:04}-{:02}-{:02}", year, month, day);
}

}  // namespace

std::string text_of_field(const OGRFeature& feature, int field) {
    if (!feature.IsFieldSetAndNotNull(field)) return {};
    const OGRFieldType type = feature.GetFieldDefnRef(field)->GetType();
    if (type == OFTDate || type == OFTDateTime) return date_text(feature, field);
    if (type != OFTReal) return feature.GetFieldAsString(field);
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), feature.GetFieldAsDouble(field)).ptr;
    return {text.data(), end};
}

}  // namespace circle15::io
