// SPDX-License-Identifier: MIT
#include "core/io/close_workbook.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <xlsxwriter.h>
#include <zip.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
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

model::RunError temporary_folder_full() {
    return model::RunError({.file = "circle15.xlsx",
                            .rule = "temporary_folder_full",
                            .particulars = {{"folder", std::filesystem::temp_directory_path().string()}}});
}

struct CloseZip {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct CloseEntry {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// The name of an XML text's root; empty where none begins.
std::string root_of(std::string_view text) {
    for (auto open = text.find('<'); open != std::string_view::npos; open = text.find('<', open + 1)) {
        const auto name = text.substr(open + 1, text.find_first_of(" />\r\n\t", open + 1) - open - 1);
        if (!name.empty() && name.front() != '?' && name.front() != '!') return std::string(name);
    }
    return {};
}

/// Whether a text of which only head and tail are kept ends where its root ends.
bool is_whole(std::string_view head, std::string_view tail) {
    const std::string root = root_of(head);
    while (!tail.empty() && (tail.back() == '\n' || tail.back() == '\r')) tail.remove_suffix(1);
    const auto last = std::min(tail.rfind('<'), tail.size());
    const bool is_all = tail.ends_with("/>") && root_of(tail.substr(last)) == root;
    return !root.empty() && (is_all || tail.ends_with("</" + root + ">"));
}

bool is_xml(std::string_view name) {
    return std::ranges::any_of(std::array{".xml", ".rels", ".vml"}, [&](const char* ending) { return name.ends_with(ending); });
}

bool is_whole_part(zip_t* zip, zip_uint64_t index) {
    const std::unique_ptr<zip_file_t, CloseEntry> part(zip_fopen_index(zip, index, 0));
    constexpr std::size_t kept = 512;
    std::string head;
    std::string tail;
    std::array<char, 65'536> piece{};
    for (zip_int64_t got = -1; part != nullptr && (got = zip_fread(part.get(), piece.data(), piece.size())) > 0;) {
        const std::string_view read(piece.data(), static_cast<std::size_t>(got));
        if (head.size() < kept) head += read.substr(0, kept - head.size());
        tail += read;
        if (tail.size() > kept) tail.erase(0, tail.size() - kept);
    }
    return is_whole(head, tail);
}

}  // namespace

void require_whole_parts(std::string_view workbook) {
    zip_source_t* source = zip_source_buffer_create(workbook.data(), workbook.size(), 0, nullptr);
    const std::unique_ptr<zip_t, CloseZip> zip(source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, nullptr));
    if (zip == nullptr && source != nullptr) zip_source_free(source);
    if (zip == nullptr) throw temporary_folder_full();
    const auto parts = static_cast<zip_uint64_t>(zip_get_num_entries(zip.get(), 0));
    for (zip_uint64_t part = 0; part < parts; ++part) {
        if (is_xml(zip_get_name(zip.get(), part, 0)) && !is_whole_part(zip.get(), part)) throw temporary_folder_full();
    }
}

void require_workbook(int error) {
    if (error == LXW_NO_ERROR) return;
    if (is_of_temporary_files(error)) throw temporary_folder_full();
    throw model::RunError({.file = "circle15.xlsx",
                           .rule = "workbook_not_made",
                           .particulars = {{"reason", lxw_strerror(static_cast<lxw_error>(error))}}});
}

std::string close_workbook(lxw_workbook* book, const char* const& bytes, const std::size_t& size) {
    {
        const QuietErrors quiet;
        require_workbook(workbook_close(book));
    }
    std::string workbook(bytes, size);
    require_whole_parts(workbook);
    return workbook;
}

}  // namespace circle15::io
