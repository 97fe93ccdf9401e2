// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPainterPath>
#include <QQmlEngine>
#include <QUrl>
#include <QVariant>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "core/report/words.hpp"
#include "mapview/app/background.hpp"
#include "mapview/app/finding.hpp"
#include "mapview/app/map_picture.hpp"
#include "mapview/app/question.hpp"

namespace circle15::app {

/// A trial as it was saved last.
struct KeptScenario {
    std::filesystem::path file;
    std::string text;
    std::string trial;  ///< the same edits under the name they give themselves
};

/// The study that is open: what was found out about it before and after the edits of a trial, and the question asked of it.
/// Everything else in the window looks at one of these.
class Session : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(circle15::app::Question* question READ question CONSTANT)
    Q_PROPERTY(circle15::app::Background* background READ background CONSTANT)
    Q_PROPERTY(bool shapesReady READ shapes_ready NOTIFY factsChanged)
    Q_PROPERTY(bool ready READ ready NOTIFY pictureChanged)
    Q_PROPERTY(bool readOnly READ read_only NOTIFY pictureChanged)
    Q_PROPERTY(bool placesAsked READ places_asked NOTIFY pictureChanged)
    Q_PROPERTY(QString studyName READ study_name NOTIFY factsChanged)
    Q_PROPERTY(QString studyPath READ study_path NOTIFY pictureChanged)
    Q_PROPERTY(QString language READ language WRITE set_language NOTIFY languageChanged)
    Q_PROPERTY(QVariantMap error READ error NOTIFY errorChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticed)
    Q_PROPERTY(QVariantMap figures READ figures NOTIFY factsChanged)
    Q_PROPERTY(QVariantList services READ services NOTIFY servicesChanged)
    Q_PROPERTY(QVariantList legend READ legend NOTIFY legendChanged)
    Q_PROPERTY(QVariantMap extent READ extent NOTIFY pictureChanged)
public:
    explicit Session(QObject* parent = nullptr);

    [[nodiscard]] Question* question() { return &question_; }
    [[nodiscard]] const Question& question() const { return question_; }
    [[nodiscard]] Background* background() { return &background_; }
    /// Areas and outlines of gaps of the service asked are in the picture; they follow the figures, drawn beside the window.
    [[nodiscard]] bool shapes_ready() const;
    /// Those of any service, of any picture, are still to come.
    [[nodiscard]] bool shapes_to_come() const { return to_draw(true).picture != nullptr; }
    /// What is being opened while nothing is: its land on the Mercator plane, to be seen before anything is known of it.
    [[nodiscard]] const QPainterPath& land() const { return land_; }
    [[nodiscard]] bool ready() const { return picture_ != nullptr; }
    [[nodiscard]] bool read_only() const { return opened_ && opened_->read_only(); }
    [[nodiscard]] QString study_name() const;
    [[nodiscard]] QString study_path() const;
    [[nodiscard]] QString language() const;
    void set_language(const QString& name);
    [[nodiscard]] QVariantMap error() const { return error_; }
    [[nodiscard]] QString notice() const { return notice_; }  ///< what has just been done, such as a file saved
    [[nodiscard]] QVariantMap figures() const { return figures_; }
    [[nodiscard]] QVariantList services() const { return services_; }
    [[nodiscard]] QVariantList legend() const { return legend_; }
    [[nodiscard]] QVariantMap extent() const;  ///< of all land: west, south, east, north

    /// Opens a study or a result folder; what is open stays until that has worked.
    Q_INVOKABLE void open(const QString& path);
    Q_INVOKABLE void openUrl(const QUrl& url) { open(url.toLocalFile()); }
    /// Reads the open study's files again, which have been changed: question, view, choice and trial stay.
    void reread();
    /// The folder in which the one that is open lies, where another is likely to lie too.
    Q_INVOKABLE QUrl besideStudy() const;
    Q_INVOKABLE void dismissError();
    /// Judges the service by another of its rule's measures (Question::measure): gaps, figures and areas follow. A result
    /// folder knows the rule's own measure alone.
    Q_INVOKABLE void askMeasure(int measure);

    /// Whether persons within reach also need a place, where the rule says how many they need; homes with too few are `full`.
    [[nodiscard]] bool places_asked() const { return by_rule_ && by_rule_->finding->options.capacity; }
    Q_INVOKABLE void askPlaces(bool asked);

