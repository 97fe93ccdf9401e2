// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace circle15::io {

/// SHA-256 (FIPS 180-4) of bytes that come piece by piece.
class Sha256 {
public:
    void add(std::string_view bytes);
    /// The digest of all bytes added, as 64 lower-case hexadecimal digits; nothing may be added afterwards.
    [[nodiscard]] std::string hex();

private:
    void absorb(const unsigned char* block);

    std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, 64> block_{};
    std::size_t filled_ = 0;
    std::uint64_t bytes_ = 0;
};

[[nodiscard]] std::string sha256_of(std::string_view bytes);
/// Of a file's bytes, without holding them. Throws as read_bytes() does.
[[nodiscard]] std::string sha256_of_file(const std::filesystem::path& path, const std::string& file);

}  // namespace circle15::io
