#include "evenhand/store/notebook.hpp"
#include "store/records_under_test.hpp"
#include "support/notebook_contract.hpp"

namespace evenhand::tests {

TEST_CASE("the notebook in SQLite keeps what the port promises", "[store]") {
    const SqliteDatabase database;
    const auto notebook = good(store::open_notebook(opening_of(database.address())));
    notebook_contract::keep_what_the_port_promises(*notebook);
}

TEST_CASE("the notebook in PostgreSQL keeps what the port promises", "[store][postgresql]") {
    const PostgresqlDatabase database;
    const auto notebook = good(store::open_notebook(opening_of(database.address())));
    notebook_contract::keep_what_the_port_promises(*notebook);
}

TEST_CASE("the notebook lies beside the records and outlives the program", "[store]") {
    const SqliteDatabase database;
    const auto records = records_in(database.address());
    {
        const auto notebook = good(store::open_notebook(opening_of(database.address())));
        good(notebook->note_seen("sha256:a", moment(3)));
    }
    const auto notebook = good(store::open_notebook(opening_of(database.address())));
    CHECK(good(notebook->last_seen("sha256:a")) == moment(3));
}

}  // namespace evenhand::tests
