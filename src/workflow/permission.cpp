#include "workflow/permission.hpp"

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

std::string named(const std::vector<Role>& roles) {
    std::string list;
    for (const Role role : roles) {
        std::string name(word(role));
        std::ranges::replace(name, '-', ' ');
        list += (list.empty() ? "" : " or ") + name;
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
    if (permission.own && has(author)) {
        if (!theirs(submission, who.id)) {
            refusals.push_back({Refusal::Sort::permission,
                                "this text is " + shown(submission.writer) + "'s, and an author may only " +
                                    std::string(word(permission.act)) + " their own",
                                "ask " + shown(submission.writer) + " or a clerk"});
        }
        return;
    }
    refusals.push_back({Refusal::Sort::permission,
                        shown(who.id) + " has no role in " + submission.council.value + " that may " +
                            std::string(word(permission.act)),
                        "it takes the role of " + named(permission.roles) +
                            (permission.own ? ", or to be its author" : "")});
}

/// Why the person is not a second pair of eyes on the current text; empty where they are.
std::string same_eyes(const Submission& submission, const PersonId& person) {
    if (submission.writer == person) {
        return "wrote it";
    }
    if (submission.editor == person) {
        return "last edited it";
    }
    return submission.submitter == person ? "submitted it" : "";
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
    const auto refuse = [&](std::string sentence, std::string mend) {
        refusals.push_back({Refusal::Sort::four_eyes, std::move(sentence), std::move(mend)});
    };
    const std::string done = same_eyes(submission, who.id);
    if (request.act == Act::approve && !done.empty()) {
        refuse("nobody approves what they wrote, submitted or last edited, and " + shown(who.id) + " " + done,
               "ask another clerk or the monitoring officer");
    }
    if (request.act == Act::look && submission.release && submission.urgency) {
        const bool let_out =
            submission.release->by == who.id || same_name(who, submission.urgency->authoriser);
        if (let_out || !done.empty()) {
            refuse("the later look is for somebody else: " + shown(who.id) + " " +
                       (let_out ? "let it out" : done),
                   "ask another clerk or the monitoring officer");
        }
    }
    if (request.act == Act::urgent && same_name(who, request.authoriser)) {
        refuse("an urgent release is authorised by somebody else than the person who makes it",
               "name the person who answers for it");
    }
}

void ask_claim(const Request& request, const Account& who, const Case& in, std::vector<Refusal>& refusals) {
    const auto& claim = in.history.submission.claim;
    const auto refuse = [&](std::string sentence, std::string mend) {
        refusals.push_back({Refusal::Sort::claim, std::move(sentence), std::move(mend)});
    };
    const bool needs_a_claim = request.act == Act::unclaim || request.act == Act::take_over;
    if (!claim) {
        if (needs_a_claim) {
            refuse("nobody has claimed it", request.act == Act::take_over ? "claim it" : "");
        }
        return;
    }
    const bool deputy = !in.deputy.empty() && in.deputy == who.id;
    const bool decides = request.act == Act::approve || request.act == Act::return_ ||
                         request.act == Act::refuse || request.act == Act::unclaim;
    if (claim->by == who.id) {
        if (request.act == Act::claim || request.act == Act::take_over) {
            refuse(shown(who.id) + " has claimed it already", "");
        }
        return;
    }
    if (request.act == Act::claim || (decides && !deputy)) {
        refuse(shown(claim->by) + " has claimed it and is dealing with it",
               "ask " + shown(claim->by) + (in.deputy.empty() ? "" : " or their deputy " + shown(in.deputy)) +
                   ", or take it over with a reason");
    }
}

}  // namespace

void ask_permission(const Request& request, const Account& who, const Case& in,
                    std::vector<Refusal>& refusals) {
    const auto row = std::ranges::find(permissions(), request.act, &Permission::act);
    if (row == permissions().end()) {
        refusals.push_back({Refusal::Sort::permission,
                            "nobody may " + std::string(word(request.act)) + " a text: it happens by itself",
                            ""});
        return;
    }
    ask_roles(*row, who, in.history.submission, refusals);
    ask_four_eyes(request, who, in.history.submission, refusals);
    ask_claim(request, who, in, refusals);
}

}  // namespace evenhand::workflow
