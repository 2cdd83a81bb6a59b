#include "store/access_rows.hpp"
#include "store/records_under_test.hpp"

namespace evenhand::tests {

TEST_CASE("a token whose scopes mean nothing opens nothing", "[store]") {
    const SqliteDatabase database;
    const auto records = records_in(database.address());
    const workflow::ApiToken token{"sha256:t", {"al"}, "website", {workflow::Scope::read}, moment(0), {}, {}};
    good(records->record({{workflow::AddToken{token}}, {fact("token-add")}}));
    static_cast<void>(database.execute("UPDATE api_token SET scopes = 'read everything'"));
    is_unreadable(records->token("sha256:t"),
                  "a token in the database cannot be read: a scope means nothing");
    is_unreadable(records->tokens({"al"}), "a scope means nothing");
}

}  // namespace evenhand::tests
