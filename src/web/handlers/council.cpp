#include "evenhand/web/council_pages.hpp"
#include "evenhand/web/form.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/told.hpp"
#include "web/routing/refusals.hpp"

namespace evenhand::web {
namespace {

const check::Knowledge* council_named(const Site& site, const std::optional<std::string_view>& name) {
    return name ? site.find(*name) : site.councils.front().get();
}

Reply council_reply(const Request& request, const Site& site, CouncilPage page) {
    const auto elections = council::elections_of(page.council.council(), page.council.library().calendar);
    if (elections.ok()) {
        page.elections = *elections;
    }
    return page_reply(page.errors.empty() ? 200 : 422, council_page(view_of(request, site), page));
}

/// What was uploaded, else what was pasted.
std::string csv_of(const Request& request, const Fields& fields) {
    if (const auto parts = parse_multipart(request); parts.ok()) {
        for (const FormPart& part : *parts) {
            if (part.name == "file" && !part.body.empty()) {
                return part.body;
            }
        }
    }
    return fields.value_or("csv", "");
}

}  // namespace

Reply show_council(const Request& request, const Site& site) {
    const check::Knowledge* council = council_named(site, request.query.find("council"));
    return council == nullptr ? no_such_page(request)
                              : council_reply(request, site, {.council = *council, .elections = {}});
}

Reply compare_council(const Request& request, const Site& site) {
    const auto fields = form_fields(request);
    const check::Knowledge* council = fields.ok() ? council_named(site, fields->find("council")) : nullptr;
    if (council == nullptr) {
        return no_such_page(request);
    }
    CouncilPage page{.council = *council, .elections = {}, .csv = csv_of(request, *fields)};
    const auto people = people_of_csv(page.csv);
    if (people.ok()) {
        page.changes = compare_people(council->council().people, *people);
    } else {
        page.errors.push_back({"csv", as_sentence(people.error())});
    }
    return council_reply(request, site, std::move(page));
}

Reply download_people(const Request& request, const Site& site) {
    const auto fields = form_fields(request);
    const check::Knowledge* council = fields.ok() ? council_named(site, fields->find("council")) : nullptr;
    const auto people = fields.ok() ? people_of_csv(fields->value_or("csv", ""))
                                    : base::Result<std::vector<people::Person>>(fields.error());
    if (council == nullptr || !people.ok()) {
        return no_such_page(request);
    }
    return Reply{200,
                 "application/toml; charset=utf-8",
                 people_toml(compare_people(council->council().people, *people)),
                 {{"Content-Disposition", "attachment; filename=\"people.toml\""}}};
}

}  // namespace evenhand::web
