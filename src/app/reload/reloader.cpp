#include "app/reload/reloader.hpp"

namespace evenhand::app {

Reloader::Reloader(KnowledgeFiles files, Known known, ReloadActs acts)
    : files_(std::move(files)), known_(std::move(known)), acts_(std::move(acts)) {
    // What changed since the reading, or changes while this is looked at, must not be taken for what was
    // read.
    auto stamps = stamps_of(files_);
    const auto digests = digests_of(files_);
    if (digests.ok() && *digests == known_.files) {
        read_ = std::move(stamps);
    }
    seen_ = read_;
}

void Reloader::look() {
    auto stamps = stamps_of(files_);
    const bool settled = stamps == seen_;
    seen_ = std::move(stamps);
    if (settled && seen_ != read_) {
        reload();
    }
}

Reloader::Outcome Reloader::reload() {
    // Looked at before they are read: what is written meanwhile counts as another change.
    auto stamps = stamps_of(files_);
    auto now = read_known(files_);
    if (!now.ok()) {
        // Whoever is still writing changes the stamps; a mistake waits for whoever mends it.
        read_ = std::move(stamps);
        return refuse(now.error());
    }
    const auto outcome = take(std::move(now).value());
    if (outcome != Outcome::refused) {
        read_ = std::move(stamps);
    }
    return outcome;
}

Reloader::Outcome Reloader::refuse(const base::Error& why) {
    acts_.refused(why);
    return last_ = Outcome::refused;
}

Reloader::Outcome Reloader::take(Known now) {
    const auto change = change_between(known_, now);
    if (change.none() && last_ != Outcome::refused) {
        return last_ = Outcome::nothing_changed;
    }
    if (!change.none()) {
        if (const auto done = acts_.take(change, now); !done.ok()) {
            return refuse(done.error());
        }
        known_ = std::move(now);
    }
    acts_.taken(change);
    return last_ = change.none() ? Outcome::nothing_changed : Outcome::taken;
}

}  // namespace evenhand::app
