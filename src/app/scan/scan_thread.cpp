#include "app/scan/scan_thread.hpp"

#include <condition_variable>
#include <mutex>

namespace evenhand::app {
namespace {

/// False: it is to end.
bool slept(const std::stop_token& stop, std::chrono::milliseconds time) {
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    woken.wait_for(lock, stop, time, [&] { return stop.stop_requested(); });
    return !stop.stop_requested();
}

}  // namespace

ScanThread::ScanThread(Scanning scanning, ScanThreadSettings settings, const base::Clock& clock)
    : scanning_(std::move(scanning)), settings_(std::move(settings)), clock_(clock),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

ScanThread::~ScanThread() = default;

void ScanThread::know(Councils councils) {
    const std::lock_guard lock(mutex_);
    coming_ = std::move(councils);
}

void ScanThread::take_what_is_new() {
    const std::lock_guard lock(mutex_);
    if (coming_) {
        scanning_.councils = std::move(*coming_);
        coming_.reset();
    }
}

void ScanThread::work(const std::stop_token& stop) {
    scanning_.fetching.wait = [&stop](std::chrono::milliseconds time) { return slept(stop, time); };
    const auto means = scanning_.means(clock_);
    const auto holder = new_holder();
    while (!stop.stop_requested()) {
        take_what_is_new();
        const auto digest = scan::scan_next(means, holder, scanning_.slugs());
        if (!digest.ok()) {
            settings_.went_wrong(digest.error());
        } else if (*digest) {
            settings_.told(**digest);
            continue;
        }
        if (settings_.at_rest) {
            if (const auto rested = settings_.at_rest(*scanning_.records); !rested.ok()) {
                settings_.went_wrong(rested.error());
            }
        }
        if (!slept(stop, settings_.sleep)) {
            return;
        }
    }
}

}  // namespace evenhand::app
