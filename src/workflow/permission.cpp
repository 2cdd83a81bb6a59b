#include "workflow/permission.hpp"

#include "evenhand/workflow/may_begin.hpp"
#include "workflow/refusal.hpp"

#include <algorithm>

namespace evenhand::workflow {
namespace {

using enum Role;

/// Who may do what. `own`: an author may, where the text is theirs. A clerk edits, but then somebody else
/// approves. Releasing needs no clerk: what goes out is what a clerk approved.
struct Permission {
    Act act = Act::comment;
    std::vector<Role> roles;
    bool own = false;
};

const std::vector<Permission>& permissions() {
    static const std::vector<Permission> table = {
        {Act::draft, {author, clerk, monitoring_officer}},
        {Act::edit, {clerk, monitoring_officer}, true},
        {Act::submit, {clerk, monitoring_officer}, true},
        {Act::claim, {clerk, monitoring_officer}},
        {Act::unclaim, {clerk, monitoring_officer}},
        {Act::take_over, {clerk, monitoring_officer}},
        {Act::comment, {author, clerk, monitoring_officer}},
        {Act::answer, {clerk, monitoring_officer}, true},
        {Act::recheck, {clerk, monitoring_officer, administrator}},
        {Act::approve, {clerk, monitoring_officer}},
        {Act::return_, {clerk, monitoring_officer}},
        {Act::refuse, {clerk, monitoring_officer}},
        {Act::release, {clerk, monitoring_officer}, true},
        {Act::urgent, {clerk, monitoring_officer}, true},
        {Act::look, {clerk, monitoring_officer}},
        {Act::withdraw, {clerk, monitoring_officer}, true},
    };
    return table;
}

std::string words_of(const std::vector<Role>& roles) {
    std::string list;
    for (const Role role : roles) {
        list += (list.empty() ? "" : ",") + std::string(word(role));
    }
    return list;
}

bool theirs(const Submission& submission, const PersonId& person) {
    return submission.writer == person || submission.editor == person || submission.submitter == person;
}

void ask_roles(const Permission& permission, const Account& who, const Submission& submission,
               std::vector<Refusal>& refusals) {
    const std::vector<Role> roles = roles_in(who, submission.council);
    const auto has = [&](Role role) { return std::ranges::count(roles, role) > 0; };
    if (std::ranges::any_of(permission.roles, has)) {
        return;
    }
    const std::string act(word(permission.act));
    if (permission.own && has(author)) {
        if (!theirs(submission, who.id)) {
            refusals.push_back(refusal(Refusal::Sort::permission, "why.others_text",
                                       {{"who", shown(submission.writer)}, {"act", act}}));
        }
        return;
    }
    refusals.push_back(refusal(Refusal::Sort::permission, permission.own ? "why.no_role_own" : "why.no_role",
                               {{"who", shown(who.id)},
                                {"council", submission.council.value},
                                {"act", act},
                                {"roles", words_of(permission.roles)}}));
}

/// Why the person is not a second pair of eyes on the current text; empty where they are.
std::string same_eyes(const Submission& submission, const PersonId& person) {
    if (submission.writer == person) {
        return "wrote";
    }
    if (submission.editor == person) {
        return "edited";
    }
    return submission.submitter == person ? "submitted" : "";
}

bool same_name(const Account& who, const std::string& name) {
    const auto folded = [](std::string text) {
        std::ranges::transform(text, text.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        return text;
    };
    return folded(name) == folded(who.id.value) || folded(name) == folded(who.name);
}

void ask_four_eyes(const Request& request, const Account& who, const Submission& submission,
                   std::vector<Refusal>& refusals) {
    const auto refuse = [&](std::string_view key, const std::string& did) {
        refusals.push_back(refusal(Refusal::Sort::four_eyes, key, {{"who", shown(who.id)}, {"did", did}}));
    };
    const std::string done = same_eyes(submission, who.id);
    if (request.act == Act::approve && !done.empty()) {
        refuse("why.own_approval", done);
    }
    if (request.act == Act::look && submission.release && submission.urgency) {
        const bool let_out =
            submission.release->by == who.id || same_name(who, submission.urgency->authoriser);
        if (let_out || !done.empty()) {
            refuse("why.own_look", let_out ? "let-out" : done);
        }
    }
    if (request.act == Act::urgent && same_name(who, request.authoriser)) {
        refuse("why.own_authority", done);
    }
}

void ask_claim(const Request& request, const Account& who, const Case& in, std::vector<Refusal>& refusals) {
    const auto& claim = in.history.submission.claim;
    const auto refuse = [&](std::string_view key, Details details = {}) {
        refusals.push_back(refusal(Refusal::Sort::claim, key, std::move(details)));
    };
    const bool needs_a_claim = request.act == Act::unclaim || request.act == Act::take_over;
    if (!claim) {
        if (needs_a_claim) {
            refuse(request.act == Act::take_over ? "why.not_claimed_yet" : "why.not_claimed");
        }
        return;
    }
    const bool deputy = !in.deputy.empty() && in.deputy == who.id;
    const bool decides = request.act == Act::approve || request.act == Act::return_ ||
                         request.act == Act::refuse || request.act == Act::unclaim;
    if (claim->by == who.id) {
        if (request.act == Act::claim || request.act == Act::take_over) {
            refuse("why.claimed_already", {{"who", shown(who.id)}});
        }
        return;
    }
    if (request.act == Act::claim || (decides && !deputy)) {
        refuse(in.deputy.empty() ? "why.claimed" : "why.claimed_deputy",
               {{"who", shown(claim->by)}, {"deputy", shown(in.deputy)}});
    }
}

}  // namespace

bool may_begin(const Account& who, const CouncilId& council) {
    return std::ranges::any_of(roles_in(who, council),
                               [](Role role) { return role != reader && role != administrator; });
}

void ask_permission(const Request& request, const Account& who, const Case& in,
                    std::vector<Refusal>& refusals) {
    const auto row = std::ranges::find(permissions(), request.act, &Permission::act);
    if (row == permissions().end()) {
        refusals.push_back(
            refusal(Refusal::Sort::permission, "why.by_itself", {{"act", std::string(word(request.act))}}));
        return;
    }
    ask_roles(*row, who, in.history.submission, refusals);
    ask_four_eyes(request, who, in.history.submission, refusals);
    ask_claim(request, who, in, refusals);
}

}  // namespace evenhand::workflow
