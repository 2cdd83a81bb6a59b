#include "evenhand/base/json_writer.hpp"
#include "evenhand/check/check.hpp"
#include "evenhand/text/text.hpp"
#include "evenhand/web/languagetool_order.hpp"
#include "handlers.hpp"

#include <spdlog/spdlog.h>

namespace evenhand::web {
namespace {

using Scope = report::LanguageToolChoice::Scope;

/// LanguageTool tells its errors as plain text, and its clients show them only so.
Reply error(int status, std::string_view message) {
    return Reply{status, "text/plain; charset=utf-8", "Error: " + std::string(message), {}};
}

Reply plain(std::string_view words) {
    return Reply{200, "text/plain; charset=utf-8", std::string(words), {}};
}

base::Result<std::string> checked(const LanguageToolOrder& order) {
    text::Document document{order.text.plain(), order.kind, order.author};
    std::vector<base::OriginalSpan> sentences;
    report::Report report;
    // An empty paragraph is no fault of a client that sends each paragraph.
    if (document.text.find_first_not_of(" \t\r\n\xc2\xa0") == std::string::npos) {
        report.document = document;
    } else {
        EVENHAND_TRY(const text::Text text, text::Text::read(document, "text"));
        for (const text::Sentence& sentence : text.layout().sentences) {
            sentences.push_back(text.map().original(sentence.span));
        }
        EVENHAND_TRY(report, check::check(std::move(document), "text", *order.council, order.on));
    }
    return report::to_languagetool(report, order.council->library().rules, order.text, sentences,
                                   order.choice);
}

Reply not_let_in(const base::Error& why, const Request& request) {
    if (why.code == base::ErrorCode::refused) {
        return error(403, "Access denied: " + why.message);
    }
    spdlog::error("request {}: {}", request.id, base::one_line(why));
    return error(503, "The accounts cannot be reached just now, please try again later");
}

Reply check(const Request& request, const Site& site, Scope scope) {
    const auto fields = languagetool_fields(request);
    if (!fields.ok()) {
        return error(400, fields.error().message);
    }
    std::optional<workflow::AddressToken> fixed;
    const auto shown = shown_token(request, *fields);
    // Without a store there are no accounts, and what a client sends of one means nothing.
    const bool means_something = shown && (site.office || !shown->username);
    if (means_something) {
        auto let_in = document_of_token(*shown, site);
        if (!let_in.ok()) {
            return not_let_in(let_in.error(), request);
        }
        fixed = std::move(let_in).value();
    }
    const auto order = languagetool_order(*fields, site, scope, fixed);
    if (!order.ok()) {
        return error(order.error().code == base::ErrorCode::too_large ? 413 : 400, order.error().message);
    }
    auto answer = checked(*order);
    if (!answer.ok()) {
        return error(400, answer.error().message + "; " + answer.error().mend);
    }
    return Reply{200, "application/json", std::move(answer).value(), {}};
}

/// Sorted by name, as Zettlr shows it.
Reply tell_languages() {
    struct Row {
        const char* name;
        const char* code;
        const char* long_code;
    };
    static constexpr Row rows[] = {
        {"English", "en", "en"}, {"English (GB)", "en", "en-GB"}, {"Welsh", "cy", "cy-GB"}};
    base::JsonWriter json;
    json.begin_array();
    for (const Row& row : rows) {
        json.begin_object().key("name").text(row.name).key("code").text(row.code);
        json.key("longCode").text(row.long_code).end_object();
    }
    json.end_array();
    return Reply{200, "application/json", json.take(), {}};
}

void write_software(base::JsonWriter& json, const Site& site) {
    json.key("software").begin_object().key("name").text("Evenhand").key("version").text(site.version);
    json.key("buildDate").null().key("commit").null().key("premium").flag(false).end_object();
}

Reply tell_software(const Site& site) {
    base::JsonWriter json;
    json.begin_object();
    write_software(json, site);
    json.end_object();
    return Reply{200, "application/json", json.take(), {}};
}

Reply tell_rules(const Request& request, const Site& site) {
    const auto language = request.query.find("language");
    if (!language || languagetool_language(*language).empty()) {
        return error(400, "'language' parameter missing or not known here");
    }
    base::JsonWriter json;
    json.begin_object();
    write_software(json, site);
    json.key("parameter").begin_object().key("maxTextLength");
    json.number(static_cast<std::int64_t>(languagetool_limit)).end_object();
    json.key("rules").begin_array();
    for (const rules::Rule& rule : site.councils.front()->library().rules.rules()) {
        const std::string_view category = report::languagetool_category(rule);
        json.begin_object().key("ruleId").text(report::languagetool_id(rule.id));
        json.key("description").text(rule.title).key("categoryId").text(category);
        json.key("categoryName")
            .text(category == "PREELECTION_PERIOD" ? "Restricted period" : "Council publicity");
        json.key("locQualityIssueType").text("legal").end_object();
    }
    json.end_array().end_object();
    return Reply{200, "application/json", json.take(), {}};
}

Reply only(std::string_view method) {
    Reply reply = error(405, "Only " + std::string(method) + " is offered here");
    reply.headers.emplace_back("Allow", method);
    return reply;
}

}  // namespace

Reply answer_languagetool(const Request& request, const Site& site) {
    const bool document = request.path.starts_with("/lt-doc/");
    const auto base = request.path.find("/v2/");
    const std::string_view action =
        base == std::string::npos ? std::string_view() : std::string_view(request.path).substr(base + 4);
    const bool reads = request.method == "GET" || request.method == "HEAD";
    if (action == "check") {
        return check(request, site, document ? Scope::document : Scope::paragraph);
    }
    if (action == "words/add" || action == "words/delete" || action == "words") {
        return error(400, "This end point needs a user id");
    }
    const bool known = action == "languages" || action == "info" || action == "maxtextlength" ||
                       action == "configinfo" || action == "healthcheck";
    if (!known) {
        return error(404, "Unsupported action: '" + std::string(action) + "'");
    }
    if (!reads) {
        return only("GET, HEAD");
    }
    return action == "languages"       ? tell_languages()
           : action == "info"          ? tell_software(site)
           : action == "maxtextlength" ? plain(std::to_string(languagetool_limit))
           : action == "healthcheck"   ? plain("OK")
                                       : tell_rules(request, site);
}

}  // namespace evenhand::web
