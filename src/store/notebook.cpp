#include "evenhand/store/notebook.hpp"

#include "store/cells.hpp"
#include "store/migrations.hpp"
#include "store/pool.hpp"
#include "store/statements.hpp"

namespace evenhand::store {
namespace {

using base::Done;
using base::Result;
using workflow::Instant;
using workflow::KeptReply;
using workflow::ReplyKey;
using workflow::Turn;

constexpr std::chrono::hours seen_kept{48};

struct Noted {
    std::string request;
    Instant at{};
    std::optional<std::int64_t> status;
    KeptReply reply;
    std::optional<std::int64_t> acted;
};

Noted read_noted(RowReader& reader) {
    Noted noted;
    noted.request = reader.text();
    noted.at = instant(reader.integer());
    noted.status = reader.optional_integer();
    noted.reply.content_type = reader.text();
    noted.reply.location = reader.text();
    noted.reply.body = reader.text();
    noted.acted = reader.optional_integer();
    noted.reply.status = static_cast<int>(noted.status.value_or(0));
    return noted;
}

Result<Turn> turn_at(Connection& connection, const ReplyKey& key, Instant now) {
    EVENHAND_TRY(const auto cleared,
                 connection.run(statements::kept_reply_clear, {cell(now - workflow::reply_kept)}));
    static_cast<void>(cleared);
    EVENHAND_TRY(const bool first,
                 touched(connection.run(statements::kept_reply_insert,
                                        {cell(key.person), cell(key.key), cell(key.request), cell(now)})));
    if (first) {
        return Turn{};
    }
    EVENHAND_TRY(const auto noted,
                 one<Noted>(connection.run(statements::kept_reply_find, {cell(key.person), cell(key.key)}),
                            "a kept reply", read_noted));
    base::ensure(noted.has_value(), "a key that is there and is not there");
    if (noted->request != key.request) {
        return Turn{Turn::Kind::another_request, {}};
    }
    if (noted->status) {
        return Turn{Turn::Kind::done, noted->reply};
    }
    if (noted->acted) {
        return Turn{Turn::Kind::acted, {}, {*noted->acted}};
    }
    if (now - noted->at < workflow::turn_lasts) {
        return Turn{Turn::Kind::under_way, {}};
    }
    EVENHAND_TRY(const auto taken, connection.run(statements::kept_reply_take_over,
                                                  {cell(key.person), cell(key.key), cell(now)}));
    static_cast<void>(taken);
    return Turn{};
}

class SqlNotebook final : public workflow::Notebook {
  public:
    explicit SqlNotebook(const Opening& opening) : pool_(opening) {}

    Result<Done> migrate_now() {
        EVENHAND_TRY(const auto connection, pool_.connect());
        return migrate(*connection, migration_steps());
    }

    Result<Turn> take_turn(const ReplyKey& key, Instant now) override {
        EVENHAND_TRY(auto begun, pool_.begin(Purpose::writing));
        EVENHAND_TRY(auto turn, turn_at(begun.connection(), key, now));
        EVENHAND_TRY_DONE(begun.commit());
        return turn;
    }
    Result<Done> keep_reply(const ReplyKey& key, const KeptReply& reply) override {
        return write(statements::kept_reply_finish,
                     {cell(key.person), cell(key.key), cell(std::int64_t{reply.status}),
                      cell(reply.content_type), cell(reply.location), cell(reply.body)});
    }
    Result<Done> forget_reply(const ReplyKey& key) override {
        return write(statements::kept_reply_forget, {cell(key.person), cell(key.key)});
    }
    Result<std::optional<Instant>> last_seen(const std::string& digest) override {
        EVENHAND_TRY(auto begun, pool_.begin(Purpose::reading));
        EVENHAND_TRY(auto seen,
                     one<Instant>(begun.connection().run(statements::session_seen_find, {cell(digest)}),
                                  "a session's note",
                                  [](RowReader& reader) { return instant(reader.integer()); }));
        EVENHAND_TRY_DONE(begun.commit());
        return seen;
    }
    Result<Done> note_seen(const std::string& digest, Instant now) override {
        EVENHAND_TRY(auto begun, pool_.begin(Purpose::writing));
        auto& connection = begun.connection();
        EVENHAND_TRY(const auto cleared,
                     connection.run(statements::session_seen_clear, {cell(now - seen_kept)}));
        EVENHAND_TRY(const auto put, connection.run(statements::session_seen_put, {cell(digest), cell(now)}));
        static_cast<void>(cleared);
        static_cast<void>(put);
        return begun.commit();
    }

  private:
    Result<Done> write(const Statement& statement, std::initializer_list<Value> values) {
        EVENHAND_TRY(auto begun, pool_.begin(Purpose::writing));
        EVENHAND_TRY(const auto ran, begun.connection().run(statement, values));
        static_cast<void>(ran);
        return begun.commit();
    }

    Pool pool_;
};

}  // namespace

Result<std::unique_ptr<workflow::Notebook>> open_notebook(const Opening& opening) {
    auto notebook = std::make_unique<SqlNotebook>(opening);
    EVENHAND_TRY_DONE(notebook->migrate_now());
    return std::unique_ptr<workflow::Notebook>(std::move(notebook));
}

}  // namespace evenhand::store
