#include "evenhand/web/second_factor.hpp"

#include "evenhand/secrets/one_time_code.hpp"
#include "evenhand/secrets/token.hpp"
#include "evenhand/workflow/note.hpp"
#include "evenhand/workflow/settings.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

using base::Result;
using workflow::PersonId;

/// Kept among the installation's settings, which no page and no command lists.
std::string key_of(const PersonId& person) {
    return "second-factor of " + person.value;
}

/// Whose wrong codes are counted: nobody signs in under that name.
PersonId counted_as(const PersonId& person) {
    return {person.value + "/code"};
}

std::string written(const SecondFactor& factor) {
    std::string text = factor.secret;
    for (const std::string& digest : factor.recovery) {
        text += "\n" + digest;
    }
    return text;
}

Result<base::Done> note(workflow::Records& records, const base::Clock& clock, const PersonId& who,
                        const std::string& act, std::vector<std::pair<std::string, std::string>> details,
                        std::vector<workflow::Write> writes) {
    return workflow::note(records,
                          workflow::with_details({clock.now(), who, {}, act, {}, {}}, std::move(details)),
                          std::move(writes));
}

/// Whether nobody took this before: of two at once, on whatever machine, one is told yes.
Result<bool> first_to_take(const Site& site, const PersonId& person, const std::string& what) {
    auto& notebook = *site.office->notebook;
    const workflow::ReplyKey key{person, "second factor " + what, "taken"};
    EVENHAND_TRY(const auto turn, notebook.take_turn(key, site.clock.now()));
    if (turn.kind != workflow::Turn::Kind::yours) {
        return false;
    }
    EVENHAND_TRY_DONE(notebook.keep_reply(key, {200, "text/plain", "", ""}));
    return true;
}

Result<bool> take_recovery(const Site& site, const workflow::Account& who, const SecondFactor& factor,
                           std::string_view code) {
    const std::string digest = secrets::token_digest(code);
    SecondFactor left = factor;
    const bool known = std::erase_if(left.recovery, [&](const std::string& one) {
                           return secrets::equal_in_constant_time(one, digest);
                       }) > 0;
    if (!known) {
        return false;
    }
    EVENHAND_TRY(const bool first, first_to_take(site, who.id, digest));
    if (first) {
        EVENHAND_TRY_DONE(note(*site.office->records, site.clock, who.id, "second-factor-recovery",
                               {{"left", std::to_string(left.recovery.size())}},
                               {workflow::PutSetting{{{}, key_of(who.id), written(left)}}}));
    }
    return first;
}

}  // namespace

Result<std::optional<SecondFactor>> second_factor_of(workflow::Records& records, const PersonId& person) {
    EVENHAND_TRY(const auto text, records.setting({}, key_of(person)));
    if (!text || text->empty()) {
        return std::optional<SecondFactor>();
    }
    SecondFactor factor;
    std::string_view rest = *text;
    const auto line = [&] {
        const auto end = std::min(rest.find('\n'), rest.size());
        std::string one(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        return one;
    };
    factor.secret = line();
    while (!rest.empty()) {
        factor.recovery.push_back(line());
    }
    return std::optional(std::move(factor));
}

Result<bool> owes_second_factor(workflow::Records& records, const workflow::Account& who) {
    EVENHAND_TRY(const auto roles, workflow::second_factor_roles(records));
    const bool asked = std::ranges::any_of(
        who.grants, [&](const workflow::Grant& grant) { return std::ranges::count(roles, grant.role) > 0; });
    if (!asked) {
        return false;
    }
    EVENHAND_TRY(const auto factor, second_factor_of(records, who.id));
    return !factor.has_value();
}

Result<bool> take_code(const Site& site, const workflow::Account& who, const SecondFactor& factor,
                       std::string_view code) {
    auto& records = *site.office->records;
    const auto now = site.clock.now();
    const PersonId counted = counted_as(who.id);
    EVENHAND_TRY(const auto so_far, records.sign_ins(counted));
    const bool throttled =
        so_far.failures > 0 && so_far.last_failure <= now && now < workflow::next_attempt(so_far);
    bool right = false;
    if (!throttled) {
        const auto step = secrets::matching_step(factor.secret, code, now);
        EVENHAND_TRY(right, step ? first_to_take(site, who.id, "step " + std::to_string(*step))
                                 : take_recovery(site, who, factor, code));
    }
    if (right && so_far.failures == 0) {
        return true;
    }
    if (right) {
        EVENHAND_TRY_DONE(note(records, site.clock, who.id, "sign-in", {{"how", "second factor"}},
                               {workflow::ClearFailures{counted}}));
        return true;
    }
    std::vector<workflow::Write> writes;
    if (!throttled) {
        writes.emplace_back(workflow::CountFailure{counted, now});
    }
    EVENHAND_TRY_DONE(note(records, site.clock, who.id, "sign-in-refused",
                           {{"how", throttled ? "too many wrong codes, page" : "wrong code, page"}},
                           std::move(writes)));
    return false;
}

std::string code_in(const Fields& fields) {
    std::string code = fields.value_or("code", "");
    std::erase_if(code, [](char c) { return c == ' ' || c == '-'; });
    std::ranges::transform(code, code.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
    });
    return code;
}

Result<std::vector<std::string>> set_second_factor(const Site& site, const workflow::Account& who,
                                                   const std::string& secret) {
    constexpr std::size_t recovery_codes = 10;
    SecondFactor factor{secret, {}};
    std::vector<std::string> codes;
    while (codes.size() < recovery_codes) {
        // 80 bits in characters that nobody takes for each other.
        codes.push_back(secrets::random_code_secret().substr(0, 16));
        factor.recovery.push_back(secrets::token_digest(codes.back()));
    }
    EVENHAND_TRY_DONE(note(*site.office->records, site.clock, who.id, "second-factor-on", {},
                           {workflow::PutSetting{{{}, key_of(who.id), written(factor)}}}));
    return codes;
}

Result<base::Done> remove_second_factor(workflow::Records& records, const base::Clock& clock,
                                        const PersonId& who, const PersonId& from) {
    return note(records, clock, who, "second-factor-off", {{"user", from.value}},
                {workflow::PutSetting{{{}, key_of(from), ""}}, workflow::ClearFailures{counted_as(from)}});
}

}  // namespace evenhand::web
