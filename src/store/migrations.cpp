#include "store/migrations.hpp"

#include "evenhand/base/digest.hpp"
#include "store/statements.hpp"

namespace evenhand::store {
namespace {

/// What a queue's file says of itself (PRAGMA application_id): "EVNH".
constexpr std::int64_t queue_mark = 1163284040;

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;

struct Taken {
    std::string name;
    std::string digest;
};

std::string_view script_of(const Statement& step, Dialect dialect) {
    return dialect == Dialect::sqlite ? step.sqlite : step.postgresql;
}

Result<std::vector<Taken>> steps_taken(Connection& connection) {
    EVENHAND_TRY(const auto found, connection.run(statements::schema_steps));
    std::vector<Taken> taken;
    for (const auto& row : found.rows) {
        RowReader reader(row, "the note of a migration");
        const auto number = reader.integer();
        taken.push_back({reader.text(), reader.text()});
        if (number != static_cast<std::int64_t>(taken.size())) {
            reader.complain("step " + std::to_string(taken.size()) + " is missing");
        }
        EVENHAND_TRY_DONE(reader.finish());
    }
    return taken;
}

Result<Done> compare(const std::vector<Taken>& taken, std::span<const Statement> steps, Dialect dialect) {
    if (taken.size() > steps.size()) {
        return Error{ErrorCode::newer,
                     "the database was written by a newer Evenhand (step " + std::to_string(taken.size()) +
                         "; this one knows " + std::to_string(steps.size()) + ")",
                     "install the newer version, or restore a backup from before it",
                     {}};
    }
    for (std::size_t at = 0; at < taken.size(); ++at) {
        if (taken[at].name != steps[at].name ||
            taken[at].digest != base::sha256(script_of(steps[at], dialect))) {
            return Error{ErrorCode::malformed,
                         "the database took another step " + std::to_string(at + 1) +
                             " than this Evenhand has ('" + taken[at].name + "')",
                         "use the Evenhand that made it, or restore a backup",
                         {}};
        }
    }
    return Done{};
}

/// Whether all steps are taken. Only reads, so that a queue that somebody is writing to can be opened.
Result<bool> is_newest(Connection& connection, std::span<const Statement> steps) {
    EVENHAND_TRY(auto transaction, Transaction::begin(connection, Purpose::reading));
    EVENHAND_TRY(const auto tables, connection.run(statements::schema_exists));
    if (tables.rows.at(0).at(0) == Value(std::int64_t{0})) {
        return false;
    }
    EVENHAND_TRY(const auto taken, steps_taken(connection));
    EVENHAND_TRY_DONE(compare(taken, steps, connection.dialect()));
    return taken.size() == steps.size();
}

/// Everything is read again inside the transaction: another process may have come first.
Result<bool> take_next_step(Connection& connection, std::span<const Statement> steps) {
    EVENHAND_TRY(auto transaction, Transaction::begin(connection, Purpose::writing));
    EVENHAND_TRY_DONE(connection.run_script(connection.dialect() == Dialect::sqlite
                                                ? statements::schema_table.sqlite
                                                : statements::schema_table.postgresql));
    EVENHAND_TRY(const auto taken, steps_taken(connection));
    EVENHAND_TRY_DONE(compare(taken, steps, connection.dialect()));
    if (taken.size() == steps.size()) {
        return false;
    }
    const auto& step = steps[taken.size()];
    const auto script = script_of(step, connection.dialect());
    EVENHAND_TRY_DONE(connection.run_script(script));
    EVENHAND_TRY(const auto noted,
                 connection.run(statements::schema_note, {static_cast<std::int64_t>(taken.size() + 1),
                                                          std::string(step.name), base::sha256(script)}));
    base::ensure(noted.changed == 1, "a migration was not noted");
    EVENHAND_TRY_DONE(transaction.commit());
    return true;
}

}  // namespace

Result<Done> migrate(Connection& connection, std::span<const Statement> steps) {
    EVENHAND_TRY(bool newest, is_newest(connection, steps));
    while (!newest) {
        EVENHAND_TRY(const bool moved, take_next_step(connection, steps));
        newest = !moved;
    }
    return Done{};
}

Result<Whose> whose(Connection& connection) {
    EVENHAND_TRY(const auto found, connection.run(statements::whose));
    RowReader reader(found.rows.at(0), "the database's name");
    const auto mark = reader.integer();
    const auto tables = reader.integer();
    EVENHAND_TRY_DONE(reader.finish());
    if (mark == queue_mark) {
        return Whose::ours;
    }
    return tables == 0 ? Whose::nobodys : Whose::somebody_elses;
}

}  // namespace evenhand::store
