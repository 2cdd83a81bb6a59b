#include "scan/fetch/block_page.hpp"

#include <algorithm>

namespace evenhand::scan {
namespace {

/// Pages in the place of others are short.
constexpr std::size_t longest = std::size_t{128} * 1024;
constexpr std::size_t longest_title = 120;

std::string lowered(std::string_view words) {
    std::string out(words);
    std::ranges::transform(
        out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

bool holds(std::string_view text, std::string_view words) {
    return text.find(words) != std::string_view::npos;
}

/// What stands between <title …> and </title>, in lower case like the page.
std::string_view title_in(std::string_view page) {
    const auto open = page.find("<title");
    const auto begin = open == std::string_view::npos ? open : page.find('>', open);
    const auto end = begin == std::string_view::npos ? begin : page.find("</title", begin);
    if (end == std::string_view::npos) {
        return {};
    }
    std::string_view title = page.substr(begin + 1, end - begin - 1);
    const auto first = title.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view{} : title.substr(first, longest_title);
}

/// How the titles of challenges begin, and the marks that the guards leave in them.
constexpr std::string_view challenge_titles[] = {"just a moment",
                                                 "attention required! | cloudflare",
                                                 "checking your browser",
                                                 "please wait...",
                                                 "pardon our interruption",
                                                 "are you a robot",
                                                 "human verification",
                                                 "verify you are human",
                                                 "security check",
                                                 "bot verification",
                                                 "ddos-guard",
                                                 "one moment, please",
                                                 "you have been blocked",
                                                 "access to this page has been denied"};
constexpr std::string_view challenge_marks[] = {"/cdn-cgi/challenge-platform/",
                                                "cf-chl-",
                                                "_incapsula_resource",
                                                "incapsula incident id",
                                                "captcha-delivery",
                                                "awswafintegration",
                                                "challenge.js\" defer",
                                                "sucuri website firewall",
                                                "px-captcha",
                                                "kpsdk",
                                                "you have been blocked"};

bool is_challenge(const ResponseHead& head, std::string_view page, std::string_view title) {
    if (lowered(head.field("cf-mitigated")) == "challenge" || !head.field("x-amzn-waf-action").empty()) {
        return true;
    }
    const bool titled =
        std::ranges::any_of(challenge_titles, [&](auto words) { return title.starts_with(words); });
    const bool marked = std::ranges::any_of(challenge_marks, [&](auto mark) { return holds(page, mark); });
    // A guard's script may be on every page of a site: its mark counts on a page that says nothing else.
    return titled || (marked && !holds(page, "<h1") && !holds(page, "<article") && !holds(page, "<main"));
}

bool is_sign_in_title(std::string_view title) {
    constexpr std::string_view beginnings[] = {"sign in", "signin", "log in", "login", "log on", "logon"};
    return std::ranges::any_of(beginnings, [&](auto words) { return title.starts_with(words); });
}

bool asks_for_password(std::string_view page) {
    return holds(page, "type=\"password\"") || holds(page, "type='password'") || holds(page, "type=password");
}

}  // namespace

bool is_sign_in_address(const WebAddress& address) {
    constexpr std::string_view words[] = {"login",  "logon", "signin", "sign-in", "sign_in",
                                          "log-in", "saml",  "oauth",  "adfs",    "/sso"};
    const std::string where = lowered(address.host.substr(0, address.host.find('.'))) +
                              lowered(address.path.substr(0, address.path.find('?')));
    return std::ranges::any_of(words, [&](auto word) { return holds(where, word); });
}

std::optional<std::string> block_reason(const ResponseHead& head, std::string_view body,
                                        const WebAddress& asked, const WebAddress& answered) {
    const std::string page = lowered(body.substr(0, longest));
    const bool markup = holds(head.field("content-type"), "html") ||
                        (head.field("content-type").empty() && page.starts_with('<'));
    const std::string_view title = markup ? title_in(page) : std::string_view{};
    if (is_challenge(head, markup && body.size() <= longest ? std::string_view(page) : "", title)) {
        return "the server asks visitors to prove that they are no robot";
    }
    const bool moved = answered != asked && is_sign_in_address(answered) && !is_sign_in_address(asked);
    if (markup && asks_for_password(page) && (moved || is_sign_in_title(title))) {
        return "the server asks visitors to sign in";
    }
    return std::nullopt;
}

}  // namespace evenhand::scan
