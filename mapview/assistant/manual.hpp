// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>
#include <QVariant>

namespace circle15::assistant {

/// The manual's pages, Markdown files beside the program (../share/circle15/manual) or in the checkout it was built in
/// (mapview/manual), one folder a language.
class Manual : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString language MEMBER language_ NOTIFY languageChanged)
    Q_PROPERTY(QVariantList pages READ pages NOTIFY languageChanged)  ///< { key, name } in their order
    Q_PROPERTY(QUrl folder READ folder NOTIFY languageChanged)        ///< what pictures and links are relative to
public:
    using QObject::QObject;

    [[nodiscard]] QVariantList pages() const;
    [[nodiscard]] QUrl folder() const;
    /// The page's Markdown; empty for one that is not there.
    Q_INVOKABLE [[nodiscard]] QString text(const QString& page) const;
    /// The same block by block, as they stand between blank lines: { text, picture, name }, one of text and picture empty.
    Q_INVOKABLE [[nodiscard]] QVariantList blocks(const QString& page) const;
    /// The page that a link in a page leads to, such as `boats.md`; empty for any other link.
    Q_INVOKABLE [[nodiscard]] QString pageOf(const QString& link) const;

Q_SIGNALS:
    void languageChanged();

private:
    [[nodiscard]] QString path(const QString& file) const;

    QString language_ = QStringLiteral("zh");
};

/// The keys of all pages, in the order of reading.
[[nodiscard]] QStringList manual_pages();

}  // namespace circle15::assistant
