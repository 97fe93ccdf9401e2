// SPDX-License-Identifier: MIT
#include "mapview/app/background.hpp"

#include <utility>

namespace circle15::app {

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
        QMetaObject::invokeMethod(
            this,
            [this, generation, error, done, failed] {
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
