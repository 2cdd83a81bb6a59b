#include "store/connection.hpp"
#include "store/libpq.hpp"
#include "store/postgresql_address.hpp"
#include "store/postgresql_error.hpp"
#include "store/stored_text.hpp"

#include <charconv>
#include <set>
#include <utility>

namespace evenhand::store {
namespace {

using base::Done;
using base::ErrorCode;
using base::Result;

struct Finish {
    const Libpq* libpq;
    void operator()(PGconn* connection) const noexcept { libpq->finish(connection); }
    void operator()(PGresult* result) const noexcept { libpq->clear(result); }
};
using Handle = std::unique_ptr<PGconn, Finish>;
using Answer = std::unique_ptr<PGresult, Finish>;

/// The writers of one database line up at this advisory lock: the chain of the audit has one end.
constexpr std::string_view write_lock = "pg_advisory_xact_lock(1163284040)";

struct Server {
    std::string address;
    std::string shown;
    Patience patience{};
};

Result<Handle> connect(const Libpq& libpq, const Server& server) {
    // A lock is waited for as long as patience says; a client that freezes in a transaction is put out by the
    // server, so that it cannot hold up the others; a commit is answered when it is on the disk.
    const std::string options = "-c lock_timeout=" + std::to_string(server.patience.count()) +
                                " -c statement_timeout=60s -c idle_in_transaction_session_timeout=30s"
                                " -c synchronous_commit=on -c client_min_messages=warning";
    const char* keywords[] = {
        "dbname",          "application_name",    "client_encoding",  "connect_timeout",  "options",
        "keepalives_idle", "keepalives_interval", "keepalives_count", "tcp_user_timeout", nullptr};
    const char* values[] = {
        server.address.c_str(), "evenhand", "UTF8", "5", options.c_str(), "10", "5", "3", "20000", nullptr};
    Handle handle(libpq.connectdb_params(keywords, values, 1), Finish{&libpq});
    if (!handle || libpq.status(handle.get()) != CONNECTION_OK) {
        std::string why = handle ? libpq.error_message(handle.get()) : "there is no memory left";
        why.resize(std::min(why.find('\n'), why.size()));
        return base::Error{ErrorCode::unreadable,
                           "the database server cannot be reached: " + why,
                           "check that it runs, and the address, user and password",
                           {server.shown, 0}};
    }
    libpq.set_notice_processor(
        handle.get(), [](void*, const char*) {}, nullptr);
    return handle;
}

class PostgresqlConnection final : public Connection {
  public:
    PostgresqlConnection(const Libpq& libpq, Handle handle, Server server)
        : libpq_(libpq), handle_(std::move(handle)), server_(std::move(server)) {}

    [[nodiscard]] Dialect dialect() const noexcept override { return Dialect::postgresql; }
    [[nodiscard]] bool usable() const noexcept override {
        return libpq_.status(handle_.get()) == CONNECTION_OK;
    }

    Result<Outcome> run(const Statement& statement, std::span<const Value> values) override;
    Result<Done> run_script(std::string_view script) override;
    Result<Done> begin(Purpose purpose) override;
    Result<Done> commit() override;
    void rollback() noexcept override {
        if (usable() && libpq_.transaction_status(handle_.get()) != PQTRANS_IDLE) {
            const Answer answer = execute("ROLLBACK");
        }
    }

  private:
    [[nodiscard]] Answer owned(PGresult* result) const { return Answer(result, Finish{&libpq_}); }
    [[nodiscard]] Answer execute(const char* script) const {
        return owned(libpq_.exec(handle_.get(), script));
    }
    [[nodiscard]] base::Error failure(const PGresult* answer) const;
    Result<Done> prepare(const Statement& statement);

