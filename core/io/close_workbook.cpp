// SPDX-License-Identifier: MIT
#include "core/io/close_workbook.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <filesystem>
#include <mutex>

#include "core/model/run_error.hpp"

namespace circle15::io {

namespace {

/// While it lives nothing reaches standard error; libxlsxwriter cannot be told to be quiet. One at a time: two that overlap
/// would put back each other's silence.
class QuietErrors {
public:
    QuietErrors() : alone_(mutex_), kept_(::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)) {
        const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        if (kept_ >= 0 && nowhere >= 0) ::dup2(nowhere, STDERR_FILENO);
        if (nowhere >= 0) ::close(nowhere);
    }
    ~QuietErrors() {
        if (kept_ < 0) return;
        ::dup2(kept_, STDERR_FILENO);
        ::close(kept_);
    }
    QuietErrors(const QuietErrors&) = delete;
    QuietErrors& operator=(const QuietErrors&) = delete;

private:
    static inline std::mutex mutex_;
    std::lock_guard<std::mutex> alone_;
    int kept_;
};

/// Sheets wait in files of the system's folder for temporary ones until they are packed.
bool is_of_temporary_files(int error) {
    return error == LXW_ERROR_CREATING_XLSX_FILE || error == LXW_ERROR_CREATING_TMPFILE ||
           (error >= LXW_ERROR_ZIP_FILE_OPERATION && error <= LXW_ERROR_ZIP_CLOSE);
}

}  // namespace

void require_workbook(int error) {
    if (error == LXW_NO_ERROR) return;
    if (is_of_temporary_files(error))
        throw model::RunError({.file = "circle15.xlsx",
                               .rule = "temporary_folder_full",
                               .particulars = {{"folder", std::filesystem::temp_directory_path().string()}}});
    throw model::RunError({.file = "circle15.xlsx",
                           .rule = "workbook_not_made",
                           .particulars = {{"reason", lxw_strerror(static_cast<lxw_error>(error))}}});
}

void close_workbook(lxw_workbook* book) {
    const QuietErrors quiet;
    require_workbook(workbook_close(book));
}

}  // namespace circle15::io
