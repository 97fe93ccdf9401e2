// SPDX-License-Identifier: MIT
#include <unistd.h>
#include <zip.h>

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <format>
#include <fstream>
#include <string>

#include "core/io/gtfs_files.hpp"
#include "tests/io/gtfs_small_feed.hpp"

using namespace circle15;
using test::small_feed;

namespace {

/// A zip of the files, made in memory.
std::string zip_of(const io::GtfsFiles& files) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* made = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(made);
    zip_t* zip = zip_open_from_source(made, ZIP_CREATE | ZIP_TRUNCATE, &error);
    REQUIRE(zip != nullptr);
    for (const auto& [name, content] : files)
        REQUIRE(zip_file_add(zip, name.c_str(), zip_source_buffer(zip, content.data(), content.size(), 0), ZIP_FL_ENC_UTF_8) >=
                0);
    REQUIRE(zip_close(zip) == 0);
    zip_source_open(made);
    zip_source_seek(made, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(made)), '\0');
    zip_source_seek(made, 0, SEEK_SET);
    REQUIRE(zip_source_read(made, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
    zip_source_close(made);
    zip_source_free(made);
    return bytes;
}

std::string rule_of(std::string_view bytes, const io::ZipLimits& limits = {}) {
    try {
        (void)io::gtfs_files_of_zip(bytes, limits);
    } catch (const model::InputError& error) {
        return error.flaw().rule;
    }
    return "none";
}

/// Puts a 32-bit little-endian number at every place where `old` stands.
void replace_number(std::string& bytes, std::uint32_t old, std::uint32_t fresh) {
    const auto text = [](std::uint32_t number) {
        std::string four(4, '\0');
        for (std::size_t i = 0; i < 4; ++i) four[i] = static_cast<char>(number >> (8 * i) & 0xFFU);
        return four;
    };
    std::size_t changed = 0;
    for (std::size_t at = bytes.find(text(old)); at != std::string::npos; at = bytes.find(text(old), at + 4), ++changed)
        bytes.replace(at, 4, text(fresh));
    REQUIRE(changed >= 1);
}

/// A folder of its own, gone at the end.
struct Folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / std::format("circle15-gtfs-{}", getpid());
    Folder() { std::filesystem::create_directories(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path); }
    void write(const std::string& name, const std::string& content) const {
        std::ofstream(path / name, std::ios::binary) << content;
    }
};

}  // namespace

TEST_CASE("A feed is the same from a folder, a zip and a zip with one folder inside") {
    CHECK(io::gtfs_files_of_zip(zip_of(small_feed())) == small_feed());
    io::GtfsFiles inside;
    for (const auto& [name, content] : small_feed()) inside.emplace("ferries/" + name, content);
    CHECK(io::gtfs_files_of_zip(zip_of(inside)) == small_feed());
    const Folder folder;
    for (const auto& [name, content] : small_feed()) folder.write(name, content);
    CHECK(io::read_gtfs_at(folder.path).timetable.trips.size() == 2);
    folder.write("feed.zip", zip_of(small_feed()));
    CHECK(io::read_gtfs_at(folder.path / "feed.zip").timetable.trips.size() == 2);
}

TEST_CASE("Messages name the file below the path that the user gave") {
    const Folder folder;
    for (const auto& [name, content] : test::small_feed_with("stops.txt", "B,花鸟", "A,花鸟")) folder.write(name, content);
    try {
        (void)io::read_gtfs_at(folder.path);
        FAIL("the feed was accepted");
    } catch (const model::InputError& error) {
        CHECK(error.flaw().file == (folder.path / "stops.txt").string());
        CHECK(error.flaw().place == "row 3");
    }
    CHECK_THROWS_AS(io::read_gtfs_at(folder.path / "none"), model::InputError);
}

TEST_CASE("Files that a feed does not need are left alone in a zip") {
    io::GtfsFiles files = small_feed();
    files["README.md"] = "about";
    CHECK(io::gtfs_files_of_zip(zip_of(files)) == small_feed());
}

TEST_CASE("A zip that is none, is cut or is bent is refused") {
    const std::string bytes = zip_of(small_feed());
    CHECK(rule_of("PK no zip") == "bad_zip");
    CHECK(rule_of("") == "zip_without_tables");
    CHECK(rule_of(bytes.substr(0, bytes.size() / 2)) == "bad_zip");
    std::string bent = bytes;
    bent[60] = static_cast<char>(bent[60] ^ 0x55);
    CHECK(rule_of(bent) == "bad_zip_entry");
}

TEST_CASE("A zip that lies about its sizes is refused") {
    io::GtfsFiles files = small_feed();
    files["shapes.txt"] = "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\n" + std::string(4321, '\n');
    const auto size = static_cast<std::uint32_t>(files["shapes.txt"].size());
    std::string less = zip_of(files);
    replace_number(less, size, 100);
    CHECK(rule_of(less) == "zip_entry_size");
    std::string more = zip_of(files);
    replace_number(more, size, 9000);
    CHECK(rule_of(more) == "zip_entry_size");
}

TEST_CASE("A zip bomb is refused before it bursts") {
    io::GtfsFiles files = small_feed();
    files["shapes.txt"] = std::string(3'000'000, '\n');
    CHECK(rule_of(zip_of(files)) == "zip_too_dense");
    SECTION("even where its sizes are told too small") {
        std::string bytes = zip_of(files);
        replace_number(bytes, 3'000'000, 50'000);
        CHECK(rule_of(bytes) != "none");
    }
    SECTION("in entries that are not read") {
        files = small_feed();
        files["README.md"] = std::string(3'000'000, '\n');
        CHECK(rule_of(zip_of(files)) == "zip_too_dense");
    }
    SECTION("by the sum of all entries") {
        CHECK(rule_of(zip_of(small_feed()), {.entries = 1000, .total_bytes = 500, .ratio = 200}) == "zip_too_dense");
    }
    SECTION("by the number of entries") {
        for (int i = 0; i < 1000; ++i) files[std::format("x{}.txt", i)] = "";
        files["shapes.txt"] = "";
        CHECK(rule_of(zip_of(files)) == "zip_entries");
    }
}

TEST_CASE("A zip entry that leads out of the archive is refused") {
    for (const std::string name : {"../stops.txt", "a/../../stops.txt", "/etc/stops.txt", "..\\stops.txt", "C:stops.txt"}) {
        CAPTURE(name);
        io::GtfsFiles files = small_feed();
        files[name] = "x";
        CHECK(rule_of(zip_of(files)) == "zip_name");
    }
}

TEST_CASE("A zip with two feeds is refused") {
    io::GtfsFiles files;
    for (const std::string folder : {"a/", "b/"})
        for (const auto& [name, content] : small_feed()) files.emplace(folder + name, content);
    CHECK(rule_of(zip_of(files)) == "several_feeds");
}
