#include "store/access_rows.hpp"

#include "store/cells.hpp"
#include "store/statements.hpp"

namespace evenhand::store {
namespace {

using base::Result;

/// True once the statement ran, however many rows it touched: to revoke what is revoked is no failure.
Result<bool> revoked(Result<Outcome> answer) {
    EVENHAND_TRY_DONE(ran(std::move(answer)));
    return true;
}

std::string words_of(const std::vector<workflow::Scope>& scopes) {
    std::string words;
    for (const auto scope : scopes) {
        words += (words.empty() ? "" : " ") + std::string(word(scope));
    }
    return words;
}

std::vector<workflow::Scope> scopes_in(RowReader& reader) {
    std::vector<workflow::Scope> scopes;
    const auto words = reader.text();
    for (std::size_t begin = 0; begin < words.size();) {
        const auto end = std::min(words.find(' ', begin), words.size());
        if (const auto scope = workflow::scope_named(words.substr(begin, end - begin)); scope) {
            scopes.push_back(*scope);
        } else {
            reader.complain("a scope means nothing");
        }
        begin = end + 1;
    }
    return scopes;
}

workflow::Session read_session(RowReader& reader) {
    workflow::Session session;
    session.digest = reader.text();
    session.person = {reader.text()};
    session.opened = instant(reader.integer());
    session.expires = instant(reader.integer());
    session.revoked = optional_instant(reader);
    return session;
}

workflow::ApiToken read_token(RowReader& reader) {
    workflow::ApiToken token;
    token.digest = reader.text();
    token.person = {reader.text()};
    token.label = reader.text();
    token.scopes = scopes_in(reader);
    token.created = instant(reader.integer());
    token.expires = optional_instant(reader);
    token.revoked = optional_instant(reader);
    return token;
}

workflow::GuestLink read_link(RowReader& reader) {
    workflow::GuestLink link;
    link.digest = reader.text();
    link.submission = {reader.integer()};
    link.revision = {reader.integer()};
    link.asks = word_of(reader, workflow::asks_named);
    link.guest = reader.text();
    link.made_by = {reader.text()};
    link.made = instant(reader.integer());
    link.expires = instant(reader.integer());
    link.used = optional_instant(reader);
    return link;
}

}  // namespace

Result<bool> put(Connection& connection, const workflow::AddSession& write) {
    const auto& s = write.session;
    return touched(
        connection.run(statements::signed_in_insert,
                       {cell(s.digest), cell(s.person), cell(s.opened), cell(s.expires), cell(s.revoked)}));
}

Result<bool> put(Connection& connection, const workflow::RevokeSession& write) {
    return revoked(connection.run(statements::signed_in_revoke, {cell(write.digest), cell(write.at)}));
}

Result<bool> put(Connection& connection, const workflow::RevokeSessionsOf& write) {
    return revoked(connection.run(statements::signed_in_revoke_person, {cell(write.person), cell(write.at)}));
}

Result<bool> put(Connection& connection, const workflow::AddToken& write) {
    const auto& t = write.token;
    return touched(connection.run(statements::api_token_insert,
                                  {cell(t.digest), cell(t.person), cell(t.label), cell(words_of(t.scopes)),
                                   cell(t.created), cell(t.expires), cell(t.revoked)}));
}

Result<bool> put(Connection& connection, const workflow::RevokeToken& write) {
    return revoked(connection.run(statements::api_token_revoke, {cell(write.digest), cell(write.at)}));
}

Result<bool> put(Connection& connection, const workflow::AddLink& write) {
    const auto& l = write.link;
    return touched(
        connection.run(statements::guest_link_insert,
                       {cell(l.digest), cell(l.submission), cell(l.revision), cell(word(l.asks)),
                        cell(l.guest), cell(l.made_by), cell(l.made), cell(l.expires), cell(l.used)}));
}

Result<bool> put(Connection& connection, const workflow::UseLink& write) {
    return touched(connection.run(statements::guest_link_use, {cell(write.digest), cell(write.at)}));
}

Result<bool> put(Connection& connection, const workflow::NoteActed& write) {
    const auto& key = write.key;
    return touched(connection.run(statements::kept_reply_act, {cell(key.person), cell(key.key),
                                                               cell(key.request), cell(write.submission)}));
}

Result<bool> put(Connection& connection, const workflow::PutSetting& write) {
    const auto& s = write.setting;
    return touched(connection.run(statements::setting_put, {cell(s.council), cell(s.key), cell(s.value)}));
}

Result<std::optional<workflow::Session>> find_session(Connection& connection, const std::string& digest) {
    return one<workflow::Session>(connection.run(statements::signed_in_find, {cell(digest)}), "a session",
                                  read_session);
}

Result<std::optional<workflow::ApiToken>> find_token(Connection& connection, const std::string& digest) {
    return one<workflow::ApiToken>(connection.run(statements::api_token_find, {cell(digest)}), "a token",
                                   read_token);
}

Result<std::vector<workflow::ApiToken>> tokens_of(Connection& connection, const workflow::PersonId& id) {
    return each<workflow::ApiToken>(connection.run(statements::api_token_list, {cell(id)}), "a token",
                                    read_token);
}

Result<std::optional<workflow::GuestLink>> find_link(Connection& connection, const std::string& digest) {
    return one<workflow::GuestLink>(connection.run(statements::guest_link_find, {cell(digest)}), "a link",
                                    read_link);
}

Result<std::vector<workflow::GuestLink>> links_of(Connection& connection, workflow::SubmissionId id) {
    return each<workflow::GuestLink>(connection.run(statements::guest_link_list, {cell(id)}), "a link",
                                     read_link);
}

Result<std::optional<std::string>> find_setting(Connection& connection, const workflow::CouncilId& council,
                                                const std::string& key) {
    return one<std::string>(connection.run(statements::setting_find, {cell(council), cell(key)}), "a setting",
                            [](RowReader& reader) { return reader.text(); });
}

}  // namespace evenhand::store
