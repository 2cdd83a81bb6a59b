#include "evenhand/scan/recognition.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {

TEST_CASE("an approved text is known by its words", "[scan]") {
    using scan::Recognition;
    scan::Version version;
    version.title = "Library opens";
    version.text = "The library in Northgate opens on Monday.\n\n“It’s ready,” said Jo Bell, who runs it.";
    const auto of = [&](const std::string& text) {
        const std::vector<scan::ApprovedText> approved{
            {1, "Something else entirely, about the roads and buses."}, {2, text}};
        return scan::recognise(version, approved);
    };
    const std::string body =
        "The library in Northgate opens on Monday. \"It's ready,\" said Jo Bell, who runs it.";
    CHECK(of("LIBRARY OPENS\n" + body) == scan::Recognised{Recognition::approved, 2});
    CHECK(of(body) == scan::Recognised{Recognition::approved, 2});
    CHECK(of("Library opens\n\n" + body + " Call 01234 567890 to book a tour of it.") ==
          scan::Recognised{Recognition::changed, 2});
    CHECK(of("The library in Southgate shuts on Friday because nobody comes to it any more.") ==
          scan::Recognised{});
    CHECK(of("") == scan::Recognised{});
    CHECK(scan::recognise(version, {}) == scan::Recognised{});
    CHECK(scan::recognise({}, std::vector<scan::ApprovedText>{{3, "a b c"}}) == scan::Recognised{});
}

}  // namespace evenhand::tests
