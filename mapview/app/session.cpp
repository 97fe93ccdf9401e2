// SPDX-License-Identifier: MIT
#include "mapview/app/session.hpp"

#include <QFileInfo>

#include "core/model/errors.hpp"
#include "core/results/sentences.hpp"
#include "core/words/flaws.hpp"
#include "mapview/app/figures.hpp"
#include "mapview/app/legend.hpp"
#include "mapview/app/mercator.hpp"
#include "mapview/app/overview_rows.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/sheet/lettering.hpp"
#include "mapview/sheet/theme.hpp"

namespace circle15::app {

namespace {

/// Every name of the study that lists and map may write.
QString names_of(const model::Study& study) {
    std::string names = study.name_zh + study.name_en;
    for (const auto& island : study.islands) names += island.name;
    for (const auto& village : study.villages) names += village.name + village.township;
    for (const auto& facility : study.facilities) names += facility.name;
    for (const auto& pier : study.piers) names += pier.name;
    for (const auto& rule : study.standard.rules) names += rule.name_zh + rule.group_zh;
    return qt(names);
}

}  // namespace

Session::Session(QObject* parent) : QObject(parent) {
    connect(&question_, &Question::serviceChanged, this, [this] {
        if (!picture_) return;
        if (question_.measure() != 0) return begin_from(by_rule_, by_rule_, 0);
        question_.set_measure(0, picture_->finding->study().standard.rules[service()].minutes);
    });
    connect(&question_, &Question::changed, this, &Session::say_facts);
    connect(this, &Session::pictureChanged, this, &Session::say_facts);
    connect(this, &Session::languageChanged, this, &Session::say_facts);
    connect(this, &Session::pictureChanged, this, &Session::draw_shapes);
    connect(&question_, &Question::serviceChanged, this, &Session::draw_shapes);
    connect(&background_, &Background::changed, this, &Session::draw_shapes);
    connect(&background_, &Background::cancelled, this, [this] { under_way_.reset(); });
    connect(&background_, &Background::changed, this, [this] {
        if (!background_.busy()) show_land({});
    });
}

QString Session::study_name() const { return picture_ ? qt(report::name_of(picture_->finding->study(), lang_)) : QString(); }

QString Session::study_path() const { return opened_ ? QString::fromStdString(opened_->path.string()) : QString(); }

QUrl Session::besideStudy() const {
    const QFileInfo open(study_path());
    return QUrl::fromLocalFile(open.isDir() ? QFileInfo(open.absoluteFilePath()).path()
                                            : QFileInfo(open.absolutePath()).path());
}

QString Session::language() const { return lang_ == words::Lang::zh ? QStringLiteral("zh") : QStringLiteral("en"); }

void Session::set_language(const QString& name) {
    const auto lang = words::lang_named(name.toStdString());
    if (!lang || *lang == lang_) return;
    lang_ = *lang;
    Q_EMIT languageChanged();
}

std::size_t Session::service() const {
    const auto row = static_cast<std::size_t>(question_.service());
    return picture_ ? std::min(row, picture_->scene.services.size() - 1) : row;
}

void Session::say_facts() {
    if (picture_) {
        const Findings findings{.now = *picture_->finding, .before = *before_->finding, .by_rule = *by_rule_->finding};
        const StandingOf of{picture_, before_, by_rule_, service(), question_.measure(), lang_};
        if (of != standing_of_) standing_ = standing_figures(findings, service(), question_, lang_);
        standing_of_ = of;
        figures_ = figures_at(standing_, findings, service(), question_, lang_);
        const auto services = service_list(picture_->finding->study(), lang_);
        const auto legend = legend_of(*picture_, service(), question_, lang_);
        const bool other_services = services != services_;
        const bool other_legend = legend != legend_;
        services_ = services;
        legend_ = legend;
        if (other_services) Q_EMIT servicesChanged();
        if (other_legend) Q_EMIT legendChanged();
    }
    Q_EMIT factsChanged();
}

QVariantMap Session::extent() const {
    if (!picture_) return {};
    // Where people live, not the outermost rocks.
    QRectF box;
    for (const auto& island : picture_->scene.islands) {
        if (island.persons > 0) box |= island.box;
    }
    const double margin = 0.05 * box.width();
    box.adjust(-margin, -margin, margin, margin);
    const auto low = from_mercator(box.topLeft());
    const auto high = from_mercator(box.bottomRight());
    return {{QStringLiteral("west"), low.lon},
            {QStringLiteral("south"), low.lat},
            {QStringLiteral("east"), high.lon},
            {QStringLiteral("north"), high.lat}};
}

void Session::open(const QString& path) {
    read_then(path, [this](Opened opened, std::shared_ptr<const MapPicture> picture) {
        take(std::move(opened), std::move(picture));
    });
}

void Session::reread() {
    if (!ready() || read_only()) return;
    read_then(study_path(), [this](Opened opened, std::shared_ptr<const MapPicture> picture) {
        const auto options = by_rule_->finding->options;
        const bool asked = by_rule_->finding != opened_->base;
        opened_ = std::move(opened);
        kept_scenario_.reset();
        begin_from(picture, picture, 0);
        if (asked) ask(options);
    });
}

void Session::read_then(const QString& path, std::function<void(Opened, std::shared_ptr<const MapPicture>)> take) {
    dismissError();
    background_.cancel();
    struct Read {
        Opened opened;
        std::shared_ptr<const MapPicture> picture;
    };
    const auto land_read = [this, opening = ++opening_, wanted = !ready()](const std::vector<model::Island>& islands) {
        if (!wanted) return;
        model::MultiPolygon land;
        for (const auto& island : islands) land.insert(land.end(), island.land.begin(), island.land.end());
        QMetaObject::invokeMethod(this, [this, opening, path = sheet::path_of(land, to_mercator)] {
            if (opening == opening_ && background_.busy()) show_land(path);
        });
    };
    const QString name = QFileInfo(path).fileName();
    background_.run<Read>(
        lang_ == words::Lang::zh ? QStringLiteral("正在打开 %1").arg(name) : QStringLiteral("Opening %1").arg(name),
        [path, land_read](const model::Progress& progress) {
            model::Parts parts(progress, {8, 1});
            Read read{open_place(path.toStdString(), parts.part(0), land_read), nullptr};
            read.picture = picture_of(read.opened.base);
            return read;
        },
        [this, take = std::move(take)](Read read) {
            try {
                // Boxes where a village is named are worse than no map.
                sheet::Lettering(sheet::Theme().font_family).require(names_of(read.opened.base->study()));
            } catch (const std::exception&) {
                return report(std::current_exception());
            }
            take(std::move(read.opened), std::move(read.picture));
        },
        [this](const std::exception_ptr& error) { report(error); });
}

void Session::show_land(QPainterPath land) {
    if (land.isEmpty() && land_.isEmpty()) return;
    land_ = std::move(land);
    Q_EMIT landChanged();
}

void Session::take(Opened opened, std::shared_ptr<const MapPicture> picture) {
    opened_ = std::move(opened);
    kept_scenario_.reset();
    under_way_.reset();
    by_rule_ = picture;
    before_ = picture;
    picture_ = std::move(picture);
    // What a planner opens a study for is who is left out: the service that fails most is asked about first.
    const std::size_t neediest = neediest_service(picture_->finding->analysis);
    question_.set_measure(0, picture_->finding->study().standard.rules[neediest].minutes);
    question_.set_service(static_cast<int>(neediest));
    Q_EMIT opened_new();
    Q_EMIT pictureChanged();
}

void Session::show(std::shared_ptr<const MapPicture> picture) {
    picture_ = std::move(picture);
    Q_EMIT pictureChanged();
}

void Session::ask(const analysis::Options& options) { rebase(options, under_way_ ? under_way_->measure : question_.measure()); }

void Session::askPlaces(bool asked) {
    if (!ready() || read_only() || asked == options_asked().capacity) return;
    auto options = options_asked();
    options.capacity = asked;
    ask(options);
}

void Session::askMeasure(int measure) {
    if (!ready() || measure < 0 || measure == (under_way_ ? under_way_->measure : question_.measure())) return;
    if (measure >= static_cast<int>(by_rule_->finding->analysis.services[service()].measures.size())) return;
    if (measure == 0 && !under_way_) return begin_from(by_rule_, by_rule_, 0);
    rebase(under_way_ ? under_way_->options : std::nullopt, measure);
}

void Session::rebase(const std::optional<analysis::Options>& options, int measure) {
    if (!ready() || read_only()) return;
    under_way_ = {.options = options, .measure = measure, .turn = ++asked_};
    struct Answer {
        std::shared_ptr<const MapPicture> by_rule;
        std::shared_ptr<const MapPicture> asked;
    };
    background_.run<Answer>(
        lang_ == words::Lang::zh ? QStringLiteral("正在重新计算") : QStringLiteral("Computing anew"),
        [by_rule = by_rule_, options, measure, row = service()](const model::Progress& progress) {
            model::Parts parts(progress, {options ? 4.0 : 0.0, measure != 0 ? 1.0 : 0.0});
            Answer done{.by_rule = by_rule, .asked = nullptr};
            if (options) done.by_rule = picture_after(*by_rule, ask_again(*by_rule->finding, *options, parts.part(0)));
            done.asked = done.by_rule;
            if (measure != 0)
                done.asked = picture_after(
                    *done.by_rule, by_measure(*done.by_rule->finding, row, static_cast<std::size_t>(measure), parts.part(1)));
            return done;
        },
        [this, measure, row = service(), turn = asked_](const Answer& done) {
            if (under_way_ && under_way_->turn == turn) under_way_.reset();
            // A measure belongs to its service; another one was chosen meanwhile.
            const bool other = row != service();
            begin_from(done.by_rule, other ? done.by_rule : done.asked, other ? 0 : measure);
        },
        [this, turn = asked_](const std::exception_ptr& error) {
            if (under_way_ && under_way_->turn == turn) under_way_.reset();
            report(error);
        });
}

void Session::begin_from(std::shared_ptr<const MapPicture> by_rule, std::shared_ptr<const MapPicture> asked, int measure) {
    by_rule_ = std::move(by_rule);
    before_ = std::move(asked);
    picture_ = before_;
    const double minutes = before_->finding->study().standard.rules[service()].minutes;
    // Another day for the boats leaves the slider where it is.
    if (measure != question_.measure() || !question_.asks(minutes)) question_.set_measure(measure, minutes);
    Q_EMIT baseChanged();
    Q_EMIT pictureChanged();
}

void Session::report(const std::exception_ptr& error) {
    const auto say = [this](const char16_t* zh, const char* en) {
        return lang_ == words::Lang::zh ? QString::fromUtf16(zh) : QString::fromUtf8(en);
    };
    try {
        std::rethrow_exception(error);
    } catch (const model::InputError& bad) {
        const auto& flaw = bad.flaw();
        const QString where = qt(words::plain(flaw.file)) +
                              (flaw.place.empty() || flaw.file.empty() ? QString() : QStringLiteral(" · ")) +
                              qt(words::place_in(flaw.place, lang_));
        error_ = {{QStringLiteral("title"), say(u"不能这样做", "This cannot be done")},
                  {QStringLiteral("where"), where},
                  {QStringLiteral("what"), qt(words::what_of(flaw, lang_))},
                  {QStringLiteral("remedy"), qt(words::remedy_of(flaw, lang_))},
                  {QStringLiteral("rule"), qt(flaw.rule)}};
    } catch (const std::exception& failed) {
        error_ = {{QStringLiteral("title"), say(u"没有成功", "That failed")},
                  {QStringLiteral("where"), QString()},
                  {QStringLiteral("what"), QString::fromUtf8(failed.what())},
                  {QStringLiteral("remedy"), say(u"换一个文件夹再试;仍不行请把这句话报告给维护者",
                                                 "try another folder; if that does not help, report this sentence")},
                  {QStringLiteral("rule"), QString()}};
    }
    Q_EMIT errorChanged();
}

void Session::notify(const QString& what) {
    notice_ = what;
    Q_EMIT noticed();
}

void Session::tell_saved(const std::filesystem::path& path) {
    notify(said(lang_, u"已存为 %1", "Saved as %1").arg(QString::fromStdString(path.string())));
}

void Session::dismissError() {
    if (error_.isEmpty()) return;
    error_.clear();
    Q_EMIT errorChanged();
}

}  // namespace circle15::app
