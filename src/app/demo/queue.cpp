#include "app/demo/queue.hpp"

#include "app/demo/council.hpp"
#include "app/demo/story.hpp"
#include "app/queue/opened.hpp"
#include "evenhand/calendar/london_day.hpp"
#include "evenhand/workflow/desk.hpp"
#include "evenhand/workflow/people_desk.hpp"

#include <algorithm>
#include <map>

namespace evenhand::app::demo {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;
using workflow::Account;
using workflow::Act;
using workflow::Outcome;

/// Shows the time of the step that is being played.
class StoryClock final : public base::Clock {
  public:
    [[nodiscard]] std::chrono::sys_seconds now() const override { return at; }
    [[nodiscard]] std::chrono::nanoseconds ticks() const override { return at.time_since_epoch(); }
    std::chrono::sys_seconds at{};
};

workflow::KnowledgeRules rules_by(const std::shared_ptr<const check::Knowledge>& knowledge) {
    return workflow::KnowledgeRules({{workflow::CouncilId{slug}, knowledge}});
}

class Play {
  public:
    Play(workflow::Records& records, const Councils& councils, base::Day today)
        : records_(records), before_(rules_by(councils.before)), now_(rules_by(councils.now)), today_(today) {
    }

    Result<Done> hire(const std::string& password) {
        clock_.at = moment(11, std::chrono::hours{9});
        const ArgonPasswords passwords;
        workflow::PeopleDesk desk(records_, passwords, clock_);
        for (const Person& person : staff()) {
            Account account;
            account.id = {std::string(person.id)};
            account.name = std::string(person.name);
            const bool first = person.role == workflow::Role::administrator;
            if (first) {
                EVENHAND_TRY_DONE(desk.add_first(account, password));
            } else {
                account.grants = {{workflow::CouncilId{slug}, person.role}};
                EVENHAND_TRY_DONE(desk.add(accounts_.at("adi"), account, password));
            }
            EVENHAND_TRY(const auto kept, records_.account(account.id));
            base::ensure(kept.has_value(), "an account that was added");
            accounts_[account.id.value] = *kept;
        }
        return Done{};
    }

    Result<Done> play(const Step& step) {
        clock_.at = moment(step.days_ago, step.at);
        const auto day = calendar::london_day(clock_.at);
        workflow::Desk desk(records_, day < notice_day(today_) ? before_ : now_, clock_);
        const Account& who = accounts_.at(std::string(step.who));
        if (step.act == Act::recheck) {
            EVENHAND_TRY(const auto lapsed, desk.recheck(who, workflow::CouncilId{slug}));
            static_cast<void>(lapsed);
            return Done{};
        }
        auto outcome = step.act == Act::draft ? begin(desk, who, step) : act(desk, who, step);
        if (!outcome.ok()) {
            return std::move(outcome).error();
        }
        if (outcome->kind != Outcome::Kind::done) {
            const auto why =
                outcome->refusals.empty() ? std::string("not done") : outcome->refusals.front().sentence;
            return Error{ErrorCode::invalid,
                         "the story of the demonstration stops at " + std::string(step.key) + ", " +
                             std::string(word(step.act)) + ": " + why,
                         "",
                         {}};
        }
        submissions_[std::string(step.key)] = outcome->submission;
        return Done{};
    }

  private:
    [[nodiscard]] std::chrono::sys_seconds moment(int days_ago, std::chrono::minutes at) const {
        return calendar::london_time(today_ - std::chrono::days(days_ago), at);
    }

    Result<Outcome> begin(workflow::Desk& desk, const Account& who, const Step& step) const {
        const auto written = texts();
        const auto text = std::find_if(written.begin(), written.end(),
                                       [&](const Text& one) { return one.key == step.key; });
        base::ensure(text != written.end(), "a step of a text that nobody wrote");
        workflow::Draft draft;
        draft.document = {std::string(text->words), text->kind, text::Author::officer};
        draft.schedule.day = today_ + std::chrono::days(text->appears_in);
        return desk.begin(who, workflow::CouncilId{slug}, draft);
    }

    Result<Outcome> act(workflow::Desk& desk, const Account& who, const Step& step) const {
        const auto& submission = submissions_.at(std::string(step.key));
        workflow::Request request;
        request.act = step.act;
        request.revision = submission.revision;
        request.reason = std::string(step.why);
        request.authoriser = step.act == Act::urgent ? "Ruth Adeyemi, director of highways" : "";
        return desk.act(who, submission.id, request, std::nullopt);
    }

    workflow::Records& records_;
    workflow::KnowledgeRules before_;
    workflow::KnowledgeRules now_;
    base::Day today_;
    StoryClock clock_;
    std::map<std::string, Account> accounts_;
    std::map<std::string, workflow::Submission> submissions_;
};

}  // namespace

Result<Done> fill_queue(workflow::Records& records, const Councils& councils, base::Day today,
                        const std::string& password) {
    Play story(records, councils, today);
    EVENHAND_TRY_DONE(story.hire(password));
    for (const Step& step : steps()) {
        EVENHAND_TRY_DONE(story.play(step));
    }
    return Done{};
}

}  // namespace evenhand::app::demo
