#include "web/handlers/case.hpp"

#include "evenhand/calendar/london_day.hpp"

#include <charconv>

namespace evenhand::web {

workflow::Desk desk_for(const Site& site) {
    return workflow::Desk(*site.office->records, *site.office->rules, site.clock);
}

std::optional<std::int64_t> number_in(std::string_view word) {
    std::int64_t number = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool whole = !word.empty() && read.ec == std::errc() && read.ptr == word.data() + word.size();
    return whole && number > 0 ? std::optional<std::int64_t>(number) : std::nullopt;
}

std::optional<workflow::SubmissionId> submission_in(const Request& request) {
    const auto number = number_in(request.captured.value_or("id", ""));
    return number ? std::optional(workflow::SubmissionId{*number}) : std::nullopt;
}

workflow::Case LoadedCase::as_case() const {
    return workflow::Case{.history = history,
                          .gates = gates,
                          .now = now,
                          .today = today,
                          .deputy = deputy,
                          .checked = checked ? &*checked : nullptr,
                          .periods = {}};
}

base::Result<LoadedCase> load_case(const workflow::Account& who, const Site& site,
                                   workflow::SubmissionId id) {
    LoadedCase loaded;
    EVENHAND_TRY(loaded.history, desk_for(site).history(who, id));
    const auto& submission = loaded.history.submission;
    loaded.now = site.clock.now();
    loaded.today = calendar::london_day(loaded.now);
    auto gates = site.office->rules->gates(submission.council);
    auto checked = site.office->rules->check(submission.council, loaded.history.revisions.back(),
                                             submission.schedule.day);
    if (gates.ok() && checked.ok()) {
        loaded.gates = std::move(gates).value();
        loaded.checked = std::move(checked).value();
    }
    if (submission.claim) {
        EVENHAND_TRY(const auto claimer, site.office->records->account(submission.claim->by));
        loaded.deputy = claimer ? claimer->deputy : workflow::PersonId{};
    }
    return loaded;
}

base::Result<Names> names_of(const Site& site) {
    EVENHAND_TRY(const auto accounts, site.office->records->accounts());
    Names names;
    for (const auto& account : accounts) {
        names[account.id] = account.name;
    }
    return names;
}

}  // namespace evenhand::web
