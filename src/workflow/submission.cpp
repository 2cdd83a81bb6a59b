#include "evenhand/workflow/submission.hpp"

#include "evenhand/base/digest.hpp"
#include "evenhand/base/utf8.hpp"
#include "evenhand/base/words.hpp"
#include "workflow/fields.hpp"

namespace evenhand::workflow {
namespace {

constexpr std::pair<GateAnswer::Kind, std::string_view> answer_words[] = {
    {GateAnswer::Kind::done, "done"},
    {GateAnswer::Kind::not_needed, "not-needed"},
};

/// The text up to `limit` code points; one more, an ellipsis, where something is cut off.
std::string cut(std::string_view text, std::size_t limit) {
    std::size_t points = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (base::begins_character(text[at]) && ++points > limit) {
            return std::string(text.substr(0, at)) + "…";
        }
    }
    return std::string(text);
}

}  // namespace

std::string_view word(GateAnswer::Kind kind) {
    return base::word_in(answer_words, kind);
}

std::optional<GateAnswer::Kind> answer_kind_named(std::string_view word) {
    return base::named_in(answer_words, word);
}

std::string seal_of(const Revision& revision, const std::string& ruleset) {
    std::string bytes = "evenhand/seal/1\n";
    append_field(bytes, "text", base::sha256(revision.document.text));
    append_field(bytes, "kind", text::word(revision.document.kind));
    append_field(bytes, "author", text::word(revision.document.author));
    append_field(bytes, "day", base::iso(revision.schedule.day));
    append_field(bytes, "time",
                 revision.schedule.time ? std::to_string(revision.schedule.time->count()) : "");
    append_field(bytes, "embargo", revision.schedule.embargo ? iso(*revision.schedule.embargo) : "");
    append_field(bytes, "ruleset", ruleset);
    return base::sha256(bytes);
}

std::string title_of(std::string_view text) {
    constexpr std::size_t longest = 120;
    constexpr std::string_view blank = " \t\r\v\f";
    while (!text.empty()) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        const auto first = line.find_first_not_of(blank);
        if (first != std::string_view::npos) {
            line = line.substr(first, line.find_last_not_of(blank) - first + 1);
            return cut(line, longest);
        }
    }
    return {};
}

}  // namespace evenhand::workflow
