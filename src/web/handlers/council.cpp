#include "evenhand/base/percent.hpp"
#include "evenhand/council/file_edit.hpp"
#include "evenhand/web/access.hpp"
#include "evenhand/web/council_pages.hpp"
#include "evenhand/web/elections_import.hpp"
#include "evenhand/web/form.hpp"
#include "evenhand/workflow/saying.hpp"
#include "web/handlers/council_change.hpp"
#include "web/handlers/council_rights.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/told.hpp"
#include "web/pages/parts/why_words.hpp"
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
    if (site.files && request.asker.who) {
        const workflow::CouncilId id{page.council.council().slug};
        page.may_change = may_change_people(*request.asker.who, id);
        page.may_choose = may_change_settings(*request.asker.who, id);
    }
    return page_reply(page.errors.empty() ? 200 : 422, council_page(view_of(request, site), page));
}

/// What was uploaded, else what was pasted.
std::string text_of(const Request& request, const Fields& fields, std::string_view pasted) {
    if (const auto parts = parse_multipart(request); parts.ok()) {
        for (const FormPart& part : *parts) {
            if (part.name.ends_with("file") && !part.body.empty()) {
                return part.body;
            }
        }
    }
    return fields.value_or(pasted, "");
}

base::Result<std::string> edited_people(const CouncilFiles::File& file, const council::Profile& council,
                                        const std::string& csv) {
    EVENHAND_TRY(const auto people, people_of_csv(csv));
    return council::with_people(file.text, file.name, people_after(compare_people(council.people, people)));
}

base::Result<std::string> edited_elections(const CouncilFiles::File& file, const council::Profile& council,
                                           const std::string& text) {
    EVENHAND_TRY(const auto elections, elections_of_file(text, council.nation));
    return council::with_elections(file.text, file.name, calendar::difference(council.elections, elections));
}

}  // namespace

Reply show_council(const Request& request, const Site& site) {
    const check::Knowledge* council = council_named(site, request.query.find("council"));
    if (council == nullptr) {
        return no_such_page(request);
    }
    return council_reply(
        request, site,
        {.council = *council, .elections = {}, .written = request.query.find("written").has_value()});
}

Reply compare_council(const Request& request, const Site& site) {
    const auto fields = form_fields(request);
    const check::Knowledge* council = fields.ok() ? council_named(site, fields->find("council")) : nullptr;
    if (council == nullptr) {
        return no_such_page(request);
    }
    CouncilPage page{.council = *council, .elections = {}, .csv = text_of(request, *fields, "csv")};
    const auto people = people_of_csv(page.csv);
    if (people.ok()) {
        page.changes = compare_people(council->council().people, *people);
    } else {
        page.errors.push_back({"csv", why_sentence(view_of(request, site).words, people.error())});
    }
    return council_reply(request, site, std::move(page));
}

Reply compare_elections(const Request& request, const Site& site) {
    const auto fields = form_fields(request);
    const check::Knowledge* council = fields.ok() ? council_named(site, fields->find("council")) : nullptr;
    if (council == nullptr) {
        return no_such_page(request);
    }
    CouncilPage page{.council = *council, .elections = {}};
    page.elections_text = text_of(request, *fields, "elections-csv");
    const auto elections = elections_of_file(page.elections_text, council->council().nation);
    if (elections.ok()) {
        page.election_changes = calendar::difference(council->council().elections, *elections);
    } else {
        page.errors.push_back(
            {"elections-csv", why_sentence(view_of(request, site).words, elections.error())});
    }
    return council_reply(request, site, std::move(page));
}

Reply write_council(const Request& request, const Site& site) {
    const auto fields = form_fields(request);
    const check::Knowledge* council = fields.ok() ? council_named(site, fields->find("council")) : nullptr;
    const std::string what = fields.ok() ? fields->value_or("what", "") : "";
    if (council == nullptr || (what != "people" && what != "elections")) {
        return no_such_page(request);
    }
    if (!may_change_people(*request.asker.who, {council->council().slug})) {
        return told(request, site, workflow::saying(base::ErrorCode::refused, "why.people_by"));
    }
    const CouncilChange change{
        what, fields->value_or("seen", ""), [&](const CouncilFiles::File& file) {
            return what == "people"
                       ? edited_people(file, council->council(), fields->value_or("csv", ""))
                       : edited_elections(file, council->council(), fields->value_or("elections-csv", ""));
        }};
    const auto done = change_council_file(request, site, *council, change);
    if (!done.ok()) {
        return told(request, site, done.error());
    }
    return go_to("/council?council=" + base::percent_encoded(council->council().name) + "&written=1");
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
