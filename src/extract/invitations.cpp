#include "invitations.hpp"

#include "ascii.hpp"

#include <array>

namespace evenhand::extract {
namespace {

constexpr std::array<std::string_view, 34> beginnings{"share this",
                                                      "share on",
                                                      "share via",
                                                      "share:",
                                                      "read more:",
                                                      "read also",
                                                      "also read",
                                                      "related:",
                                                      "related news",
                                                      "related articles",
                                                      "related stories",
                                                      "related content",
                                                      "see also:",
                                                      "more:",
                                                      "more on this",
                                                      "advertisement",
                                                      "sponsored",
                                                      "sign up",
                                                      "subscribe",
                                                      "follow us",
                                                      "like us on",
                                                      "print this",
                                                      "email this",
                                                      "was this page",
                                                      "find us on",
                                                      "back to top",
                                                      "skip to",
                                                      "click here to",
                                                      "all rights reserved",
                                                      "continue reading",
                                                      "tags:",
                                                      "filed under",
                                                      "leave a comment",
                                                      "copyright \xc2\xa9"};

constexpr std::string_view whole =
    "share|print|email|e-mail|tweet|facebook|twitter|linkedin|whatsapp|comments|comment|reply|more|read more|"
    "read more...|read "
    "next|menu|close|back|home|search|advertisement|advertising|anzeige|werbung|drucken|teilen|"
    "mehr|kommentare|image|video|gallery|loading...|top|weiterlesen|share this page|follow|save|listen|"
    "newsletter|related|tags|next|previous|n\xc3\xa4"
    "chster artikel|zur\xc3\xbc"
    "ck|rannu|argraffu";

}  // namespace

bool is_invitation(std::string_view line) {
    const std::string words = lowered(trimmed(line));
    if (is_one_of(words, whole)) {
        return true;
    }
    return words.size() <= 120 &&
           std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view begin) { return words.starts_with(begin); });
}

}  // namespace evenhand::extract
