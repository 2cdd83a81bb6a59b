#include "evenhand/text/normalize.hpp"

#include "characters.hpp"
#include "eight_bytes.hpp"
#include "evenhand/base/bug.hpp"
#include "spaces.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <array>

namespace evenhand::text {
namespace {

const icu::Normalizer2& normal_form_c() {
    UErrorCode problem = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(problem);
    base::ensure(U_SUCCESS(problem) != 0 && form != nullptr, "ICU has no normal form C");
    return *form;
}

/// Characters that stay as they are whatever stands round them, unless a combining mark follows.
constexpr bool is_plain(char32_t code) {
    return fate_of(code) == Fate::kept && (code < 0x300 || (code >= 0x2010 && code < 0x2060));
}

constexpr std::array<bool, 256> plain_bytes() {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0; byte < 0x80; ++byte) {
        plain[byte] = is_plain(static_cast<char32_t>(byte)) || byte == '\n';
    }
    return plain;
}
constexpr std::array<bool, 256> plain_byte = plain_bytes();

/// ICU sorts the marks of one cluster by insertion. No language writes half as many as this.
constexpr std::size_t longest_cluster = 64;

/// Copies stretches that need no change as they are, and hands ICU only the character clusters that might.
class Normalizer {
  public:
    explicit Normalizer(std::string_view original) : original_(original) {
        out_.text.reserve(original.size());
    }

    NormalizedText run() {
        while (true) {
            at_ = plain_end(at_);
            if (at_ == original_.size()) {
                break;
            }
            const Character character = character_at(original_, at_);
            if (is_plain(character.code)) {
                at_ += character.size;
            } else {
                change(character);
            }
        }
        keep_until(at_);
        return std::move(out_);
    }

  private:
    /// The first byte from `at` on that is neither printable ASCII nor the end of a line.
    [[nodiscard]] std::size_t plain_end(std::size_t at) const {
        const std::size_t size = original_.size();
        while (at < size) {
            if (size - at >= 8) {
                const std::size_t printable = eight::printable(eight::load(original_.data() + at));
                at += printable;
                if (printable == 8) {
                    continue;
                }
            }
            if (!plain_byte[static_cast<unsigned char>(original_[at])]) {
                return at;
            }
            ++at;
        }
        return at;
    }

    void change(Character character) {
        switch (fate_of(character.code)) {
        case Fate::space: replace(" ", character.size); break;
        case Fate::apostrophe: replace("\u2019", character.size); break;
        case Fate::line_end: {
            const bool pair =
                character.code == '\r' && at_ + 1 < original_.size() && original_[at_ + 1] == '\n';
            replace("\n", pair ? 2 : character.size);
            break;
        }
        case Fate::removed:
        case Fate::kept: cluster(); break;
        }
    }

    void keep_until(std::size_t end) {
        out_.text.append(original_, kept_, end - kept_);
        out_.map.add_unchanged(static_cast<std::uint32_t>(end - kept_));
        kept_ = end;
    }

    void replace(std::string_view normal, std::size_t original_size) {
        keep_until(at_);
        out_.text += normal;
        const auto old_size = static_cast<std::uint32_t>(original_size);
        // One byte for one byte moves nothing: the map need not know.
        if (normal.size() == 1 && original_size == 1) {
            out_.map.add_unchanged(1);
        } else {
            out_.map.add_changed(static_cast<std::uint32_t>(normal.size()), old_size);
        }
        at_ += original_size;
        kept_ = at_;
    }

    /// A base character with all that may compose with it; invisible characters between them do not hinder.
    void cluster() {
        std::size_t begin = at_;
        const std::size_t end = cluster_end();
        visible_.clear();
        for (std::size_t at = begin; at < end;) {
            const Character character = character_at(original_, at);
            if (fate_of(character.code) != Fate::removed) {
                visible_.append(original_, at, character.size);
            }
            at += character.size;
        }
        if (visible_.empty()) {
            replace("", end - begin);
            return;
        }
        const auto first = static_cast<UChar32>(character_at(visible_, 0).code);
        if (!form_.hasBoundaryBefore(first) && kept_ < begin) {
            const Character before = character_before(original_, begin);
            begin -= before.size;
            visible_.insert(0, original_.substr(begin, before.size));
        }
        compose();
        at_ = begin;
        if (composed_ == original_.substr(begin, end - begin)) {
            at_ = end;
        } else {
            replace(composed_, end - begin);
        }
    }

    [[nodiscard]] std::size_t cluster_end() const {
        std::size_t end = at_;
        bool based = false;
        for (std::size_t characters = 0; end < original_.size() && characters < longest_cluster;
             ++characters) {
            const Character character = character_at(original_, end);
            const Fate fate = fate_of(character.code);
            if (fate == Fate::kept) {
                const bool begins = form_.hasBoundaryBefore(static_cast<UChar32>(character.code)) != 0;
                // Only invisible characters so far: a new base character is none of theirs.
                if (begins && (based || end > at_)) {
                    break;
                }
                based = true;
            } else if (fate != Fate::removed) {
                break;
            }
            end += character.size;
        }
        return end;
    }

    void compose() {
        composed_.clear();
        UErrorCode problem = U_ZERO_ERROR;
        icu::StringByteSink<std::string> sink(&composed_);
        form_.normalizeUTF8(0, icu::StringPiece(visible_.data(), static_cast<std::int32_t>(visible_.size())),
                            sink, nullptr, problem);
        base::ensure(U_SUCCESS(problem) != 0, "ICU could not normalise a cluster");
    }

    std::string_view original_;
    const icu::Normalizer2& form_ = normal_form_c();
    NormalizedText out_;
    std::size_t at_ = 0;
    std::size_t kept_ = 0;
    std::string visible_;
    std::string composed_;
};

}  // namespace

NormalizedText normalize(std::string_view utf8) {
    return Normalizer(utf8).run();
}

}  // namespace evenhand::text
