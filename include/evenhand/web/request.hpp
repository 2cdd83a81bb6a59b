#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/web/asker.hpp"

#include <cstdint>
#include <initializer_list>
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
    Fields(std::initializer_list<std::pair<std::string, std::string>> all) : all_(all) {}
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

/// How the client's bytes came here. secure: nobody on the way could read or change them, be it that this
/// service speaks TLS itself or that a proxy which is believed says so.
enum class Connection : std::uint8_t { plain, secure };

/// Whether the client itself is at the other end, or a proxy that is believed speaks for it.
enum class Way : std::uint8_t { direct, by_proxy };

/// A request as the handlers see it: whole, its body read to the end and within the limit.
struct Request {
    std::string method;
    std::string path;  ///< decoded, without the query
    Fields query;
    std::string content_type;  ///< lower case, without parameters
    std::string body;
    std::string id;      ///< for logs and for the reader of an error page: [A-Za-z0-9-]{1,64}
    Fields headers{};    ///< names in lower case
    Fields cookies{};    ///< a name that stands twice is left out: nobody can tell which is meant
    std::string from{};  ///< the client's address as text, "192.0.2.7"
    Connection connection = Connection::plain;
    Way way = Way::direct;
    /// Filled in by web::answer, before a handler is called.
    Asker asker{};      ///< who asks: see asker.hpp for what a handler does with it
    Fields captured{};  ///< the parts of the path that the route names: "/queue/{id}" gives "id"
};

/// The pairs of a Cookie header.
Fields parse_cookies(std::string_view header);

}  // namespace evenhand::web
