#include "app/demo/website.hpp"

#include <catch2/catch.hpp>

#include <set>

TEST_CASE("the demonstration's news are told apart by their addresses, the oldest first", "[app]") {
    namespace demo = evenhand::app::demo;
    std::set<std::string_view> paths;
    int last = 1000;
    for (const demo::News& one : demo::news()) {
        CHECK(paths.insert(one.path).second);
        CHECK(one.days_ago <= last);
        last = one.days_ago;
        CHECK_FALSE(one.title.empty());
        CHECK(one.words.find('<') == std::string_view::npos);
    }
}
