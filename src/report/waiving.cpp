#include "evenhand/report/waiving.hpp"

#include "evenhand/base/digest.hpp"
#include "evenhand/base/toml_text.hpp"
#include "evenhand/report/fingerprint.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace evenhand::report {

namespace {

using policy::Verdict;
using policy::Waiver;

constexpr std::size_t digest_label = std::string_view("sha256:").size();
constexpr std::size_t key_digits = 32;
constexpr std::size_t most_words = 12;

std::string_view piece(const Report& report, base::OriginalSpan span) {
    return std::string_view(report.document.text).substr(span.begin, span.size());
}

/// The finding's own words, those of the headline where it is on the whole document.
std::string words_of(const Report& report, const ReportedFinding& finding) {
    return plain_words(piece(report, finding.span.empty() ? finding.context : finding.span));
}

std::string first_words(const std::string& words) {
    std::size_t at = 0;
    for (std::size_t count = 0; count < most_words; ++count) {
        at = words.find(' ', at == 0 ? 0 : at + 1);
        if (at == std::string::npos) {
            return words;
        }
    }
    return words.substr(0, at);
}

std::string speakers_of(const Report& report, const ReportedFinding& finding) {
    std::string speakers;
    for (const auto& quote : report.quotes) {
        if (quote.span.touches(finding.span)) {
            speakers +=
                '\0' + plain_words(quote.speaker.name.empty() ? quote.speaker.text : quote.speaker.name);
        }
    }
    return speakers;
}

/// Why a waiver of this very finding does not hold, or nothing.
std::string objection(const Waiver& waiver, const Report& report, const ReportedFinding& finding) {
    if (waiver.until && *waiver.until < report.on) {
        return "it held for documents to appear up to " + base::in_short_words(*waiver.until);
    }
    if (waiver.level < finding.level) {
        return "it was waived as '" + std::string(word(waiver.level)) + "' and is '" +
               std::string(word(finding.level)) + "' now";
    }
    if (!words_of(report, finding).starts_with(plain_words(waiver.words))) {
        return "its words are not those of the finding that its key names";
    }
    return {};
}

/// What became of one waiver over all the documents that it names.
struct Fate {
    Report* first = nullptr;  ///< the first of them; none: the waiver was not asked for
    bool held = false;
    std::string why;
};

void apply(const Waiver& waiver, const std::string& key, const Report& report, ReportedFinding& finding,
           Fate& fate) {
    if (finding.rule != waiver.rule || key != waiver.finding) {
        return;
    }
    std::string against = objection(waiver, report, finding);
    if (against.empty()) {
        finding.waiver = ReportedWaiver{waiver.reason, waiver.by, waiver.on, waiver.until};
        fate.held = true;
    } else {
        fate.why = std::move(against);
    }
}

Verdict worst_of(const Report& report) {
    Verdict verdict = report.day.known ? Verdict::clear : Verdict::refer;
    for (const auto& finding : report.findings) {
        if (!finding.waiver) {
            verdict = std::max(verdict, policy::verdict_of(finding.level));
        }
    }
    return verdict;
}

void append_entry(std::string& toml, std::string_view key, std::string_view value) {
    toml.append(key).append(" = ").append(value).append("\n");
}

}  // namespace

std::string waiver_key(const Report& report, const ReportedFinding& finding) {
    std::string bound = finding.rule + '\0' + plain_words(piece(report, finding.span)) + '\0' +
                        plain_words(piece(report, finding.context)) + speakers_of(report, finding);
    return base::sha256(bound).substr(digest_label, key_digits);
}

void waive(std::span<Report> reports, const policy::Waivers& waivers) {
    std::vector<Fate> fates(waivers.all().size());
    for (Report& report : reports) {
        const bool named = std::ranges::any_of(
            waivers.all(), [&](const Waiver& waiver) { return policy::names_document(waiver, report.name); });
        std::vector<std::string> keys;
        for (std::size_t at = 0; named && at < report.findings.size(); ++at) {
            keys.push_back(waiver_key(report, report.findings[at]));
        }
        for (std::size_t number = 0; number < fates.size(); ++number) {
            const Waiver& waiver = waivers.all()[number];
            if (!policy::names_document(waiver, report.name)) {
                continue;
            }
            Fate& fate = fates[number];
            fate.first = fate.first == nullptr ? &report : fate.first;
            for (std::size_t at = 0; at < keys.size(); ++at) {
                apply(waiver, keys[at], report, report.findings[at], fate);
            }
        }
        report.verdict = worst_of(report);
    }
    for (std::size_t number = 0; number < fates.size(); ++number) {
        const Waiver& waiver = waivers.all()[number];
        if (fates[number].first != nullptr && !fates[number].held) {
            const auto& why = fates[number].why;
            fates[number].first->stale_waivers.push_back(
                {waiver.place, waiver.rule, waiver.words,
                 why.empty() ? "nothing in the document matches it" : why});
        }
    }
}

std::string to_waivers(std::span<const Report> reports, base::Day today) {
    std::string toml =
        "# Each finding below may be waived by somebody who gives a reason and a name. Take out "
        "what is not to be waived.\n";
    std::set<std::tuple<std::string, std::string, std::string>> written;
    for (const auto& report : reports) {
        const auto slash = report.name.rfind('/');
        const auto document = slash == std::string::npos ? report.name : report.name.substr(slash + 1);
        for (const auto& finding : report.findings) {
            const auto key = waiver_key(report, finding);
            if (finding.waiver || !written.emplace(document, finding.rule, key).second) {
                continue;
            }
            toml += "\n[[waiver]]\n";
            append_entry(toml, "document", base::toml_text(document));
            append_entry(toml, "rule", base::toml_text(finding.rule));
            append_entry(toml, "level", base::toml_text(word(finding.level)));
            if (const auto words = first_words(words_of(report, finding)); !words.empty()) {
                append_entry(toml, "words", base::toml_text(words));
            }
            append_entry(toml, "finding", base::toml_text(key));
            append_entry(toml, "reason", "\"\"");
            append_entry(toml, "by", "\"\"");
            append_entry(toml, "on", base::iso(today));
        }
    }
    return toml;
}

}  // namespace evenhand::report
