#pragma once

#include "evenhand/web/html.hpp"
#include "evenhand/web/view.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace evenhand::web {

/// The small pieces that pages are made of, in the markup of govuk-frontend.

/// An attribute that stands only where its value is not empty.
inline Attribute maybe(std::string_view name, std::string_view value) {
    return value.empty() ? Attribute{"", ""} : Attribute{name, value};
}
/// A flag such as `checked` that stands only sometimes.
inline Attribute flag(std::string_view name, bool stands) {
    return stands ? Attribute{name, name} : Attribute{"", ""};
}

void title(Html& html, std::string_view words, std::string_view caption = {});
void heading(Html& html, std::string_view words, std::string_view id = {});
void small_heading(Html& html, std::string_view words);
void paragraph(Html& html, std::string_view words, std::string_view lang = {});
void hint(Html& html, std::string_view words, std::string_view lang = {});
void link(Html& html, std::string_view href, std::string_view words);
/// A coloured word; `colour` as govuk-frontend calls it: "red", "green", "grey" …
void tag(Html& html, std::string_view colour, std::string_view words);
void hidden(Html& html, std::string_view name, std::string_view value);
/// The hidden field that a form must bring back.
void form_token(Html& html, const View& view);

using Inner = std::function<void()>;
/// A part that opens on demand.
void details(Html& html, std::string_view summary, const Inner& inner);
/// A row of a summary list: a key and what `inner` shows.
void row(Html& html, std::string_view key, const Inner& inner);
void row(Html& html, std::string_view key, std::string_view words);
/// A form that posts to `action`, with its token.
void form(Html& html, const View& view, std::string_view action, const Inner& inner);

enum class ButtonStyle { main, secondary, warning };
/// A button that sends its form; `name` may be empty.
void button(Html& html, std::string_view words, ButtonStyle style = ButtonStyle::main,
            std::string_view name = {}, std::string_view value = {});

/// Something that happened, above the content; announced by screen readers.
void banner(Html& html, const View& view, std::string_view words, bool good);
/// What stands in the way: warnings and refusals.
void inset(Html& html, const Inner& inner);

/// A table; call cells between. The caption is for screen readers.
void open_table(Html& html, std::string_view caption, std::initializer_list<std::string_view> heads);
void close_table(Html& html);
void open_cell(Html& html);
void cell(Html& html, std::string_view words);

}  // namespace evenhand::web
