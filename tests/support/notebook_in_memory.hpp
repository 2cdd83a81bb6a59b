#pragma once

#include "evenhand/workflow/ports.hpp"

#include <map>
#include <mutex>
#include <utility>

namespace evenhand::tests {

/// The port's promises kept in memory: what the other implementations are held against.
class NotebookInMemory final : public workflow::Notebook {
  public:
    /// As where the service is killed after each act.
    bool loses_replies = false;

    base::Result<workflow::Turn> take_turn(const workflow::ReplyKey& key, workflow::Instant now) override {
        using Kind = workflow::Turn::Kind;
        const std::lock_guard lock(mutex_);
        std::erase_if(replies_, [&](const auto& row) { return row.second.at <= now - workflow::reply_kept; });
        const auto [row, first] = replies_.try_emplace(name(key), Noted{key.request, now, {}});
        Noted& noted = row->second;
        if (first) {
            return workflow::Turn{};
        }
        if (noted.request != key.request) {
            return workflow::Turn{Kind::another_request, {}};
        }
        if (noted.reply.status != 0) {
            return workflow::Turn{Kind::done, noted.reply};
        }
        if (noted.acted.value != 0) {
            return workflow::Turn{Kind::acted, {}, noted.acted};
        }
        if (now - noted.at < workflow::turn_lasts) {
            return workflow::Turn{Kind::under_way, {}};
        }
        noted.at = now;
        return workflow::Turn{};
    }
    base::Result<base::Done> keep_reply(const workflow::ReplyKey& key,
                                        const workflow::KeptReply& reply) override {
        const std::lock_guard lock(mutex_);
        if (const auto found = replies_.find(name(key)); found != replies_.end() && !loses_replies) {
            found->second.reply = reply;
        }
        return base::Done{};
    }
    base::Result<base::Done> forget_reply(const workflow::ReplyKey& key) override {
        const std::lock_guard lock(mutex_);
        if (const auto found = replies_.find(name(key));
            found != replies_.end() && found->second.acted.value == 0) {
            replies_.erase(found);
        }
        return base::Done{};
    }
    /// A deed's note (workflow::NoteActed).
    bool note_acted(const workflow::NoteActed& note) {
        const std::lock_guard lock(mutex_);
        const auto found = replies_.find(name(note.key));
        const bool fits = found != replies_.end() && found->second.request == note.key.request &&
                          found->second.reply.status == 0 && found->second.acted.value == 0;
        if (fits) {
            found->second.acted = note.submission;
        }
        return fits;
    }
    base::Result<std::optional<workflow::Instant>> last_seen(const std::string& digest) override {
        const std::lock_guard lock(mutex_);
        const auto found = seen_.find(digest);
        return found == seen_.end() ? std::nullopt : std::optional(found->second);
    }
    base::Result<base::Done> note_seen(const std::string& digest, workflow::Instant now) override {
        const std::lock_guard lock(mutex_);
        std::erase_if(seen_, [&](const auto& row) { return row.second <= now - std::chrono::hours(48); });
        seen_[digest] = now;
        return base::Done{};
    }

  private:
    struct Noted {
        std::string request;
        workflow::Instant at{};
        workflow::KeptReply reply{};
        workflow::SubmissionId acted{};
    };
    static std::pair<std::string, std::string> name(const workflow::ReplyKey& key) {
        return {key.person.value, key.key};
    }

    std::mutex mutex_;
    std::map<std::pair<std::string, std::string>, Noted> replies_;
    std::map<std::string, workflow::Instant> seen_;
};

}  // namespace evenhand::tests
