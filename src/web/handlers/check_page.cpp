#include "evenhand/check/check.hpp"
#include "evenhand/web/pages.hpp"
#include "handlers.hpp"

namespace evenhand::web {

Reply show_check_page(const Request& /*request*/, const Site& site) {
    return Reply{200, "text/html; charset=utf-8", check_page(blank_form(site), {}, std::nullopt, site), {}};
}

Reply check_pasted_draft(const Request& request, const Site& site) {
    const auto fields = parse_form(request.body);
    if (!fields.ok()) {
        return Reply{400,
                     "text/html; charset=utf-8",
                     message_page("The form could not be read", "It holds " + fields.error().message + "."),
                     {}};
    }
    const DraftForm form = form_of(*fields);
    Understood understood = understand(form, site);
    std::optional<report::Report> report;
    if (understood.draft) {
        auto checked = check::check(std::move(understood.draft->document), "the text",
                                    *understood.draft->council, understood.draft->on);
        if (checked.ok()) {
            report = std::move(checked).value();
        } else {
            understood.errors.push_back({"text", checked.error().message + "; " + checked.error().mend});
        }
    }
    const int status = understood.errors.empty() ? 200 : 422;
    return Reply{status, "text/html; charset=utf-8", check_page(form, understood.errors, report, site), {}};
}

}  // namespace evenhand::web
