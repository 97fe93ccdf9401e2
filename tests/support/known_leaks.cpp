// SPDX-License-Identifier: MIT

/// Leaks of libraries that circle15 stands on, none of them ours: libltdl keeps its search path when GDAL's ODBC driver loads;
/// a window's test may end before patterns of fonts are given back to fontconfig, which Qt alone calls.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:argz_add_sep\nleak:libltdl\nleak:libodbc\nleak:libfontconfig\n";
}

/// Nor are they told of: what a program says is what tests read.
extern "C" const char* __lsan_default_options();
extern "C" const char* __lsan_default_options() { return "print_suppressions=0"; }
