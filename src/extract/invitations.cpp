#include "invitations.hpp"

#include "ascii.hpp"

#include <algorithm>

namespace evenhand::extract {
namespace {

// English first, then what the pages of other countries write for the same.
constexpr std::string_view beginnings =
    "share this|share on|share via|share:|read more:|read also|also read|related:|see also:|see more:|more:|"
    "advertisement|sponsored|sign up|subscribe|follow us|like us on|print this|email this|was this page|find "
    "us on|"
    "back to top|skip to|click here to|all rights reserved|continue reading|tags:|filed under|leave a "
    "comment|"
    "copyright \xc2\xa9|photo:|photo by|photograph:|image:|image credit|image caption|picture:|text size|"
    "get the latest|for the latest|download the|don't miss|this post "
    "contains|foto:|fotos:|bild:|quelle:|anzeige|"
    "lesen sie auch|auch interessant|mehr zum thema|das k\xc3\xb6nnte sie auch|schon gelesen|zur\xc3\xbc"
    "ck zur|le puede interesar|puedes ver:|lea tambi\xc3\xa9n|leia tamb\xc3\xa9m|leia mais|lire aussi|leggi "
    "anche|"
    "(cr\xc3\xa9"
    "dito|bild via|photo credit|featured image";

constexpr std::string_view lists =
    "related|more on this|more stories|more great|more from|more news|most read|most popular|trending|"
    "you may also|you might also|recommended|don't miss|read next|further reading|latest news|also on|"
    "mehr zum thema|auch interessant|verwandte|weitere artikel|das k\xc3\xb6nnte";

constexpr std::string_view whole =
    "share|print|email|e-mail|tweet|facebook|twitter|linkedin|whatsapp|comments|comment|reply|more|read more|"
    "read more...|read "
    "next|menu|close|back|home|search|advertisement|advertising|anzeige|werbung|drucken|teilen|"
    "mehr|kommentare|image|video|gallery|loading...|top|weiterlesen|share this page|follow|save|listen|"
    "newsletter|related|tags|next|previous|n\xc3\xa4"
    "chster artikel|zur\xc3\xbc"
    "ck|rannu|argraffu";

bool begins_with_any(std::string_view text, std::string_view parts) {
    while (!parts.empty()) {
        const std::size_t end = std::min(parts.find('|'), parts.size());
        if (text.starts_with(parts.substr(0, end))) {
            return true;
        }
        parts.remove_prefix(std::min(end + 1, parts.size()));
    }
    return false;
}

}  // namespace

bool is_invitation(std::string_view line) {
    const std::string words = lowered(trimmed(line));
    return is_one_of(words, whole) || (words.size() <= 120 && begins_with_any(words, beginnings));
}

bool is_leading_on(std::string_view line) {
    const std::string words = lowered(trimmed(line));
    return words.size() <= 50 && begins_with_any(words, lists);
}

}  // namespace evenhand::extract
