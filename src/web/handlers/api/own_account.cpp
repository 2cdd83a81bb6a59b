#include "api.hpp"
#include "desk_work.hpp"
#include "evenhand/base/json_writer.hpp"
#include "evenhand/scan/sources_json.hpp"
#include "evenhand/secrets/token.hpp"
#include "evenhand/workflow/address_token.hpp"
#include "evenhand/workflow/people_desk.hpp"
#include "field_reader.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

using workflow::ApiToken;
using workflow::Scope;

constexpr std::size_t longest_label = 100;
constexpr std::int64_t longest_days = 3660;

void moment(base::JsonWriter& json, std::string_view key, const std::optional<workflow::Instant>& value) {
    json.key(key);
    value ? json.text(workflow::iso(*value)) : json.null();
}

void write_scopes(base::JsonWriter& json, const std::vector<Scope>& scopes) {
    json.key("scopes").begin_array();
    for (const Scope scope : scopes) {
        json.text(workflow::word(scope));
    }
    json.end_array();
}

void write_token(base::JsonWriter& json, const ApiToken& token) {
    const auto address = workflow::address_label(token.label);
    json.key("id").text(token.digest).key("label").text(address ? address->purpose : token.label);
    write_scopes(json, token.scopes);
    if (address) {
        json.key("address").begin_object().key("for").text(workflow::word(address->token.use));
        json.key("council").text(address->token.council.value);
        json.key("kind").text(text::word(address->token.kind));
        json.key("author").text(text::word(address->token.author)).end_object();
    }
    moment(json, "created", token.created);
    moment(json, "expires", token.expires);
    moment(json, "revoked", token.revoked);
}

bool one_line_of_text(const std::string& text) {
    return std::ranges::none_of(text,
                                [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == '\x7F'; });
}

std::vector<Scope> read_scopes(FieldReader& fields, const Asker& asker) {
    std::vector<Scope> scopes;
    for (const std::string& word : fields.optional_texts("scopes")) {
        const auto scope = workflow::scope_named(word);
        if (!scope) {
            fields.complain("scopes", "takes of these: read, write, decide, administer");
            return scopes;
        }
        if (!asker.may(*scope)) {
            fields.complain("scopes", "holds " + word + ", which the token that asks does not have");
            return scopes;
        }
        if (std::ranges::find(scopes, *scope) == scopes.end()) {
            scopes.push_back(*scope);
        }
    }
    if (scopes.empty()) {
        fields.complain("scopes", "names no scope: read, write, decide or administer");
    }
    std::ranges::sort(scopes);
    return scopes;
}

/// What a token for an editor or a feed is bound to.
std::optional<workflow::AddressToken> read_address(FieldReader& fields, const Asker& asker,
                                                   const Site& site) {
    auto inside = fields.optional_table("address");
    if (!inside) {
        return std::nullopt;
    }
    workflow::AddressToken token;
    inside->text("for", longest_label);
    token.use = inside->optional_word("for", workflow::use_named, "editor, feed").value_or(token.use);
    token.kind =
        inside->optional_word("kind", text::document_kind_named, "press-release, web-news, statement, letter")
            .value_or(token.kind);
    token.author =
        inside->optional_word("author", text::author_named, "officer, member").value_or(token.author);
    token.council = {inside->text("council", longest_label)};
    const bool theirs = !workflow::roles_in(*asker.who, token.council).empty();
    if (!theirs || site.find(token.council) == nullptr) {
        inside->complain("council", "is not the id of a council that is served and where you have a role");
    }
    inside->no_other_names();
    if (!fields.optional_texts("scopes").empty()) {
        fields.complain("scopes", "has no place beside 'address', which opens nothing else");
    }
    return token;
}

workflow::PeopleDesk people_of(const Site& site) {
    return {*site.office->records, *site.office->passwords, site.clock};
}

