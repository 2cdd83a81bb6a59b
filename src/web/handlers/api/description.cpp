#include "api.hpp"
#include "evenhand/base/json_writer.hpp"
#include "evenhand/web/assets.hpp"
#include "evenhand/web/problem.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

void write_known(base::JsonWriter& json, const KnownProblem& row) {
    json.begin_object().key("type").text("/api/v1/problems/" + std::string(row.name));
    json.key("status").number(row.status).key("title").text(row.title);
    json.key("mend").text(row.mend).end_object();
}

}  // namespace

Reply list_problems(const Request& /*request*/, const Site& /*site*/) {
    base::JsonWriter json;
    json.begin_object().key("problems").begin_array();
    for (const KnownProblem& row : known_problems()) {
        write_known(json, row);
    }
    json.end_array().end_object();
    return Reply{200, "application/json", json.take(), {}};
}

Reply give_problem(const Request& request, const Site& /*site*/) {
    const auto rows = known_problems();
    const std::string name = request.captured.value_or("name", "");
    const auto row = std::ranges::find(rows, name, &KnownProblem::name);
    if (row == rows.end()) {
        return reply_of({ProblemKind::not_found, "there is no such problem"}, request.id);
    }
    base::JsonWriter json;
    write_known(json, *row);
    return Reply{200, "application/json", json.take(), {}};
}

Reply give_description(const Request& /*request*/, const Site& /*site*/) {
    return Reply{200, "application/json", std::string(openapi_document()), {}};
}

}  // namespace evenhand::web
