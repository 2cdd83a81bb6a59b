#pragma once

#include "app/reload/known.hpp"
#include "evenhand/base/clock.hpp"
#include "evenhand/web/council_files.hpp"

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace evenhand::app {

/// The files of the councils that are served. It writes them and has whoever keeps what is served equal to
/// the files look at once; it reads nothing into the service itself.
class CouncilFilesOnDisk final : public web::CouncilFiles {
  public:
    explicit CouncilFilesOnDisk(const base::Clock& clock) : clock_(clock) {}

    // Before any request is served.
    void wake_with(std::function<void()> wake) { wake_ = std::move(wake); }
    /// What the service judges by from now on, and where the councils' files lie.
    void in_force(const Known& known);

    [[nodiscard]] base::Result<File> read(const workflow::CouncilId& council) const override;
    /// Where the service does not take the file over within five seconds, it is written all the same: the log
    /// tells why, and it is tried again.
    [[nodiscard]] base::Result<base::Done>
    replace(const workflow::CouncilId& council, const std::string& before, const std::string& after,
            const std::function<base::Result<base::Done>(const std::string& copy)>& record) override;

  private:
    base::Result<std::filesystem::path> place_of(const workflow::CouncilId& council) const;
    void wait_for(const workflow::CouncilId& council, const std::string& digest);

    const base::Clock& clock_;
    std::function<void()> wake_;
    std::mutex one_at_a_time_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::string, std::string> files_;    ///< by slug
    std::map<std::string, std::string> digests_;  ///< of the files in force, by slug
};

}  // namespace evenhand::app
