#include "store/account_rows.hpp"
#include "store/records_under_test.hpp"

namespace evenhand::tests {

TEST_CASE("an account with a role or a standing that means nothing cannot be read", "[store]") {
    const SqliteDatabase database;
    const auto records = records_in(database.address());
    const workflow::Account account{
        {"al"},   0, "Al", "", workflow::Standing::active, {}, {{{"exampleshire"}, workflow::Role::clerk}},
        moment(0)};
    good(records->record({{workflow::PutAccount{account}}, {fact("user-add")}}));
    SECTION("a role") {
        static_cast<void>(database.execute("UPDATE account_role SET role = 'emperor'"));
        is_unreadable(records->account({"al"}), "'emperor' means nothing");
        is_unreadable(records->accounts(), "'emperor' means nothing");
    }
    SECTION("a standing") {
        static_cast<void>(database.execute("UPDATE account SET standing = ''"));
        is_unreadable(records->account({"al"}), "'' means nothing");
    }
}

TEST_CASE("accounts are sorted by the bytes of their names on both databases", "[store][postgresql]") {
    const SqliteDatabase file;
    const PostgresqlDatabase server;
    for (const auto& address : {file.address(), server.address()}) {
        const auto records = records_in(address);
        for (const auto* name : {"jo_b", "jo.b", "job", "jo-b", "al"}) {
            good(records->record(
                {{workflow::PutAccount{{{name}, 0, "", "", workflow::Standing::active, {}, {}, moment(0)}}},
                 {fact("user-add")}}));
        }
        std::string order;
        for (const auto& account : good(records->accounts())) {
            order += account.id.value + " ";
        }
        CHECK(order == "al jo-b jo.b jo_b job ");
    }
}

}  // namespace evenhand::tests
