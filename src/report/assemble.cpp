#include "evenhand/report/assemble.hpp"

#include "evenhand/report/lines.hpp"
#include "listing.hpp"

#include <algorithm>
#include <utility>

namespace evenhand::report {

namespace {

std::string piece(const text::Text& text, base::OriginalSpan span) {
    return std::string(text.original().substr(span.begin, span.size()));
}

/// An empty span is the whole document wherever it stands, and that is written 0, 0.
base::OriginalSpan original(const text::Text& text, base::NormalSpan span) {
    return span.empty() ? base::OriginalSpan{} : text.map().original(span);
}

ReportedSpeaker told(const quotes::Speaker& speaker, const text::Text& text,
                     std::span<const people::Person> people) {
    const auto span = original(text, speaker.span);
    const bool listed = speaker.person && *speaker.person < people.size();
    return {piece(text, span), span, speaker.name, speaker.role, listed ? people[*speaker.person].name : ""};
}

/// The sentences that the span touches; of the whole document its headline, else its first paragraph.
base::NormalSpan context_of(const text::Text& text, base::NormalSpan span) {
    const auto& layout = text.layout();
    if (span.empty()) {
        const auto headline =
            std::ranges::find(layout.paragraphs, text::Part::headline, &text::Paragraph::part);
        return headline != layout.paragraphs.end() ? headline->span
               : layout.paragraphs.empty()         ? base::NormalSpan{}
                                                   : layout.paragraphs.front().span;
    }
    base::NormalSpan context = span;
    const auto past = [](const text::Sentence& sentence) { return sentence.span.end; };
    for (auto at = std::ranges::upper_bound(layout.sentences, span.begin, {}, past);
         at != layout.sentences.end() && at->span.begin < span.end; ++at) {
        context = {std::min(context.begin, at->span.begin), std::max(context.end, at->span.end)};
    }
    return context;
}

/// The rule's message, and what exactly was seen where the finding tells.
std::string message_of(const policy::Judgement& judgement) {
    std::string message = judgement.rule->message;
    if (judgement.finding.detail.empty()) {
        return message;
    }
    const bool stopped = !message.empty() && message.back() == '.';
    if (stopped) {
        message.pop_back();
    }
    return message + " (" + judgement.finding.detail + ")" + (stopped ? "." : "");
}

/// The offices by which the council's directory knows a member, the seat last.
std::vector<std::string> offices_of(const rules::Finding& finding, std::span<const people::Person> people) {
    std::vector<std::string> offices;
    if (finding.person && *finding.person < people.size()) {
        const people::Person& person = people[*finding.person];
        if (!person.office.empty()) {
            offices.push_back(person.office);
        }
        if (!person.ward.empty()) {
            offices.push_back("councillor for " + person.ward);
        }
    }
    return offices.empty() ? std::vector<std::string>{"[your office or ward]"} : offices;
}

/// A suggestion that names an office stands once for each that the member holds.
std::vector<std::string> suggestions_of(rules::Finding& finding, std::span<const people::Person> people) {
    constexpr std::string_view placeholder = "{office}";
    const bool names_office = std::ranges::any_of(finding.suggestions, [&](const std::string& suggestion) {
        return suggestion.find(placeholder) != std::string::npos;
    });
    if (!names_office) {
        return std::move(finding.suggestions);
    }
    std::vector<std::string> filled;
    for (const auto& suggestion : finding.suggestions) {
        const auto at = suggestion.find(placeholder);
        if (at == std::string::npos) {
            filled.push_back(suggestion);
            continue;
        }
        for (const auto& office : offices_of(finding, people)) {
            filled.push_back(std::string(suggestion).replace(at, placeholder.size(), office));
        }
    }
    return filled;
}

ReportedFinding told(policy::Judgement judgement, const text::Text& text,
                     std::span<const people::Person> people) {
    auto message = message_of(judgement);
    return {judgement.rule->id,
            judgement.rule->title,
            judgement.level,
            judgement.finding.certainty,
            original(text, judgement.finding.span),
            std::move(message),
            std::move(judgement.why),
            judgement.rule->advice,
            std::move(judgement.sources),
            suggestions_of(judgement.finding, people),
            text.map().original(judgement.finding.replaces),
            original(text, context_of(text, judgement.finding.span)),
            std::nullopt};
}

/// A quote of several paragraphs is opened at each and closed at the last: nothing is missing there.
bool goes_on_in_next_paragraph(const rules::Reading& reading, base::NormalSpan mark) {
    const auto& quotes = reading.quotes.quotes;
    const auto direct = [](const quotes::Quote& quote) { return quote.form == quotes::Form::direct; };
    const auto first = std::ranges::lower_bound(quotes, mark.begin, {},
                                                [](const quotes::Quote& quote) { return quote.span.begin; });
    const auto begun = std::find_if(first, quotes.end(), direct);
    if (begun == quotes.end() || begun->span.begin > mark.end + 1) {
        return false;
    }
    // Utterances are numbered in the order of the text.
    const auto next = std::find_if(std::next(begun), quotes.end(), [&](const quotes::Quote& quote) {
        return direct(quote) && quote.utterance >= begun->utterance;
    });
    return next != quotes.end() && next->utterance == begun->utterance;
}

std::vector<std::string> remarks_on(const rules::Reading& reading) {
    std::vector<std::string> remarks;
    if (reading.quotes.unclosed.empty()) {
        return remarks;
    }
    const Lines lines(reading.text.original());
    for (const auto& mark : reading.quotes.unclosed) {
        if (goes_on_in_next_paragraph(reading, mark)) {
            continue;
        }
        const auto line = lines.line_of(reading.text.map().original(mark).begin);
        remarks.push_back("a quotation that opens on line " + std::to_string(line) + " is never closed");
    }
    return remarks;
}

}  // namespace

Report assemble(const rules::Reading& reading, policy::Judgements judgements,
                std::span<const people::Person> people, const std::vector<rules::NotFlagged>& not_flagged) {
    Report report;
    report.document = reading.text.document();
    report.verdict = judgements.verdict;
    const Listing listing(reading, judgements);
    report.quotes.reserve(reading.quotes.quotes.size());
    for (std::size_t number = 0; number < reading.quotes.quotes.size(); ++number) {
        if (listing.lists(number)) {
            const auto& quote = reading.quotes.quotes[number];
            report.quotes.push_back({original(reading.text, quote.span), quote.form == quotes::Form::direct,
                                     told(quote.speaker, reading.text, people)});
        }
    }
    report.findings.reserve(judgements.all.size());
    for (auto& judgement : judgements.all) {
        report.findings.push_back(told(std::move(judgement), reading.text, people));
    }
    for (const auto& left : not_flagged) {
        report.not_flagged.push_back({std::string(left.rule), original(reading.text, left.span), left.why});
    }
    report.remarks = remarks_on(reading);
    return report;
}

}  // namespace evenhand::report
