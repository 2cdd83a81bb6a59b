#pragma once

#include "evenhand/check/knowledge.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <string>

namespace evenhand::tests {

/// A county with one member and its ordinary election of 6 May 2027, joined with the shipped library; loaded
/// once a program.
inline std::shared_ptr<const check::Knowledge> example_council() {
    static const auto knowledge = [] {
        auto library = check::Library::load(source(""));
        REQUIRE(library.ok());
        auto profile = council::parse_profile("name = \"Exampleshire County Council\"\n"
                                              "nation = \"england\"\ntype = \"county\"\n"
                                              "[[people]]\nname = \"Priya Nandakumar\"\nrole = \"member\"\n"
                                              "party = \"Labour\"\nward = \"Northgate\"\n"
                                              "[[elections]]\nid = \"local.exampleshire.2027-05-06\"\n"
                                              "notice = \"2027-03-29\"\n",
                                              "exampleshire.toml");
        REQUIRE(profile.ok());
        auto joined = check::Knowledge::join(*library, *profile);
        REQUIRE(joined.ok());
        return *joined;
    }();
    return knowledge;
}

}  // namespace evenhand::tests
