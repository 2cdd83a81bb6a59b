#include "website_words.hpp"

#include "web/pages/parts/dates.hpp"

namespace evenhand::web {

const std::string& source_kind_words(const messages::Catalogue& words, scan::SourceKind kind) {
    switch (kind) {
    case scan::SourceKind::feed: return words.say("website.feed");
    case scan::SourceKind::sitemap: return words.say("website.sitemap");
    case scan::SourceKind::listing: break;
    }
    return words.say("website.listing");
}

const std::string& item_state_words(const messages::Catalogue& words, scan::ItemState state) {
    switch (state) {
    case scan::ItemState::waiting: return words.say("website.waiting");
    case scan::ItemState::online: return words.say("website.online");
    case scan::ItemState::suspect: return words.say("website.suspect");
    case scan::ItemState::gone: return words.say("website.gone");
    case scan::ItemState::twin: break;
    }
    return words.say("website.twin");
}

std::string recognition_words(const messages::Catalogue& words, const scan::Item& item) {
    const auto number = std::to_string(item.submission);
    switch (item.recognition) {
    case scan::Recognition::approved: return words.say("website.known_approved", {{"number", number}});
    case scan::Recognition::changed: return words.say("website.known_changed", {{"number", number}});
    case scan::Recognition::unseen: return words.say("website.known_unseen");
    case scan::Recognition::unknown: break;
    }
    return words.say("website.known_unknown");
}

std::string decision_words(const messages::Catalogue& words, const scan::Item& item,
                           const scan::Decision& decision) {
    switch (decision.kind) {
    case scan::DecisionKind::dismissed: return words.say("website.was_dismissed");
    case scan::DecisionKind::queued:
        return words.say("website.was_queued", {{"number", std::to_string(decision.submission)}});
    case scan::DecisionKind::taken_down: break;
    }
    const bool verified =
        item.state == scan::ItemState::gone && item.last_good && *item.last_good >= decision.at;
    return verified ? words.say("website.verified", {{"when", moment_in_words(words, *item.last_good)}})
                    : words.say("website.was_taken_down");
}

}  // namespace evenhand::web
