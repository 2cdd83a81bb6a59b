#pragma once

#include "store/connection.hpp"
#include "store/postgresql_address.hpp"
#include "support/postgresql_cluster.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <memory>
#include <string>

namespace evenhand::tests {

/// A database of one of the two kinds, for one test.
class SqliteDatabase {
  public:
    [[nodiscard]] std::string address() const { return (folder_.path() / "queue.db").string(); }
    /// Runs statements beside the program, as somebody with the sqlite3 shell does.
    [[nodiscard]] std::string execute(const std::string& script) const {
        sqlite3* handle = nullptr;
        REQUIRE(sqlite3_open(address().c_str(), &handle) == SQLITE_OK);
        std::string first;
        const auto take = [](void* into, int columns, char** values, char**) {
            auto& text = *static_cast<std::string*>(into);
            if (text.empty() && columns > 0 && values[0] != nullptr) {
                text = values[0];
            }
            return 0;
        };
        sqlite3_busy_timeout(handle, 2000);
        const int code = sqlite3_exec(handle, script.c_str(), take, &first, nullptr);
        INFO(script << ": " << sqlite3_errmsg(handle));
        CHECK(code == SQLITE_OK);
        sqlite3_close(handle);
        return first;
    }
    [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }

  private:
    TemporaryFolder folder_;
};

class PostgresqlDatabase {
  public:
    PostgresqlDatabase() = default;
    // Dropped at once: a server that falls has to sync every file of every database when it recovers.
    ~PostgresqlDatabase() { postgresql_cluster().drop_database(address_); }
    PostgresqlDatabase(const PostgresqlDatabase&) = delete;
    PostgresqlDatabase& operator=(const PostgresqlDatabase&) = delete;

    [[nodiscard]] std::string address() const { return address_; }
    [[nodiscard]] std::string execute(const std::string& script) const {
        return PostgresqlCluster::execute(address_, script);
    }

  private:
    std::string address_ = postgresql_cluster().fresh_database();
};

inline std::unique_ptr<store::Connection> connect(const std::string& address,
                                                  store::Patience patience = store::Patience(5000)) {
    auto opened = store::is_postgresql_address(address)
                      ? store::open_postgresql(address, patience)
                      : store::open_sqlite(address, store::Missing::is_created, patience);
    if (!opened.ok() && opened.error().message.find("empty file") == std::string::npos) {
        FAIL(base::one_line(opened.error()));
    }
    REQUIRE(opened.ok());
    return std::move(opened).value();
}

}  // namespace evenhand::tests
