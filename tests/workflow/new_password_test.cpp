#include "evenhand/workflow/new_password.hpp"
#include "workflow/common_words.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using evenhand::workflow::Account;
using evenhand::workflow::is_guessed_first;
using evenhand::workflow::why_not_password;

namespace {

Account ann() {
    Account account;
    account.id = {"ann.quill"};
    account.name = "Ann Quillington";
    account.email = "a.quill@northmere.gov.uk";
    account.grants = {{{"north-mere"}, evenhand::workflow::Role::author}};
    return account;
}

}  // namespace

TEST_CASE("a password has twelve characters or more, of any alphabet, and an end", "[workflow]") {
    CHECK(why_not_password("x7-Kumquat!", ann()) == "why.password_short");
    CHECK(why_not_password("ŵŷêâôû-ŵŷ", ann()) == "why.password_short");
    CHECK_FALSE(why_not_password("x7-Kumquat!q", ann()));
    CHECK_FALSE(why_not_password("ŵŷêâôû-ŵŷêzk", ann()));
    const std::string unlike = "k9#vXq!mZr";
    std::string very_long;
    while (very_long.size() <= 1024) {
        very_long += unlike + std::to_string(very_long.size());
    }
    CHECK(why_not_password(very_long, ann()) == "why.password_long");
}

TEST_CASE("what is guessed first is refused", "[workflow]") {
    for (const char* password :
         {"password1234",  "Password2026!",  "P4$$w0rd2026",  "passwordpassword", "Welcome12345",
          "Summer2026!!!", "qwertyuiop123",  "1qaz2wsx3edc",  "123qweasdzxc",     "q1w2e3r4t5y6",
          "abcdefghijkl",  "aaaaaaaaaaaa",   "123456654321",  "01/02/1987 03/04", "letmein-please",
          "iloveyou2026",  "Liverpool-2026", "Mawrth-2026!!", "Croeso12345!",     "councilpress1",
          "evenhandadmin", "xk7!xk7!xk7!",   "999999999999a"}) {
        CAPTURE(password);
        CHECK(is_guessed_first(password, {}));
    }
}

TEST_CASE("what stands near somebody is refused for them", "[workflow]") {
    for (const char* password : {"Quillington2026", "ann.quill-1234", "Northmere-2026!", "Qu1ll1ngt0n!!"}) {
        CAPTURE(password);
        CHECK(why_not_password(password, ann()) == "why.password_common");
        CHECK_FALSE(why_not_password(password, {}));
    }
}

TEST_CASE("three words, or what no list holds, is let in", "[workflow]") {
    for (const char* password : {"correct horse battery", "monday dragon summer", "gTr8-vkQ2-x0Lp",
                                 "otter velvet quarry", "hen wlad fy nhadau", "Zq4vRm9sKt2w"}) {
        CAPTURE(password);
        CHECK_FALSE(why_not_password(password, ann()));
    }
}

TEST_CASE("the list of common words is sorted and large", "[workflow]") {
    const auto list = evenhand::workflow::embedded_common_words();
    CHECK(std::ranges::count(list, '\n') > 3400);
    CHECK(list.find("\npassword\n") != std::string_view::npos);
    CHECK(list.back() == '\n');
}
