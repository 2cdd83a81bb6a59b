#include "store/scan/item_rows.hpp"

#include "store/cells.hpp"
#include "store/scan/source_rows.hpp"
#include "store/statements.hpp"
#include "store/verdict.hpp"

namespace evenhand::store {
namespace {

using base::Result;
using scan::Item;

/// In the order of scan_item_insert.sql from its source on, which is that of scan_item_update.sql.
std::vector<Value> cells_of(const Item& item) {
    return {cell(item.source),
            cell(item.identity.guid),
            cell(item.identity.address),
            cell(item.link),
            cell(item.title),
            cell(item.day),
            cell(item.published),
            cell(word(item.state)),
            cell(item.first_seen),
            cell(item.last_look),
            cell(item.last_good),
            cell(item.last_full),
            cell(item.next_look),
            cell(item.validators.etag),
            cell(item.validators.last_modified),
            cell(item.version),
            cell(item.fingerprint),
            cell(item.misses),
            cell(item.first_miss),
            cell(item.failures),
            cell(item.why),
            cell(policy::word(item.verdict)),
            cell(word(item.recognition)),
            cell(item.submission),
            cell(item.judged)};
}

Item read_item(RowReader& reader) {
    Item item;
    item.id = reader.integer();
    item.source = reader.integer();
    item.identity.guid = reader.text();
    item.identity.address = reader.text();
    item.link = reader.text();
    item.title = reader.text();
    if (const auto days = reader.optional_integer()) {
        item.day = day(*days);
    }
    item.published = optional_instant(reader);
    item.state = word_of(reader, scan::item_state_named);
    item.first_seen = instant(reader.integer());
    item.last_look = optional_instant(reader);
    item.last_good = optional_instant(reader);
    item.last_full = optional_instant(reader);
    item.next_look = instant(reader.integer());
    item.validators.etag = reader.text();
    item.validators.last_modified = reader.text();
    item.version = reader.integer();
    item.fingerprint = reader.text();
    item.misses = reader.integer();
    item.first_miss = optional_instant(reader);
    item.failures = reader.integer();
    item.why = reader.text();
    item.verdict = word_of(reader, verdict_named);
    item.recognition = word_of(reader, scan::recognition_named);
    item.submission = reader.integer();
    item.judged = reader.text();
    return item;
}

std::string_view word(scan::ItemQuery::Decided decided) {
    switch (decided) {
    case scan::ItemQuery::Decided::any: break;
    case scan::ItemQuery::Decided::open: return "open";
    case scan::ItemQuery::Decided::set_aside: return "set-aside";
    }
    return "";
}

std::vector<Value> wanted(const scan::ItemQuery& query) {
    std::vector<std::string> states;
    for (const auto state : query.states) {
        states.emplace_back(word(state));
    }
    std::vector<std::string> verdicts;
    for (const auto verdict : query.verdicts) {
        verdicts.emplace_back(policy::word(verdict));
    }
    return {cell(list_of(query.councils)), cell(query.source), cell(list_of(states)),
            cell(list_of(verdicts)),       cell(query.due_by), cell(query.not_judged),
            cell(word(query.decided))};
}

}  // namespace

Result<bool> add_item(Connection& connection, const Item& item) {
    return touched(connection.run(statements::scan_item_insert, cells_of(item)));
}

Result<bool> change_item(Connection& connection, const Item& item) {
    auto cells = cells_of(item);
    cells.insert(cells.begin(), cell(item.id));
    return touched(connection.run(statements::scan_item_update, cells));
}

Result<std::optional<Item>> find_item(Connection& connection, std::int64_t id) {
    return one<Item>(connection.run(statements::scan_item_find, {cell(id)}), "an item", read_item);
}

Result<scan::ItemPage> list_items(Connection& connection, const scan::ItemQuery& query) {
    auto cells = wanted(query);
    EVENHAND_TRY(const auto counted,
                 one<std::int64_t>(connection.run(statements::scan_item_count, cells), "a count",
                                   [](RowReader& reader) { return reader.integer(); }));
    cells.insert(cells.end(), {cell(query.limit), cell(query.offset)});
    const auto& statement =
        query.order == scan::ItemQuery::Order::due ? statements::scan_item_due : statements::scan_item_newest;
    EVENHAND_TRY(auto rows, each<Item>(connection.run(statement, cells), "an item", read_item));
    return scan::ItemPage{std::move(rows), counted.value_or(0)};
}

Result<std::vector<scan::Records::Known>> known_items(Connection& connection, std::int64_t source) {
    return each<scan::Records::Known>(connection.run(statements::scan_item_known, {cell(source)}), "an item",
                                      [](RowReader& reader) {
                                          scan::Records::Known known;
                                          known.item = reader.integer();
                                          known.identity.guid = reader.text();
                                          known.identity.address = reader.text();
                                          known.fingerprint = reader.text();
                                          return known;
                                      });
}

}  // namespace evenhand::store
