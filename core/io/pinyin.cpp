// SPDX-License-Identifier: MIT
#include "core/io/pinyin.hpp"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <memory>
#include <mutex>
#include <stdexcept>

namespace circle15::io {

namespace {

/// One for the whole program, since it takes a tenth of a second to make; asked by one thread at a time.
class Reader {
public:
    Reader() {
        UErrorCode error = U_ZERO_ERROR;
        rules_.reset(icu::Transliterator::createInstance("Han-Latin; NFD; [:Mn:] Remove; NFC; Lower", UTRANS_FORWARD, error));
        if (U_FAILURE(error) || rules_ == nullptr) throw std::runtime_error("ICU has no rules for pinyin");
    }

    std::string read(const icu::UnicodeString& character) {
        const std::lock_guard lock(asking_);
        icu::UnicodeString text = character;
        rules_->transliterate(text);
        std::string letters;
        text.toUTF8String(letters);
        return letters;
    }

private:
    std::mutex asking_;
    std::unique_ptr<icu::Transliterator> rules_;
};

std::string letters_of(const std::string& text) {
    std::string letters;
    for (const char each : text) {
        if ((each >= 'a' && each <= 'z') || (each >= '0' && each <= '9')) letters += each;
    }
    return letters;
}

}  // namespace

Pinyin pinyin_of(std::string_view name) {
    static Reader reader;
    const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
    Pinyin pinyin;
    bool in_word = false;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 character = text.char32At(at);
        const bool chinese = u_getIntPropertyValue(character, UCHAR_SCRIPT) == USCRIPT_HAN;
        const std::string letters = letters_of(reader.read(icu::UnicodeString(character)));
        if (!letters.empty() && (chinese || !in_word)) pinyin.initials += letters.front();
        pinyin.syllables += letters;
        in_word = !chinese && !letters.empty();
    }
    return pinyin;
}

}  // namespace circle15::io
