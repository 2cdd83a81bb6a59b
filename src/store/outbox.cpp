#include "evenhand/store/outbox.hpp"

#include "store/cells.hpp"
#include "store/migrations.hpp"
#include "store/pool.hpp"
#include "store/statements.hpp"

#include <algorithm>
#include <tuple>

namespace evenhand::store {
namespace {

using base::Done;
using base::Result;
using notify::Delivery;

Delivery read_delivery(RowReader& reader) {
    Delivery delivery;
    delivery.id = reader.text();
    delivery.target.channel = word_of(reader, notify::channel_named);
    delivery.target.address = reader.text();
    delivery.notice.council = reader.text();
    delivery.notice.kind = reader.text();
    delivery.notice.subject = reader.text();
    delivery.notice.text = reader.text();
    delivery.notice.json = reader.text();
    delivery.notice.occasion = reader.text();
    delivery.created = instant(reader.integer());
    delivery.due = instant(reader.integer());
    delivery.tries = static_cast<int>(reader.integer());
    delivery.state = word_of(reader, notify::state_named);
    delivery.trouble = reader.text();
    delivery.settled = instant(reader.integer());
    return delivery;
}

class SqlOutbox final : public notify::Outbox {
  public:
    explicit SqlOutbox(const Opening& opening) : pool_(opening) {}

    Result<Done> migrate_now() {
        EVENHAND_TRY(const auto connection, pool_.connect());
        return migrate(*connection, migration_steps());
    }

    Result<bool> put(const Delivery& delivery) override {
        const notify::Notice& notice = delivery.notice;
        EVENHAND_TRY(auto begun, pool_.begin(Purpose::writing));
        EVENHAND_TRY(const bool first,
                     touched(begun.connection().run(
                         statements::delivery_insert,
                         {cell(delivery.id), cell(word(delivery.target.channel)),
                          cell(delivery.target.address), cell(notice.council), cell(notice.kind),
                          cell(notice.subject), cell(notice.text), cell(notice.json), cell(notice.occasion),
                          cell(delivery.created), cell(delivery.due), cell(std::int64_t{delivery.tries}),
                          cell(word(delivery.state)), cell(delivery.trouble), cell(delivery.settled)})));
        EVENHAND_TRY_DONE(begun.commit());
        return first;
    }

    Result<int> put_since(const notify::Target& target, notify::Instant since) override {
        EVENHAND_TRY(auto begun, pool_.begin(Purpose::reading));
        EVENHAND_TRY(
            const auto count,
            one<std::int64_t>(
                begun.connection().run(statements::delivery_count,
                                       {cell(word(target.channel)), cell(target.address), cell(since)}),
                "a count of deliveries", [](RowReader& reader) { return reader.integer(); }));
        EVENHAND_TRY_DONE(begun.commit());
        return static_cast<int>(count.value_or(0));
    }

    Result<std::vector<Delivery>> take_due(notify::Instant now, notify::Take take) override {
        EVENHAND_TRY(auto begun, pool_.begin(Purpose::writing));
        EVENHAND_TRY(auto due,
                     each<Delivery>(begun.connection().run(statements::delivery_take,
                                                           {cell(now), cell(now + take.lease),
                                                            cell(static_cast<std::int64_t>(take.most))}),
                                    "a delivery", read_delivery));
        EVENHAND_TRY_DONE(begun.commit());
        std::sort(due.begin(), due.end(), [](const Delivery& a, const Delivery& b) {
            return std::tie(a.due, a.created, a.id) < std::tie(b.due, b.created, b.id);
        });
        return due;
    }

    Result<Done> note(const Delivery& delivery) override {
        EVENHAND_TRY(auto begun, pool_.begin(Purpose::writing));
        EVENHAND_TRY(const auto ran,
                     begun.connection().run(statements::delivery_note,
                                            {cell(delivery.id), cell(delivery.due),
                                             cell(std::int64_t{delivery.tries}), cell(word(delivery.state)),
                                             cell(delivery.trouble), cell(delivery.settled)}));
        static_cast<void>(ran);
        return begun.commit();
    }

    Result<std::vector<Delivery>> newest(std::size_t most) override {
        EVENHAND_TRY(auto begun, pool_.begin(Purpose::reading));
        EVENHAND_TRY(auto all, each<Delivery>(begun.connection().run(statements::delivery_newest,
                                                                     {cell(static_cast<std::int64_t>(most))}),
                                              "a delivery", read_delivery));
        EVENHAND_TRY_DONE(begun.commit());
        return all;
    }

  private:
    Pool pool_;
};

}  // namespace

Result<std::unique_ptr<notify::Outbox>> open_outbox(const Opening& opening) {
    auto outbox = std::make_unique<SqlOutbox>(opening);
    EVENHAND_TRY_DONE(outbox->migrate_now());
    return std::unique_ptr<notify::Outbox>(std::move(outbox));
}

}  // namespace evenhand::store
