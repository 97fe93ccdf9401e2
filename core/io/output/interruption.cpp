// SPDX-License-Identifier: MIT
#include "core/io/output/interruption.hpp"

#include <csignal>
#include <cstdlib>

#include <unistd.h>

namespace circle15::io {

namespace {

volatile std::sig_atomic_t writing = 0;
volatile std::sig_atomic_t waiting_signal = 0;

extern "C" void on_signal(int signal) {
    if (writing != 0 && waiting_signal == 0) {
        waiting_signal = signal;
        return;
    }
    _exit(128 + signal);
}

}  // namespace

void end_on_signals() {
    struct sigaction action{};
    action.sa_handler = on_signal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    // A file that grows past the limit of its size is then refused by write, which says so.
    std::signal(SIGXFSZ, SIG_IGN);
}

FinishFirst::FinishFirst() { writing = 1; }

bool FinishFirst::asked_to_end() const { return waiting_signal != 0; }

FinishFirst::~FinishFirst() {
    writing = 0;
    if (waiting_signal != 0) _exit(128 + static_cast<int>(waiting_signal));
}

}  // namespace circle15::io
