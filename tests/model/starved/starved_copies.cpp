// SPDX-License-Identifier: MIT
// Rows, shapes and flaws of which no copy can be made for want of memory: whichever piece it lacks, that is told by
// std::bad_alloc and nothing is destroyed that was never made. A program of its own, for it has its own operator new.
#include <cstdio>
#include <cstdlib>
#include <new>

#include "core/model/feature.hpp"
#include "core/model/flaw.hpp"

namespace {

long pieces_left = -1;  // negative: as many as are asked for

}  // namespace

void* operator new(std::size_t bytes) {
    if (pieces_left == 0) throw std::bad_alloc();
    if (pieces_left > 0) --pieces_left;
    if (void* piece = std::malloc(bytes)) return piece;
    throw std::bad_alloc();
}
void operator delete(void* piece) noexcept { std::free(piece); }
void operator delete(void* piece, std::size_t) noexcept { std::free(piece); }

namespace {

/// How often a copy was refused before there was memory enough; each refusal lacks one piece more.
template <class T>
long refused(const T& value) {
    for (long pieces = 0;; ++pieces) {
        pieces_left = pieces;
        try {
            const T copy = value;
            pieces_left = -1;
            return copy == value ? pieces : -1;
        } catch (const std::bad_alloc&) {
            pieces_left = -1;
        }
    }
}

}  // namespace

int main() {
    using namespace circle15::model;
    const std::string text = "a text that is longer than fits into a string itself";
    const Properties row{{text, std::int64_t{1}}, {"b", text}, {text, text}, {"d", Value{}}};
    const std::vector<Geometry> shapes{LonLat{122, 30}, Line{{122, 30}, {123, 31}}, MultiPolygon{{.shell = {{1, 2}, {3, 4}}}}};
    const Particulars particulars{{"name", text}, {"count", 3}, {text, text}};
    const long of_row = refused(row);
    const long of_shapes = refused(shapes);
    const long of_particulars = refused(particulars);
    std::printf("refused: %ld, %ld, %ld\n", of_row, of_shapes, of_particulars);
    return of_row >= 5 && of_shapes >= 4 && of_particulars >= 4 ? 0 : 1;
}
