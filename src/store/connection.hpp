#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/store/opening.hpp"
#include "store/statement.hpp"
#include "store/value.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace evenhand::store {

enum class Purpose : std::uint8_t {
    reading,  ///< one unchanging picture of the database over all queries until the end
    writing,  ///< alone: the transaction waits here for its turn, or is refused as busy, before anything is
              ///< read
};

enum class Dialect : std::uint8_t { sqlite, postgresql };

/// One connection, for one thread at a time. Every database error comes out as a base::Error that says what
/// to do; after one inside a transaction the transaction can only be rolled back.
class Connection {
  public:
    virtual ~Connection() = default;

    [[nodiscard]] virtual Dialect dialect() const noexcept = 0;
    /// Runs one statement and gives all its rows.
    virtual base::Result<Outcome> run(const Statement& statement, std::span<const Value> values) = 0;
    /// Runs several statements without values. Only the migrations do.
    virtual base::Result<base::Done> run_script(std::string_view script) = 0;

    virtual base::Result<base::Done> begin(Purpose purpose) = 0;
    /// Done means: it will be there after any crash. An error means that nothing was done; but where the
    /// connection is not usable() afterwards, nobody knows.
    virtual base::Result<base::Done> commit() = 0;
    virtual void rollback() noexcept = 0;

    /// False after the connection was lost: to be thrown away.
    [[nodiscard]] virtual bool usable() const noexcept = 0;

    base::Result<Outcome> run(const Statement& statement, std::initializer_list<Value> values = {}) {
        return run(statement, std::span<const Value>(values.begin(), values.size()));
    }
};

/// Of a statement whose rows and count nobody asks for.
inline base::Result<base::Done> ran(base::Result<Outcome> answer) {
    EVENHAND_TRY(const auto outcome, std::move(answer));
    static_cast<void>(outcome);
    return base::Done{};
}

/// `file` must exist unless `create`; either way it gets what every connection needs: WAL, a full sync at
/// every commit, foreign keys, patience.
base::Result<std::unique_ptr<Connection>> open_sqlite(const std::string& file, Missing missing,
                                                      Patience patience);
/// `address` is a libpq address, postgresql://…; a password is better kept in ~/.pgpass or PGPASSWORD.
base::Result<std::unique_ptr<Connection>> open_postgresql(const std::string& address, Patience patience);

/// Rolls back at the end of the scope unless commit() was reached.
class Transaction {
  public:
    static base::Result<Transaction> begin(Connection& connection, Purpose purpose) {
        EVENHAND_TRY_DONE(connection.begin(purpose));
        return Transaction(connection);
    }
    Transaction(Transaction&& other) noexcept : connection_(std::exchange(other.connection_, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction() {
        if (connection_ != nullptr) {
            connection_->rollback();
        }
    }
    base::Result<base::Done> commit() {
        auto done = connection_->commit();
        if (done.ok()) {
            connection_ = nullptr;
        }
        return done;
    }

  private:
    explicit Transaction(Connection& connection) : connection_(&connection) {}
    Connection* connection_;
};

}  // namespace evenhand::store
