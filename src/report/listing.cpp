#include "listing.hpp"

#include "evenhand/rules/circumstances.hpp"

#include <algorithm>
#include <string_view>

namespace evenhand::report {

namespace {

std::uint32_t paragraph_of(const rules::Reading& reading, base::NormalSpan span) {
    const auto token = rules::tokens_of(reading.text.tokens(), span).begin;
    return reading.text.layout().paragraph_at(token);
}

/// "Asked about prices, she said …", "In answer to a question the leader said …"
bool answers(const rules::Reading& reading, base::NormalSpan span) {
    const auto& tokens = reading.text.tokens();
    const auto first = rules::tokens_of(tokens, span).begin;
    const auto is = [&](std::uint32_t at, std::string_view word) {
        return at < tokens.size() && tokens.folded(at) == word;
    };
    const bool reply =
        is(first, "in") && (is(first + 1, "answer") || is(first + 1, "reply") || is(first + 1, "response"));
    return is(first, "asked") || is(first, "questioned") || is(first, "pressed") || reply;
}

}  // namespace

Listing::Listing(const rules::Reading& reading, const policy::Judgements& judgements)
    : reading_(&reading), judgements_(&judgements) {
    std::uint32_t furthest = 0;
    for (const auto& judgement : judgements.all) {
        furthest = std::max(furthest, judgement.finding.span.end);
        furthest_.push_back(furthest);
    }
}

bool Listing::found_on(base::NormalSpan span) const {
    const auto begin = [](const policy::Judgement& judgement) { return judgement.finding.span.begin; };
    const auto past = std::ranges::lower_bound(judgements_->all, span.end, {}, begin);
    const auto before = past - judgements_->all.begin();
    return before > 0 && furthest_[static_cast<std::size_t>(before) - 1] > span.begin;
}

bool Listing::leads_in(std::size_t quote) const {
    const auto& quotes = reading_->quotes.quotes;
    if (quote + 1 >= quotes.size()) {
        return false;
    }
    const auto& next = quotes[quote + 1];
    const bool own = next.form == quotes::Form::direct && next.speaker.figure &&
                     next.speaker.figure == quotes[quote].speaker.figure;
    return own && paragraph_of(*reading_, next.span) <= paragraph_of(*reading_, quotes[quote].span) + 1;
}

bool Listing::lists(std::size_t quote) const {
    const auto& heard = reading_->quotes.quotes[quote];
    if (heard.form == quotes::Form::direct || found_on(heard.span)) {
        return true;
    }
    const auto part = reading_->text.layout().paragraphs[paragraph_of(*reading_, heard.span)].part;
    const bool heading = part == text::Part::headline || part == text::Part::subheading;
    const bool of_body =
        heard.speaker.name.empty() && reading_->text.document().author == text::Author::member;
    return !heading && !of_body && !answers(*reading_, heard.span) && !leads_in(quote);
}

}  // namespace evenhand::report
