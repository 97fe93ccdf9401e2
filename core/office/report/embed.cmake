# Makes a C++ source of text files that the report takes in:  cmake -D OUT=FILE -D NAMES=a;b -D FILES=x;y -P embed.cmake
# A raw string ends at 16 KB in no compiler that builds circle15; the mark is in none of the files.
set(text "// SPDX-License-Identifier: MIT\n#include \"core/office/report/page_pieces.hpp\"\n\nnamespace circle15::office {\n\n")
foreach(name file IN ZIP_LISTS NAMES FILES)
  file(READ "${file}" content)
  # Maps of sources lie beside Leaflet in Debian, not in a report.
  string(REGEX REPLACE "\n//# sourceMappingURL=[^\n]*" "" content "${content}")
  string(APPEND text "std::string_view ${name}() { return R\"circle15(${content})circle15\"; }\n\n")
endforeach()
string(APPEND text "}  // namespace circle15::office\n")
file(WRITE "${OUT}" "${text}")
