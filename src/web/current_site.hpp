#pragma once

#include "evenhand/web/site.hpp"

#include <memory>
#include <mutex>

namespace evenhand::web {

/// The site that requests are answered from now. Safe from every thread: whoever took one works on it to the
/// end, whatever is put in its place meanwhile; the last of them lets it go.
class CurrentSite {
  public:
    explicit CurrentSite(std::shared_ptr<const Site> site) : site_(std::move(site)) {}

    [[nodiscard]] std::shared_ptr<const Site> now() const {
        const std::lock_guard lock(mutex_);
        return site_;
    }
    void replace(std::shared_ptr<const Site> site) {
        {
            const std::lock_guard lock(mutex_);
            site_.swap(site);
        }
        // What stood there goes here, outside the lock: rules and calendars are much to take down.
    }

  private:
    mutable std::mutex mutex_;
    std::shared_ptr<const Site> site_;
};

}  // namespace evenhand::web
