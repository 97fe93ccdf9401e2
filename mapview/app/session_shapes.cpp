// SPDX-License-Identifier: MIT
#include <QEventLoop>
#include <algorithm>

#include "mapview/app/qt_text.hpp"
#include "mapview/app/session.hpp"

namespace circle15::app {

bool Session::shapes_ready() const { return !picture_ || has_shapes(*picture_->finding, service()); }

Session::ToDraw Session::to_draw(bool of_all) const {
    if (!picture_) return {};
    // The service asked, of what is looked at and of what that is compared with; then all others.
    for (const auto& picture : {picture_, before_}) {
        if (!has_shapes(*picture->finding, service())) return {picture, {service()}};
    }
    for (const auto& picture : {picture_, before_, by_rule_}) {
        auto missing = without_shapes(*picture->finding);
        if (of_all && !missing.empty()) return {picture, std::move(missing)};
    }
    return {};
}

void Session::draw_shapes() {
    auto next = background_.busy() ? ToDraw{} : to_draw(true);
    if (drawing_.busy() && next == drawn_now_) return;
    drawing_.cancel();
    drawn_now_ = next;
    if (!next.picture) return;
    drawing_.run<std::shared_ptr<const MapPicture>>(
        said(lang_, u"正在绘制步行范围面和缺口轮廓", "Drawing walking areas and outlines of gaps"),
        [next, earlier = before_->finding](const model::Progress& progress) {
            return picture_with_shapes(*next.picture, with_shapes(*next.picture->finding, next.services, *earlier, progress),
                                       next.services);
        },
        [this, of = next.picture](std::shared_ptr<const MapPicture> drawn) {
            drawn_now_ = {};
            put_shapes(of, std::move(drawn));
            draw_shapes();
        },
        [this](const std::exception_ptr& error) { report(error); });
}

void Session::put_shapes(const std::shared_ptr<const MapPicture>& of, std::shared_ptr<const MapPicture> drawn) {
    if (opened_ && opened_->base == of->finding) opened_->base = drawn->finding;
    bool shown = false;
    for (auto* picture : {&by_rule_, &before_, &picture_}) {
        if (*picture != of) continue;
        *picture = drawn;
        shown = true;
    }
    if (!shown) return;
    say_facts();
    Q_EMIT shapesChanged();
}

void Session::finish_shapes(bool of_all) {
    const auto whole = [&] { return !to_draw(of_all).picture; };
    const auto working = [&] { return drawing_.busy() || background_.busy(); };
    if (whole()) return;
    // The window goes on being painted, and says what it waits for; what is typed or clicked meanwhile comes after.
    QEventLoop loop;
    const auto look = [&] {
        if (whole() || !working()) loop.quit();
    };
    for (const auto* work : {&drawing_, &background_}) connect(work, &Background::changed, &loop, look, Qt::QueuedConnection);
    draw_shapes();
    if (working()) loop.exec(QEventLoop::ExcludeUserInputEvents);
    // What failed beside the window fails here again, and is thrown.
    for (auto next = to_draw(of_all); next.picture; next = to_draw(of_all)) {
        put_shapes(next.picture,
                   picture_with_shapes(*next.picture, with_shapes(*next.picture->finding, next.services, *before_->finding),
                                       next.services));
    }
}

}  // namespace circle15::app
