#pragma once

#include "evenhand/check/knowledge.hpp"
#include "evenhand/web/site.hpp"
#include "support/places.hpp"

#include <memory>

namespace evenhand::tests {

/// Noon of 8 April 2027 in London, for ever.
class April2027 final : public base::Clock {
  public:
    [[nodiscard]] std::chrono::sys_seconds now() const override {
        return base::day_of(2027, 4, 8) + std::chrono::hours(11);
    }
    [[nodiscard]] std::chrono::nanoseconds ticks() const override { return {}; }
};

/// A site with one council that has a county election on 6 May 2027, made of the shipped lexicons and
/// calendars.
inline std::shared_ptr<const web::Site> example_site() {
    static const April2027 clock;
    static const auto library = check::Library::load(evenhand::tests::source()).value();
    auto profile = council::parse_profile("name = \"Exampleshire County Council\"\n"
                                          "nation = \"england\"\n"
                                          "type = \"county\"\n"
                                          "protocol = \"county-protocol\"\n"
                                          "[[people]]\n"
                                          "name = \"Priya Nandakumar\"\n"
                                          "role = \"member\"\n"
                                          "party = \"Labour\"\n"
                                          "[[elections]]\n"
                                          "id = \"local.exampleshire.2027-05-06\"\n"
                                          "notice = \"2027-03-29\"\n",
                                          "council.toml")
                       .value();
    auto knowledge = check::Knowledge::join(library, std::move(profile)).value();
    return std::make_shared<web::Site>(web::Site{{std::move(knowledge)}, clock, "test"});
}

/// Must not go out inside the period: a member is quoted.
inline constexpr const char* quoting_release =
    "New library opens in Northgate\n\n"
    "The new library in Northgate opened its doors this morning.\n\n"
    "Cllr Priya Nandakumar, Cabinet Member for Communities, said: “It is a bright and welcoming place, and I "
    "am glad to see it so full.”\n";

}  // namespace evenhand::tests
