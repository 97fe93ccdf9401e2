// SPDX-License-Identifier: MIT
#include "mapview/app/view_history.hpp"

#include <QVariantMap>
#include <cmath>

namespace circle15::app {

namespace {

constexpr std::size_t most = 100;  ///< views kept

}  // namespace

bool ViewHistory::View::looks_like(const View& other) const {
    if (county != other.county) return false;
    if (county) return true;
    // A tenth of a doubling and some ten pixels: nobody would call that another view.
    const double degrees = 10 * 360 / (256 * std::exp2(zoom));
    return std::abs(zoom - other.zoom) < 0.1 && std::abs(centre.longitude() - other.centre.longitude()) < degrees &&
           std::abs(centre.latitude() - other.centre.latitude()) < degrees;
}

void ViewHistory::visit(const QGeoCoordinate& centre, double zoom, bool county) {
    const View view{.centre = centre, .zoom = zoom, .county = county};
    if (!views_.empty() && views_[at_].looks_like(view)) return;
    if (!views_.empty()) views_.resize(at_ + 1);
    views_.push_back(view);
    if (views_.size() > most) views_.erase(views_.begin());
    at_ = views_.size() - 1;
    Q_EMIT changed();
}

QVariantMap ViewHistory::back() {
    if (!can_back()) return {};
    --at_;
    Q_EMIT changed();
    return told();
}

QVariantMap ViewHistory::forward() {
    if (!can_forward()) return {};
    ++at_;
    Q_EMIT changed();
    return told();
}

void ViewHistory::clear() {
    views_.clear();
    at_ = 0;
    Q_EMIT changed();
}

QVariantMap ViewHistory::told() const {
    const auto& view = views_[at_];
    return {{QStringLiteral("centre"), QVariant::fromValue(view.centre)},
            {QStringLiteral("zoom"), view.zoom},
            {QStringLiteral("county"), view.county}};
}

}  // namespace circle15::app