    const Libpq& libpq_;
    Handle handle_;
    Server server_;
    std::set<std::string_view> prepared_;
};

base::Error PostgresqlConnection::failure(const PGresult* answer) const {
    const char* state = answer == nullptr ? nullptr : libpq_.result_error_field(answer, PG_DIAG_SQLSTATE);
    const char* message =
        answer == nullptr ? nullptr : libpq_.result_error_field(answer, PG_DIAG_MESSAGE_PRIMARY);
    return postgresql_error(state == nullptr || !usable() ? "" : state, message == nullptr ? "" : message,
                            server_.shown);
}

Result<Done> PostgresqlConnection::prepare(const Statement& statement) {
    if (prepared_.count(statement.name) == 0) {
        const Answer answer = owned(libpq_.prepare(handle_.get(), std::string(statement.name).c_str(),
                                                   std::string(statement.postgresql).c_str(), 0, nullptr));
        if (libpq_.result_status(answer.get()) != PGRES_COMMAND_OK) {
            return failure(answer.get());
        }
        prepared_.insert(statement.name);
    }
    return Done{};
}

Value column(const Libpq& libpq, const PGresult* answer, int row, int at) {
    if (libpq.getisnull(answer, row, at) != 0) {
        return std::monostate{};
    }
    const std::string_view bytes(libpq.getvalue(answer, row, at),
                                 static_cast<std::size_t>(libpq.getlength(answer, row, at)));
    // bigint, smallint and integer, by the numbers that the server's catalogue gives them for good.
    const auto type = libpq.ftype(answer, at);
    if (type == 20 || type == 21 || type == 23) {
        std::int64_t whole = 0;
        std::from_chars(bytes.data(), bytes.data() + bytes.size(), whole);
        return whole;
    }
    return given_text(bytes);
}

Result<Outcome> PostgresqlConnection::run(const Statement& statement, std::span<const Value> values) {
    EVENHAND_TRY_DONE(prepare(statement));
    std::vector<std::string> texts;
    texts.reserve(values.size());  // the pointers below look into it
    std::vector<const char*> pointers;
    for (const auto& value : values) {
        if (std::holds_alternative<std::monostate>(value)) {
            pointers.push_back(nullptr);
            continue;
        }
        const auto* whole = std::get_if<std::int64_t>(&value);
        texts.push_back(whole != nullptr ? std::to_string(*whole)
                                         : stored_text(std::get<std::string>(value)));
        pointers.push_back(texts.back().c_str());
    }
    const Answer answer =
        owned(libpq_.exec_prepared(handle_.get(), std::string(statement.name).c_str(),
                                   static_cast<int>(pointers.size()), pointers.data(), nullptr, nullptr, 0));
    const auto status = libpq_.result_status(answer.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
        return failure(answer.get());
    }
    Outcome outcome;
    const std::string_view changed = libpq_.cmd_tuples(answer.get());
    std::from_chars(changed.data(), changed.data() + changed.size(), outcome.changed);
    const int columns = libpq_.nfields(answer.get());
    for (int row = 0; row < libpq_.ntuples(answer.get()); ++row) {
        Row& values_of_row = outcome.rows.emplace_back();
        for (int at = 0; at < columns; ++at) {
            values_of_row.push_back(column(libpq_, answer.get(), row, at));
        }
    }
    return outcome;
}

Result<Done> PostgresqlConnection::run_script(std::string_view script) {
    const Answer answer = execute(std::string(script).c_str());
    const auto status = libpq_.result_status(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        return failure(answer.get());
    }
    return Done{};
}

Result<Done> PostgresqlConnection::begin(Purpose purpose) {
    if (purpose == Purpose::reading) {
        return run_script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }
    // READ COMMITTED: every statement after the lock sees what the one before it in the line has done.
    auto done =
        run_script("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SELECT " + std::string(write_lock));
    if (!done.ok()) {
        rollback();
    }
    return done;
}

Result<Done> PostgresqlConnection::commit() {
    const Answer answer = execute("COMMIT");
    if (libpq_.result_status(answer.get()) == PGRES_COMMAND_OK) {
        // A transaction in which something failed answers a COMMIT with ROLLBACK and no error.
        base::ensure(std::string_view(libpq_.cmd_status(answer.get())) == "COMMIT",
                     "a failed transaction was committed");
        return Done{};
    }
    return usable() ? failure(answer.get()) : outcome_unknown(server_.shown);
}

}  // namespace

Result<std::unique_ptr<Connection>> open_postgresql(const std::string& address, Patience patience) {
    EVENHAND_TRY(const Libpq* libpq, load_libpq());
    EVENHAND_TRY(auto shown, shown_address(address));
    Server server{address, std::move(shown), patience};
    EVENHAND_TRY(auto handle, connect(*libpq, server));
    return std::unique_ptr<Connection>(
        std::make_unique<PostgresqlConnection>(*libpq, std::move(handle), std::move(server)));
}

}  // namespace evenhand::store
