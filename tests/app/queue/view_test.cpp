#include "app/queue/view.hpp"
#include "evenhand/base/day.hpp"

#include <catch2/catch.hpp>

namespace app = evenhand::app;
namespace workflow = evenhand::workflow;
namespace base = evenhand::base;

TEST_CASE("a list marks what is overdue, and no title steers the terminal", "[app]") {
    workflow::Submission item;
    item.id = {7};
    item.state = workflow::State::submitted;
    item.title = "Pool \x1b[31mopens " + std::string(300, 'x');
    item.due = base::day_of(2027, 4, 8) + std::chrono::hours(8);
    const workflow::Page page{{item}, 3};
    const std::string late = app::list_text(page, base::day_of(2027, 4, 9), 100);
    CHECK(late.find("8 April 2027, 09:00 !") != std::string::npos);
    CHECK(late.find('\x1b') == std::string::npos);
    CHECK(late.find("…") != std::string::npos);
    CHECK(late.ends_with("1 of 3 submissions\n"));
    CHECK(app::list_text(page, base::day_of(2027, 4, 7), 100).find(" !") == std::string::npos);
    CHECK(app::list_text({}, base::day_of(2027, 4, 7), 100) == "0 submissions\n");
}
