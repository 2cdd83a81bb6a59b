#include "evenhand/secrets/breached_list.hpp"

#include <nettle/sha1.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <string>

namespace evenhand::secrets {
namespace {

constexpr std::size_t digits = std::size_t{2} * SHA1_DIGEST_SIZE;
/// No line is longer: 40 digits, a colon, a number, the line's end.
constexpr std::streamoff longest_line = 64;

char capital(char c) {
    return c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool is_hexadecimal(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F');
}

std::string digest_of(std::string_view password) {
    sha1_ctx context{};
    sha1_init(&context);
    sha1_update(&context, password.size(), reinterpret_cast<const std::uint8_t*>(password.data()));
    std::array<std::uint8_t, SHA1_DIGEST_SIZE> bytes{};
    sha1_digest(&context, bytes.size(), bytes.data());
    constexpr std::string_view hexadecimal = "0123456789ABCDEF";
    std::string text;
    for (const std::uint8_t byte : bytes) {
        text += hexadecimal[byte >> 4U];
        text += hexadecimal[byte & 15U];
    }
    return text;
}

/// The list, open for one question.
class Lines {
  public:
    static base::Result<Lines> of(const std::filesystem::path& file) {
        std::error_code error;
        if (!std::filesystem::exists(file, error)) {
            return base::Error{base::ErrorCode::not_found,
                               "there is no list of breached passwords",
                               "check the path",
                               {file.string()}};
        }
        Lines lines(file);
        lines.size_ = std::filesystem::is_regular_file(file, error)
                          ? static_cast<std::streamoff>(std::filesystem::file_size(file, error))
                          : 0;
        if (error || !lines.stream_) {
            return lines.unreadable();
        }
        if (lines.size_ == 0) {
            return lines.malformed(0);
        }
        return lines;
    }

    [[nodiscard]] std::streamoff size() const { return size_; }

    /// Where the line begins in which the byte at `offset` lies.
    base::Result<std::streamoff> begin_of_line(std::streamoff offset) {
        const std::streamoff first = std::max<std::streamoff>(0, offset - longest_line);
        EVENHAND_TRY(const std::string before, read(first, offset - first));
        const auto end = before.rfind('\n');
        if (end == std::string::npos && first > 0) {
            return malformed(first);
        }
        return end == std::string::npos ? 0 : first + static_cast<std::streamoff>(end) + 1;
    }

    /// The digest of the line that begins there.
    base::Result<std::string> digest_at(std::streamoff begin) {
        EVENHAND_TRY(std::string line, read(begin, digits + 1));
        std::ranges::transform(line, line.begin(), capital);
        const bool ends =
            line.size() == digits ||
            (line.size() > digits && std::string_view(":\r\n").find(line[digits]) != std::string_view::npos);
        line.resize(std::min(line.size(), digits));
        if (line.size() < digits || !ends || !std::ranges::all_of(line, is_hexadecimal)) {
            return malformed(begin);
        }
        return line;
    }

    /// Behind the line that begins there.
    base::Result<std::streamoff> end_of_line(std::streamoff begin) {
        EVENHAND_TRY(const std::string text, read(begin, longest_line));
        const auto end = text.find('\n');
        if (end == std::string::npos && begin + longest_line < size_) {
            return malformed(begin);
        }
        return end == std::string::npos ? size_ : begin + static_cast<std::streamoff>(end) + 1;
    }

    [[nodiscard]] base::Error unreadable() const {
        return {base::ErrorCode::unreadable,
                "the list of breached passwords cannot be read",
                "name a file that the service may read",
                {file_.string()}};
    }
    [[nodiscard]] base::Error malformed(std::streamoff offset) const {
        return {base::ErrorCode::malformed,
                "at byte " + std::to_string(offset) +
                    " is no SHA-1 in 40 hexadecimal digits, as each line of a list "
                    "of breached passwords begins with",
                "take the list of SHA-1 ordered by hash",
                {file_.string()}};
    }

  private:
    explicit Lines(const std::filesystem::path& file) : file_(file), stream_(file, std::ios::binary) {}

    base::Result<std::string> read(std::streamoff offset, std::streamoff length) {
        std::string text(static_cast<std::size_t>(std::min(length, size_ - offset)), '\0');
        stream_.seekg(offset);
        stream_.read(text.data(), static_cast<std::streamsize>(text.size()));
        if (!stream_) {
            return unreadable();
        }
        return text;
    }

    std::filesystem::path file_;
    std::ifstream stream_;
    std::streamoff size_ = 0;
};

}  // namespace

BreachedList::BreachedList(std::filesystem::path file) : file_(std::move(file)) {}

base::Result<BreachedList> BreachedList::open(const std::filesystem::path& file) {
    EVENHAND_TRY(Lines lines, Lines::of(file));
    EVENHAND_TRY(const std::string first, lines.digest_at(0));
    EVENHAND_TRY(const auto begin_of_last, lines.begin_of_line(lines.size() - 1));
    EVENHAND_TRY(const std::string last, lines.digest_at(begin_of_last));
    if (last < first) {
        return base::Error{base::ErrorCode::invalid,
                           "the list of breached passwords is not in the order of its digits",
                           "take the list of SHA-1 ordered by hash, not the one by prevalence",
                           {file.string()}};
    }
    return BreachedList(file);
}

base::Result<bool> BreachedList::has(std::string_view password) const {
    EVENHAND_TRY(Lines lines, Lines::of(file_));
    const std::string sought = digest_of(password);
    std::streamoff begin = 0;
    std::streamoff end = lines.size();
    while (begin < end) {
        EVENHAND_TRY(const auto line, lines.begin_of_line(begin + (end - begin) / 2));
        EVENHAND_TRY(const std::string digest, lines.digest_at(line));
        if (digest == sought) {
            return true;
        }
        if (digest < sought) {
            EVENHAND_TRY(begin, lines.end_of_line(line));
        } else {
            end = line;
        }
    }
    return false;
}

}  // namespace evenhand::secrets
