#include "evenhand/store/outbox.hpp"
#include "store/records_under_test.hpp"
#include "support/outbox_contract.hpp"

namespace evenhand::tests {

TEST_CASE("the outbox in SQLite keeps what the port promises", "[store]") {
    const SqliteDatabase database;
    const auto outbox = good(store::open_outbox(opening_of(database.address())));
    outbox_contract::keep_what_the_port_promises(*outbox);
}

TEST_CASE("the outbox in PostgreSQL keeps what the port promises", "[store][postgresql]") {
    const PostgresqlDatabase database;
    const auto outbox = good(store::open_outbox(opening_of(database.address())));
    outbox_contract::keep_what_the_port_promises(*outbox);
}

TEST_CASE("what is on its way outlives the program", "[store]") {
    const SqliteDatabase database;
    {
        const auto outbox = good(store::open_outbox(opening_of(database.address())));
        good(outbox->put(outbox_contract::delivery("a", "al@example.org", "run 1")));
    }
    const auto outbox = good(store::open_outbox(opening_of(database.address())));
    CHECK(good(outbox->newest(5)).size() == 1);
}

}  // namespace evenhand::tests
