#pragma once

#include "evenhand/messages/catalogue.hpp"
#include "evenhand/scan/decision.hpp"
#include "evenhand/scan/item.hpp"
#include "evenhand/scan/source.hpp"

#include <string>

namespace evenhand::web {

const std::string& source_kind_words(const messages::Catalogue& words, scan::SourceKind kind);
const std::string& item_state_words(const messages::Catalogue& words, scan::ItemState state);
std::string recognition_words(const messages::Catalogue& words, const scan::Item& item);
/// What became of a decision: "Taken down, verified 8 April 2027, 09:00".
std::string decision_words(const messages::Catalogue& words, const scan::Item& item,
                           const scan::Decision& decision);

}  // namespace evenhand::web
