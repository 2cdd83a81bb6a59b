#include "app/demo/story.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace demo = evenhand::app::demo;

TEST_CASE("the demonstration's story is told in order, of texts and people that there are", "[app]") {
    const auto known = [](auto all, std::string_view key, auto member) {
        return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.*member == key; });
    };
    const demo::Step* last = nullptr;
    for (const demo::Step& step : demo::steps()) {
        CHECK(known(demo::staff(), step.who, &demo::Person::id));
        CHECK((step.key.empty() || known(demo::texts(), step.key, &demo::Text::key)));
        if (last != nullptr) {
            CHECK(
                (step.days_ago < last->days_ago || (step.days_ago == last->days_ago && step.at >= last->at)));
        }
        last = &step;
    }
}
