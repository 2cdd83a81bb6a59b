#include "web/pages/website_words.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {

TEST_CASE("a decision to take something down says whether that was verified", "[web]") {
    const auto& words = messages::catalogue(messages::Language::english);
    const scan::Instant then{base::day_of(2027, 4, 8)};
    scan::Item item;
    item.state = scan::ItemState::online;
    item.last_good = then + std::chrono::hours{1};
    const scan::Decision decision{1, 1, 1, "", scan::DecisionKind::taken_down, "", "al", then, 0};
    CHECK(web::decision_words(words, item, decision) == "Said to be taken down; not verified yet");
    item.state = scan::ItemState::gone;
    CHECK(web::decision_words(words, item, decision) == "Taken down, verified 8 April 2027, 02:00");
    item.recognition = scan::Recognition::changed;
    item.submission = 12;
    CHECK(web::recognition_words(words, item) == "Changed after approval, submission 12");
    CHECK(web::item_state_words(words, scan::ItemState::suspect) == "Not found when last asked for");
    CHECK(web::source_kind_words(words, scan::SourceKind::listing) == "News page");
}

}  // namespace evenhand::tests
