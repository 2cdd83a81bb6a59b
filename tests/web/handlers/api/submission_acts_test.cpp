#include "web/support/program.hpp"

using namespace evenhand;
using tests::header_of;
using tests::json_of;
using tests::Programs;
using tests::text_in;

TEST_CASE("a text goes from its first form to its release, act by act", "[web]") {
    Programs here;
    const auto begun = here.ann.post("/api/v1/submissions", Programs::draft);
    REQUIRE(begun.status == 201);
    const std::string path = header_of(begun, "Location");
    CHECK(path == "/api/v1/submissions/1");
    CHECK(header_of(begun, "ETag") == "\"1\"");
    const auto revised =
        here.ann.post(path + "/revisions", R"({"text": "The library opens at nine", "time": "09:30"})",
                      {{"if-match", "\"1\""}});
    CHECK(revised.status == 201);
    CHECK(text_in(revised, "time") == "09:30");
    CHECK(here.ann.post(path + "/decisions", R"({"act": "submit"})").status == 200);
    CHECK(here.al.post(path + "/comments", R"({"text": "At nine?", "revision": 2, "start": 18, "end": 25})")
              .status == 201);
    CHECK(here.al.post(path + "/decisions", R"({"act": "approve", "revision": 2})").status == 200);
    const auto released = here.ann.post(path + "/decisions", R"({"act": "release", "revision": 2})");
    CHECK(released.status == 200);
    CHECK(text_in(released, "state") == "released");
    const auto comments = json_of(here.al.get(path));
    CHECK(*comments.find("comments")->array()->front().find("on")->text() == "at nine");
}

TEST_CASE("every act of the queue has its address, and each word of /decisions leads to its act", "[web]") {
    Programs here;
    for (const char* act : {"submit", "claim", "unclaim", "take-over", "recheck", "approve", "return",
                            "refuse", "release", "urgent", "look", "withdraw"}) {
        INFO(act);
        const std::string path = here.submitted();
        const auto reply =
            here.al.post(path + "/decisions", std::string("{\"act\": \"") + act +
                                                  "\", \"revision\": 1, \"reason\": \"so it is\", "
                                                  "\"authoriser\": \"Ann Chief\"}");
        CHECK((reply.status == 200 || reply.status == 409));
        CHECK(workflow::act_named(act));
    }
    const std::string path = here.submitted();
    for (const char* act : {"draft", "edit", "comment", "answer", "lapse", "approved", ""}) {
        CHECK(here.al.post(path + "/decisions", std::string("{\"act\": \"") + act + "\"}").status == 422);
    }
}

TEST_CASE("who was slower is told, and nothing is changed", "[web]") {
    Programs here;
    const std::string path = here.submitted();
    REQUIRE(here.al.post(path + "/decisions", R"({"act": "claim"})", {{"if-match", "\"2\""}}).status == 200);
    const auto late = here.al.post(path + "/decisions", R"({"act": "refuse", "revision": 1, "reason": "no"})",
                                   {{"if-match", "\"2\""}});
    CHECK(late.status == 412);
    CHECK(text_in(late, "type") == "/api/v1/problems/changed-meanwhile");
    CHECK(text_in(here.al.get(path), "state") == "submitted");
    for (const char* none : {"2", "\"\"", "\"x\"", "W/\"2\"", "\"1\", \"2\"", "\"-1\""}) {
        INFO(none);
        CHECK(here.al.post(path + "/decisions", R"({"act": "claim"})", {{"if-match", none}}).status == 400);
    }
    CHECK(here.ann.post(path + "/revisions", R"({"text": "x"})").status == 428);
}

TEST_CASE("an act that is sent again with its key is done once", "[web]") {
    Programs here;
    const tests::Program::Headers key{{"idempotency-key", "k1"}};
    const auto first = here.ann.post("/api/v1/submissions", Programs::draft, key);
    const auto again = here.ann.post("/api/v1/submissions", Programs::draft, key);
    CHECK(first.status == 201);
    CHECK(again.body == first.body);
    CHECK(header_of(again, "Location") == header_of(first, "Location"));
    CHECK(*json_of(here.al.get("/api/v1/submissions")).find("total")->integer() == 1);
    const auto other = here.ann.post("/api/v1/submissions",
                                     R"({"council": "exampleshire", "text": "b", "day": "2027-03-27"})", key);
    CHECK(other.status == 422);
    CHECK(text_in(other, "type") == "/api/v1/problems/key-used");
}

