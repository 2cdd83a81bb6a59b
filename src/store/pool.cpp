#include "store/pool.hpp"

#include "store/postgresql_address.hpp"
#include "store/refusal.hpp"

#include <utility>

namespace evenhand::store {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

/// A server has a hundred to share between all its clients.
constexpr std::size_t most_lent = 16;

Error too_busy(const std::string& address) {
    auto shown = is_postgresql_address(address) ? shown_address(address) : Result<std::string>(address);
    return refusal(ErrorCode::refused, "why.store_busy", {shown.ok() ? std::move(shown).value() : "", 0});
}

}  // namespace

Pool::Begun::~Begun() {
    if (connection_) {
        transaction_.reset();
        if (turn_.owns_lock()) {
            turn_.unlock();
        }
        pool_->give_back(std::move(connection_));
    }
}

Result<std::unique_ptr<Connection>> Pool::connect() const {
    return is_postgresql_address(opening_.address)
               ? open_postgresql(opening_.address, opening_.patience)
               : open_sqlite(opening_.address, opening_.missing, opening_.patience);
}

Result<std::unique_ptr<Connection>> Pool::take() {
    {
        std::unique_lock lock(mutex_);
        if (!given_back_.wait_for(lock, opening_.patience, [this] { return lent_ < most_lent; })) {
            return too_busy(opening_.address);
        }
        ++lent_;
        if (!idle_.empty()) {
            auto connection = std::move(idle_.back());
            idle_.pop_back();
            return connection;
        }
    }
    auto fresh = connect();
    if (!fresh.ok()) {
        give_back(nullptr);
    }
    return fresh;
}

void Pool::give_back(std::unique_ptr<Connection> connection) {
    const std::lock_guard lock(mutex_);
    --lent_;
    if (connection && connection->usable()) {
        idle_.push_back(std::move(connection));
    }
    given_back_.notify_one();
}

void Pool::forget_idle() {
    const std::lock_guard lock(mutex_);
    idle_.clear();
}

Result<Pool::Begun> Pool::begin(Purpose purpose) {
    std::unique_lock<std::timed_mutex> turn(turn_, std::defer_lock);
    if (purpose == Purpose::writing && !turn.try_lock_for(opening_.patience)) {
        return too_busy(opening_.address);
    }
    for (bool again = true;; again = false) {
        EVENHAND_TRY(auto connection, take());
        auto transaction = Transaction::begin(*connection, purpose);
        if (transaction.ok()) {
            return Begun(*this, std::move(connection), std::move(transaction).value(), std::move(turn));
        }
        const bool lost = !connection->usable();
        give_back(std::move(connection));
        if (!lost || !again) {
            return std::move(transaction).error();
        }
        // The server was started again, or cut idle connections: the others are as dead as this one.
        forget_idle();
    }
}

}  // namespace evenhand::store
