#include "connections.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace evenhand::web {

Lease::Lease(Connections& home, int socket, std::string address, std::size_t head_limit)
    : home_(home), socket_(dup(socket)), address_(std::move(address)), head_(head_limit),
      since_(home.clock_.ticks()) {}

Lease::~Lease() {
    home_.leave(*this);
    if (socket_ >= 0) {
        ::close(socket_);
    }
}

void Lease::enter(Phase phase) {
    const std::lock_guard lock(home_.mutex_);
    phase_ = phase;
    since_ = home_.clock_.ticks();
    if (phase == Phase::waiting) {
        head_.begin();
    }
    if (phase == Phase::waiting && home_.ending_) {
        Connections::cut(*this);
    }
}

bool Lease::may_stay() const {
    const std::lock_guard lock(home_.mutex_);
    return !home_.ending_ && !cut_;
}

Connections::Connections(ConnectionLimits limits, std::size_t head_limit, const base::Clock& clock)
    : limits_(std::move(limits)), head_limit_(head_limit), clock_(clock),
      watchdog_([this](const std::stop_token& stop) { watch(stop); }) {}

Connections::~Connections() = default;

std::shared_ptr<Lease> Connections::admit(int socket, const std::string& address) {
    const std::lock_guard lock(mutex_);
    const bool counts = !limits_.exempt.contains(address);
    const auto so_far = of_address_.find(address);
    const bool too_many_of_it =
        counts && so_far != of_address_.end() && so_far->second >= limits_.of_one_address;
    if (ending_ || too_many_of_it || open_.size() >= limits_.at_once) {
        return nullptr;
    }
    auto connection = std::make_shared<Lease>(*this, socket, address, head_limit_);
    if (is_crowded()) {
        make_room();
    }
    open_.insert(connection.get());
    ++of_address_[address];
    changed_.notify_one();
    return connection;
}

void Connections::leave(Lease& connection) {
    const std::lock_guard lock(mutex_);
    if (open_.erase(&connection) == 0) {
        return;
    }
    cut_ -= connection.cut_ ? 1 : 0;
    const auto of_it = of_address_.find(connection.address_);
    if (--of_it->second == 0) {
        of_address_.erase(of_it);
    }
}

/// The read that waits in the connection's own thread ends, and with it the thread's work.
void Connections::cut(Lease& connection) {
    if (!connection.cut_) {
        connection.cut_ = true;
        connection.home_.cut_ += connection.home_.open_.contains(&connection) ? 1 : 0;
        ::shutdown(connection.socket_, SHUT_RDWR);
    }
}

void Connections::make_room() {
    Lease* longest = nullptr;
    for (Lease* one : open_) {
        const bool keeps_waiting = one->phase_ == Phase::waiting || one->phase_ == Phase::reading;
        if (!one->cut_ && keeps_waiting && (longest == nullptr || one->since_ < longest->since_)) {
            longest = one;
        }
    }
    if (longest != nullptr) {
        cut(*longest);
    }
}

void Connections::end_all() {
    const std::lock_guard lock(mutex_);
    ending_ = true;
    for (Lease* one : open_) {
        if (one->phase_ == Phase::waiting) {
            cut(*one);
        }
    }
}

std::size_t Connections::open() const {
    const std::lock_guard lock(mutex_);
    return open_.size();
}

std::chrono::nanoseconds Connections::patience(Phase phase) const {
    switch (phase) {
    case Phase::waiting: return limits_.waiting;
    case Phase::reading: return limits_.reading;
    case Phase::replying: return is_crowded() ? limits_.replying_where_crowded : limits_.replying;
    case Phase::working: break;
    }
    return std::chrono::nanoseconds::max();
}

void Connections::watch(const std::stop_token& stop) {
    constexpr std::chrono::milliseconds round{250};
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
        // No connection, no work: an idle service sleeps.
        changed_.wait(lock, stop, [this] { return !open_.empty(); });
        const auto now = clock_.ticks();
        for (Lease* one : open_) {
            if (now - one->since_ >= patience(one->phase_)) {
                cut(*one);
            }
        }
        changed_.wait_for(lock, stop, round, [] { return false; });
    }
}

}  // namespace evenhand::web
