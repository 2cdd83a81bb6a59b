#include "buckets.hpp"

#include <algorithm>
#include <cmath>

namespace evenhand::web {

std::optional<std::chrono::seconds> Buckets::take(const std::string& who, std::chrono::nanoseconds now) {
    const std::lock_guard lock(mutex_);
    const auto known = found_.find(who);
    if (known != found_.end()) {
        by_use_.splice(by_use_.begin(), by_use_, known->second);
    } else {
        if (by_use_.size() >= most_) {
            found_.erase(by_use_.back().who);
            by_use_.pop_back();
        }
        by_use_.push_front({who, pace_.burst, now});
        found_[who] = by_use_.begin();
    }
    Bucket& bucket = by_use_.front();
    const double passed = std::chrono::duration<double>(now - bucket.at).count();
    bucket.tokens = std::min(pace_.burst, bucket.tokens + std::max(0.0, passed) * pace_.a_second);
    bucket.at = now;
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return std::nullopt;
    }
    const double wait = (1 - bucket.tokens) / pace_.a_second;
    return std::chrono::seconds(static_cast<std::int64_t>(std::ceil(std::max(wait, 1.0))));
}

void Buckets::give_back(const std::string& who) {
    const std::lock_guard lock(mutex_);
    if (const auto known = found_.find(who); known != found_.end()) {
        known->second->tokens = std::min(pace_.burst, known->second->tokens + 1);
    }
}

std::size_t Buckets::size() const {
    const std::lock_guard lock(mutex_);
    return by_use_.size();
}

}  // namespace evenhand::web
