#include "web/support/council_files.hpp"
#include "web/support/holds.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::Browser;
using evenhand::tests::header_of;
using evenhand::tests::holds;
using evenhand::tests::Service;

TEST_CASE("the council is shown to everybody, the import to who is signed in", "[web]") {
    Service service;
    Browser browser(service);
    const auto page = browser.get("/council");
    CHECK(holds(page, "Priya Nandakumar"));
    CHECK(holds(page, "local.exampleshire.2027-05-06"));
    CHECK_FALSE(holds(page, "name=\"csv\""));
    CHECK(browser.get("/council?council=Nowhere").status == 404);
    browser.sign_in("ann");
    CHECK(holds(browser.get("/council"), "name=\"csv\""));
}

TEST_CASE("a list of people is compared, and nothing is taken over", "[web]") {
    Service service;
    Browser ann(service);
    ann.sign_in("ann");
    ann.get("/council");
    const auto shown = ann.post("/council/compare", "csv=Councillor+Name,Party+Name%0ARay+Lusk,Green%0A");
    CHECK(holds(shown, "Ray Lusk"));
    CHECK(holds(shown, "New"));
    CHECK(holds(shown, "Gone"));
    const auto toml = ann.post("/council/people", "csv=Councillor+Name,Party+Name%0ARay+Lusk,Green%0A");
    CHECK(toml.body == "[[people]]\nname = \"Ray Lusk\"\nrole = \"member\"\nparty = \"Green\"\n\n");
    const auto broken = ann.post("/council/compare", "csv=who,what%0Aa,b%0A");
    CHECK(broken.status == 422);
    CHECK(holds(broken, "who,what"));
}

TEST_CASE("a clerk has the people of a list written, and it is in the audit", "[web]") {
    evenhand::tests::ServiceWithFile here;
    Browser al(here.service);
    al.sign_in("al");
    al.get("/council");
    const std::string list = "council=Exampleshire+County+Council&csv=name,party%0ARay+Lusk,Green%0A";
    const auto shown = al.post("/council/compare", list);
    CHECK(holds(shown, "action=\"/council/write\""));
    const auto reply = al.post("/council/write", "what=people&" + list + "&" + here.seen);
    CHECK(reply.status == 303);
    CHECK(header_of(reply, "Location") == "/council?council=Exampleshire%20County%20Council&written=1");
    CHECK(here.file->text().find("Ray Lusk") != std::string::npos);
    CHECK(here.file->text().find("Nandakumar") == std::string::npos);
    const auto fact = here.last_fact();
    CHECK(fact.act == "council-file");
    CHECK(fact.who.value == "al");
    CHECK(fact.council.value == "exampleshire");
    CHECK(fact.detail("what") == "people");
    CHECK(fact.detail("copy") == "council.toml.copy");
    CHECK(fact.detail("before") != fact.detail("after"));
    CHECK(holds(al.get("/council?written=1"), "has been written"));
}

TEST_CASE("elections are compared and written, what the file has already stays", "[web]") {
    evenhand::tests::ServiceWithFile here;
    Browser al(here.service);
    al.sign_in("al");
    const std::string list = "council=Exampleshire+County+Council&elections-csv="
                             "election_id%0Alocal.exampleshire.2029-05-03%0A";
    al.get("/council");
    const auto shown = al.post("/council/elections", list);
    CHECK(shown.status == 200);
    CHECK(holds(shown, "Thursday 3 May 2029"));
    CHECK(al.post("/council/write", "what=elections&" + list + "&" + here.seen).status == 303);
    CHECK(here.file->text().find("local.exampleshire.2029-05-03") != std::string::npos);
    const auto broken = al.post("/council/elections", "elections-csv=a,b%0A1,2");
    CHECK(broken.status == 422);
    CHECK(holds(broken, "a,b"));
}

TEST_CASE("who may not, what was seen no more, and what cannot be written leave the file as it is", "[web]") {
    evenhand::tests::ServiceWithFile here;
    const std::string list = "what=people&council=Exampleshire+County+Council&csv=name%0ARay+Lusk%0A&";
    Browser ann(here.service);
    ann.sign_in("ann");
    CHECK_FALSE(holds(ann.post("/council/compare", list), "/council/write"));
    CHECK(ann.post("/council/write", list + here.seen).status == 403);
    Browser al(here.service);
    al.sign_in("al");
    al.get("/council");
    CHECK(al.post("/council/write", list + "seen=sha256:0").status == 403);
    al.get("/council");
    CHECK(al.post("/council/write", "what=all&" + list.substr(12) + here.seen).status == 404);
    CHECK(here.last_fact().act != "council-file");
    here.file->fails = true;
    al.get("/council");
    CHECK(al.post("/council/write", list + here.seen).status == 403);
    CHECK(here.last_fact().act == "council-file-failed");
    CHECK(here.file->text() == evenhand::tests::written_council);
}
