#include "evenhand/web/watch.hpp"

#include "buckets.hpp"
#include "figures.hpp"

#include <condition_variable>
#include <mutex>

namespace evenhand::web {
namespace {

/// Two at a time hold 128 MiB and keep both processors of a small machine busy; the rest of the service goes
/// on beside them.
constexpr int passwords_at_once = 2;
constexpr std::chrono::seconds password_patience{2};

}  // namespace

struct Watch::Inside {
    const base::Clock& clock;
    Buckets addresses;
    Buckets accounts;
    Buckets sign_ins;
    Figures figures;
    std::mutex mutex;
    std::condition_variable freed;
    int free_turns = passwords_at_once;
};

Watch::Watch(const WatchSettings& settings, const base::Clock& clock)
    : inside_(new Inside{clock,
                         {settings.address, settings.most_keys},
                         {settings.account, settings.most_keys},
                         {settings.sign_in, settings.most_keys},
                         {},
                         {},
                         {}}) {}

Watch::~Watch() = default;

std::optional<std::chrono::seconds> Watch::too_fast(Of what, const std::string& who) {
    Buckets& buckets = what == Of::address   ? inside_->addresses
                       : what == Of::account ? inside_->accounts
                                             : inside_->sign_ins;
    return buckets.take(who, inside_->clock.ticks());
}

void Watch::signed_in(const std::string& who) {
    inside_->sign_ins.give_back(who);
}

void Watch::answered(std::string_view route, std::string_view method, int status,
                     std::chrono::nanoseconds taken) {
    inside_->figures.answered(route, method, status, taken);
}

void Watch::checked(policy::Verdict verdict) {
    inside_->figures.checked(verdict);
}

void Watch::reloaded(Reload outcome) {
    outcome == Reload::taken ? inside_->figures.knowledge_taken() : inside_->figures.knowledge_refused();
}

std::chrono::nanoseconds Watch::ticks() const {
    return inside_->clock.ticks();
}

std::string Watch::figures() const {
    return inside_->figures.text();
}

std::optional<Watch::PasswordTurn> Watch::password_turn() {
    std::unique_lock lock(inside_->mutex);
    if (!inside_->freed.wait_for(lock, password_patience, [this] { return inside_->free_turns > 0; })) {
        return std::nullopt;
    }
    --inside_->free_turns;
    return PasswordTurn(this);
}

Watch::PasswordTurn::~PasswordTurn() {
    if (watch_ != nullptr) {
        const std::lock_guard lock(watch_->inside_->mutex);
        ++watch_->inside_->free_turns;
        watch_->inside_->freed.notify_one();
    }
}

void count_verdict(const Site& site, policy::Verdict verdict) {
    if (site.watch) {
        site.watch->checked(verdict);
    }
}

}  // namespace evenhand::web
