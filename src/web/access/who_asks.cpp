#include "cookies.hpp"
#include "evenhand/secrets/token.hpp"
#include "evenhand/web/access.hpp"
#include "evenhand/workflow/address_token.hpp"
#include "form_token.hpp"

#include <algorithm>
#include <utility>

namespace evenhand::web {
namespace {

base::Error no_valid_token() {
    return {base::ErrorCode::refused,
            "the token is not valid, or was revoked, or its time is over",
            "use another one",
            {}};
}

/// What stands behind "Bearer " (RFC 6750 section 2.1; the scheme's case does not matter, RFC 9110 section
/// 11.1). No: another scheme, which is none of ours.
std::optional<std::string_view> bearer(const Request& request) {
    constexpr std::string_view scheme = "bearer ";
    const auto header = request.headers.find("authorization");
    if (!header || header->size() < scheme.size() ||
        !std::equal(scheme.begin(), scheme.end(), header->begin(), [](char wanted, char is) {
            return wanted == (is >= 'A' && is <= 'Z' ? static_cast<char>(is + ('a' - 'A')) : is);
        })) {
        return std::nullopt;
    }
    std::string_view secret = header->substr(scheme.size());
    secret.remove_prefix(std::min(secret.find_first_not_of(' '), secret.size()));
    return secret;
}

/// A write for each request would cost a sync of the disk: the note is a minute coarse.
constexpr std::chrono::minutes noted_each{1};

/// Ends a session that nobody has used for too long; notes that this one is used.
base::Result<base::Done> end_if_idle(std::optional<workflow::Account>& who, const std::string& digest,
                                     workflow::Door& door, const Site& site) {
    const auto now = site.clock.now();
    auto& notebook = *site.office->notebook;
    EVENHAND_TRY(const auto seen, notebook.last_seen(digest));
    if (seen && now - *seen >= session_idle) {
        EVENHAND_TRY_DONE(door.close_session(*who, digest));
        who.reset();
        return base::Done{};
    }
    return seen && now - *seen < noted_each ? base::Done{} : notebook.note_seen(digest, now);
}

base::Result<Asker> asker_with_session(const Request& request, const Site& site) {
    Asker asker;
    const std::string secret = cookie_secret(Cookie::session, request);
    if (secret.empty()) {
        asker.form_token = form_token_of(cookie_secret(Cookie::before, request));
        return asker;
    }
    workflow::Door door(*site.office->records, *site.office->passwords, site.clock);
    std::string digest = secrets::token_digest(secret);
    EVENHAND_TRY(asker.who, door.by_session(digest));
    if (asker.who) {
        EVENHAND_TRY_DONE(end_if_idle(asker.who, digest, door, site));
    }
    if (!asker.who) {
        asker.form_token = form_token_of(cookie_secret(Cookie::before, request));
        return asker;
    }
    asker.by = Asker::By::session;
    asker.digest = std::move(digest);
    asker.form_token = form_token_of(secret);
    return asker;
}

}  // namespace

bool Asker::may(workflow::Scope scope) const {
    switch (by) {
    case By::nobody: return false;
    case By::session: return true;
    case By::token: return scope == workflow::Scope::read || std::ranges::count(scopes, scope) > 0;
    }
    return false;
}

base::Result<Asker> asker_with_token(std::string_view secret, const Site& site) {
    if (!site.office || !looks_like_secret(secret)) {
        return no_valid_token();
    }
    workflow::Door door(*site.office->records, *site.office->passwords, site.clock);
    Asker asker;
    asker.digest = secrets::token_digest(secret);
    EVENHAND_TRY(const auto known, site.office->records->token(asker.digest));
    if (!known) {
        // Nobody's token is nobody's act: whoever sends made-up ones must not fill the audit.
        return no_valid_token();
    }
    EVENHAND_TRY(auto holder, door.holder_of(asker.digest));
    // It stands in addresses, and so perhaps in somebody's log: it opens those and nothing else.
    if (workflow::address_label(holder.label)) {
        return no_valid_token();
    }
    asker.by = Asker::By::token;
    asker.who = std::move(holder.who);
    asker.scopes = std::move(holder.scopes);
    return asker;
}

base::Result<Asker> who_asks(const Request& request, const Site& site) {
    if (const auto secret = bearer(request)) {
        return asker_with_token(*secret, site);
    }
    return site.office ? asker_with_session(request, site) : Asker{};
}

}  // namespace evenhand::web
