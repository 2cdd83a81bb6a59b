#include "evenhand/scan/recognition.hpp"

#include "evenhand/report/fingerprint.hpp"
#include "evenhand/scan/judging.hpp"

#include <algorithm>
#include <functional>
#include <vector>

namespace evenhand::scan {
namespace {

/// Of four words each; sorted, each once.
std::vector<std::size_t> shingles(const std::string& plain) {
    constexpr std::size_t length = 4;
    std::vector<std::size_t> begins{0};
    for (std::size_t at = 0; at < plain.size(); ++at) {
        if (plain[at] == ' ') {
            begins.push_back(at + 1);
        }
    }
    begins.push_back(plain.size() + 1);
    std::vector<std::size_t> all;
    const std::string_view text = plain;
    for (std::size_t at = 0; at + length < begins.size(); ++at) {
        all.push_back(
            std::hash<std::string_view>{}(text.substr(begins[at], begins[at + length] - 1 - begins[at])));
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

/// Which part of the smaller text's shingles the other has.
double likeness(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
    std::vector<std::size_t> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    const auto smaller = std::min(a.size(), b.size());
    return smaller == 0 ? 0.0 : static_cast<double>(both.size()) / static_cast<double>(smaller);
}

}  // namespace

Recognised recognise(const Version& version, std::span<const ApprovedText> approved) {
    constexpr double alike = 0.5;
    const auto whole = report::plain_words(judged_text(version));
    const auto body = report::plain_words(version.text);
    const auto ours = shingles(whole);
    Recognised best;
    double best_likeness = alike;
    for (const auto& candidate : approved) {
        const auto words = report::plain_words(candidate.text);
        if (words == whole || words == body) {
            return {Recognition::approved, candidate.submission};
        }
        const double like = likeness(ours, shingles(words));
        if (like > best_likeness) {
            best_likeness = like;
            best = {Recognition::changed, candidate.submission};
        }
    }
    return best;
}

}  // namespace evenhand::scan
