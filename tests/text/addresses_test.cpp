#include "evenhand/text/tokens.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::text::TokenKind;
using evenhand::text::Tokens;

TEST_CASE("an address is one token wherever it stands", "[text]") {
    const auto* const address =
        GENERATE("www.marlshire.gov.uk/roads-summer", "https://example.gov.uk/news?id=3#top",
                 "ouseland.gov.uk/highways", "one.network", "newsdesk@severnmoor.gov.uk",
                 "first_last+x@example.org", "@FenmarkRoads", "#LoveParks", "dalebrook.public-i.tv",
                 "WWW.EXAMPLE.GOV.UK", "bit.ly/abc", "school.travel@weldshire.gov.uk");
    const auto frame = GENERATE(0, 1, 2, 3);
    const std::string text = frame == 0   ? std::string(address)
                             : frame == 1 ? "See " + std::string(address) + "."
                             : frame == 2 ? "(see " + std::string(address) + ")"
                                          : "“" + std::string(address) + "”, it says";
    CAPTURE(text);
    const Tokens tokens(text);
    int found = 0;
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
        if (tokens[at].kind == TokenKind::address) {
            ++found;
            CHECK(tokens.text(at) == address);
        }
    }
    CHECK(found == 1);
}

TEST_CASE("what only looks like an address is none", "[text]") {
    const auto* const text =
        GENERATE("the scheme.The crew", "e.g. this", "7 p.m. on", "and/or", "No.22", "3.5 m", "@ home",
                 "#1 choice", "A. Thurgood", "note: it", "http:// nothing", "a@b");
    CAPTURE(text);
    const Tokens tokens(text);
    for (const auto& token : tokens.all()) {
        CHECK(token.kind != TokenKind::address);
    }
}
