#include "evenhand/web/languagetool_order.hpp"

#include "evenhand/base/comma_list.hpp"
#include "evenhand/base/data.hpp"
#include "evenhand/calendar/london_day.hpp"
#include "evenhand/text/unit_offsets.hpp"

#include <algorithm>
#include <array>

namespace evenhand::web {
namespace {

using report::LanguageToolChoice;

base::Error refused(std::string message) {
    return base::Error{base::ErrorCode::usage, std::move(message), {}, {}};
}

std::vector<std::string> list_of(std::string_view words) {
    return base::comma_list(words, base::EmptyPart::is_dropped);
}

void append(std::vector<std::string>& list, std::vector<std::string> more) {
    list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// One piece of {"annotation": […]}: {"text": …} or {"markup": …, "interpretAs": …}.
base::Result<base::Done> add_piece(const base::Node& piece, text::AnnotatedText& text) {
    const base::Node* words = piece.find("text");
    const base::Node* markup = piece.find("markup");
    const base::Node* meaning = piece.find("interpretAs");
    const bool one =
        (words != nullptr && words->text() != nullptr) != (markup != nullptr && markup->text() != nullptr);
    if (!one || (meaning != nullptr && meaning->text() == nullptr)) {
        return refused("'data': each piece of 'annotation' has either 'text' or 'markup'");
    }
    if (markup == nullptr) {
        text.add_text(*words->text());
    } else {
        text.add_markup(*markup->text(), meaning == nullptr ? std::string_view() : *meaning->text());
    }
    return base::Done{};
}

base::Result<text::AnnotatedText> annotated(std::string_view data) {
    auto root = base::parse_json(data, "'data'");
    if (!root.ok()) {
        return refused("Could not parse 'data' as JSON: " + base::one_line(root.error()));
    }
    text::AnnotatedText text;
    const base::Node* words = root->find("text");
    const base::Node* pieces = root->find("annotation");
    if ((words != nullptr && words->text() != nullptr) == (pieces != nullptr && pieces->array() != nullptr)) {
        return refused("'data' key in JSON requires either 'text' or 'annotation'");
    }
    if (pieces == nullptr) {
        text.add_text(*words->text());
        return text;
    }
    for (const base::Node& piece : *pieces->array()) {
        EVENHAND_TRY_DONE(add_piece(piece, text));
    }
    return text;
}

base::Result<text::AnnotatedText> text_of(const Fields& fields) {
    const auto text = fields.find("text");
    const auto data = fields.find("data");
    if (text && data) {
        return refused("Set only 'text' or 'data' parameter, not both");
    }
    if (!text && !data) {
        return refused("Missing 'text' or 'data' parameter");
    }
    if (data) {
        return annotated(*data);
    }
    text::AnnotatedText plain;
    plain.add_text(*text);
    return plain;
}

base::Result<base::Done> fits(const text::AnnotatedText& text) {
    const std::size_t units = text::UnitOffsets(text.source(), text::UnitOffsets::Unit::utf16).count();
    if (units > languagetool_limit) {
        return base::Error{base::ErrorCode::too_large,
                           "Your text exceeds the limit of " + std::to_string(languagetool_limit) +
                               " characters (it's " + std::to_string(units) +
                               " characters). Please submit a shorter text.",
                           {},
                           {}};
    }
    return base::Done{};
}

base::Result<base::Done> no_old_names(const Fields& fields) {
    static constexpr std::array<std::string_view, 4> old = {"enabled", "disabled", "preferredvariants",
                                                            "autodetect"};
    for (const std::string_view name : old) {
        if (fields.find(name)) {
            return refused("You specified '" + std::string(name) +
                           "' but the parameter has another name since version 2 of the API");
        }
    }
    if (fields.find("callback")) {
        return refused("'callback' is not offered here: it would let any page read the answer");
    }
    const bool user = fields.find("username").has_value();
    const bool key = fields.find("apiKey").has_value();
    if (user && !key && !fields.find("password") && !fields.find("tokenV2")) {
        return refused("With 'username' set, you also need to specify 'apiKey'");
    }
    if (key && !user) {
        return refused("apiKey was set, but username was not");
    }
    return base::Done{};
}

base::Result<base::Done> read_rules(const Fields& fields, LanguageToolChoice& choice) {
    append(choice.enabled, list_of(fields.value_or("enabledRules", "")));
    append(choice.enabled, list_of(fields.value_or("enabledCategories", "")));
    append(choice.disabled, list_of(fields.value_or("disabledRules", "")));
    append(choice.disabled, list_of(fields.value_or("disabledCategories", "")));
    const std::string only = fields.value_or("enabledOnly", "no");
    choice.enabled_only = only == "yes" || only == "true";
    if (choice.enabled_only && !choice.disabled.empty()) {
        return refused("You cannot specify disabled rules or categories using enabledOnly=true");
    }
    if (choice.enabled_only && choice.enabled.empty()) {
        return refused("You must specify enabled rules or categories when using enabledOnly=true");
    }
    return base::Done{};
}

base::Result<base::Done> read_choice(const Fields& fields, LanguageToolChoice& choice) {
    const auto language = fields.find("language");
    if (!language || language->empty()) {
        return refused("Missing 'language' parameter, e.g. 'language=en-US' for American English or "
                       "'language=fr' for French");
    }
    choice.language = languagetool_language(*language);
    if (choice.language.empty()) {
        return refused("'" + std::string(*language) +
                       "' is not a language code known here. Known are en-GB and cy-GB, or 'auto'.");
    }
    EVENHAND_TRY_DONE(read_rules(fields, choice));
    const std::string level = fields.value_or("level", "default");
    if (level != "default" && level != "picky") {
        return refused("If 'level' is set, it must be set to 'default' or 'picky'");
    }
    choice.picky = level == "picky";
    static constexpr std::pair<std::string_view, LanguageToolChoice::Part> modes[] = {
        {"all", LanguageToolChoice::Part::all},
        {"textLevelOnly", LanguageToolChoice::Part::text_level_only},
        {"allButTextLevelOnly", LanguageToolChoice::Part::all_but_text_level},
        {"batch", LanguageToolChoice::Part::all}};
    const std::string mode = fields.value_or("mode", "all");
    const auto* known =
        std::ranges::find(modes, mode, &std::pair<std::string_view, LanguageToolChoice::Part>::first);
    if (known == std::end(modes)) {
        return refused("Mode must be one of 'all', 'textLevelOnly', 'allButTextLevelOnly', 'batch'");
    }
    choice.part = known->second;
    choice.compact = fields.value_or("c", "") == "1";
    return base::Done{};
}

/// Our own fields, which clients with free parameters can send.
base::Result<base::Done> read_document(const Fields& fields, const Site& site, LanguageToolOrder& order) {
    if (const auto word = fields.find("x_kind")) {
        const auto kind = text::document_kind_named(*word);
        if (!kind) {
            return refused("'x_kind' must be press-release, web-news, statement or letter");
        }
        order.kind = *kind;
    }
    if (const auto word = fields.find("x_author")) {
        const auto author = text::author_named(*word);
        if (!author) {
            return refused("'x_author' must be officer or member");
        }
        order.author = *author;
    }
    order.council = site.councils.front().get();
    if (const auto name = fields.find("x_council")) {
        order.council = site.find(*name);
        if (order.council == nullptr) {
            return refused("'x_council' names no council that is served here");
        }
    }
    return base::Done{};
}

/// What the token says goes; a field that says otherwise is a mistake that somebody should hear of.
base::Result<base::Done> take_fixed(const Fields& fields, const Site& site,
                                    const workflow::AddressToken& fixed, LanguageToolOrder& order) {
    for (const std::string_view name : {"x_council", "x_kind", "x_author"}) {
        if (fields.find(name)) {
            return refused("'" + std::string(name) + "' is fixed by the token");
        }
    }
    order.kind = fixed.kind;
    order.author = fixed.author;
    order.council = site.find(fixed.council);
    base::ensure(order.council != nullptr, "a token was let in for a council that is not served");
    return base::Done{};
}

base::Result<base::Done> read_day(const Fields& fields, const Site& site, LanguageToolOrder& order) {
    order.on = calendar::london_day(site.clock.now());
    for (const char* name : {"x_embargo", "x_date"}) {
        if (const auto word = fields.find(name)) {
            const auto day = base::parse_day(*word);
            if (!day.ok()) {
                return refused("'" + std::string(name) + "' must be a day written YYYY-MM-DD");
            }
            order.on = *day;
        }
    }
    return base::Done{};
}

}  // namespace

base::Result<Fields> languagetool_fields(const Request& request) {
    std::vector<std::pair<std::string, std::string>> all = request.query.all();
    std::string pairs;
    std::string_view rest = request.body;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('&'), rest.size());
        if (rest.substr(0, end).find('=') != std::string_view::npos) {
            pairs += pairs.empty() ? "" : "&";
            pairs += rest.substr(0, end);
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    auto body = parse_form(pairs);
    if (!body.ok()) {
        return refused("Could not decode query. Query length: " + std::to_string(request.body.size()) +
                       " Request method: " + request.method);
    }
    all.insert(all.end(), body->all().begin(), body->all().end());
    return Fields(std::move(all));
}

base::Result<LanguageToolOrder> languagetool_order(const Fields& fields, const Site& site,
                                                   LanguageToolChoice::Scope scope,
                                                   const std::optional<workflow::AddressToken>& fixed) {
    EVENHAND_TRY_DONE(no_old_names(fields));
    LanguageToolOrder order;
    order.choice.scope = scope;
    order.choice.version = site.version;
    EVENHAND_TRY(order.text, text_of(fields));
    EVENHAND_TRY_DONE(fits(order.text));
    EVENHAND_TRY_DONE(read_choice(fields, order.choice));
    EVENHAND_TRY_DONE(fixed ? take_fixed(fields, site, *fixed, order) : read_document(fields, site, order));
    EVENHAND_TRY_DONE(read_day(fields, site, order));
    return order;
}

std::string_view languagetool_language(std::string_view code) {
    const std::string_view language = code.substr(0, std::min(code.find('-'), code.size()));
    if (language == "en" || code == "auto") {
        return "en-GB";
    }
    return language == "cy" ? "cy-GB" : "";
}

}  // namespace evenhand::web
