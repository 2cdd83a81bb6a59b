#include "evenhand/base/utf8.hpp"
#include "evenhand/calendar/london_day.hpp"
#include "evenhand/web/access.hpp"
#include "evenhand/web/form.hpp"
#include "evenhand/web/website_pages.hpp"
#include "evenhand/workflow/saying.hpp"
#include "web/handlers/case.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/told.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

using base::Result;

constexpr std::int64_t page_size = 50;
constexpr std::size_t most_reason = 2000;

/// The councils in which the person has a role.
std::vector<std::string> councils_of(const workflow::Account& who, const Site& site) {
    std::vector<std::string> all;
    for (const auto& council : site.councils) {
        if (!workflow::roles_in(who, {council->council().slug}).empty()) {
            all.push_back(council->council().slug);
        }
    }
    return all;
}

bool decides(const workflow::Account& who, const std::string& council) {
    return workflow::has_role(who, {council}, workflow::Role::clerk) ||
           workflow::has_role(who, {council}, workflow::Role::monitoring_officer);
}

Result<WebsitePage> page_of(const workflow::Account& who, const Request& request, const Site& site) {
    auto& scans = *site.office->scans;
    WebsitePage page;
    const auto councils = councils_of(who, site);
    EVENHAND_TRY(page.sources, scans.sources());
    std::erase_if(page.sources, [&](const scan::SourceRow& row) {
        return std::find(councils.begin(), councils.end(), row.source.council) == councils.end();
    });
    page.alarms = scan::alarms(page.sources, site.clock.now(), {});
    const auto show = request.query.value_or("show", "");
    page.show = show == "all"         ? WebsitePage::Show::everything
                : show == "dismissed" ? WebsitePage::Show::dismissed
                                      : WebsitePage::Show::to_look_at;
    page.page =
        std::clamp<std::int64_t>(number_in(request.query.value_or("page", "1")).value_or(1), 1, 100'000);
    page.page_size = page_size;
    if (page.sources.empty()) {
        return page;
    }
    scan::ItemQuery query;
    query.councils = councils;
    if (page.show != WebsitePage::Show::everything) {
        query.verdicts = {policy::Verdict::refer, policy::Verdict::stop};
        query.states = {scan::ItemState::online, scan::ItemState::suspect};
        query.decided = page.show == WebsitePage::Show::dismissed ? scan::ItemQuery::Decided::set_aside
                                                                  : scan::ItemQuery::Decided::open;
    }
    query.limit = page_size;
    query.offset = (page.page - 1) * page_size;
    EVENHAND_TRY(auto items, scans.items(query));
    page.total = items.total;
    for (auto& item : items.rows) {
        EVENHAND_TRY(auto decisions, scans.decisions(item.id));
        page.items.push_back({std::move(item), std::move(decisions)});
    }
    EVENHAND_TRY(page.runs, scans.runs(0, 200));
    std::erase_if(page.runs, [&](const scan::Run& run) {
        return std::none_of(page.sources.begin(), page.sources.end(),
                            [&](const scan::SourceRow& row) { return row.source.id == run.source; });
    });
    page.runs.resize(std::min<std::size_t>(page.runs.size(), 10));
    return page;
}

/// An item that the person may see, with its source.
struct Seen {
    scan::Item item;
    scan::Source source;
};
Result<Seen> find(const workflow::Account& who, const Request& request, const Site& site) {
    const base::Error none = workflow::saying(base::ErrorCode::not_found, "why.no_item");
    const auto id = number_in(request.captured.value_or("id", ""));
    if (!site.office->scans || !id) {
        return none;
    }
    EVENHAND_TRY(auto item, site.office->scans->item(*id));
    EVENHAND_TRY(const auto rows, site.office->scans->sources());
    const auto councils = councils_of(who, site);
    for (const auto& row : rows) {
        const bool theirs = std::find(councils.begin(), councils.end(), row.source.council) != councils.end();
        if (item && row.source.id == item->source && theirs) {
            return Seen{std::move(*item), row.source};
        }
    }
    return none;
}

struct Aside {
    std::vector<FieldError> errors{};
    std::string typed_reason{};
    std::string notice{};
    bool good = true;
    int status = 200;
};

Result<WebItemPage> item_page_of(const workflow::Account& who, const Site& site, const Seen& seen) {
    auto& scans = *site.office->scans;
    WebItemPage page;
    page.item = seen.item;
    EVENHAND_TRY(page.versions, scans.versions(seen.item.id));
    EVENHAND_TRY(page.assessment, scans.assessment(seen.item.id));
    EVENHAND_TRY(page.decisions, scans.decisions(seen.item.id));
    EVENHAND_TRY(page.names, names_of(site));
    page.may_decide = seen.item.version > 0 && decides(who, seen.source.council);
    return page;
}

Reply item_reply(const Request& request, const Site& site, const Seen& seen, Aside aside) {
    const View view = view_of(request, site);
    auto page = item_page_of(*view.who, site, seen);
    if (!page.ok()) {
        return told(request, site, page.error());
    }
    page->errors = std::move(aside.errors);
    page->typed_reason = std::move(aside.typed_reason);
    page->notice = std::move(aside.notice);
    page->good = aside.good;
    return page_reply(aside.status, web_item_page(view, *page));
}

/// The text as a submission of whoever sends it, for the queue to decide.
Result<std::int64_t> into_queue(const workflow::Account& who, const Site& site, const Seen& seen) {
    EVENHAND_TRY(const auto versions, site.office->scans->versions(seen.item.id));
    const auto& version = versions.back();
    workflow::Draft draft;
    draft.document = {version.title + "\n\n" + version.text, text::DocumentKind::web_news,
                      text::Author::officer};
    draft.schedule.day = calendar::london_day(site.clock.now());
    draft.note = seen.item.link;
    EVENHAND_TRY(const auto begun, desk_for(site).begin(who, {seen.source.council}, draft));
    return begun.submission.id.value;
}

Result<base::Done> decide(const workflow::Account& who, const Site& site, const Seen& seen,
                          scan::Decision decision) {
    decision.item = seen.item.id;
    decision.version = seen.item.version;
    decision.by = who.id.value;
    decision.at = site.clock.now();
    if (decision.kind == scan::DecisionKind::queued) {
        EVENHAND_TRY(decision.submission, into_queue(who, site, seen));
    }
    workflow::Fact fact{decision.at,           who.id,
                        {seen.source.council}, "website-" + std::string(word(decision.kind)),
                        {decision.submission}, {}};
    workflow::add_detail(fact, "item", std::to_string(seen.item.id));
    workflow::add_detail(fact, "reason", decision.reason);
    workflow::add_detail(fact, "url", seen.item.link);
    workflow::add_detail(fact, "version", std::to_string(seen.item.version));
    return site.office->decide_on_item(decision, fact);
}

}  // namespace

