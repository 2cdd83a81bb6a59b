#pragma once

#include "evenhand/base/digest.hpp"
#include "evenhand/base/json_writer.hpp"
#include "evenhand/calendar/london_day.hpp"
#include "evenhand/workflow/desk.hpp"
#include "support/records_in_memory.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace evenhand::tests {

/// Rules that a test can change while items wait: each word that is listed gives a finding.
class ToyRules final : public workflow::Rulebook {
  public:
    struct Word {
        std::string word;
        std::string rule;
        rules::Level level = rules::Level::refer;
    };
    std::vector<Word> words{{"promise", "liability-commitment", rules::Level::refer},
                            {"vote", "party-promotion", rules::Level::stop}};
    std::vector<calendar::Period> restricted;
    std::vector<workflow::OpenGate> asked;
    int edition = 1;

    base::Result<workflow::Checked> check(const workflow::CouncilId& council,
                                          const workflow::Revision& revision, base::Day on) const override {
        if (council.value != "exampleshire" && council.value != "othertown") {
            return base::Error{
                base::ErrorCode::not_found, "there is no council '" + council.value + "'", "", {}};
        }
        workflow::Checked checked{base::sha256(std::to_string(edition)), on, policy::Verdict::clear, {}};
        base::JsonWriter json;
        json.begin_object().key("schema").text("evenhand/report/1");
        json.key("ruleset").text(checked.ruleset).key("on").text(base::iso(on)).key("findings").begin_array();
        for (const Word& word : words) {
            if (revision.document.text.find(word.word) != std::string::npos) {
                checked.verdict = std::max(checked.verdict, verdict_of(word.level));
                json.begin_object().key("rule").text(word.rule).key("title").text("Finds " + word.word);
                json.key("level").text(rules::word(word.level)).key("text").text(word.word);
                json.key("message").text("It says " + word.word).end_object();
            }
        }
        json.end_array().key("periods").begin_array();
        for (const calendar::Period& period : restricted) {
            if (period.opens <= on && on <= period.closes) {
                json.begin_object().key("election").text(period.election);
                json.key("opens").text(base::iso(period.opens)).key("closes").text(base::iso(period.closes));
                json.key("why").text(period.why).end_object();
            }
        }
        json.end_array().key("verdict").text(policy::word(checked.verdict)).end_object();
        checked.json = json.take();
        return checked;
    }
    base::Result<std::vector<workflow::OpenGate>>
    gates(const workflow::CouncilId& /*council*/) const override {
        return asked;
    }
    base::Result<std::vector<calendar::Period>> periods(const workflow::CouncilId& /*council*/,
                                                        base::Day from, base::Day to) const override {
        std::vector<calendar::Period> some;
        for (const calendar::Period& period : restricted) {
            if (period.opens <= to && period.closes >= from) {
                some.push_back(period);
            }
        }
        return some;
    }

    void restrict(base::Day opens, base::Day closes) {
        calendar::Period period;
        period.election = "local.exampleshire." + base::iso(closes);
        period.opens = opens;
        period.closes = closes;
        period.why = "opens " + base::in_short_words(opens) +
                     ", the day on which the notice of election was published; the Code";
        restricted.push_back(period);
    }
    void ask(const std::string& id, std::vector<std::string> of_rules = {},
             const std::string& question_cy = {}) {
        asked.push_back(
            {{id, std::move(of_rules), {}, {}}, {id, "11.4", "Was " + id + " done?", question_cy}});
    }

  private:
    static policy::Verdict verdict_of(rules::Level level) {
        return level == rules::Level::stop    ? policy::Verdict::stop
               : level == rules::Level::refer ? policy::Verdict::refer
                                              : policy::Verdict::clear;
    }
};

class MovableClock final : public base::Clock {
  public:
    workflow::Instant at = base::day_of(2027, 3, 27) + std::chrono::hours(10);
    [[nodiscard]] std::chrono::sys_seconds now() const override { return at; }
    [[nodiscard]] std::chrono::nanoseconds ticks() const override { return at.time_since_epoch(); }
};

/// A council with its people, its rules and an empty queue, at ten in the morning of 27 March 2027.
struct QueueScene {
    QueueScene() : QueueScene(std::make_unique<RecordsInMemory>()) {}
    explicit QueueScene(std::unique_ptr<workflow::Records> kept) : owned(std::move(kept)) {}

