#include "app/config/file_rights.hpp"

#include "evenhand/base/files.hpp"

#include <unistd.h>

#include <string_view>

namespace evenhand::app {
namespace {

constexpr std::size_t largest_file = std::size_t{1} << 20;

base::Error told(const std::string& file, std::string_view why, const std::string& mend) {
    return {base::ErrorCode::unsafe, "the configuration is not safe: " + std::string(why), mend, {file, 0}};
}

/// postgresql://user:password@host
bool holds_password(const std::string& file) {
    const auto text = base::read_file(file, largest_file);
    if (!text.ok()) {
        return false;
    }
    const auto begin = text->find("postgresql://");
    const auto end = begin == std::string::npos ? begin : text->find_first_of("/?\"'\n", begin + 13);
    const std::string who = begin == std::string::npos ? "" : text->substr(begin + 13, end - begin - 13);
    const auto at = who.find('@');
    return at != std::string::npos && who.find(':') < at;
}

}  // namespace

base::Result<base::Done> safe_as_seen(const std::string& file, const struct stat& seen, uid_t runs,
                                      Secret secret) {
    if (seen.st_uid != 0 && seen.st_uid != runs) {
        return told(file, "it belongs to another user", "chown root '" + file + "'");
    }
    if ((seen.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
        return told(file, "others than its owner may write it", "chmod go-w '" + file + "'");
    }
    if (secret == Secret::held && (seen.st_mode & S_IROTH) != 0) {
        return told(file, "everybody may read the password in it", "chmod o-r '" + file + "'");
    }
    return base::Done{};
}

base::Result<base::Done> must_be_safe(const std::string& file) {
    struct stat seen {};
    if (stat(file.c_str(), &seen) != 0 || !S_ISREG(seen.st_mode)) {
        return base::Done{};
    }
    return safe_as_seen(file, seen, geteuid(), holds_password(file) ? Secret::held : Secret::none);
}

}  // namespace evenhand::app
