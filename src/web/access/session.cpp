#include "cookies.hpp"
#include "evenhand/secrets/token.hpp"
#include "evenhand/web/access.hpp"

namespace evenhand::web {

base::Result<base::Done> begin_session(const Request& request, const Site& site, const workflow::Account& who,
                                       Reply& reply) {
    workflow::Door door(*site.office->records, *site.office->passwords, site.clock);
    if (request.asker.by == Asker::By::session) {
        EVENHAND_TRY_DONE(door.close_session(*request.asker.who, request.asker.digest));
    }
    const std::string secret = secrets::random_token();
    EVENHAND_TRY_DONE(door.open_session(who, secrets::token_digest(secret)));
    set_cookie(reply, Cookie::session, request.connection, secret);
    clear_cookie(reply, Cookie::before, request.connection);
    return base::Done{};
}

base::Result<base::Done> end_session(const Request& request, const Site& site, Reply& reply) {
    if (request.asker.by == Asker::By::session) {
        workflow::Door door(*site.office->records, *site.office->passwords, site.clock);
        EVENHAND_TRY_DONE(door.close_session(*request.asker.who, request.asker.digest));
    }
    clear_cookie(reply, Cookie::session, request.connection);
    clear_cookie(reply, Cookie::before, request.connection);
    reply.headers.emplace_back("Clear-Site-Data", "\"cache\", \"storage\"");
    return base::Done{};
}

}  // namespace evenhand::web
