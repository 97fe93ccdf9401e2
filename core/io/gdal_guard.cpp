// SPDX-License-Identifier: MIT
#include "core/io/gdal_guard.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <mutex>
#include <string_view>
#include <utility>

#include "core/io/gdal_headers.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

// Warnings after which the data is not what the file says.
constexpr auto damage =
    std::to_array<std::string_view>({"non closed ring", "not closed", "truncat", "corrupt", "damaged", "invalid",
                                     "unexpected end", "cannot", "failed", "unable", "skipp", "ignor", "lost"});

bool speaks_of_damage(std::string_view message) {
    std::string lowered{message};
    for (char& c : lowered) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return std::ranges::any_of(damage, [&](std::string_view word) { return lowered.contains(word); });
}

void CPL_STDCALL keep_complaint(CPLErr level, CPLErrorNum, const char* message) {
    auto& complaints = *static_cast<GdalGuard::Complaints*>(CPLGetErrorHandlerUserData());
    const std::string text{message};
    if (level == CE_Failure || level == CE_Fatal) {
        if (!complaints.failure) complaints.failure = text;
    } else if (level == CE_Warning && speaks_of_damage(text)) {
        if (!complaints.damage) complaints.damage = text;
    } else if (level == CE_Warning) {
        complaints.remarks.push_back(text);
    }
}

}  // namespace

void register_gdal_drivers() {
    static std::once_flag once;
    std::call_once(once, [] {
        RegisterOGRGeoJSON();
        RegisterOGRGeoPackage();
        RegisterOGRShape();
        RegisterOGRFlatGeobuf();
        GDALRegister_GTiff();
        GDALRegister_AAIGrid();
        GDALRegister_EHdr();
        GDALRegister_SRTMHGT();
        GDALRegister_HFA();
        GDALRegister_USGSDEM();
        RegisterOGRXLSX();
        RegisterOGRODS();
        RegisterOGRXLS();
        // Sheets come as they are: the heading is found by circle15, and ids stay text.
        for (const std::string driver : {"OGR_XLSX", "OGR_ODS", "OGR_XLS"}) {
            CPLSetConfigOption((driver + "_HEADERS").c_str(), "DISABLE");
            CPLSetConfigOption((driver + "_FIELD_TYPES").c_str(), "STRING");
        }
        CPLSetConfigOption("CPL_VSIL_CURL_ALLOWED_EXTENSIONS", "none");
        // Side files (.aux.xml) are no part of a study.
        CPLSetConfigOption("GDAL_PAM_ENABLED", "NO");
    });
}

GdalGuard::GdalGuard(std::filesystem::path path, std::string file)
    : path_(std::move(path)), file_(std::move(file)), complaints_(std::make_unique<Complaints>()) {
    CPLErrorReset();
    CPLPushErrorHandlerEx(keep_complaint, complaints_.get());
}

GdalGuard::~GdalGuard() { CPLPopErrorHandler(); }

void GdalGuard::check() const {
    if (complaints_->failure) refuse(*complaints_->failure);
}

void GdalGuard::check_damage() const {
    check();
    if (complaints_->damage) refuse(*complaints_->damage);
}

void GdalGuard::refuse(std::string reason) const {
    // The person knows the file by the name in study.toml, and messages are the same on every machine.
    for (auto at = reason.find(path_.string()); at != std::string::npos; at = reason.find(path_.string(), at + file_.size())) {
        reason.replace(at, path_.string().size(), file_);
    }
    throw model::InputError({.file = file_, .rule = "unreadable_layer", .particulars = {{"reason", reason}}});
}

}  // namespace circle15::io
