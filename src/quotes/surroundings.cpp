#include "surroundings.hpp"

#include <algorithm>

namespace evenhand::quotes {

using text::TokenKind;

Voice voice_around(const Sight& sight, const Region& region, std::uint32_t floor) {
    const auto own = sight.layout.paragraphs[region.paragraph].tokens;
    auto past = region.begin();
    auto from = std::max(own.begin, floor);
    auto paragraph = region.paragraph;
    for (int steps = 0; steps < 4; ++steps) {
        const auto last = sight.before(past, from);
        if (last != nowhere) {
            const auto begin = sight.sentence_begin(last, from);
            auto voice = first_subject(sight, begin, past);
            if (voice.found() && voice.kind != VoiceKind::label) {
                return voice;
            }
            if (begin > from) {
                past = begin;
                continue;
            }
        }
        if (paragraph == 0 || from <= floor) {
            break;
        }
        --paragraph;
        from = std::max(sight.layout.paragraphs[paragraph].tokens.begin, floor);
        past = sight.layout.paragraphs[paragraph].tokens.end;
    }
    if (const auto* before = sight.mention_before(region.begin()); before != nullptr && floor == 0) {
        return voice_of(sight, *before, before->tokens.begin);
    }
    return {};
}

Attribution line_after(const Sight& sight, const Region& region) {
    const auto paragraph = sight.layout.paragraphs[region.paragraph].tokens;
    const auto rest = sight.skip_breaks(region.end(), paragraph.end);
    base::TokenSpan line{rest, paragraph.end};
    if (rest >= paragraph.end) {
        if (region.paragraph + 1 >= sight.layout.paragraphs.size()) {
            return {};
        }
        line = sight.layout.paragraphs[region.paragraph + 1].tokens;
    } else if (!sight.is_kind(region.end(), TokenKind::line_break)) {
        return {};
    }
    for (auto token = line.begin; token < line.end && token < line.begin + reach; ++token) {
        if (sight.is_kind(token, TokenKind::line_break) && token > line.begin) {
            line.end = token;
        }
    }
    const auto named = attribution_line(sight, line);
    if (named.naming == Naming::none) {
        return rest >= paragraph.end ? attribution_back(sight, line) : Attribution{};
    }
    return Attribution{Tie::dash, line, named.voice};
}

Attribution line_before(const Sight& sight, const Region& region) {
    if (region.paragraph == 0) {
        return {};
    }
    const auto& above = sight.layout.paragraphs[region.paragraph - 1];
    const auto line = attribution_line(sight, above.tokens);
    const bool heading = line.naming != Naming::none && above.part != text::Part::headline &&
                         line.voice.kind == VoiceKind::figure && !line.voice.speaker.name.empty();
    return heading ? Attribution{Tie::dash, above.tokens, line.voice} : Attribution{};
}

}  // namespace evenhand::quotes
