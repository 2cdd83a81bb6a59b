#include "app/reload/knowledge_under_test.hpp"
#include "evenhand/base/data.hpp"
#include "evenhand/base/json_writer.hpp"
#include "evenhand/store/records.hpp"
#include "evenhand/workflow/audit_check.hpp"
#include "support/child_process.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/StreamCopier.h>
#include <catch2/catch.hpp>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>

namespace evenhand::tests {
namespace {

constexpr const char* shown = "message = \"";

/// The program, serving rules of its own, with its log in a file.
struct ServedProgram {
    OwnKnowledge own;
    std::string queue = (own.path() / "queue.db").string();
    bool stored = store::open_records(store::Opening{queue, store::Missing::is_created}).ok();
    ChildProcess child{{"/bin/sh", "-c",
                        "exec env EVENHAND_DATA='" + own.path().string() + "' '" + program() +
                            "' serve --port 0 --council '" + own.council() + "' --store '" + queue + "' 2>'" +
                            (own.path() / "log").string() + "'"}};
    std::uint16_t port = port_in(child.line());

    static std::uint16_t port_in(const std::string& line) {
        const auto at = line.find("127.0.0.1:");
        return static_cast<std::uint16_t>(std::stoi(line.substr(at + 10)));
    }
    [[nodiscard]] std::string log() const { return own.read("log"); }
    /// Waits until the log holds the words so often; false after a while.
    [[nodiscard]] bool logged(const std::string& words, std::size_t times = 1) const {
        for (int attempt = 0; attempt < 2400; ++attempt) {
            const std::string text = log();
            std::size_t found = 0;
            for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
                ++found;
            }
            if (found >= times) {
                return true;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return false;
    }

    struct Report {
        std::string ruleset;
        std::string message;
    };
    /// A text that breaks the rule is checked.
    [[nodiscard]] Report check() const {
        base::JsonWriter json;
        json.begin_object();
        json.key("text").text("The council admits liability for the fall and will pay for the damage.");
        json.key("kind").text("statement");
        json.key("on").text("2027-03-01").end_object();
        const std::string body = json.take();
        Poco::Net::HTTPClientSession session("127.0.0.1", port);
        Poco::Net::HTTPRequest request("POST", "/api/v1/check", "HTTP/1.1");
        request.setContentType("application/json");
        request.setContentLength64(static_cast<Poco::Int64>(body.size()));
        session.sendRequest(request) << body;
        Poco::Net::HTTPResponse response;
        std::string answer;
        Poco::StreamCopier::copyToString(session.receiveResponse(response), answer);
        const auto root = base::parse_json(answer, "answer");
        if (!root.ok() || root->find("findings") == nullptr) {
            throw std::runtime_error("no report: " + answer);
        }
        for (const base::Node& finding : *root->find("findings")->array()) {
            if (*finding.find("rule")->text() == OwnKnowledge::rule_id) {
                return {*root->find("ruleset")->text(), *finding.find("message")->text()};
            }
        }
        throw std::runtime_error("not found by the rule: " + answer);
    }
};

}  // namespace

TEST_CASE("a lexicon that is replaced under load is in force without a restart, and every report is made by "
          "one whole ruleset",
          "[app]") {
    const ServedProgram served;
    REQUIRE(served.stored);
    std::mutex mutex;
    std::map<std::string, std::set<std::string>> messages;  // by ruleset
    std::atomic<int> checks = 0;
    std::atomic<int> failures = 0;
    constexpr std::size_t changes = 3;
    {
        std::vector<std::jthread> load;
        for (int at = 0; at < 2; ++at) {
            load.emplace_back([&](const std::stop_token& stop) {
                while (!stop.stop_requested()) {
                    try {
                        const auto report = served.check();
                        const std::lock_guard lock(mutex);
                        messages[report.ruleset].insert(report.message);
                        ++checks;
                    } catch (const std::exception&) {
                        ++failures;
                    }
                    std::this_thread::sleep_for(std::chrono::milliseconds(5));
                }
            });
        }
        for (std::size_t at = 1; at <= changes; ++at) {
            const int before = checks;
            served.own.replace(OwnKnowledge::rule, shown, shown + std::to_string(at) + " ");
            if (at == 1) {
                CHECK(served.logged("were read again", at));  // by itself
            } else {
                kill(served.child.id(), SIGHUP);
                CHECK(served.logged("were read again", at));
            }
            for (int wait = 0; wait < 400 && checks < before + 20; ++wait) {
                std::this_thread::sleep_for(std::chrono::milliseconds(25));
            }
        }
    }
    CHECK(failures == 0);
    CHECK(messages.size() == changes + 1);
    for (const auto& [ruleset, told] : messages) {
        CHECK(told.size() == 1);
    }
    CHECK(served.check().message.starts_with("3 2 1 "));
    CHECK(served.log().find("rules added: none; removed: none; changed: liability-commitment") !=
          std::string::npos);

    const auto records = store::open_records(store::Opening{served.queue, store::Missing::is_an_error});
    REQUIRE(records.ok());
    const auto entries = (*records)->entries(1, 100);
    REQUIRE(entries.ok());
    CHECK(entries->size() == changes);
    CHECK(entries->back().fact.act == "reload");
    CHECK(entries->back().fact.detail("ruleset exampleshire").ends_with(served.check().ruleset));
    CHECK(workflow::check_audit(**records, {})->ok());
}

TEST_CASE(
    "a council that is put into the folder is served, and of another configuration the log says to restart",
    "[app]") {
    const OwnKnowledge own;
    std::filesystem::create_directory(own.path() / "councils");
    own.write("councils/one.toml", OwnKnowledge::council_text("Northgate"));
    const auto config = (own.path() / "evenhand.toml").string();
    own.write("evenhand.toml", "councils = [\"" + (own.path() / "councils").string() + "\"]\nport = 0\n");
    const auto log = own.path() / "log";
    ChildProcess child({"/bin/sh", "-c",
                        "exec env EVENHAND_DATA='" + own.path().string() + "' '" + program() +
                            "' serve --config '" + config + "' 2>'" + log.string() + "'"});
    REQUIRE(child.line().find("127.0.0.1:") != std::string::npos);
    const auto logged = [&](const std::string& words) {
        for (int attempt = 0; attempt < 2400; ++attempt) {
            if (own.read("log").find(words) != std::string::npos) {
                return true;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return false;
    };
    own.write("councils/other.toml",
              "name = \"Other Town Council\"\nnation = \"england\"\ntype = \"parish\"\nslug = \"other\"\n");
    CHECK(logged("ruleset of other: none before"));
    std::filesystem::remove(own.path() / "councils/other.toml");
    kill(child.id(), SIGHUP);
    CHECK(logged("none now"));
    own.write("evenhand.toml", own.read("evenhand.toml") + "# changed\n");
    CHECK(logged("restart the service"));
    CAPTURE(own.read("log"));
    CHECK(own.read("log").find("stay as they were") == std::string::npos);
}

TEST_CASE("a lexicon that is broken leaves the one before in force and says where, and mended it is taken",
          "[app]") {
    const ServedProgram served;
    const auto before = served.check();
    const std::string whole = served.own.read(OwnKnowledge::rule);
    served.own.replace(OwnKnowledge::rule, "message = ", "massage = ");
    CHECK(served.logged("stay as they were"));
    CAPTURE(served.log());
    CHECK(served.log().find("liability-commitment.toml:1: ") != std::string::npos);
    CHECK(served.check().ruleset == before.ruleset);
    std::filesystem::remove(served.own.path() / OwnKnowledge::rule);
    kill(served.child.id(), SIGHUP);
    CHECK(served.logged("stay as they were", 2));  // a protocol speaks of the rule that is gone
    CHECK(served.check().message == before.message);
    served.own.write(OwnKnowledge::rule, whole);
    CHECK(served.logged("the files are again what is in force"));
    served.own.replace(OwnKnowledge::rule, shown, std::string(shown) + "Mended: ");
    CHECK(served.logged("were read again"));
    CHECK(served.check().message.starts_with("Mended: "));
    kill(served.child.id(), SIGHUP);
    CHECK(served.logged("nothing changed"));
}

}  // namespace evenhand::tests
