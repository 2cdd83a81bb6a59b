#pragma once

#include "evenhand/base/result.hpp"

#include <filesystem>

namespace evenhand::app {

/// A folder for a measurement, among the temporary ones; it goes with everything in it.
class OwnFolder {
  public:
    /// unreadable where no folder can be made.
    static base::Result<OwnFolder> make();
    /// What to tell when nothing can be written into the folder.
    static base::Error full(const std::filesystem::path& path);

    OwnFolder(OwnFolder&& other) noexcept;
    OwnFolder& operator=(OwnFolder&&) = delete;
    OwnFolder(const OwnFolder&) = delete;
    OwnFolder& operator=(const OwnFolder&) = delete;
    ~OwnFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    explicit OwnFolder(std::filesystem::path path);
    std::filesystem::path path_;  ///< empty: moved away
};

}  // namespace evenhand::app
