#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace evenhand::app {

/// The configuration is read at the start only. This tells, once for each change, that the file is no longer
/// what the service runs by. Without a file nothing changes; one that cannot be read now has not changed.
class SeenConfiguration {
  public:
    explicit SeenConfiguration(std::optional<std::string> file);

    enum class Look : std::uint8_t { as_before, changed, as_at_the_start_again };
    Look look();

    [[nodiscard]] const std::string& file() const noexcept { return file_; }

  private:
    [[nodiscard]] std::optional<std::string> digest() const;

    std::string file_;
    std::optional<std::string> at_the_start_;
    std::optional<std::string> last_;
};

}  // namespace evenhand::app
