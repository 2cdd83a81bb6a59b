#include "text/hash_filter.hpp"

#include <catch2/catch.hpp>

using evenhand::text::HashFilter;

TEST_CASE("a filter holds whatever was added, and little else", "[text]") {
    HashFilter filter;
    CHECK_FALSE(filter.may_hold(0));
    for (std::uint64_t hash = 0; hash < 16; ++hash) {
        filter.add(hash * 0x9e3779b97f4a7c15ULL);
    }
    std::size_t held = 0;
    for (std::uint64_t hash = 0; hash < 1000; ++hash) {
        const bool may_hold = filter.may_hold(hash * 0x9e3779b97f4a7c15ULL);
        CHECK((hash >= 16 || may_hold));
        held += may_hold ? 1U : 0U;
    }
    CHECK(held < 150);
}
