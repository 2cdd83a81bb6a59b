#include "app/demo/website.hpp"

#include "app/demo/council.hpp"
#include "app/scan/scanning.hpp"
#include "evenhand/base/digest.hpp"
#include "evenhand/calendar/london_day.hpp"
#include "evenhand/scan/round.hpp"
#include "evenhand/workflow/desk.hpp"
#include "evenhand/workflow/knowledge_rules.hpp"
#include "evenhand/workflow/note.hpp"

#include <algorithm>
#include <string>

namespace evenhand::app::demo {
namespace {

using base::Done;
using base::Result;
using std::chrono::minutes;

constexpr const char* origin = "https://www.northmere.example";
constexpr int first_round = 6;  ///< days ago
constexpr std::chrono::days not_again{365};

class RoundClock final : public base::Clock {
  public:
    [[nodiscard]] std::chrono::sys_seconds now() const override { return at; }
    [[nodiscard]] std::chrono::nanoseconds ticks() const override { return at.time_since_epoch(); }
    std::chrono::sys_seconds at{};
};

std::string address_of(const News& one) {
    return std::string(origin) + "/news/" + std::string(one.path);
}

/// Answers as the website did on that day.
class MadeUpSite final : public scan::Fetcher {
  public:
    MadeUpSite(base::Day today, base::Day day) : today_(today), day_(day) {}

    scan::Answer fetch(const scan::Ask& ask) override {
        scan::Answer answer;
        answer.final_url = ask.url;
        if (ask.want == scan::Want::feed) {
            return page(std::move(answer), "application/rss+xml", feed());
        }
        const auto found =
            std::ranges::find_if(news(), [&](const News& one) { return address_of(one) == ask.url; });
        base::ensure(found != news().end(), "the scan asks for what the feed does not name");
        if (found->fate == News::Fate::taken_down && day_ == today_) {
            answer.outcome = scan::Outcome::gone;
            answer.status = 410;
            answer.headers = "HTTP/1.1 410 Gone\r\n";
            return answer;
        }
        return page(std::move(answer), "text/html; charset=utf-8", html(*found));
    }

  private:
    [[nodiscard]] base::Day published(const News& one) const {
        return today_ - std::chrono::days(one.days_ago);
    }

    static scan::Answer page(scan::Answer answer, const std::string& type, std::string body) {
        answer.outcome = scan::Outcome::fetched;
        answer.status = 200;
        answer.content_type = type;
        answer.validators.etag = '"' + base::sha256(body).substr(7, 16) + '"';
        answer.headers = "Content-Type: " + type + "\r\nETag: " + answer.validators.etag + "\r\n";
        answer.body = std::move(body);
        return answer;
    }

    [[nodiscard]] std::string feed() const {
        std::string rss =
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Northmere news</title>";
        for (const News& one : news()) {
            if (published(one) <= day_) {
                rss += "<item><title>" + std::string(one.title) + "</title><link>" + address_of(one) +
                       "</link></item>";
            }
        }
        return rss + "</channel></rss>";
    }

    [[nodiscard]] std::string html(const News& one) const {
        const auto day = base::iso(published(one));
        std::string page = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" +
                           std::string(one.title) + " | Northmere County Council</title></head><body><main>" +
                           "<article><h1>" + std::string(one.title) + "</h1><p>Published <time datetime=\"" +
                           day + "\">" + day + "</time></p>";
        std::string words(one.words);
        for (auto at = words.find("\n\n"); at != std::string::npos; at = words.find("\n\n")) {
            words.replace(at, 2, "</p><p>");
        }
        return page + "<p>" + words + "</p></article></main></body></html>";
    }

    base::Day today_;
    base::Day day_;
};

class Play {
  public:
    Play(const std::shared_ptr<workflow::Records>& queue, scan::Records& scans, const Councils& councils,
         base::Day today)
        : queue_(queue), scans_(scans), councils_(councils), today_(today), approvals_(queue) {}

    Result<Done> add_source() {
        clock_.at = calendar::london_time(today_ - std::chrono::days(first_round), minutes{0});
        scan::Source source;
        source.council = slug;
        source.url = std::string(origin) + "/rss";
        EVENHAND_TRY(const auto added, scans_.add_source(source, clock_.at));
        base::ensure(added.has_value(), "the store of a demonstration is new");
        source_ = added->id;
        return Done{};
    }