Reply make_token(const Request& request, const Site& site) {
    auto fields = FieldReader::of_body(request);
    ApiToken token;
    token.person = request.asker.who->id;
    token.label = fields.text("label", longest_label);
    if (!one_line_of_text(token.label) || token.label.starts_with('[')) {
        fields.complain("label", "is more than one line, or begins with '['");
    }
    if (const auto address = read_address(fields, request.asker, site)) {
        token.label = workflow::label_of(*address, token.label);
    } else {
        token.scopes = read_scopes(fields, request.asker);
    }
    const auto days = fields.optional_integer("days", 1, longest_days);
    if (const auto problem = fields.finish()) {
        return reply_of(*problem, request.id);
    }
    token.created = site.clock.now();
    if (days) {
        token.expires = token.created + std::chrono::hours(24 * *days);
    }
    const std::string secret = secrets::random_token();
    token.digest = secrets::token_digest(secret);
    const auto done = people_of(site).add_token(*request.asker.who, token);
    if (!done.ok()) {
        return reply_of(store_problem(done.error(), request), request.id);
    }
    base::JsonWriter json;
    json.begin_object();
    write_token(json, token);
    json.key("secret").text(secret).end_object();
    return Reply{201, "application/json", json.take(), {{"Location", "/api/v1/tokens/" + token.digest}}};
}

}  // namespace

Reply give_own_account(const Request& request, const Site& /*site*/) {
    if (const auto problem = FieldReader::of_query(request).finish()) {
        return reply_of(*problem, request.id);
    }
    const workflow::Account& who = *request.asker.who;
    base::JsonWriter json;
    json.begin_object().key("id").text(who.id.value).key("name").text(who.name);
    json.key("roles").begin_array();
    for (const workflow::Grant& grant : who.grants) {
        json.begin_object().key("council");
        grant.council.empty() ? json.null() : json.text(grant.council.value);
        json.key("role").text(workflow::word(grant.role)).end_object();
    }
    json.end_array();
    write_scopes(json, request.asker.scopes);
    json.end_object();
    return Reply{200, "application/json", json.take(), {}};
}

Reply list_tokens(const Request& request, const Site& site) {
    if (const auto problem = FieldReader::of_query(request).finish()) {
        return reply_of(*problem, request.id);
    }
    const auto tokens = site.office->records->tokens(request.asker.who->id);
    if (!tokens.ok()) {
        return reply_of(store_problem(tokens.error(), request), request.id);
    }
    base::JsonWriter json;
    json.begin_object().key("tokens").begin_array();
    for (const ApiToken& token : *tokens) {
        json.begin_object();
        write_token(json, token);
        json.end_object();
    }
    json.end_array().end_object();
    return Reply{200, "application/json", json.take(), {}};
}

/// Not once(): what is kept for a key lies in the store, and a secret must not.
Reply add_token(const Request& request, const Site& site) {
    if (request.headers.find("idempotency-key")) {
        return reply_of({ProblemKind::malformed,
                         "a token is made without Idempotency-Key, because its secret is kept nowhere"},
                        request.id);
    }
    return make_token(request, site);
}

Reply revoke_token(const Request& request, const Site& site) {
    const std::string digest = request.captured.value_or("id", "");
    const auto token = site.office->records->token(digest);
    if (!token.ok()) {
        return reply_of(store_problem(token.error(), request), request.id);
    }
    if (!*token || (*token)->person != request.asker.who->id) {
        return reply_of({ProblemKind::not_found, "you have no such token"}, request.id);
    }
    const auto done = people_of(site).revoke_token(*request.asker.who, digest);
    return done.ok() ? Reply{204, "application/json", "", {}}
                     : reply_of(store_problem(done.error(), request), request.id);
}

/// What the scan of the website reads, of the councils in which the person has a role, and how old that is.
Reply list_sources(const Request& request, const Site& site) {
    if (const auto problem = FieldReader::of_query(request).finish()) {
        return reply_of(*problem, request.id);
    }
    base::Result<std::vector<scan::SourceRow>> rows = std::vector<scan::SourceRow>{};
    if (site.office->scans) {
        rows = site.office->scans->sources();
    }
    if (!rows.ok()) {
        return reply_of(store_problem(rows.error(), request), request.id);
    }
    std::erase_if(*rows, [&](const scan::SourceRow& row) {
        return workflow::roles_in(*request.asker.who, {row.source.council}).empty();
    });
    return Reply{200, "application/json", scan::sources_json(*rows, site.clock.now(), {}), {}};
}

}  // namespace evenhand::web
