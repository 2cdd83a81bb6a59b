#pragma once

#include "evenhand/base/result.hpp"

#include <filesystem>
#include <string_view>

namespace evenhand::secrets {

/// A file of passwords that were stolen somewhere and are known, in the form in which Have I Been Pwned gives
/// them out: a line each, the SHA-1 of the password in 40 hexadecimal digits and whatever follows after a
/// colon, in the order of the digits. It may be larger than memory: a question reads a line some 40 times and
/// keeps nothing, so that a newer list may be moved into its place at any time. Safe from every thread.
/// (OWASP ASVS 5.0, 6.2.12)
class BreachedList {
  public:
    /// not_found, unreadable; malformed where the first or the last line is not of that form; invalid where
    /// the two are out of order, as in the list sorted by how often a password was seen.
    static base::Result<BreachedList> open(const std::filesystem::path& file);

    /// The errors of `open`, of the lines that are met on the way.
    [[nodiscard]] base::Result<bool> has(std::string_view password) const;

  private:
    explicit BreachedList(std::filesystem::path file);

    std::filesystem::path file_;
};

}  // namespace evenhand::secrets
