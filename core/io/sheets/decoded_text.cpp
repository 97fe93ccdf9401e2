// SPDX-License-Identifier: MIT
#include "core/io/sheets/decoded_text.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <vector>

#include "core/io/text_encoding.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter converter_of(const char* name) {
    UErrorCode error = U_ZERO_ERROR;
    Converter made(ucnv_open(name, &error));
    if (U_FAILURE(error)) throw std::runtime_error(std::string("ICU does not know ") + name);
    return made;
}

/// Nothing where the text is not in that encoding.
std::optional<std::string> converted(std::string_view text, const char* encoding) {
    const Converter from = converter_of(encoding);
    const Converter to = converter_of("UTF-8");
    UErrorCode error = U_ZERO_ERROR;
    ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    std::string out(text.size() * 3 + 8, '\0');
    char* target = out.data();
    const char* source = text.data();
    ucnv_convertEx(to.get(), from.get(), &target, out.data() + out.size(), &source, text.data() + text.size(), nullptr, nullptr,
                   nullptr, nullptr, 1, 1, &error);
    if (U_FAILURE(error)) return std::nullopt;
    out.resize(static_cast<std::size_t>(target - out.data()));
    return out;
}

/// UTF-16 without a mark: ASCII of tables, separators and digits has a zero in every other byte.
const char* utf16_without_mark(std::string_view content) {
    if (content.size() < 2 || content.size() % 2 != 0) return nullptr;
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(content.size(), 4096); ++i) {
        if (content[i] == '\0') ++(i % 2 == 0 ? even : odd);
    }
    if (even + odd == 0) return nullptr;
    return odd > even ? "UTF-16LE" : "UTF-16BE";
}

}  // namespace

std::optional<std::string> from_gb18030(std::string_view text) { return converted(text, "GB18030"); }

DecodedText decoded(std::string_view content, const std::string& file) {
    if (content.starts_with(utf8_bom)) content.remove_prefix(utf8_bom.size());
    const char* wide = content.starts_with("\xFF\xFE") ? "UTF-16LE" : content.starts_with("\xFE\xFF") ? "UTF-16BE" : nullptr;
    if (wide != nullptr) content.remove_prefix(2);
    if (wide == nullptr) wide = utf16_without_mark(content);
    if (wide != nullptr) {
        if (auto text = converted(content, wide); text && !text->contains('\0')) return {*std::move(text), wide};
    } else if (!first_not_utf8(content)) {
        return {std::string(content), "UTF-8"};
    } else if (auto text = from_gb18030(content)) {
        return {*std::move(text), "GB18030"};
    }
    throw model::InputError({.file = file, .rule = "encoding", .particulars = {{"guess", ""}}});
}

}  // namespace circle15::io
