#include "evenhand/workflow/access.hpp"

#include "evenhand/base/words.hpp"

#include <algorithm>

namespace evenhand::workflow {
namespace {

constexpr std::pair<Scope, std::string_view> scope_words[] = {
    {Scope::read, "read"},
    {Scope::write, "write"},
    {Scope::decide, "decide"},
    {Scope::administer, "administer"},
};

constexpr std::pair<GuestLink::Asks, std::string_view> asks_words[] = {
    {GuestLink::Asks::comment, "comment"},
    {GuestLink::Asks::facts, "facts"},
};

}  // namespace

Instant next_attempt(const SignIns& so_far) {
    constexpr std::int64_t free_failures = 3;
    constexpr std::int64_t longest_shift = 10;
    constexpr std::chrono::seconds longest = std::chrono::minutes(15);
    if (so_far.failures <= free_failures) {
        return so_far.last_failure;
    }
    const auto shift = std::min(so_far.failures - free_failures, longest_shift);
    return so_far.last_failure + std::min(std::chrono::seconds(std::int64_t{1} << shift), longest);
}

std::string_view word(Scope scope) {
    return base::word_in(scope_words, scope);
}

std::optional<Scope> scope_named(std::string_view word) {
    return base::named_in(scope_words, word);
}

Scope scope_of(Act act) {
    constexpr Act deciding[] = {Act::approve, Act::return_, Act::refuse,    Act::release,
                                Act::urgent,  Act::look,    Act::take_over, Act::recheck};
    return std::ranges::count(deciding, act) > 0 ? Scope::decide : Scope::write;
}

std::string_view word(GuestLink::Asks asks) {
    return base::word_in(asks_words, asks);
}

std::optional<GuestLink::Asks> asks_named(std::string_view word) {
    return base::named_in(asks_words, word);
}

}  // namespace evenhand::workflow