TEST_CASE("an act whose reply was lost with the service is answered and not done again", "[web]") {
    Programs here;
    here.service.notebook.loses_replies = true;
    const tests::Program::Headers key{{"idempotency-key", "k1"}};
    const auto first = here.ann.post("/api/v1/submissions", Programs::draft, key);
    const auto again = here.ann.post("/api/v1/submissions", Programs::draft, key);
    CHECK(first.status == 201);
    CHECK(again.status == 201);
    CHECK(again.body == first.body);
    CHECK(header_of(again, "Location") == header_of(first, "Location"));
    CHECK(header_of(again, "ETag") == header_of(first, "ETag"));
    CHECK(header_of(again, "Idempotent-Replayed") == "true");
    const std::string path = header_of(first, "Location");
    const tests::Program::Headers second{{"idempotency-key", "k2"}};
    for (int times = 0; times < 2; ++times) {
        const auto submitted = here.ann.post(path + "/decisions", R"({"act": "submit"})", second);
        CHECK(submitted.status == 200);
        CHECK(text_in(submitted, "state") == "submitted");
    }
    const auto refused =
        here.ann.post(path + "/decisions", R"({"act": "claim"})", {{"idempotency-key", "k3"}});
    CHECK(refused.status == 403);
    CHECK(*json_of(here.al.get("/api/v1/submissions")).find("total")->integer() == 1);
}

TEST_CASE("why an act is refused decides the status, and each reason is told", "[web]") {
    Programs here;
    const std::string path = here.submitted();
    struct Row {
        const tests::Program& who;
        const char* body;
        int status;
        const char* sort;
    };
    const Row rows[] = {
        {here.rea, R"({"act": "claim"})", 403, "permission"},
        {here.ann, R"({"act": "claim"})", 403, "permission"},
        {here.al, R"({"act": "release", "revision": 1})", 409, "state"},
        {here.al, R"({"act": "refuse", "revision": 9, "reason": "x"})", 409, "text"},
        {here.al, R"({"act": "refuse", "revision": 1})", 422, "input"},
        {here.al, R"({"act": "refuse", "reason": "x"})", 422, "input"},
    };
    for (const Row& row : rows) {
        INFO(row.body);
        const auto reply = row.who.post(path + "/decisions", row.body);
        CHECK(reply.status == row.status);
        CHECK(*json_of(reply).find("refusals")->array()->front().find("sort")->text() == row.sort);
    }
    here.service.scene.rules.ask("told-members");
    const auto gate = here.al.post(path + "/decisions", R"({"act": "approve", "revision": 1})");
    CHECK(gate.status == 409);
    CHECK(*json_of(gate).find("refusals")->array()->front().find("sort")->text() == "gate");
    CHECK(
        here.al
            .post(
                path + "/answers",
                R"({"gate": "told-members", "answer": "done", "whom": "R. Roe", "on": "2027-03-26", "revision": 1})")
            .status == 201);
    CHECK(here.al.post(path + "/decisions", R"({"act": "approve", "revision": 1})").status == 200);
}

TEST_CASE("an approval that no longer holds is told as lapsed, and nothing goes out", "[web]") {
    Programs here;
    const std::string path = here.submitted();
    REQUIRE(here.al.post(path + "/decisions", R"({"act": "approve", "revision": 1})").status == 200);
    here.service.scene.rules.restrict(base::day_of(2027, 3, 20), base::day_of(2027, 5, 6));
    const auto reply = here.ann.post(path + "/decisions", R"({"act": "release", "revision": 1})");
    CHECK(reply.status == 409);
    CHECK(text_in(reply, "type") == "/api/v1/problems/lapsed");
    CHECK(text_in(here.al.get(path), "state") == "lapsed");
}

TEST_CASE("a token that may write may not decide", "[web]") {
    Programs here;
    const std::string path = here.submitted();
    const tests::Program writes{here.service,
                                here.service.token(here.service.scene.al, {workflow::Scope::write})};
    CHECK(writes.post(path + "/decisions", R"({"act": "claim"})").status == 200);
    const auto reply = writes.post(path + "/decisions", R"({"act": "approve", "revision": 1})");
    CHECK(reply.status == 403);
    CHECK(text_in(reply, "type") == "/api/v1/problems/scope-missing");
    const tests::Program decides{here.service,
                                 here.service.token(here.service.scene.al, {workflow::Scope::decide})};
    CHECK(decides.post(path + "/decisions", R"({"act": "approve", "revision": 1})").status == 200);
    CHECK(decides.post(path + "/comments", R"({"text": "x"})").status == 403);
    const tests::Program reads{here.service,
                               here.service.token(here.service.scene.al, {workflow::Scope::read})};
    CHECK(reads.post(path + "/comments", R"({"text": "x"})").status == 403);
    CHECK(reads.get(path).status == 200);
}

