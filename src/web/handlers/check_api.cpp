#include "evenhand/base/data.hpp"
#include "evenhand/calendar/london_day.hpp"
#include "evenhand/check/check.hpp"
#include "evenhand/report/formats.hpp"
#include "handlers.hpp"

namespace evenhand::web {
namespace {

struct Order {
    text::Document document;
    const check::Knowledge* council = nullptr;
    base::Day on{};
};

base::Result<Order> read_order(const std::string& body, const Site& site) {
    EVENHAND_TRY(const base::Node root, base::parse_json(body, "the body"));
    base::TableReader reader(root, "the body", "the request");
    Order order;
    order.document.text = reader.text("text");
    static constexpr std::pair<std::string_view, text::DocumentKind> kinds[] = {
        {"press-release", text::DocumentKind::press_release},
        {"web-news", text::DocumentKind::web_news},
        {"statement", text::DocumentKind::statement},
        {"letter", text::DocumentKind::letter}};
    static constexpr std::pair<std::string_view, text::Author> authors[] = {
        {"officer", text::Author::officer}, {"member", text::Author::member}};
    order.document.kind = reader.optional_choice("kind", kinds).value_or(text::DocumentKind::press_release);
    order.document.author = reader.optional_choice("author", authors).value_or(text::Author::officer);
    order.on = reader.optional_day("on").value_or(calendar::london_day(site.clock.now()));
    const auto council = reader.optional_text("council");
    order.council = council ? site.find(*council) : site.councils.front().get();
    if (order.council == nullptr) {
        reader.complain("council", "no council of that name is served", "name one that the page offers");
    }
    EVENHAND_TRY_DONE(reader.finish());
    return order;
}

}  // namespace

Reply check_for_program(const Request& request, const Site& site) {
    if (request.content_type != "application/json") {
        return problem(415, "The body must be JSON", "send it with Content-Type: application/json");
    }
    auto order = read_order(request.body, site);
    if (!order.ok()) {
        const bool grammar = order.error().code == base::ErrorCode::malformed;
        return problem(grammar ? 400 : 422, "The request cannot be understood",
                       base::one_line(order.error()));
    }
    const auto report = check::check(std::move(order->document), "text", *order->council, order->on);
    if (!report.ok()) {
        const bool large = report.error().code == base::ErrorCode::too_large;
        return problem(large ? 413 : 422, "The text cannot be checked", base::one_line(report.error()));
    }
    return Reply{200, "application/json", report::to_json(*report), {}};
}

}  // namespace evenhand::web
