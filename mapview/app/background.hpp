// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QThreadPool>
#include <atomic>
#include <exception>
#include <functional>
#include <memory>
#include <optional>

#include "core/model/progress.hpp"

namespace circle15::app {

/// Work beside the window, one piece after the other; the window goes on meanwhile. What was cancelled is never delivered.
class Background : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the session has one")
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString what READ what NOTIFY changed)
    Q_PROPERTY(int percent READ percent NOTIFY changed)
public:
    explicit Background(QObject* parent = nullptr);
    ~Background() override;

    [[nodiscard]] bool busy() const { return running_ > 0; }
    [[nodiscard]] QString what() const { return what_; }
    [[nodiscard]] int percent() const { return percent_; }  ///< done of what runs; 0 where that is not known

    /// Runs `work` on another thread and `done` with what it returned on this one; `failed` where it threw. The progress that
    /// work is given asks for the end once it was cancelled.
    template <class Result>
    void run(const QString& what, std::function<Result(const model::Progress&)> work, std::function<void(Result)> done,
             std::function<void(std::exception_ptr)> failed) {
        auto result = std::make_shared<std::optional<Result>>();
        start(
            what, [work = std::move(work), result](const model::Progress& progress) { result->emplace(work(progress)); },
            [result, done = std::move(done)] { done(std::move(**result)); }, std::move(failed));
    }

    /// Drops everything that runs or waits.
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    void cancelled();

private:
    void start(const QString& what, std::function<void(const model::Progress&)> work, std::function<void()> done,
               std::function<void(std::exception_ptr)> failed);
    void tell(int percent);

    QThreadPool pool_;
    std::shared_ptr<std::atomic<int>> generation_;
    int running_ = 0;
    QString what_;
    int percent_ = 0;
};

}  // namespace circle15::app
