#include "api.hpp"
#include "council_field.hpp"
#include "evenhand/base/json_writer.hpp"
#include "evenhand/calendar/listing.hpp"

#include <algorithm>

namespace evenhand::web {

Reply list_councils(const Request& request, const Site& site) {
    auto query = FieldReader::of_query(request);
    if (const auto problem = query.finish()) {
        return reply_of(*problem, request.id);
    }
    base::JsonWriter json;
    json.begin_object().key("councils").begin_array();
    for (const auto& knowledge : site.councils) {
        const council::Profile& council = knowledge->council();
        json.begin_object().key("id").text(council.slug).key("name").text(council.name);
        json.key("nation").text(calendar::word(council.nation)).key("type").text(council::word(council.type));
        json.key("protocol");
        if (council.protocol.empty()) {
            json.null();
        } else {
            json.text(council.protocol);
        }
        json.key("ruleset").text(knowledge->digest()).end_object();
    }
    json.end_array().end_object();
    return Reply{200, "application/json", json.take(), {}};
}

Reply give_calendar(const Request& request, const Site& site) {
    auto query = FieldReader::of_query(request);
    const check::Knowledge* council = read_council(query, site);
    const auto from = query.optional_day("from");
    const auto to = query.optional_day("to");
    if (from && to && *to < *from) {
        query.complain("to", "lies before 'from'");
    }
    if (const auto problem = query.finish()) {
        return reply_of(*problem, request.id);
    }
    const calendar::Calendar& law = council->library().calendar;
    const auto elections = council::elections_of(council->council(), law);
    base::ensure(elections.ok(), "a council that is served has elections that fit the calendar");
    const base::Day first = from.value_or(law.first());
    const base::Day last = to.value_or(std::max(first, base::day_of(2099, 12, 31)));
    const auto listing = calendar::listing(law, council->calendar(), *elections, first, last);
    return Reply{200, "application/json", calendar::listing_json(listing), {}};
}

}  // namespace evenhand::web
