// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QString>
#include <array>
#include <cstddef>
#include <cstdint>

#include "core/analysis/verdict.hpp"
#include "core/model/facility.hpp"

namespace circle15::sheet {

/// How a home of one status is drawn. Marks differ in lightness and form as well as in hue, so that they hold for colour-blind
/// eyes and in a black and white copy.
struct StatusMark {
    enum class Form { disc, ring, hollow };
    QColor colour;
    Form form = Form::disc;
};

/// The one place for colours, fonts and sizes. Sizes are millimetres on an A3 sheet.
struct Theme {
    QString font_family = QStringLiteral("Noto Sans CJK SC");

    QColor paper{0xff, 0xff, 0xff};
    QColor ink{0x1f, 0x27, 0x2e};
    QColor quiet_ink{0x5a, 0x66, 0x70};
    QColor rule{0xc4, 0xcb, 0xd0};
    QColor panel{0xf5, 0xf6, 0xf7};
    QColor alert{0xb4, 0x23, 0x18};
    QColor doubt_fill{0xff, 0xf3, 0xd6};
    QColor doubt_edge{0xd9, 0x9a, 0x1c};

    QColor sea{0xd9, 0xe4, 0xec};
    QColor land{0xfb, 0xf8, 0xf0};
    QColor coast{0x5b, 0x6b, 0x76};
    QColor street{0xa0, 0x97, 0x88};
    QColor street_modelled{0xc2, 0xbb, 0xae};
    QColor ferry{0x6b, 0x84, 0x99};
    QColor facility{0x12, 0x2f, 0x4d};
    QColor proposal{0x7a, 0x3e, 0x9d};  ///< what a trial puts there
    QColor gap{0x5c, 0x0a, 0x2a};
    QColor nobody{0xb9, 0xb4, 0xa8};  ///< homes without anybody of the target group

    double title = 9.0;
    double heading = 3.9;
    double lead = 3.5;  ///< the line under the title
    double body = 3.3;
    double small = 2.8;
    double footnote = 2.6;
    double figure = 17.0;  ///< the coverage figure
    double island_name = 3.8;
    double place_name = 2.7;
    double symbol_size = 4.4;      ///< across
    double symbol_size_far = 2.5;  ///< without a letter, where places are not named
    double badge_size = 4.2;
    double home_radius = 1.25;  ///< of a home with `persons_full` persons
    double home_radius_least = 0.32;
    // Millimetres that a kilometre takes at least.
    double streets_from = 4.0;  ///< where streets are drawn at all
    double paths_from = 6.0;    ///< where paths and steps are drawn; below, they would only be a grey mass
    double places_from = 2.5;   ///< where villages and facilities are named; below, they would hide the islands and their gaps

    /// The same theme with larger running text and names, for a page that is printed smaller; title, figure and symbols stay.
    [[nodiscard]] Theme with_larger_text(double factor) const;
    /// Sequential, dark near and pale far; `ring` counts from the nearest of `rings`.
    [[nodiscard]] QColor area(std::size_t ring, std::size_t rings) const;
    /// The colour of a minute on the same scale, continuous up to `threshold`; beyond it, the warm end.
    [[nodiscard]] QColor minutes(double minutes, double threshold) const;
    [[nodiscard]] StatusMark status(analysis::Status status) const;
    /// How well a place is served, by the share of its group within the threshold: the colours of a home out of reach and of
    /// one covered at the ends, in five classes (share_classes).
    [[nodiscard]] QColor share(double covered) const;
    /// The same for some persons, by the share of those of whom anything is known; the colour of `unknown` where that is less
    /// than half of them, for what is not known is no service missed.
    [[nodiscard]] QColor served(std::int64_t persons, std::int64_t covered, std::int64_t unknown) const;
    /// The shares at which classes begin, least first.
    static constexpr std::array<double, 5> share_classes{0.0, 0.25, 0.5, 0.75, 0.95};
    /// In millimetres, area by persons.
    [[nodiscard]] double home_radius_of(double persons, double persons_full) const;
    /// Modelled things are paler.
    [[nodiscard]] QColor paler(const QColor& colour) const;
};

}  // namespace circle15::sheet