TEST_CASE("each address for acts says what is wrong with what it is sent", "[web]") {
    Programs here;
    const std::string path = here.submitted();
    const tests::Program::Headers known{{"if-match", "*"}};
    struct Row {
        std::string path;
        std::string body;
        int status;
    };
    const Row rows[] = {
        {"/api/v1/submissions", "", 400},
        {"/api/v1/submissions", "{\"text\": \"\xff\xfe\"}", 400},
        {"/api/v1/submissions", std::string(100'000, '['), 400},
        {"/api/v1/submissions", "[]", 422},
        {"/api/v1/submissions", "{}", 422},
        {"/api/v1/submissions", R"({"council": "nowhere", "text": "a", "day": "2027-03-27"})", 422},
        {"/api/v1/submissions", R"({"council": "exampleshire", "text": " \n ", "day": "2027-03-27"})", 422},
        {"/api/v1/submissions", R"({"council": "exampleshire", "text": "a\u0000b", "day": "2027-03-27"})",
         422},
        {"/api/v1/submissions", R"({"council": "exampleshire", "text": "a", "day": "27 March"})", 422},
        {"/api/v1/submissions",
         R"({"council": "exampleshire", "text": "a", "day": "2027-03-27", "time": "9:30"})", 422},
        {"/api/v1/submissions",
         R"({"council": "exampleshire", "text": "a", "day": "2027-03-27", "embargo": "soon"})", 422},
        {"/api/v1/submissions", R"({"council": "exampleshire", "text": "a", "day": "2027-03-27", "id": 5})",
         422},
        {"/api/v1/submissions",
         R"({"council": "exampleshire", "day": "2027-03-27", "text": ")" + std::string(8'400'000, 'a') +
             "\"}",
         422},
        {path + "/revisions", "{\"text\": 5}", 422},
        {path + "/revisions", "{\"day\": null, \"kind\": \"poem\"}", 422},
        {path + "/comments", "{}", 422},
        {path + "/comments", R"({"text": "x", "start": 0})", 422},
        {path + "/comments", R"({"text": "x", "revision": 1, "start": 3, "end": 3})", 422},
        {path + "/comments", R"({"text": "x", "revision": 1, "start": 0, "end": 18})", 422},
        {path + "/comments", R"({"text": "x", "revision": 2, "start": 0, "end": 3})", 422},
        {path + "/comments", R"({"text": ")" + std::string(20'001, 'a') + "\"}", 422},
        {path + "/answers", R"({"gate": "x", "answer": "perhaps", "revision": 1})", 422},
        {path + "/answers", R"({"gate": "x", "answer": "done", "revision": 0})", 422},
        {path + "/decisions", R"({"act": ["claim"]})", 422},
        {path + "/decisions", R"({"act": "claim", "version": 3})", 422},
    };
    for (const Row& row : rows) {
        INFO(row.path << ' ' << row.body.substr(0, 120));
        const auto reply = here.ann.post(row.path, row.body, known);
        CHECK(reply.status == row.status);
        CHECK(reply.content_type == "application/problem+json");
        CHECK(reply.body.find("aaaaaaaaaa") == std::string::npos);
    }
    for (const char* end : {"", "/revisions", "/comments", "/answers", "/decisions"}) {
        const std::string address = std::string(end).empty() ? "/api/v1/submissions" : path + end;
        CHECK(here.ann.ask("POST", address, "text=a", known, "application/x-www-form-urlencoded").status ==
              415);
        CHECK(here.nobody.post(address, "{}").status == 401);
        CHECK(here.ann.ask("DELETE", address).status == 405);
    }
}

TEST_CASE("a part of a text is marked in code points", "[web]") {
    Programs here;
    const auto begun = here.ann.post(
        "/api/v1/submissions", R"({"council": "exampleshire", "text": "Café 😀 opens", "day": "2027-03-27"})");
    const std::string path = header_of(begun, "Location");
    REQUIRE(
        here.ann.post(path + "/comments", R"({"text": "x", "revision": 1, "start": 5, "end": 12})").status ==
        201);
    const auto sight = json_of(here.ann.get(path));
    CHECK(*sight.find("comments")->array()->front().find("on")->text() == "😀 opens");
}
