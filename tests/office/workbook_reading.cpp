// SPDX-License-Identifier: MIT
#include "tests/office/workbook_reading.hpp"

#include <expat.h>
#include <zip.h>

#include <functional>
#include <memory>
#include <stdexcept>

namespace circle15::office_test {

namespace {

using Attributes = std::map<std::string, std::string>;

struct Handlers {
    std::function<void(const std::string&, const Attributes&)> begin = [](const auto&, const auto&) {};
    std::function<void(const std::string&)> end = [](const auto&) {};
    std::function<void(const std::string&)> text = [](const auto&) {};
};

void parse(const std::string& xml, Handlers handlers) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate("UTF-8"), XML_ParserFree);
    XML_SetUserData(parser.get(), &handlers);
    XML_SetElementHandler(
        parser.get(),
        [](void* user, const char* name, const char** pairs) {
            Attributes attributes;
            for (; *pairs != nullptr; pairs += 2) attributes.emplace(pairs[0], pairs[1]);
            static_cast<Handlers*>(user)->begin(name, attributes);
        },
        [](void* user, const char* name) { static_cast<Handlers*>(user)->end(name); });
    XML_SetCharacterDataHandler(parser.get(), [](void* user, const char* text, int size) {
        static_cast<Handlers*>(user)->text({text, static_cast<std::size_t>(size)});
    });
    if (XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), 1) != XML_STATUS_OK)
        throw std::runtime_error(XML_ErrorString(XML_GetErrorCode(parser.get())));
}

std::map<std::string, std::string> unzipped(const std::string& bytes) {
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(zip_open_from_source(source, ZIP_RDONLY, nullptr),
                                                                 zip_discard);
    if (!archive) throw std::runtime_error("no zip archive");
    std::map<std::string, std::string> parts;
    for (zip_int64_t at = 0; at < zip_get_num_entries(archive.get(), 0); ++at) {
        zip_stat_t facts{};
        zip_stat_index(archive.get(), static_cast<zip_uint64_t>(at), 0, &facts);
        std::string content(facts.size, '\0');
        const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
            zip_fopen_index(archive.get(), static_cast<zip_uint64_t>(at), 0), zip_fclose);
        if (zip_fread(file.get(), content.data(), facts.size) != static_cast<zip_int64_t>(facts.size))
            throw std::runtime_error("a cut entry");
        parts.emplace(facts.name, std::move(content));
    }
    return parts;
}

std::vector<std::string> shared_strings(const std::string& xml) {
    std::vector<std::string> strings;
    bool inside = false;
    parse(xml, {.begin =
                    [&](const auto& name, const auto&) {
                        if (name == "si") strings.emplace_back();
                        inside = name == "t";
                    },
                .end = [&](const auto&) { inside = false; },
                .text =
                    [&](const auto& text) {
                        if (inside) strings.back() += text;
                    }});
    return strings;
}

std::map<std::string, Cell> cells_of(const std::string& xml, const std::vector<std::string>& strings) {
    std::map<std::string, Cell> cells;
    Cell* cell = nullptr;
    std::string element;
    parse(xml, {.begin =
                    [&](const auto& name, const auto& attributes) {
                        element = name;
                        if (name != "c") return;
                        cell = &cells[attributes.at("r")];
                        cell->is_text = attributes.contains("t") && attributes.at("t") == "s";
                    },
                .end =
                    [&](const auto& name) {
                        if (name == "c" && cell->is_text) cell->value = strings.at(std::stoul(cell->value));
                        element.clear();
                    },
                .text =
                    [&](const auto& text) {
                        if (element == "v") cell->value += text;
                        if (element == "f") cell->formula += text;
                    }});
    return cells;
}

}  // namespace

Workbook read_workbook(const std::string& bytes) {
    Workbook book{.parts = unzipped(bytes)};
    parse(book.parts.at("xl/workbook.xml"), {.begin = [&](const auto& name, const auto& attributes) {
              if (name == "sheet") book.order.push_back(attributes.at("name"));
          }});
    const auto strings = shared_strings(book.parts.at("xl/sharedStrings.xml"));
    for (std::size_t at = 0; at < book.order.size(); ++at)
        book.sheets[book.order[at]] = cells_of(book.parts.at("xl/worksheets/sheet" + std::to_string(at + 1) + ".xml"), strings);
    return book;
}

void require_xml(const std::string& text) { parse(text, {}); }

}  // namespace circle15::office_test