    Result<Done> scan_on(base::Day day, minutes at) {
        clock_.at = calendar::london_time(day, at);
        const auto& knowledge = day < notice_day(today_) ? councils_.before : councils_.now;
        const scan::RoundMeans means{
            scans_, [this, day](const scan::Source&) { return std::make_unique<MadeUpSite>(today_, day); },
            clock_, [&](const std::string&) { return knowledge; }, &approvals_};
        EVENHAND_TRY(const auto digest, scan::scan_next(means, "demo", {slug}));
        base::ensure(digest.has_value() && digest->run.why.empty(), "a round of the demonstration's site");
        return Done{};
    }

    /// As the page "Website" does it, but that the audit is told afterwards.
    Result<Done> decide(std::string_view path, scan::Decision decision, minutes at) {
        clock_.at = calendar::london_time(today_, at);
        EVENHAND_TRY(const auto item, item_of(path));
        decision.item = item.id;
        decision.version = item.version;
        decision.at = clock_.at;
        if (decision.kind == scan::DecisionKind::queued) {
            EVENHAND_TRY(decision.submission, begin(item, decision.by));
        }
        workflow::Fact fact{
            decision.at, {decision.by}, {slug}, "website-" + std::string(word(decision.kind)), {}, {}};
        fact.subject = {decision.submission};
        workflow::add_detail(fact, "item", std::to_string(item.id));
        workflow::add_detail(fact, "reason", decision.reason);
        workflow::add_detail(fact, "url", item.link);
        workflow::add_detail(fact, "version", std::to_string(item.version));
        EVENHAND_TRY_DONE(workflow::note(*queue_, std::move(fact)));
        return scans_.decide(decision);
    }

    Result<Done> make_due(std::chrono::sys_seconds when) {
        EVENHAND_TRY(const bool known, scans_.set_due(source_, when));
        base::ensure(known, "the source that was added");
        return Done{};
    }

  private:
    Result<scan::Item> item_of(std::string_view path) {
        EVENHAND_TRY(const auto items, scans_.items({}));
        const auto found = std::ranges::find_if(
            items.rows, [&](const scan::Item& item) { return item.link.ends_with(path); });
        base::ensure(found != items.rows.end(), "a decision on what was never seen");
        return *found;
    }

    Result<std::int64_t> begin(const scan::Item& item, const std::string& person) {
        EVENHAND_TRY(const auto versions, scans_.versions(item.id));
        EVENHAND_TRY(const auto who, queue_->account({person}));
        const workflow::KnowledgeRules rules({{workflow::CouncilId{slug}, councils_.now}});
        workflow::Desk desk(*queue_, rules, clock_);
        workflow::Draft draft;
        draft.document = {versions.back().title + "\n\n" + versions.back().text, text::DocumentKind::web_news,
                          text::Author::officer};
        draft.schedule.day = today_;
        draft.note = item.link;
        EVENHAND_TRY(const auto begun, desk.begin(*who, workflow::CouncilId{slug}, draft));
        return begun.submission.id.value;
    }

    std::shared_ptr<workflow::Records> queue_;
    scan::Records& scans_;
    const Councils& councils_;
    base::Day today_;
    QueueApprovals approvals_;
    RoundClock clock_;
    std::int64_t source_ = 0;
};

scan::Decision decision(scan::DecisionKind kind, std::string by, std::string reason) {
    scan::Decision made;
    made.kind = kind;
    made.by = std::move(by);
    made.reason = std::move(reason);
    return made;
}

}  // namespace

Result<Done> fill_website(const std::shared_ptr<workflow::Records>& queue, scan::Records& scans,
                          const Councils& councils, base::Day today) {
    using Kind = scan::DecisionKind;
    Play story(queue, scans, councils, today);
    EVENHAND_TRY_DONE(story.add_source());
    EVENHAND_TRY_DONE(story.scan_on(today - std::chrono::days(first_round), std::chrono::hours{7}));
    EVENHAND_TRY_DONE(story.decide(
        "kerb", decision(Kind::taken_down, "mo", "It admits liability; our insurers were not asked."),
        minutes{30}));
    EVENHAND_TRY_DONE(story.make_due(calendar::london_time(today, minutes{31})));
    EVENHAND_TRY_DONE(story.scan_on(today, minutes{32}));
    EVENHAND_TRY_DONE(story.decide(
        "parking", decision(Kind::queued, "bo", "It asks for votes: written anew by way of the queue."),
        minutes{40}));
    EVENHAND_TRY_DONE(story.decide(
        "ward-walk",
        decision(Kind::dismissed, "mo", "The walk was called off; the page goes tonight with all events."),
        minutes{45}));
    return story.make_due(calendar::london_time(today, minutes{45}) + not_again);
}

}  // namespace evenhand::app::demo
