// SPDX-License-Identifier: MIT
#include "core/office/package/hand_over.hpp"

#include <algorithm>
#include <map>

#include "core/io/file_bytes.hpp"
#include "core/io/sha256.hpp"
#include "core/io/write_json.hpp"
#include "core/io/zip_bytes.hpp"
#include "core/model/errors.hpp"
#include "core/office/package/package_text.hpp"
#include "core/office/package/public_files.hpp"
#include "core/results/catalogue.hpp"
#include "core/results/listed_files.hpp"
#include "core/results/read_folder.hpp"
#include "core/results/shape.hpp"

namespace circle15::office {

namespace {

using words::Lang;
using words::Word;

const std::map<std::string, Word, std::less<>> abouts{
    {"report.html",
     {"网页报告：双击用浏览器打开，不用联网；可换服务、时限、日期，点居住点看原因，可打印成 A4",
      "the report: open it in a browser, no network needed; choose service, minutes and day, click a home, print to A4"}},
    {"circle15.xlsx",
     {"工作簿：摘要、覆盖统计、服务缺口、设施与人口台账、指标；用 Excel 或 WPS 打开，已设好打印",
      "the workbook: summary, coverage, gaps, facilities, ledger, indicators; set up for printing"}},
    {"circle15.gpkg",
     {"图层：拖进 QGIS 即按图例着色、标注", "the layers: drag it into QGIS, which draws them coloured and labelled"}},
    {"run.json",
     {"本次计算的记录：版本、标准、输入文件及其校验值", "the record of the run: version, standard, inputs with their hashes"}}};

std::string about_of(const std::string& file, Lang lang) {
    if (const auto found = abouts.find(file); found != abouts.end()) return std::string(found->second.in(lang));
    static const auto known = results::catalogue(results::widest_shape());
    const auto found = std::ranges::find(known, file, &results::FileInfo::file);
    return found == known.end() ? std::string() : std::string(found->title.in(lang));
}

std::string manifest_of(const PackageFacts& facts, const char* kind, const std::vector<PackedFile>& files) {
    model::Tree::Items listed;
    for (const auto& file : files) {
        listed.emplace_back(model::Tree::Branches{{"file", file.name},
                                                  {"about", file.about},
                                                  {"bytes", static_cast<std::int64_t>(file.content.size())},
                                                  {"sha256", io::sha256_of(file.content)}});
    }
    return io::write_json(
        model::Tree::Branches{{"program", facts.program},
                              {"kind", kind},
                              {"study", facts.study},
                              {"date", facts.day},
                              {"map_approval", facts.map_number.empty() ? model::Tree() : model::Tree(facts.map_number)},
                              {"files", std::move(listed)}});
}

/// The text first, as it is what people look for; then the manifest, which lists all but itself.
std::string packed(const PackageFacts& facts, const char* kind, std::string text, std::vector<PackedFile> files, Lang lang) {
    files.insert(
        files.begin(),
        {.name = text_name(lang), .about = std::string(Word{"说明", "this text"}.in(lang)), .content = std::move(text)});
    const auto manifest = manifest_of(facts, kind, files);
    std::vector<io::ZipEntry> entries;
    for (const auto& file : files) entries.push_back({file.name, file.content});
    entries.insert(entries.begin() + 1, {"manifest.json", manifest});
    return io::zipped(entries, io::own_zip_mark);
}

PackageFacts facts_for(const results::ListedFiles& listed, const PackageOptions& options) {
    auto facts = facts_of(listed.run_json, options.lang);
    facts.program = options.program;
    if (!options.map_number.empty()) facts.map_number = options.map_number;
    return facts;
}

}  // namespace

std::string hand_over(const std::filesystem::path& folder, const PackageOptions& options) {
    const auto listed = results::listed_files(folder);
    std::vector<PackedFile> files;
    const auto add = [&](const std::string& name) {
        files.push_back(
            {.name = name, .about = about_of(name, options.lang), .content = io::read_bytes(folder / io::path_of(name), name)});
    };
    for (const auto& output : listed.files) {
        add(output.name);
        if (io::sha256_of(files.back().content) != output.sha256)
            throw model::InputError({.file = output.name, .rule = "changed_output"});
    }
    if (std::ranges::none_of(files,
                             [](const auto& file) { return file.name == "report.html" || file.name == "circle15.xlsx"; }))
        throw model::InputError({.file = folder.string(), .rule = "nothing_delivered"});
    add("run.json");
    const auto facts = facts_for(listed, options);
    auto text = hand_over_text(facts, files, options.lang);
    return packed(facts, "internal", std::move(text), std::move(files), options.lang);
}

std::string public_package(const std::filesystem::path& folder, const PackageOptions& options) {
    const auto listed = results::listed_files(folder);
    const auto facts = facts_for(listed, options);
    if (facts.map_number.empty()) throw model::InputError({.place = "--map-number", .rule = "no_map_number"});
    const auto opened = results::read_folder(folder);
    const auto services = public_services(opened.study, opened.analysis, options.least);
    auto files = public_files(opened, services, facts.map_number, options.lang);
    const auto notes = public_notes(opened, services, options.least, options.lang);
    auto text = public_text(facts, files, options.least, notes, options.lang);
    return packed(facts, "public", std::move(text), std::move(files), options.lang);
}

}  // namespace circle15::office
