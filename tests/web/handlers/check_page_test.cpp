#include "evenhand/web/routes.hpp"
#include "web/support/holds.hpp"
#include "web/support/site.hpp"

#include <Poco/URI.h>
#include <catch2/catch.hpp>

using evenhand::tests::holds;
using evenhand::web::Reply;
using evenhand::web::Request;

namespace {

Reply post(const std::string& text, const std::string& day) {
    std::string encoded;
    Poco::URI::encode(text, "&=+;", encoded);
    const std::string body =
        "text=" + encoded + "&kind=press-release&author=officer&on-day=" + day + "&on-month=4&on-year=2027";
    return evenhand::web::answer(Request{"POST", "/", {}, "application/x-www-form-urlencoded", body, "t"},
                                 *evenhand::tests::example_site());
}

}  // namespace

TEST_CASE("a pasted draft comes back with its verdict, its findings and its marked words", "[web]") {
    const Reply reply = post(evenhand::tests::quoting_release, "8");
    CHECK(reply.status == 200);
    CHECK(holds(reply, "<title>Stop: 1 thing must change – Evenhand</title>"));
    CHECK(holds(reply, "eh-finding--stop"));
    CHECK(holds(reply, "<mark class=\"eh-mark--stop\">It is a bright and welcoming place"));
    CHECK(holds(reply, "id=\"words-1\""));
    CHECK(holds(reply, "local.exampleshire.2027-05-06"));
}

TEST_CASE("a draft that holds markup is shown as text", "[web]") {
    const Reply reply = post("</textarea><script>alert(1)</script>", "8");
    CHECK(reply.status == 200);
    CHECK_FALSE(holds(reply, "<script>"));
    CHECK(holds(reply, "&lt;/textarea&gt;&lt;script&gt;"));
}

TEST_CASE("an error keeps what was typed", "[web]") {
    const Reply reply = post("The text that must not be lost", "99");
    CHECK(reply.status == 422);
    CHECK(holds(reply, "There is a problem"));
    CHECK(holds(reply, "href=\"#on-day\""));
    CHECK(holds(reply, "The text that must not be lost"));
    CHECK(holds(reply, "value=\"99\""));
}

TEST_CASE("a form that cannot be decoded is told as such", "[web]") {
    const Reply reply = evenhand::web::answer(Request{"POST", "/", {}, "", "text=%zz", "t"},
                                              *evenhand::tests::example_site());
    CHECK(reply.status == 400);
}

TEST_CASE("a stopped draft is told from when it would be clear", "[web]") {
    CHECK(holds(post(evenhand::tests::quoting_release, "8"),
                "The same text would be clear from Friday 7 May 2027."));
}

TEST_CASE("an uploaded file is read and checked, and one that cannot be read loses nothing", "[web]") {
    const auto upload = [](const std::string& name, const std::string& bytes) {
        Request request{"POST", "/", {}, "multipart/form-data", "", "t"};
        request.headers = evenhand::web::Fields({{"content-type", "multipart/form-data; boundary=XX"}});
        const auto field = [](const std::string& its_name, const std::string& value) {
            return "--XX\r\nContent-Disposition: form-data; name=\"" + its_name + "\"\r\n\r\n" + value +
                   "\r\n";
        };
        request.body = field("text", "typed before") + field("on-day", "8") + field("on-month", "4") +
                       field("on-year", "2027") +
                       "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name +
                       "\"\r\nContent-Type: text/html\r\n\r\n" + bytes + "\r\n--XX--\r\n";
        return evenhand::web::answer(request, *evenhand::tests::example_site());
    };
    const Reply read = upload("a.html", "<p>Bins are &amp; will be emptied.</p><p>On Monday.</p>");
    CHECK(read.status == 200);
    CHECK(holds(read, "Bins are &amp; will be emptied.\n\nOn Monday."));
    CHECK(holds(read, "The text of a.html was read."));
    const Reply broken = upload("a.docx", "PK\x03\x04 no archive");
    CHECK(broken.status == 422);
    CHECK(holds(broken, "typed before</textarea>"));
    CHECK(holds(broken, "href=\"#file\""));
}

TEST_CASE("a wording is put in with one button and the text is checked again", "[web]") {
    const Reply first = post(evenhand::tests::quoting_release, "8");
    const std::string button = "name=\"use\" value=\"";
    const auto at = first.body.find(button);
    REQUIRE(at != std::string::npos);
    const auto begin = at + button.size();
    std::string choice = first.body.substr(begin, first.body.find('"', begin) - begin);
    std::string encoded;
    Poco::URI::encode(choice, "&=+;:", encoded);
    const Reply second = post(evenhand::tests::quoting_release, "8&use=" + encoded);
    CHECK(holds(second, "The wording was put in"));
    CHECK_FALSE(holds(second, "<title>Stop"));
    CHECK(holds(post(evenhand::tests::quoting_release, "8&use=gone:0"), "The text has changed since"));
}
