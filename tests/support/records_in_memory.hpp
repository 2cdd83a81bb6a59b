#pragma once

#include "evenhand/workflow/ports.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace evenhand::tests {

/// The port's promises kept in memory: what the other implementations are held against.
class RecordsInMemory final : public workflow::Records {
  public:
    /// What a notebook beside these records makes of it.
    std::function<bool(const workflow::NoteActed&)> note_acted = [](const auto&) { return true; };

    base::Result<workflow::Recorded> record(const workflow::Deed& deed) override {
        const std::lock_guard lock(mutex_);
        base::ensure(!deed.facts.empty(), "a deed without a fact");
        workflow::Recorded recorded;
        undo_.clear();
        for (const workflow::Write& write : deed.writes) {
            const bool fits = std::visit([&](const auto& one) { return put(one, recorded); }, write);
            if (!fits) {
                std::for_each(undo_.rbegin(), undo_.rend(), [](const auto& undo) { undo(); });
                return workflow::Recorded{workflow::Recorded::Outcome::somebody_was_faster, {}, {}};
            }
        }
        for (workflow::Fact fact : deed.facts) {
            if (fact.subject.value == 0) {
                fact.subject = recorded.submission;
            }
            recorded.entries.push_back(workflow::sealed(std::move(fact), head_of(state_)));
            state_.entries.push_back(recorded.entries.back());
        }
        return recorded;
    }

    base::Result<std::optional<workflow::Submission>> submission(workflow::SubmissionId id) override {
        const std::lock_guard lock(mutex_);
        const auto found = state_.files.find(id);
        return found == state_.files.end() ? std::nullopt : std::optional(found->second.submission);
    }
    base::Result<std::optional<workflow::History>> history(workflow::SubmissionId id) override {
        const std::lock_guard lock(mutex_);
        const auto found = state_.files.find(id);
        if (found == state_.files.end()) {
            return std::optional<workflow::History>{};
        }
        workflow::History history = found->second;
        for (const workflow::Entry& entry : state_.entries) {
            if (entry.fact.subject == id) {
                history.entries.push_back(entry);
            }
        }
        return std::optional(std::move(history));
    }
    base::Result<workflow::Page> list(const workflow::Query& query) override {
        const std::lock_guard lock(mutex_);
        std::vector<workflow::Submission> all;
        for (const auto& [id, file] : state_.files) {
            if (shows(query, file.submission)) {
                all.push_back(file.submission);
            }
        }
        sort(all, query.order);
        const auto total = static_cast<std::int64_t>(all.size());
        const auto from = std::min(query.offset, total);
        const auto to = std::min(from + query.limit, total);
        return workflow::Page{{all.begin() + from, all.begin() + to}, total};
    }
    base::Result<workflow::ReleaseCount> releases(const workflow::CouncilId& council, workflow::Instant from,
                                                  workflow::Instant to) override {
        const std::lock_guard lock(mutex_);
        workflow::ReleaseCount count;
        for (const auto& [id, file] : state_.files) {
            const auto& submission = file.submission;
            if (submission.council == council && submission.release && submission.release->at >= from &&
                submission.release->at < to) {
                ++count.released;
                count.urgent += submission.urgency ? 1 : 0;
            }
        }
        return count;
    }

    base::Result<std::optional<workflow::Account>> account(const workflow::PersonId& id) override {
        return find(state_.accounts, id);
    }
    base::Result<std::vector<workflow::Account>> accounts() override {
        const std::lock_guard lock(mutex_);
        std::vector<workflow::Account> all;
        for (const auto& [id, account] : state_.accounts) {
            all.push_back(account);
        }
        return all;
    }
    base::Result<std::optional<std::string>> password(const workflow::PersonId& id) override {
        return find(state_.passwords, id);
    }
    base::Result<workflow::SignIns> sign_ins(const workflow::PersonId& id) override {
        const std::lock_guard lock(mutex_);
        const auto found = state_.sign_ins.find(id);
        return found == state_.sign_ins.end() ? workflow::SignIns{id, 0, {}} : found->second;
    }
    base::Result<std::optional<workflow::Session>> session(const std::string& digest) override {
        return find(state_.sessions, digest);
    }
    base::Result<std::optional<workflow::ApiToken>> token(const std::string& digest) override {
        return find(state_.tokens, digest);
    }
    base::Result<std::vector<workflow::ApiToken>> tokens(const workflow::PersonId& id) override {
        const std::lock_guard lock(mutex_);
        std::vector<workflow::ApiToken> theirs;
        for (const auto& [digest, token] : state_.tokens) {
            if (token.person == id) {
                theirs.push_back(token);
            }
        }
        std::ranges::stable_sort(theirs, {}, &workflow::ApiToken::created);
        return theirs;
    }
    base::Result<std::optional<workflow::GuestLink>> link(const std::string& digest) override {
        return find(state_.links, digest);
    }
    base::Result<std::vector<workflow::GuestLink>> links(workflow::SubmissionId id) override {
        const std::lock_guard lock(mutex_);
        std::vector<workflow::GuestLink> its;
        for (const auto& [digest, link] : state_.links) {
            if (link.submission == id) {
                its.push_back(link);
            }
        }
        std::ranges::stable_sort(its, {}, &workflow::GuestLink::made);
        return its;
    }
    base::Result<std::optional<std::string>> setting(const workflow::CouncilId& council,
                                                     const std::string& key) override {
        return find(state_.settings, std::pair(council, key));
    }

