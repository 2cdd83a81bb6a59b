#pragma once

#include "app/reload/knowledge_change.hpp"

#include <functional>

namespace evenhand::app {

/// What a reloader does with what it finds; all of them from its caller's thread.
struct ReloadActs {
    /// Puts the new knowledge in the place of the old. An error: the old one stays, and it is tried again.
    std::function<base::Result<base::Done>(const KnowledgeChange& change, const Known& now)> take;
    /// What changed; nothing where files that did not hold are again what is in force.
    std::function<void(const KnowledgeChange&)> taken;
    std::function<void(const base::Error&)> refused;  ///< the files do not hold; what was in force goes on
};

/// Keeps what is served equal to what lies in the files: all of it or nothing. For one thread.
class Reloader {
  public:
    Reloader(KnowledgeFiles files, Known known, ReloadActs acts);

    /// Reads again where a file was changed and then left alone from one look to the next, so that what is
    /// half written is not read. Cheap where nothing was; files that did not hold are read again once they
    /// changed again.
    void look();

    enum class Outcome : std::uint8_t { taken, nothing_changed, refused };
    /// Reads again at once.
    Outcome reload();

  private:
    Outcome take(Known now);
    Outcome refuse(const base::Error& why);

    KnowledgeFiles files_;
    Known known_;
    ReloadActs acts_;
    Stamps read_;  ///< when the files were read last
    Stamps seen_;  ///< at the last look
    Outcome last_ = Outcome::taken;
};

}  // namespace evenhand::app
