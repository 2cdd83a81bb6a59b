#pragma once

#include "evenhand/base/result.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace evenhand::app {

/// Puts the text in the place of a file that is there: a reader sees the old text or the new one, and after a
/// power cut it is one of the two. The file keeps its rights, and where it is a link, the link stays.
/// `before_exchange` is called when only the exchange is left; where it fails, nothing is changed.
/// ErrorCode::unreadable: it cannot be written.
base::Result<base::Done> replace_file(
    const std::filesystem::path& file, const std::string& text,
    const std::function<base::Result<base::Done>()>& before_exchange = [] {
        return base::Result<base::Done>(base::Done{});
    });

/// A new file, on the disk when this returns; ErrorCode::unreadable where there is one of that name.
base::Result<base::Done> write_new_file(const std::filesystem::path& file, const std::string& text);

}  // namespace evenhand::app