Reply show_website(const Request& request, const Site& site) {
    const View view = view_of(request, site);
    if (!site.office->scans) {
        return page_reply(200, website_page(view, {}));
    }
    const auto page = page_of(*view.who, request, site);
    return page.ok() ? page_reply(200, website_page(view, *page)) : told(request, site, page.error());
}

Reply show_web_item(const Request& request, const Site& site) {
    const View view = view_of(request, site);
    const auto seen = find(*view.who, request, site);
    if (!seen.ok()) {
        return told(request, site, seen.error());
    }
    Aside aside;
    if (request.query.find("decided")) {
        aside.notice = view.words.say("website.decided");
    }
    return item_reply(request, site, *seen, std::move(aside));
}

Reply decide_on_web_item(const Request& request, const Site& site) {
    const View view = view_of(request, site);
    const auto seen = find(*view.who, request, site);
    if (!seen.ok()) {
        return told(request, site, seen.error());
    }
    const auto fields = form_fields(request);
    if (!fields.ok()) {
        return told(request, site, fields.error());
    }
    if (!decides(*view.who, seen->source.council) || seen->item.version == 0) {
        return told(request, site, workflow::saying(base::ErrorCode::refused, "why.items_by"));
    }
    scan::Decision decision;
    decision.reason = trimmed(fields->value_or("reason", ""));
    decision.reason.resize(base::character_begin(decision.reason, most_reason));
    Aside aside{{}, decision.reason, {}, true, 422};
    const auto kind = scan::decision_kind_named(fields->value_or("kind", ""));
    if (!kind) {
        aside.errors.push_back({"kind", view.words.say("website.error_kind")});
    } else if (*kind == scan::DecisionKind::dismissed && decision.reason.empty()) {
        aside.errors.push_back({"reason", view.words.say("website.error_reason")});
    }
    if (!aside.errors.empty()) {
        return item_reply(request, site, *seen, std::move(aside));
    }
    if (number_in(fields->value_or("version", "")) != seen->item.version) {
        return item_reply(request, site, *seen,
                          {{}, decision.reason, view.words.say("website.changed_since"), false, 409});
    }
    decision.kind = *kind;
    const auto done = decide(*view.who, site, *seen, std::move(decision));
    return done.ok() ? go_to("/website/" + std::to_string(seen->item.id) + "?decided")
                     : told(request, site, done.error());
}

}  // namespace evenhand::web
