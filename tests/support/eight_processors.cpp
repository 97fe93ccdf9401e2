// SPDX-License-Identifier: MIT
// A machine of eight processors, as std::thread::hardware_concurrency() sees it: races show where many threads run.

extern "C" int get_nprocs() { return 8; }
