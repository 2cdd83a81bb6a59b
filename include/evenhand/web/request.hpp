#pragma once

#include "evenhand/base/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhand::web {

/// Names and values in the order they came; a name may stand more than once.
class Fields {
  public:
    Fields() = default;
    explicit Fields(std::vector<std::pair<std::string, std::string>> all) : all_(std::move(all)) {}

    /// The first value of the name.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
    [[nodiscard]] std::string value_or(std::string_view name, std::string_view otherwise) const;
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& all() const noexcept {
        return all_;
    }

  private:
    std::vector<std::pair<std::string, std::string>> all_;
};

/// Percent-encoded pairs as forms and queries write them. A bad escape or bytes that are no UTF-8: an error.
base::Result<Fields> parse_form(std::string_view encoded);

/// A request as the handlers see it: whole, its body read to the end and within the limit.
struct Request {
    std::string method;
    std::string path;  ///< decoded, without the query
    Fields query;
    std::string content_type;  ///< lower case, without parameters
    std::string body;
    std::string id;  ///< for logs and for the reader of an error page: [A-Za-z0-9-]{1,64}
};

}  // namespace evenhand::web
