#include "app/config/seen_configuration.hpp"

#include "evenhand/base/digest.hpp"
#include "evenhand/base/files.hpp"

namespace evenhand::app {

SeenConfiguration::SeenConfiguration(std::optional<std::string> file)
    : file_(std::move(file).value_or("")), at_the_start_(digest()), last_(at_the_start_) {}

std::optional<std::string> SeenConfiguration::digest() const {
    constexpr std::size_t largest = std::size_t{1} << 20;
    if (file_.empty()) {
        return std::nullopt;
    }
    const auto text = base::read_file(file_, largest);
    return text.ok() ? std::optional(base::sha256(*text)) : std::nullopt;
}

SeenConfiguration::Look SeenConfiguration::look() {
    auto now = digest();
    if (!now || now == last_) {
        return Look::as_before;
    }
    last_ = std::move(now);
    return last_ == at_the_start_ ? Look::as_at_the_start_again : Look::changed;
}

}  // namespace evenhand::app
