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

namespace circle15::app {

/// Work beside the window, one piece after the other; the window goes on meanwhile. What was cancelled is never delivered.
class Background : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the session has one")
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString what READ what NOTIFY changed)
public:
    explicit Background(QObject* parent = nullptr);
    ~Background() override;

    [[nodiscard]] bool busy() const { return running_ > 0; }
    [[nodiscard]] QString what() const { return what_; }

    /// Runs `work` on another thread and `done` with what it returned on this one; `failed` where it threw. Work must check
    /// `stopped()` itself if it can end early.
    template <class Result>
    void run(const QString& what, std::function<Result()> work, std::function<void(Result)> done,
             std::function<void(std::exception_ptr)> failed) {
        auto result = std::make_shared<std::optional<Result>>();
        start(
            what, [work = std::move(work), result] { result->emplace(work()); },
            [result, done = std::move(done)] { done(std::move(**result)); }, std::move(failed));
    }

    /// Drops everything that runs or waits.
    Q_INVOKABLE void cancel();
    [[nodiscard]] std::function<bool()> stop_asked() const;

Q_SIGNALS:
    void changed();
    void cancelled();

private:
    void start(const QString& what, std::function<void()> work, std::function<void()> done,
               std::function<void(std::exception_ptr)> failed);

    QThreadPool pool_;
    std::shared_ptr<std::atomic<int>> generation_;
    int running_ = 0;
    QString what_;
};

}  // namespace circle15::app