    [[nodiscard]] words::Lang lang() const { return lang_; }
    [[nodiscard]] const std::optional<Opened>& opened() const { return opened_; }
    [[nodiscard]] std::shared_ptr<const MapPicture> picture() const { return picture_; }        ///< with the edits
    [[nodiscard]] std::shared_ptr<const MapPicture> picture_before() const { return before_; }  ///< without
    /// The row of the question's service, kept within the standard.
    [[nodiscard]] std::size_t service() const;

    /// Puts the edited place in view; the same as before where nothing is edited.
    void show(std::shared_ptr<const MapPicture> picture);
    /// Waits until the shapes of the service asked, or of every service, are in the pictures: what is taken away is whole.
    /// Throws what drawing them throws.
    void finish_shapes(bool of_all);
    /// Asks the whole place again with other options and takes that for the place before edits. What is asked for next begins
    /// with options_asked(), so that neither of two questions put at once is lost.
    void ask(const analysis::Options& options);
    /// The options of the place before edits, or those under way.
    [[nodiscard]] const analysis::Options& options_asked() const {
        return under_way_ && under_way_->options ? *under_way_->options : by_rule_->finding->options;
    }
    void report(const std::exception_ptr& error);
    void notify(const QString& what);
    void tell_saved(const std::filesystem::path& path);
    /// What results of the trial refer to, as long as its edits are the same.
    void remember_scenario(KeptScenario kept) { kept_scenario_ = std::move(kept); }
    [[nodiscard]] const std::optional<KeptScenario>& kept_scenario() const { return kept_scenario_; }

Q_SIGNALS:
    void landChanged();
    void pictureChanged();  ///< other verdicts
    void shapesChanged();   ///< shapes of the same verdicts
    void opened_new();      ///< another study: edits, selections and the view start afresh
    void baseChanged();     ///< the place before edits was asked anew
    void factsChanged();    ///< something that is said in words or figures
    void servicesChanged();
    void legendChanged();
    void languageChanged();
    void errorChanged();
    void noticed();

private:
    void say_facts();
    /// A question about what lies under the edits: other options where they are given, and the measure.
    struct Asked {
        std::optional<analysis::Options> options;
        int measure = 0;
        int turn = 0;  ///< counts what was asked
    };
    void rebase(const std::optional<analysis::Options>& options, int measure);  ///< works out anew what lies under the edits
    void begin_from(std::shared_ptr<const MapPicture> by_rule, std::shared_ptr<const MapPicture> asked, int measure);
    void read_then(const QString& path, std::function<void(Opened, std::shared_ptr<const MapPicture>)> take);
    void show_land(QPainterPath land);
    void take(Opened opened, std::shared_ptr<const MapPicture> picture);
    /// Shapes of a picture that are to be drawn next.
    struct ToDraw {
        std::shared_ptr<const MapPicture> picture;
        std::vector<std::size_t> services;
        bool operator==(const ToDraw&) const = default;
    };
    [[nodiscard]] ToDraw to_draw(bool of_all) const;
    /// Draws what is missing, the service asked first; lets whatever else is worked on go before.
    void draw_shapes();
    void put_shapes(const std::shared_ptr<const MapPicture>& of, std::shared_ptr<const MapPicture> drawn);

    QPainterPath land_;
    int opening_ = 0;  ///< counts what was opened, so that the land of something given up is not shown
    Question question_{this};
    Background background_{this};
    Background drawing_{this};  ///< of shapes
    ToDraw drawn_now_;
    words::Lang lang_ = words::Lang::zh;
    std::optional<Opened> opened_;
    std::shared_ptr<const MapPicture>
        by_rule_;  ///< as the study's rules have it, without edits; before_, but for another measure
    std::shared_ptr<const MapPicture> before_;
    std::shared_ptr<const MapPicture> picture_;
    QVariantMap error_;
    QString notice_;
    QVariantMap figures_;  ///< said once a change, however often QML asks
    /// What standing_ was said of.
    struct StandingOf {
        std::shared_ptr<const MapPicture> now, before, by_rule;
        std::size_t service = 0;
        int measure = 0;
        words::Lang lang = words::Lang::zh;
        bool operator==(const StandingOf&) const = default;
    };
    StandingOf standing_of_;
    QVariantMap standing_;
    QVariantList services_;
    QVariantList legend_;
    std::optional<KeptScenario> kept_scenario_;
    std::optional<Asked> under_way_;  ///< what was asked for last, until it is answered
    int asked_ = 0;
};

}  // namespace circle15::app
