#include "date_labels.hpp"

#include "ascii.hpp"

namespace evenhand::extract {
namespace {

constexpr std::size_t furthest_label = 40;

std::string last_words(std::string_view text) {
    text = trimmed(text);
    return lowered(text.size() > furthest_label ? text.substr(text.size() - furthest_label) : text);
}

}  // namespace

bool is_published_label(const DateLine& line) {
    constexpr std::string_view labels =
        "published|publish date|publishing date|publication date|posted|release date|released|date:|"
        "date published|date posted|date of release|issued|first published|cyhoeddwyd|dyddiad|"
        "veröffentlicht|erstellt|publié|publicado|pubblicato|opublikowano|geplaatst|erschienen";
    const std::string here = last_words(line.words.substr(0, line.date.begin));
    if (contains_any(here, labels)) {
        return true;
    }
    const std::string above = last_words(line.before);
    return here.empty() && above.size() <= 25 && (above == "date" || contains_any(above, labels));
}

bool is_edit_label(std::string_view before_date) {
    return contains_any(
        last_words(before_date),
        "updated|modified|reviewed|revised|last edited|changed|edited|diweddarwyd|aktualisiert|"
        "geändert|mis à jour|actualizado|aggiornato|bearbeitet|stand:");
}

}  // namespace evenhand::extract
