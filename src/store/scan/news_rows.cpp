#include "store/scan/news_rows.hpp"

#include "store/cells.hpp"
#include "store/statements.hpp"
#include "store/stored_text.hpp"

namespace evenhand::store {
namespace {

using base::Done;
using base::Result;

scan::News read_news(RowReader& reader) {
    scan::News news;
    news.item = reader.integer();
    news.seen = word_of(reader, scan::seen_named);
    return news;
}

scan::Telling read_telling(RowReader& reader) {
    scan::Telling telling;
    telling.run = reader.integer();
    telling.council = reader.text();
    telling.at = instant(reader.integer());
    telling.subject = given_text(reader.text());
    telling.text = given_text(reader.text());
    telling.json = given_text(reader.text());
    return telling;
}

}  // namespace

Result<Done> put_news(Connection& connection, const scan::Item& item, scan::Seen seen) {
    return ran(
        connection.run(statements::scan_news_put, {cell(item.id), cell(item.source), cell(word(seen))}));
}

Result<std::vector<scan::News>> news_of(Connection& connection, std::int64_t source) {
    return each<scan::News>(connection.run(statements::scan_news_list, {cell(source)}), "news", read_news);
}

Result<Done> end_news(Connection& connection, std::int64_t source, const scan::Ending& ending) {
    const auto now = ending.run.ended;
    EVENHAND_TRY_DONE(ran(connection.run(statements::scan_news_clear, {cell(source)})));
    EVENHAND_TRY_DONE(
        ran(connection.run(statements::scan_telling_forget, {cell(now - scan::telling_lasts)})));
    if (const auto& telling = ending.telling) {
        EVENHAND_TRY_DONE(ran(connection.run(
            statements::scan_telling_insert,
            {cell(source), cell(telling->council), cell(telling->at), cell(stored_text(telling->subject)),
             cell(stored_text(telling->text)), cell(stored_text(telling->json))})));
    }
    for (const auto& key : ending.done_once) {
        EVENHAND_TRY_DONE(ran(connection.run(statements::scan_once_insert, {cell(key), cell(now)})));
    }
    return Done{};
}

Result<std::vector<scan::Telling>> list_untold(Connection& connection, scan::Instant now) {
    EVENHAND_TRY(auto all, each<scan::Telling>(connection.run(statements::scan_telling_list), "a telling",
                                               read_telling));
    std::erase_if(all, [&](const scan::Telling& one) { return one.at < now - scan::telling_lasts; });
    return all;
}

Result<Done> clear_telling(Connection& connection, std::int64_t run) {
    return ran(connection.run(statements::scan_telling_clear, {cell(run)}));
}

}  // namespace evenhand::store