    base::Result<workflow::Head> head() override {
        const std::lock_guard lock(mutex_);
        return head_of(state_);
    }
    base::Result<std::vector<workflow::Entry>> entries(std::int64_t from, std::int64_t limit) override {
        const std::lock_guard lock(mutex_);
        std::vector<workflow::Entry> some;
        for (const workflow::Entry& entry : state_.entries) {
            if (entry.number >= from && static_cast<std::int64_t>(some.size()) < limit) {
                some.push_back(entry);
            }
        }
        return some;
    }

  private:
    struct State {
        std::map<workflow::SubmissionId, workflow::History> files;  ///< without entries
        std::map<workflow::PersonId, workflow::Account> accounts;
        std::map<workflow::PersonId, std::string> passwords;
        std::map<workflow::PersonId, workflow::SignIns> sign_ins;
        std::map<std::string, workflow::Session> sessions;
        std::map<std::string, workflow::ApiToken> tokens;
        std::map<std::string, workflow::GuestLink> links;
        std::map<std::pair<workflow::CouncilId, std::string>, std::string> settings;
        std::vector<workflow::Entry> entries;
    };

    template <typename Key, typename Value>
    base::Result<std::optional<Value>> find(const std::map<Key, Value>& map, const Key& key) {
        const std::lock_guard lock(mutex_);
        const auto found = map.find(key);
        return found == map.end() ? std::optional<Value>{} : std::optional<Value>(found->second);
    }

    static workflow::Head head_of(const State& state) {
        return state.entries.empty()
                   ? workflow::start_of_chain()
                   : workflow::Head{state.entries.back().number, state.entries.back().digest};
    }

    /// The deed's own submission stands for 0.
    workflow::History* file(workflow::SubmissionId id, const workflow::Recorded& recorded) {
        const auto found = state_.files.find(id.value == 0 ? recorded.submission : id);
        base::ensure(found != state_.files.end(), "a write beside a submission that is not there");
        return &found->second;
    }
    /// The value of the key as it is now comes back if the deed fails.
    template <typename Key, typename Value>
    void remember(std::map<Key, Value>& map, const Key& key) {
        const auto found = map.find(key);
        if (found == map.end()) {
            undo_.push_back([&map, key] { map.erase(key); });
        } else {
            undo_.push_back([&map, key, old = found->second] { map[key] = old; });
        }
    }
    template <typename Item, typename Number>
    bool append(std::vector<Item>& items, Item item, Number number) {
        if (number != static_cast<std::int64_t>(items.size()) + 1) {
            return false;
        }
        items.push_back(std::move(item));
        undo_.push_back([&items] { items.pop_back(); });
        return true;
    }

