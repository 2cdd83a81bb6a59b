#pragma once

#include "evenhand/web/watch.hpp"

#include <list>
#include <mutex>
#include <string>
#include <unordered_map>

namespace evenhand::web {

/// A bucket of tokens for each of many: one goes out with each request, some come back each second. The table
/// is bounded; whoever was not heard of for longest is forgotten first, which only ever gives them more.
class Buckets {
  public:
    Buckets(Pace pace, std::size_t most) : pace_(pace), most_(most) {}

    /// Takes one. Nothing: there was one; else how long until there is.
    std::optional<std::chrono::seconds> take(const std::string& who, std::chrono::nanoseconds now);
    /// Puts one back that was taken, never beyond the burst.
    void give_back(const std::string& who);
    [[nodiscard]] std::size_t size() const;

  private:
    struct Bucket {
        std::string who;
        double tokens = 0;
        std::chrono::nanoseconds at{};
    };
    Pace pace_;
    std::size_t most_;
    mutable std::mutex mutex_;
    std::list<Bucket> by_use_;  // latest first
    std::unordered_map<std::string, std::list<Bucket>::iterator> found_;
};

}  // namespace evenhand::web
