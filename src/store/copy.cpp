#include "evenhand/store/copy.hpp"

#include "evenhand/base/digest.hpp"
#include "evenhand/base/joined.hpp"
#include "store/migrations.hpp"
#include "store/pool.hpp"
#include "store/postgresql_address.hpp"
#include "store/statements.hpp"

#include <algorithm>
#include <deque>
#include <filesystem>

namespace evenhand::store {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;

struct Table {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::size_t> key;  ///< which of the columns tell a row from all others
};

std::string numbered(std::size_t count) {
    std::vector<std::string> places;
    for (std::size_t at = 1; at <= count; ++at) {
        places.push_back("$" + std::to_string(at));
    }
    return base::joined(places, ", ");
}

std::string key_of(const Table& table) {
    std::vector<std::string> names;
    for (const std::size_t at : table.key) {
        names.push_back(table.columns.at(at));
    }
    return base::joined(names, ", ");
}

/// The statements of the copy for each table, whose names and columns are read from the database. Outlives
/// the connections, which know a statement by its name.
class StatementsByTable {
  public:
    /// `form` with its braces filled in; `places` values come in.
    const Statement& of(const Statement& form, const Table& table, std::size_t places) {
        const std::string name = std::string(form.name) + " " + table.name;
        const auto made = std::ranges::find(statements_, name, &Statement::name);
        if (made != statements_.end()) {
            return *made;
        }
        std::string sql(form.sqlite);
        for (const auto& [brace, words] : {std::pair<std::string, std::string>{"{table}", table.name},
                                           {"{columns}", base::joined(table.columns, ", ")},
                                           {"{key}", key_of(table)},
                                           {"{places}", numbered(places)}}) {
            for (auto at = sql.find(brace); at != std::string::npos; at = sql.find(brace)) {
                sql.replace(at, brace.size(), words);
            }
        }
        const std::string& kept_name = texts_.emplace_back(name);
        const std::string& kept = texts_.emplace_back(std::move(sql));
        return statements_.emplace_back(Statement{kept_name, kept, kept});
    }

  private:
    std::deque<std::string> texts_;
    std::deque<Statement> statements_;
};

/// The tables as SQLite's file of the newest form has them, in the order in which they were made: what a row
/// refers to stands before it.
Result<std::vector<Table>> tables_of(Connection& sqlite) {
    base::ensure(sqlite.dialect() == Dialect::sqlite, "the tables are read from SQLite");
    EVENHAND_TRY(const auto found, sqlite.run(statements::copy_tables));
    std::vector<Table> tables;
    for (const Row& row : found.rows) {
        RowReader reader(row, "a column of a table");
        const auto table = reader.text();
        const auto column = reader.text();
        const auto place = reader.integer();
        EVENHAND_TRY_DONE(reader.finish());
        if (tables.empty() || tables.back().name != table) {
            tables.push_back({table, {}, {}});
        }
        if (place > 0) {
            tables.back().key.push_back(tables.back().columns.size());
        }
        tables.back().columns.push_back(column);
    }
    return tables;
}

std::string row_digest(const Row& row) {
    std::string bytes;
    for (const Value& value : row) {
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            bytes += "n" + std::to_string(*number) + ";";
        } else if (const auto* text = std::get_if<std::string>(&value)) {
            bytes += "t" + std::to_string(text->size()) + ":" + *text;
        } else {
            bytes += "-;";
        }
    }
    return base::sha256(bytes);
}

/// Calls `each` with every row, some at a time: the pages of a council's website are large.
template <typename Each>
Result<Done> each_row(Connection& connection, const Table& table, StatementsByTable& made, Each each) {
    EVENHAND_TRY(auto some, connection.run(made.of(statements::copy_first, table, 0)));
    const auto& more = made.of(statements::copy_more, table, table.key.size());
    while (!some.rows.empty()) {
        for (const Row& row : some.rows) {
            EVENHAND_TRY_DONE(each(row));
        }
        std::vector<Value> last;
        for (const std::size_t at : table.key) {
            last.push_back(some.rows.back().at(at));
        }
        EVENHAND_TRY(some, connection.run(more, last));
    }
    return Done{};
}

/// What a table's rows come to, whatever their order.
class Sum {
  public:
    void add(const Row& row) { digests_.push_back(row_digest(row)); }
    TableContents of(const Table& table) && {
        std::ranges::sort(digests_);
        return {table.name, static_cast<std::int64_t>(digests_.size()),
                base::sha256(base::joined(digests_, "\n"))};
    }

