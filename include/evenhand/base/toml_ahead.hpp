#pragma once

#include "evenhand/base/data.hpp"
#include "evenhand/base/result.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace evenhand::base {

/// TOML files that a thread of its own takes apart in their order, so that whoever compiles the first need
/// not wait for the last. To be used by one thread.
class TomlAhead {
  public:
    struct File {
        std::string name;  ///< what errors call it
        std::string text;
    };

    explicit TomlAhead(std::vector<File> files);
    TomlAhead(const TomlAhead&) = delete;
    TomlAhead& operator=(const TomlAhead&) = delete;
    /// Waits for the thread, also where not all files were taken.
    ~TomlAhead();

    [[nodiscard]] std::size_t size() const noexcept;
    /// The root of the file of that number, as parse_toml gives it; of each once.
    Result<Node> take(std::size_t number);

  private:
    struct Work;
    std::unique_ptr<Work> work_;
};

}  // namespace evenhand::base
