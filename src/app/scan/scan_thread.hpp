#pragma once

#include "app/scan/scanning.hpp"
#include "evenhand/base/clock.hpp"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace evenhand::app {

/// What is done with each round, and how long the thread sleeps where nothing is due.
struct ScanThreadSettings {
    std::function<void(const scan::Digest&)> told;       ///< from the scan's own thread
    std::function<void(const base::Error&)> went_wrong;  ///< it goes on after the next sleep
    /// Where nothing is due, before each sleep; may be empty.
    std::function<base::Result<base::Done>(scan::Records&)> at_rest;
    std::chrono::milliseconds sleep{30'000};
};

/// Scans what is due, as long as it lives, in a thread of its own: one source after the other. It sleeps
/// where nothing is due, so that an idle service takes no processor time; ending it waits for the request
/// that is under way, and what was found by then is kept.
class ScanThread {
  public:
    ScanThread(Scanning scanning, ScanThreadSettings settings, const base::Clock& clock);
    ~ScanThread();
    ScanThread(const ScanThread&) = delete;
    ScanThread& operator=(const ScanThread&) = delete;

    using Councils = std::map<std::string, std::shared_ptr<const check::Knowledge>>;
    /// From the next round on it scans for these councils, by their slugs; one that is under way ends with
    /// those it began with.
    void know(Councils councils);

  private:
    void work(const std::stop_token& stop);
    void take_what_is_new();

    Scanning scanning_;
    ScanThreadSettings settings_;
    const base::Clock& clock_;
    std::mutex mutex_;
    std::optional<Councils> coming_;
    std::jthread thread_;  // last: it ends before what it uses
};

}  // namespace evenhand::app