    bool put(const workflow::PutSubmission& write, workflow::Recorded& recorded) {
        workflow::Submission next = write.submission;
        if (next.version == 0) {
            next.id = {static_cast<std::int64_t>(state_.files.size()) + 1};
            next.version = 1;
            recorded.submission = next.id;
            undo_.push_back([this, id = next.id] { state_.files.erase(id); });
            state_.files[next.id].submission = std::move(next);
            return true;
        }
        const auto found = state_.files.find(next.id);
        if (found == state_.files.end() || found->second.submission.version != next.version) {
            return false;
        }
        ++next.version;
        undo_.push_back([&kept = found->second.submission, old = found->second.submission] { kept = old; });
        found->second.submission = std::move(next);
        return true;
    }
    bool put(const workflow::AddRevision& write, const workflow::Recorded& recorded) {
        return append(file(write.submission, recorded)->revisions, write.revision,
                      write.revision.number.value);
    }
    bool put(const workflow::AddReport& write, const workflow::Recorded& recorded) {
        return append(file(write.submission, recorded)->reports, write.report, write.report.number);
    }
    bool put(const workflow::AddComment& write, const workflow::Recorded& recorded) {
        return append(file(write.submission, recorded)->comments, write.comment, write.comment.number);
    }
    bool put(const workflow::AddAnswer& write, const workflow::Recorded& recorded) {
        return append(file(write.submission, recorded)->answers, write.answer, write.answer.number);
    }
    bool put(const workflow::PutAccount& write, const workflow::Recorded& /*recorded*/) {
        workflow::Account next = write.account;
        const auto found = state_.accounts.find(next.id);
        const std::int64_t stands = found == state_.accounts.end() ? 0 : found->second.version;
        if (stands != next.version) {
            return false;
        }
        ++next.version;
        remember(state_.accounts, next.id);
        state_.accounts[next.id] = std::move(next);
        return true;
    }
    bool put(const workflow::PutPassword& write, const workflow::Recorded& /*recorded*/) {
        if (!state_.accounts.contains(write.person)) {
            return false;
        }
        remember(state_.passwords, write.person);
        state_.passwords[write.person] = write.hash;
        return true;
    }
    bool put(const workflow::CountFailure& write, const workflow::Recorded& /*recorded*/) {
        remember(state_.sign_ins, write.person);
        auto& so_far = state_.sign_ins[write.person];
        so_far = {write.person, so_far.failures + 1, write.at};
        return true;
    }
    bool put(const workflow::ClearFailures& write, const workflow::Recorded& /*recorded*/) {
        remember(state_.sign_ins, write.person);
        state_.sign_ins.erase(write.person);
        return true;
    }
    bool put(const workflow::AddSession& write, const workflow::Recorded& /*recorded*/) {
        if (!state_.sessions.contains(write.session.digest)) {
            remember(state_.sessions, write.session.digest);
        }
        return state_.sessions.emplace(write.session.digest, write.session).second;
    }
    bool put(const workflow::RevokeSession& write, const workflow::Recorded& /*recorded*/) {
        const auto found = state_.sessions.find(write.digest);
        if (found != state_.sessions.end() && !found->second.revoked) {
            undo_.push_back([&kept = found->second] { kept.revoked.reset(); });
            found->second.revoked = write.at;
        }
        return true;
    }
    bool put(const workflow::RevokeSessionsOf& write, const workflow::Recorded& /*recorded*/) {
        for (auto& [digest, session] : state_.sessions) {
            if (session.person == write.person && !session.revoked) {
                undo_.push_back([&kept = session] { kept.revoked.reset(); });
                session.revoked = write.at;
            }
        }
        return true;
    }
    bool put(const workflow::AddToken& write, const workflow::Recorded& /*recorded*/) {
        if (!state_.tokens.contains(write.token.digest)) {
            remember(state_.tokens, write.token.digest);
        }
        return state_.tokens.emplace(write.token.digest, write.token).second;
    }
    bool put(const workflow::RevokeToken& write, const workflow::Recorded& /*recorded*/) {
        const auto found = state_.tokens.find(write.digest);
        if (found != state_.tokens.end() && !found->second.revoked) {
            undo_.push_back([&kept = found->second] { kept.revoked.reset(); });
            found->second.revoked = write.at;
        }
        return true;
    }
    bool put(const workflow::AddLink& write, const workflow::Recorded& /*recorded*/) {
        if (!state_.links.contains(write.link.digest)) {
            remember(state_.links, write.link.digest);
        }
        return state_.links.emplace(write.link.digest, write.link).second;
    }
    bool put(const workflow::UseLink& write, const workflow::Recorded& /*recorded*/) {
        const auto found = state_.links.find(write.digest);
        if (found == state_.links.end() || found->second.used) {
            return false;
        }
        undo_.push_back([&kept = found->second] { kept.used.reset(); });
        found->second.used = write.at;
        return true;
    }
    bool put(const workflow::PutSetting& write, const workflow::Recorded& /*recorded*/) {
        const std::pair key(write.setting.council, write.setting.key);
        remember(state_.settings, key);
        state_.settings[key] = write.setting.value;
        return true;
    }

    bool put(const workflow::NoteActed& write, const workflow::Recorded& recorded) {
        return note_acted({write.key, write.submission.value == 0 ? recorded.submission : write.submission});
    }

    template <typename T>
    static bool among(const std::vector<T>& wanted, const T& value) {
        return wanted.empty() || std::ranges::count(wanted, value) > 0;
    }
    static std::string folded(std::string text) {
        std::ranges::transform(text, text.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        return text;
    }
    static bool shows(const workflow::Query& query, const workflow::Submission& submission) {
        const bool claimed =
            query.claimed_by.empty() || (submission.claim && submission.claim->by == query.claimed_by);
        const bool written = query.written_by.empty() || submission.writer == query.written_by;
        const bool due = !query.due_before || (submission.due && *submission.due < *query.due_before);
        const bool looks = query.looks == workflow::Query::Looks::any || submission.owes_look();
        return among(query.councils, submission.council) && among(query.states, submission.state) &&
               among(query.verdicts, submission.verdict) && claimed && written && due && looks &&
               folded(submission.title).find(folded(query.in_title)) != std::string::npos;
    }
    static void sort(std::vector<workflow::Submission>& all, workflow::Query::Order order) {
        std::ranges::sort(all, [&](const workflow::Submission& a, const workflow::Submission& b) {
            if (order == workflow::Query::Order::newest) {
                return a.id > b.id;
            }
            const auto key = [](const workflow::Submission& s) {
                return std::tuple(!s.due.has_value(), s.due.value_or(workflow::Instant{}), s.id);
            };
            return key(a) < key(b);
        });
    }

    std::mutex mutex_;
    State state_;
    std::vector<std::function<void()>> undo_;
};

}  // namespace evenhand::tests
