#include "evenhand/base/digest.hpp"
#include "evenhand/workflow/audit_check.hpp"

#include <algorithm>
#include <initializer_list>

namespace evenhand::workflow {
namespace {

/// The newest entry of one of these acts; null where there is none.
const Fact* newest(const History& history, std::initializer_list<std::string_view> acts) {
    for (auto entry = history.entries.rbegin(); entry != history.entries.rend(); ++entry) {
        if (std::ranges::count(acts, entry->fact.act) > 0) {
            return &entry->fact;
        }
    }
    return nullptr;
}

bool same_form(const History& history) {
    const auto last =
        std::ranges::find_if(history.entries.rbegin(), history.entries.rend(),
                             [](const Entry& entry) { return !entry.fact.detail("to").empty(); });
    return last != history.entries.rend() && last->fact.detail("text") == history.submission.digest &&
           last->fact.detail("revision") == std::to_string(history.submission.revision.value);
}

bool same_approval(const History& history) {
    const auto& approval = history.submission.approval;
    if (!approval) {
        return history.submission.state != State::approved;
    }
    const Fact* fact = newest(history, {word(Act::approve)});
    return fact != nullptr && fact->who == approval->by && fact->detail("seal") == approval->seal &&
           fact->detail("ruleset") == approval->ruleset;
}

bool same_release(const History& history) {
    const auto& release = history.submission.release;
    const Fact* fact = newest(history, {word(Act::release), word(Act::urgent)});
    if (!release || fact == nullptr) {
        return !release && fact == nullptr;
    }
    const auto& urgency = history.submission.urgency;
    const bool urgent = fact->act == word(Act::urgent);
    return fact->who == release->by && fact->detail("text") == release->digest &&
           urgent == urgency.has_value() && (!urgent || fact->detail("authoriser") == urgency->authoriser);
}

bool same_look(const History& history) {
    const auto& urgency = history.submission.urgency;
    const Fact* fact = newest(history, {word(Act::look)});
    const PersonId looked = urgency ? urgency->looked_by : PersonId{};
    return fact == nullptr ? looked.empty() : fact->who == looked;
}

/// What stands in the entries of that kind, in order, against what is stored.
template <typename Stored, typename Same>
bool same_list(const History& history, const std::vector<Stored>& stored, std::string_view key, Same same) {
    std::size_t at = 0;
    for (const Entry& entry : history.entries) {
        const bool kept = entry.fact.act != "refused" && !entry.fact.detail(key).empty();
        if (kept && (at >= stored.size() || !same(entry.fact, stored[at++]))) {
            return false;
        }
    }
    return at == stored.size();
}

}  // namespace

std::vector<std::string> row_disagreements(const History& history, const std::string& what) {
    std::vector<std::string> faults;
    const auto say = [&](bool same, const std::string& part) {
        if (!same) {
            faults.push_back(part + " of " + what + " is not the one in the audit");
        }
    };
    say(same_form(history), "the current form");
    say(same_approval(history), "the approval");
    say(same_release(history), "the release");
    say(same_look(history), "the look");
    say(same_list(history, history.comments, "comment-digest",
                  [](const Fact& fact, const Comment& comment) {
                      return fact.detail("comment-digest") == base::sha256(comment.text) &&
                             fact.who == comment.by;
                  }),
        "a comment");
    say(same_list(history, history.answers, "gate",
                  [](const Fact& fact, const GateAnswer& answer) {
                      return fact.detail("gate") == answer.gate && fact.detail("whom") == answer.whom &&
                             fact.detail("answer") == word(answer.kind) && fact.who == answer.by;
                  }),
        "an answer");
    return faults;
}

}  // namespace evenhand::workflow
