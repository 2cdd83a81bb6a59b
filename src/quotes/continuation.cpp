#include "continuation.hpp"

#include "documents.hpp"
#include "surroundings.hpp"

#include <algorithm>
#include <optional>

namespace evenhand::quotes {

namespace {

using text::Part;
using text::TokenKind;

/// How many plain paragraphs a quote may run through before one closes it.
constexpr std::uint32_t longest_middle = 4;

/// A region with all that was found out about it.
struct Scene {
    Region region;
    Shape shape;
    Place place;
    Attribution lead;
    Attribution follow;
    std::uint32_t past = 0;  ///< past the region and what attributes it from behind
};

enum class Begin : std::uint8_t { new_utterance, same_utterance };

class Reader {
  public:
    Reader(const Sight& sight, const std::vector<Region>& regions) : sight_(sight), regions_(regions) {}

    Speech run() {
        for (at_ = 0; at_ < regions_.size(); ++at_) {
            read(regions_[at_]);
        }
        return std::move(speech_);
    }

  private:
    void read(const Region& region);
    void read_unattributed(const Scene& scene);
    [[nodiscard]] bool has_line_of_its_own(const Scene& scene) const;
    void go_on(const Scene& scene);
    void settle(const Voice& voice);
    [[nodiscard]] Attribution line_beside(const Region& region) const;
    [[nodiscard]] Scene look_at(Region region) const;
    [[nodiscard]] bool carries_on(const Scene& scene) const;
    [[nodiscard]] bool is_second_half(const Scene& scene) const;
    [[nodiscard]] base::TokenSpan paragraph_of(const Region& region) const {
        return sight_.layout.paragraphs[region.paragraph].tokens;
    }
    [[nodiscard]] std::uint32_t left_border(const Region& region) const;
    [[nodiscard]] std::uint32_t right_border(const Region& region) const;
    [[nodiscard]] Attribution lead_of(const Region& region, const Place& place) const;
    [[nodiscard]] bool runs_on(const Region& region, const Place& place) const;
    [[nodiscard]] bool middle_is_plain(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool continues_paragraph_before(const Region& region) const;
    void cut_unclosed(Region& region, Attribution& follow) const;
    void add_middle(const Region& region);
    [[nodiscard]] bool goes_on_with_last(const Scene& scene, const Voice& named) const;
    void add(const Scene& scene, const Voice& named, Begin begin);
    void push(base::TokenSpan tokens, std::uint32_t paragraph, const Voice& voice, Begin begin);

    const Sight& sight_;
    const std::vector<Region>& regions_;
    std::size_t at_ = 0;
    Speech speech_;
    std::optional<Scene> last_;          ///< of the last piece
    std::size_t utterance_ = 0;          ///< the piece that began the last utterance
    bool unattributed_ = false;          ///< its speaker was only guessed
    std::uint32_t line_used_ = nowhere;  ///< the line of its own that named the last speaker
};

/// What leads in to a region begins behind the speech before it; a fragment may stand inside the lead-in.
std::uint32_t Reader::left_border(const Region& region) const {
    const auto begin = paragraph_of(region).begin;
    return last_.has_value() && last_->region.paragraph == region.paragraph ? last_->region.end() : begin;
}

std::uint32_t Reader::right_border(const Region& region) const {
    const auto end = paragraph_of(region).end;
    return at_ + 1 < regions_.size() && regions_[at_ + 1].paragraph == region.paragraph
               ? regions_[at_ + 1].begin()
               : end;
}

/// The lead-in in the region's own paragraph, or the colon that ends the paragraph before.
Attribution Reader::lead_of(const Region& region, const Place& place) const {
    if (!place.heads_paragraph) {
        return lead_in(sight_, region.begin(), left_border(region));
    }
    if (region.paragraph == 0) {
        return {};
    }
    const auto& before = sight_.layout.paragraphs[region.paragraph - 1];
    if (!leaves_open(sight_, before.tokens)) {
        return {};
    }
    return lead_in(sight_, before.tokens.end, before.tokens.begin);
}

bool Reader::middle_is_plain(std::uint32_t from, std::uint32_t to) const {
    if (to - from > longest_middle) {
        return false;
    }
    for (auto paragraph = from; paragraph < to; ++paragraph) {
        const auto& part = sight_.layout.paragraphs[paragraph];
        const auto last = sight_.before(part.tokens.end, part.tokens.begin);
        const bool leads_in = last != nowhere && sight_.is_kind(last, TokenKind::comma);
        if ((part.part != Part::body && part.part != Part::list_item) || leads_in) {
            return false;
        }
    }
    return true;
}

/// Whether the last piece was left open and this region carries it on: by an opening mark at the head of a
/// later paragraph, or by a close without an opening.
bool Reader::runs_on(const Region& region, const Place& place) const {
    if (!last_.has_value() || last_->region.close != nowhere || last_->region.single != region.single ||
        !place.heads_paragraph) {
        return false;
    }
    if (region.paragraph == last_->region.paragraph) {
        return true;
    }
    return middle_is_plain(last_->region.paragraph + 1, region.paragraph);
}

bool Reader::continues_paragraph_before(const Region& region) const {
    if (!last_.has_value() || speech_.pieces.empty()) {
        return false;
    }
    if (last_->region.paragraph == region.paragraph) {
        return true;
    }
    if (last_->region.paragraph + 1 != region.paragraph) {
        return false;
    }
    // The paragraph before ended with the quote or with what attributed it.
    const auto end = paragraph_of(last_->region).end;
    const auto behind = std::max(last_->region.end(), last_->past);
    const auto rest = sight_.skip_breaks(behind, end);
    return rest >= end || sight_.sentence_end(rest, end) >= end;
}

/// The closing mark was forgotten: “We are glad, said Cllr Oddie. The work …” ends at the attribution.
void Reader::cut_unclosed(Region& region, Attribution& follow) const {
    if (region.close != nowhere || region.open == nowhere) {
        return;
    }
    const auto found = closing_attribution(sight_, region.inner);
    if (found.found()) {
        follow = found;
        region.inner.end = found.cue.begin;
    }
}

void Reader::add_middle(const Region& region) {
    const auto voice = speech_.pieces.back().voice;
    for (auto paragraph = last_->region.paragraph + 1; paragraph < region.paragraph; ++paragraph) {
        push(sight_.layout.paragraphs[paragraph].tokens, paragraph, voice, Begin::same_utterance);
    }
}

void Reader::push(base::TokenSpan tokens, std::uint32_t paragraph, const Voice& voice, Begin begin) {
    while (tokens.begin < tokens.end && sight_.is_kind(tokens.begin, TokenKind::line_break)) {
        ++tokens.begin;
    }
    // A comma before the closing mark belongs to the sentence around the quote.
    while (tokens.end > tokens.begin &&
           (sight_.is_kind(tokens.end - 1, TokenKind::line_break) ||
            (sight_.is_kind(tokens.end - 1, TokenKind::comma) && sight_.first_byte(tokens.end - 1) == ','))) {
        --tokens.end;
    }
    if (!tokens.empty()) {
        speech_.pieces.push_back(Piece{tokens, paragraph, voice, begin == Begin::new_utterance});
    }
}

/// A pronoun that stands for nobody we know, or "It continues" after a body or a document has spoken.
bool Reader::goes_on_with_last(const Scene& scene, const Voice& named) const {
    if (speech_.pieces.empty() || named.kind == VoiceKind::none) {
        return false;
    }
    if (named.kind == VoiceKind::pronoun) {
        return named.speaker.span.empty();
    }
    const auto& last = speech_.pieces.back();
    const bool it = named.tokens.size() == 1 && sight_.has(named.tokens.begin, neuter);
    return it && scene.region.paragraph <= last.paragraph + 1 &&
           (last.voice.kind == VoiceKind::document || last.voice.kind == VoiceKind::body);
}

void Reader::add(const Scene& scene, const Voice& named, Begin begin) {
    const auto voice = goes_on_with_last(scene, named) ? speech_.pieces.back().voice : named;
    if (begin == Begin::new_utterance) {
        utterance_ = speech_.pieces.size();
        unattributed_ = false;
    }
    push(words_of(sight_, scene.region), scene.region.paragraph, voice, begin);
    last_ = scene;
}

Scene Reader::look_at(Region region) const {
    Scene scene;
    scene.shape = shape_of(sight_, region);
    scene.place = place_of(sight_, region, scene.shape, last_.has_value() ? Before::speech : Before::nothing);
    cut_unclosed(region, scene.follow);
    if (!scene.follow.found() && region.close != nowhere) {
        const auto ending = scene.shape.comma  ? Ending::comma
                            : scene.shape.ends ? Ending::stop
                                               : Ending::none;
        scene.follow = follow_up(sight_, region.end(), right_border(region), ending);
    }
    scene.region = region;
    scene.past =
        scene.follow.found() ? std::max(scene.follow.cue.end, scene.follow.voice.tokens.end) : region.end();
    return scene;
}

/// The last piece was left open, and this region is not somebody else's.
bool Reader::carries_on(const Scene& scene) const {
    if (!runs_on(scene.region, scene.place)) {
        return false;
    }
    const bool gap = scene.region.paragraph > last_->region.paragraph + 1;
    return !gap || !scene.follow.found() ||
           scene.follow.voice.speaker.figure == speech_.pieces.back().voice.speaker.figure;
}

/// The second part of “…,” said X. “…”: nothing but the attribution of the first part stands between them.
bool Reader::is_second_half(const Scene& scene) const {
    if (!last_.has_value() || last_->region.paragraph != scene.region.paragraph || !last_->follow.found() ||
        last_->past > scene.region.begin()) {
        return false;
    }
    const bool other_cue =
        scene.lead.found() && scene.lead.cue != last_->follow.cue && scene.lead.tie != Tie::announced;
    const bool other_voice =
        scene.follow.found() && scene.follow.voice.speaker.span != last_->follow.voice.speaker.span;
    if (other_cue || other_voice || (scene.region.begin() - last_->past > 12 && !scene.shape.ends)) {
        return false;
    }
    const auto before = sight_.before(scene.region.begin(), 0);
    // “It is time”, says X. “Act now”.
    const auto behind = scene.region.end();
    const bool stop_outside = scene.shape.capital && scene.shape.words >= 2 &&
                              behind < sight_.tokens.size() && sight_.is_kind(behind, TokenKind::stop);
    return stop_outside || scene.shape.ends || scene.shape.clause || !sight_.is_kind(before, TokenKind::stop);
}

/// A voice for all that was said since nobody was named: the attribution came at the end.
void Reader::settle(const Voice& voice) {
    for (auto piece = utterance_; piece < speech_.pieces.size(); ++piece) {
        speech_.pieces[piece].voice = voice;
    }
    unattributed_ = false;
}

void Reader::go_on(const Scene& scene) {
    add(scene, speech_.pieces.back().voice, Begin::same_utterance);
    if (!unattributed_) {
        return;
    }
    const auto behind = scene.follow.found() ? scene.follow : line_after(sight_, scene.region);
    if (behind.found()) {
        settle(behind.voice);
        line_used_ = behind.cue.begin;
    }
}

/// A closed quote before, and below this one a line that names somebody else: "Person: Councillor Oddie".
bool Reader::has_line_of_its_own(const Scene& scene) const {
    if (last_->region.close == nowhere || unattributed_) {
        return false;
    }
    const auto line = line_after(sight_, scene.region);
    return line.found() && line.voice.speaker.figure != speech_.pieces.back().voice.speaker.figure;
}

/// A quote that nobody is named beside.
void Reader::read_unattributed(const Scene& scene) {
    if (scene.place.heads_paragraph && continues_paragraph_before(scene.region) &&
        !has_line_of_its_own(scene)) {
        go_on(scene);
        return;
    }
    const auto line = line_after(sight_, scene.region);
    if (line.found()) {
        line_used_ = line.cue.begin;
        add(scene, line.voice, Begin::new_utterance);
        return;
    }
    auto voice = voice_around(sight_, scene.region, last_.has_value() ? last_->past : 0);
    // "Two children were hurt." Several of whom the text only tells do not take the word from who had it.
    const bool several = voice.kind == VoiceKind::layman && !speech_.pieces.empty() &&
                         speech_.pieces.back().voice.kind == VoiceKind::figure &&
                         is_several(sight_.tokens.folded(voice.tokens.end - 1));
    if ((!voice.found() || several) && !speech_.pieces.empty()) {
        voice = speech_.pieces.back().voice;
    }
    add(scene, voice, Begin::new_utterance);
    unattributed_ = true;
}

/// A name that stands alone over or under the quote.
Attribution Reader::line_beside(const Region& region) const {
    const auto above = line_before(sight_, region);
    return above.found() && above.cue.begin != line_used_ ? above : line_after(sight_, region);
}

void Reader::read(const Region& region) {
    auto scene = look_at(region);
    if (carries_on(scene)) {
        speech_.continued.push_back(last_->region.open);
        add_middle(scene.region);
        go_on(scene);
        return;
    }
    scene.lead = lead_of(scene.region, scene.place);
    if (is_second_half(scene)) {
        add(scene, speech_.pieces.back().voice, Begin::same_utterance);
        return;
    }
    if (!scene.lead.found() && !scene.follow.found() && scene.place.heads_paragraph &&
        !continues_paragraph_before(scene.region)) {
        scene.follow = line_beside(scene.region);
        line_used_ = scene.follow.found() ? scene.follow.cue.begin : line_used_;
    }
    const auto judged = judge(sight_, scene.region, scene.shape, scene.place, scene.lead, scene.follow);
    // “It is time.” alone in the paragraph after a quote goes on with it, however short.
    const bool goes_on = !scene.lead.found() && !scene.follow.found() && scene.shape.ends &&
                         scene.shape.capital && !scene.place.answered && scene.place.heads_paragraph &&
                         scene.place.fills_paragraph && continues_paragraph_before(scene.region);
    if (judged.verdict == Verdict::fragment && goes_on) {
        read_unattributed(scene);
        return;
    }
    if (judged.verdict == Verdict::fragment) {
        speech_.fragments.push_back(Fragment{sight_.tokens.span(scene.region.inner), judged.why});
        return;
    }
    if (judged.verdict == Verdict::unattributed) {
        read_unattributed(scene);
        return;
    }
    const bool by_follow =
        scene.follow.found() && scene.follow.voice.found() &&
        (!scene.lead.found() || scene.lead.tie == Tie::announced || scene.lead.tie == Tie::that);
    // “One.” and in the next paragraph “Two,” said X: X said both.
    if (by_follow && unattributed_ && scene.place.heads_paragraph && scene.follow.tie == Tie::follows &&
        continues_paragraph_before(scene.region)) {
        go_on(scene);
        return;
    }
    if (by_follow) {
        add(scene, scene.follow.voice, Begin::new_utterance);
        return;
    }
    // What stands behind belongs to the next quote.
    scene.follow = {};
    scene.past = scene.region.end();
    add(scene, scene.lead.voice, Begin::new_utterance);
}

}  // namespace

Speech read_regions(const Sight& sight, const std::vector<Region>& regions) {
    return Reader(sight, regions).run();
}

}  // namespace evenhand::quotes
