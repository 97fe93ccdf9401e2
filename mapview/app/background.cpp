// SPDX-License-Identifier: MIT
#include "mapview/app/background.hpp"

#include <QElapsedTimer>
#include <QTimer>
#include <cstdlib>
#include <utility>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace circle15::app {

namespace {

/// Work that took so long has needed much memory that nothing will ask for again; the allocator keeps it unless told.
constexpr qint64 long_ms = 1000;
/// By then, what the result has replaced is let go by all who painted it.
constexpr int replaced_ms = 1500;

void give_back_memory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

}  // namespace

Background::Background(QObject* parent) : QObject(parent), generation_(std::make_shared<std::atomic<int>>(0)) {
    pool_.setMaxThreadCount(1);
}

Background::~Background() {
    ++*generation_;
    pool_.clear();
    pool_.waitForDone();
}

void Background::start(const QString& what, std::function<void(const model::Progress&)> work, std::function<void()> done,
                       std::function<void(std::exception_ptr)> failed) {
    const int generation = *generation_;
    ++running_;
    what_ = what;
    percent_ = 0;
    Q_EMIT changed();
    pool_.start([this, generation, work = std::move(work), done = std::move(done), failed = std::move(failed)] {
        QElapsedTimer timer;
        timer.start();
        std::exception_ptr error;
        try {
            int told = 0;  // works of several threads tell one after the other
            if (generation == *generation_) {
                work([this, generation, &told](double share) {
                    const int percent = static_cast<int>(share * 100);
                    if (percent > std::exchange(told, percent))
                        QMetaObject::invokeMethod(this, [this, generation, percent] {
                            if (generation == *generation_) tell(percent);
                        });
                    return generation == *generation_;
                });
            }
        } catch (...) {
            error = std::current_exception();
        }
        const bool was_long = timer.elapsed() > long_ms;
        QMetaObject::invokeMethod(
            this,
            [this, generation, error, done, failed, was_long] {
                if (was_long) QTimer::singleShot(replaced_ms, this, [this] { pool_.start(give_back_memory); });
                if (generation != *generation_) return;
                --running_;
                error ? failed(error) : done();
                Q_EMIT changed();
            },
            Qt::QueuedConnection);
    });
}

void Background::cancel() {
    if (!busy()) return;
    ++*generation_;
    running_ = 0;
    Q_EMIT changed();
    Q_EMIT cancelled();
}

void Background::tell(int percent) {
    percent_ = percent;
    Q_EMIT changed();
}

}  // namespace circle15::app
