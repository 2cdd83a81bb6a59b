#include "evenhand/check/check.hpp"
#include "fuzz/bytes.hpp"
#include "support/places.hpp"

#include <memory>
#include <string>

namespace check = evenhand::check;
namespace fuzz = evenhand::fuzz;

namespace {

std::shared_ptr<const check::Knowledge> load() {
    const auto library = check::Library::load(evenhand::tests::source());
    fuzz::must(library.ok(), "the lexicons load");
    auto profile = evenhand::council::load_profile(evenhand::tests::source("/docs/example/council.toml"));
    fuzz::must(profile.ok(), "the example's council loads");
    return *check::Knowledge::join(*library, std::move(*profile));
}

const check::Knowledge& knowledge() {
    static const auto known = load();
    return *known;
}

bool at_character(const std::string& text, std::uint32_t at) {
    return at <= text.size() &&
           (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

}  // namespace

/// The lexicons take seconds under a sanitizer; an input has only so many.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
    knowledge();
    return 0;
}

/// Whatever is checked: a report or an error, never a crash; what it marks lies in the text, between
/// characters, and a second check says the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    evenhand::text::Document document;
    document.text = std::string(fuzz::view(data, size));
    const auto day = evenhand::base::day_of(2027, 4, 8);
    const auto report = check::check(document, "input", knowledge(), day);
    if (!report.ok()) {
        return 0;
    }
    for (const auto& finding : report->findings) {
        fuzz::must(finding.span.begin <= finding.span.end, "a finding ends after it begins");
        fuzz::must(at_character(document.text, finding.span.begin) &&
                       at_character(document.text, finding.span.end),
                   "a finding lies between characters");
    }
    for (const auto& quote : report->quotes) {
        fuzz::must(at_character(document.text, quote.span.begin) &&
                       at_character(document.text, quote.span.end),
                   "a quote lies between characters");
    }
    const auto again = check::check(document, "input", knowledge(), day);
    fuzz::must(again.ok() && again->findings.size() == report->findings.size() &&
                   again->verdict == report->verdict,
               "the same text is judged the same");
    return 0;
}
