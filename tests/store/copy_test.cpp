#include "evenhand/base/files.hpp"
#include "evenhand/store/copy.hpp"
#include "evenhand/store/notebook.hpp"
#include "evenhand/store/scan_records.hpp"
#include "store/records_under_test.hpp"

#include <algorithm>

namespace evenhand::tests {
namespace {

/// A queue with something in its queue, its accounts, its audit and its website.
void fill(const std::string& address) {
    const auto records = records_in(address);
    for (int at = 0; at < 120; ++at) {
        begin(*records, "Number " + std::to_string(at) + ": £1 “quoted” ŵ \xF0\x9F\x8C\xB3");
    }
    const auto looked_at = good(records->submission(workflow::SubmissionId{1}));
    REQUIRE(looked_at.has_value());
    workflow::Account ann;
    ann.id = {"ann"};
    ann.name = "Ann";
    good(records->record({{workflow::PutAccount{ann}, workflow::PutPassword{{"ann"}, "$argon2id$x"},
                           workflow::PutSetting{{{"exampleshire"}, "look", std::string("1\n2")}}},
                          {fact("user-add")}}));
    const auto scans = good(store::open_scan_records(opening_of(address)));
    scan::Source source;
    source.council = "exampleshire";
    source.url = "https://www.example.gov.uk/news";
    static_cast<void>(good(scans->add_source(source, moment(1))));
}

std::int64_t rows_in(const std::vector<store::TableContents>& all, const std::string& name) {
    const auto table = std::ranges::find(all, name, &store::TableContents::name);
    REQUIRE(table != all.end());
    return table->rows;
}

}  // namespace

TEST_CASE("a queue goes from SQLite to PostgreSQL and back, the same in every table, its audit whole",
          "[store]") {
    const SqliteDatabase file;
    const PostgresqlDatabase server;
    const SqliteDatabase back;
    fill(file.address());
    const auto there = good(store::copy_store(opening_of(file.address()), opening_of(server.address())));
    const auto again = good(store::copy_store(opening_of(server.address()), opening_of(back.address())));
    CHECK(there == again);
    CHECK(rows_in(there, "submission") == 120);
    CHECK(rows_in(there, "account") == 1);
    CHECK(rows_in(there, "scan_source") == 1);
    CHECK(rows_in(there, "audit_entry") == 121);
    for (const auto& address : {server.address(), back.address()}) {
        const auto records = records_in(address);
        CHECK_FALSE(verified(*records).first_break().has_value());
        CHECK(good(records->submission(workflow::SubmissionId{7})) ==
              good(records_in(file.address())->submission(workflow::SubmissionId{7})));
        // It goes on from there.
        begin(*records, "Next");
        CHECK_FALSE(verified(*records).first_break().has_value());
        CHECK(good(records->list({})).total == 121);
    }
}

TEST_CASE("a target that holds anything is refused and stays as it is", "[store]") {
    const SqliteDatabase file;
    const PostgresqlDatabase server;
    fill(file.address());
    begin(*records_in(server.address()), "Theirs");
    const auto refused = store::copy_store(opening_of(file.address()), opening_of(server.address()));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().message.find("not empty") != std::string::npos);
    CHECK(good(records_in(server.address())->list({})).total == 1);
    const auto self = store::copy_store(opening_of(file.address()), opening_of(file.address()));
    CHECK_FALSE(self.ok());
    CHECK(good(records_in(file.address())->list({})).total == 120);
}

TEST_CASE("a copy that stops half way leaves nothing behind", "[store]") {
    const SqliteDatabase target;
    const auto none =
        store::copy_store({target.address() + "-none", store::Missing::is_an_error, store::Patience(5000)},
                          opening_of(target.address()));
    REQUIRE_FALSE(none.ok());
    CHECK_FALSE(std::filesystem::exists(target.address()));
    CHECK_FALSE(std::filesystem::exists(target.address() + "-none"));

    const PostgresqlDatabase server;
    const SqliteDatabase file;
    fill(file.address());
    static_cast<void>(records_in(server.address()));
    // A row that the target does not take, late in the copy.
    static_cast<void>(server.execute("ALTER TABLE scan_source ADD CHECK (url = '')"));
    CHECK_FALSE(store::copy_store(opening_of(file.address()), opening_of(server.address())).ok());
    CHECK(good(records_in(server.address())->list({})).total == 0);
}

TEST_CASE("two databases of PostgreSQL are left to its own tools", "[store]") {
    const auto refused =
        store::copy_store(opening_of("postgresql://127.0.0.1:1/a"), opening_of("postgresql://127.0.0.1:1/b"));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().mend.find("pg_dump") != std::string::npos);
}

}  // namespace evenhand::tests
