#include "base/full_toml.hpp"
#include "base/plain_toml.hpp"

namespace evenhand::base {

Result<Node> parse_toml(std::string_view text, const std::string& file) {
    if (auto plain = read_plain_toml(text)) {
        return *std::move(plain);
    }
    return read_full_toml(text, file);
}

}  // namespace evenhand::base