    std::unique_ptr<workflow::Records> owned;
    workflow::Records& records = *owned;
    ToyRules rules;
    MovableClock clock;
    workflow::Desk desk{records, rules, clock};
    workflow::Account ann = person("ann", workflow::Role::author);
    workflow::Account abe = person("abe", workflow::Role::author);
    workflow::Account al = person("al", workflow::Role::clerk);
    workflow::Account bo = person("bo", workflow::Role::clerk);
    workflow::Account mo = person("mo", workflow::Role::monitoring_officer);
    workflow::Account rea = person("rea", workflow::Role::reader);

    workflow::Account person(const std::string& id, workflow::Role role) {
        workflow::Account account;
        account.id = {id};
        account.name = id + " Example";
        account.grants = {{{"exampleshire"}, role}};
        put(account);
        account.version = 1;
        return account;
    }
    void put(const workflow::Account& account) {
        const auto done =
            records.record({{workflow::PutAccount{account}}, {{clock.at, {}, {}, "user-add", {}, {}}}});
        REQUIRE(done.ok());
    }

    static workflow::Draft draft(const std::string& text, base::Day day = base::day_of(2027, 3, 27)) {
        workflow::Draft made;
        made.document.text = text;
        made.schedule.day = day;
        return made;
    }
    workflow::Submission begin(const std::string& text, base::Day day = base::day_of(2027, 3, 27)) {
        const auto begun = desk.begin(ann, {"exampleshire"}, draft(text, day));
        if (!begun.ok()) {
            FAIL(base::one_line(begun.error()));
        }
        return begun->submission;
    }
    static workflow::Request request(workflow::Act act, std::int64_t revision = 1,
                                     const std::string& reason = "because it is so") {
        workflow::Request made;
        made.act = act;
        made.revision = {revision};
        made.reason = reason;
        made.authoriser = "Ann Chief, chief executive";
        return made;
    }
    workflow::Outcome act(const workflow::Account& who, const workflow::Submission& submission,
                          const workflow::Request& asked) {
        const auto outcome = desk.act(who, submission.id, asked, std::nullopt);
        if (!outcome.ok()) {
            FAIL(base::one_line(outcome.error()));
        }
        return *outcome;
    }
    /// Does what must be possible.
    workflow::Submission must(const workflow::Account& who, const workflow::Submission& submission,
                              workflow::Act what, std::int64_t revision = 1) {
        auto asked = request(what, revision);
        if (what == workflow::Act::approve) {
            asked.reason.clear();
        }
        const auto outcome = act(who, submission, asked);
        if (outcome.kind != workflow::Outcome::Kind::done) {
            FAIL((outcome.refusals.empty() ? "not done" : outcome.refusals.front().sentence));
        }
        return outcome.submission;
    }
    workflow::Submission must_edit(const workflow::Account& who, const workflow::Submission& submission,
                                   const workflow::Draft& next) {
        auto asked = request(workflow::Act::edit);
        asked.draft = next;
        const auto outcome = act(who, submission, asked);
        if (outcome.kind != workflow::Outcome::Kind::done) {
            FAIL((outcome.refusals.empty() ? "not done" : outcome.refusals.front().sentence));
        }
        return outcome.submission;
    }
    /// The first sentence of a refusal; what else came of it in angle brackets.
    std::string why_not(const workflow::Account& who, const workflow::Submission& submission,
                        const workflow::Request& asked) {
        const auto outcome = act(who, submission, asked);
        switch (outcome.kind) {
        case workflow::Outcome::Kind::done: return "<done>";
        case workflow::Outcome::Kind::lapsed: return "<lapsed>";
        case workflow::Outcome::Kind::somebody_was_faster: return "<faster>";
        case workflow::Outcome::Kind::refused: break;
        }
        REQUIRE_FALSE(outcome.refusals.empty());
        return outcome.refusals.front().sentence;
    }
    workflow::Submission submitted(const std::string& text, base::Day day = base::day_of(2027, 3, 27)) {
        return must(ann, begin(text, day), workflow::Act::submit);
    }
    workflow::Submission approved(const std::string& text, base::Day day = base::day_of(2027, 3, 27)) {
        return must(al, submitted(text, day), workflow::Act::approve);
    }
};

}  // namespace evenhand::tests