  private:
    std::vector<std::string> digests_;
};

Result<TableContents> contents(Connection& connection, const Table& table, StatementsByTable& made) {
    Sum sum;
    EVENHAND_TRY_DONE(each_row(connection, table, made, [&](const Row& row) -> Result<Done> {
        sum.add(row);
        return Done{};
    }));
    return std::move(sum).of(table);
}

Result<TableContents> copy_table(Connection& from, Connection& to, const Table& table,
                                 StatementsByTable& made) {
    const auto& insert = made.of(statements::copy_into, table, table.columns.size());
    Sum sum;
    EVENHAND_TRY_DONE(each_row(from, table, made, [&](const Row& row) -> Result<Done> {
        sum.add(row);
        EVENHAND_TRY(const auto done, to.run(insert, row));
        base::ensure(done.changed == 1, "a row that was put in");
        return Done{};
    }));
    return std::move(sum).of(table);
}

Result<std::unique_ptr<Connection>> open(const Opening& opening) {
    EVENHAND_TRY(auto connection, Pool(opening).connect());
    EVENHAND_TRY(const auto owner, whose(*connection));
    if (owner == Whose::somebody_elses) {
        return Error{
            ErrorCode::refused, "this is not a queue's database", "name another", {opening.address, 0}};
    }
    EVENHAND_TRY_DONE(migrate(*connection, migration_steps()));
    return connection;
}

Result<Done> must_be_empty(Connection& connection, const std::vector<Table>& tables, StatementsByTable& made,
                           const std::string& shown) {
    for (const Table& table : tables) {
        EVENHAND_TRY(const auto counted, connection.run(made.of(statements::copy_count, table, 0)));
        if (counted.rows.at(0).at(0) != Value(std::int64_t{0})) {
            return Error{ErrorCode::refused,
                         "the target is not empty: there is something in its table " + table.name,
                         "name a new file or an empty database",
                         {shown, 0}};
        }
    }
    return Done{};
}

Result<std::vector<TableContents>> copy_all(Connection& from, Connection& to, const std::string& shown,
                                            StatementsByTable& made) {
    EVENHAND_TRY(const auto tables, tables_of(from.dialect() == Dialect::sqlite ? from : to));
    EVENHAND_TRY(auto reading, Transaction::begin(from, Purpose::reading));
    EVENHAND_TRY(auto writing, Transaction::begin(to, Purpose::writing));
    EVENHAND_TRY_DONE(must_be_empty(to, tables, made, shown));
    std::vector<TableContents> copied;
    for (const Table& table : tables) {
        EVENHAND_TRY(copied.emplace_back(), copy_table(from, to, table, made));
        EVENHAND_TRY(const auto kept, contents(to, table, made));
        if (kept != copied.back()) {
            return Error{ErrorCode::malformed,
                         "the copy of the table " + table.name + " is not the same; nothing was kept",
                         "look at the target's encoding (UTF8) and collation",
                         {shown, 0}};
        }
    }
    EVENHAND_TRY_DONE(writing.commit());
    return copied;
}

}  // namespace

Result<std::vector<TableContents>> copy_store(const Opening& from, const Opening& to) {
    if (is_postgresql_address(from.address) && is_postgresql_address(to.address)) {
        return Error{ErrorCode::usage,
                     "two databases of PostgreSQL are copied by its own tools",
                     "use pg_dump and pg_restore",
                     {}};
    }
    std::error_code none;
    const bool made_here = !is_postgresql_address(to.address) && !std::filesystem::exists(to.address, none);
    StatementsByTable made;
    auto copied = [&]() -> Result<std::vector<TableContents>> {
        EVENHAND_TRY(const auto source, open({from.address, Missing::is_an_error, from.patience}));
        EVENHAND_TRY(const auto target, open({to.address, Missing::is_created, to.patience}));
        std::string shown = to.address;
        if (is_postgresql_address(to.address)) {
            EVENHAND_TRY(shown, shown_address(to.address));
        }
        return copy_all(*source, *target, shown, made);
    }();
    if (!copied.ok() && made_here) {
        for (const char* end : {"", "-wal", "-shm"}) {
            std::filesystem::remove(to.address + end, none);
        }
    }
    return copied;
}

}  // namespace evenhand::store
