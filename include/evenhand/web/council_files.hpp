#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/workflow/identifiers.hpp"

#include <functional>
#include <string>

namespace evenhand::web {

/// A port: the councils' files behind a service that may write them. Safe from every thread.
class CouncilFiles {
  public:
    virtual ~CouncilFiles() = default;

    /// The file of a council that is served: its bytes as they stand now, and how errors call it.
    struct File {
        std::string name;
        std::string text;
    };
    [[nodiscard]] virtual base::Result<File> read(const workflow::CouncilId& council) const = 0;

    /// Puts `after` in the place of `before`, whole or not at all, keeps `before` beside it as a copy with
    /// the moment in its name, and comes back when the service judges by it. `record` is called with the
    /// copy's name when nothing but the exchange is left; where it fails, nothing is changed.
    /// ErrorCode::refused: the file does not hold `before` any more, or may not be written by the service.
    [[nodiscard]] virtual base::Result<base::Done>
    replace(const workflow::CouncilId& council, const std::string& before, const std::string& after,
            const std::function<base::Result<base::Done>(const std::string& copy)>& record) = 0;
};

}  // namespace evenhand::web
