#include "app/console_under_test.hpp"
#include "app/reload/knowledge_under_test.hpp"
#include "evenhand/base/json_writer.hpp"
#include "evenhand/store/records.hpp"
#include "evenhand/workflow/audit_check.hpp"
#include "support/child_process.hpp"
#include "support/postgresql_cluster.hpp"
#include "web/support/certificate.hpp"

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/NetException.h>
#include <Poco/StreamCopier.h>
#include <catch2/catch.hpp>

#include <atomic>
#include <cstdlib>
#include <memory>
#include <thread>

namespace evenhand::tests {
namespace {

constexpr const char* host = "evenhand.example.gov.uk";

void replace_in(std::string& text, const std::string& what, const std::string& by) {
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    text.replace(at, what.size(), by);
}

/// docs/example/nginx.conf in front of two services at one PostgreSQL, with somebody who is signed in.
class TwoServices {
  public:
    TwoServices() {
        hire();
        for (auto& service : services_) {
            service = std::make_unique<ChildProcess>(
                std::vector<std::string>{program(), "serve", "--port", "0", "--council", own_.council(),
                                         "--store", store_, "--host", host, "--behind-proxy", "127.0.0.1"});
            const std::string line = service->line();
            const auto at = line.find("127.0.0.1:");
            addresses_.push_back(line.substr(at, line.find('/', at) - at));
        }
        start_proxy();
    }

    struct Answer {
        int status = 0;  ///< 0: there was none
        std::string body;
    };
    [[nodiscard]] Answer ask(const std::string& method, const std::string& path, const std::string& body = "",
                             const std::string& key = "") const {
        try {
            Poco::Net::HTTPSClientSession session("127.0.0.1", port_, trusting_);
            session.setTimeout(Poco::Timespan(20, 0));
            Poco::Net::HTTPRequest request(method, path, "HTTP/1.1");
            request.setHost(host);
            request.set("Authorization", "Bearer " + token_);
            if (!key.empty()) {
                request.set("Idempotency-Key", key);
                request.setContentType("application/json");
                request.setContentLength64(static_cast<Poco::Int64>(body.size()));
            }
            session.sendRequest(request) << body;
            Poco::Net::HTTPResponse response;
            Answer answer;
            Poco::StreamCopier::copyToString(session.receiveResponse(response), answer.body);
            answer.status = response.getStatus();
            return answer;
        } catch (const Poco::Exception&) {
            return {};
        }
    }
    void kill_one() { services_[0].reset(); }
    [[nodiscard]] pid_t other() const { return services_[1]->id(); }
    [[nodiscard]] std::unique_ptr<workflow::Records> records() const {
        return store::open_records(store::Opening{store_, store::Missing::is_an_error}).value();
    }

  private:
    void hire() {
        REQUIRE(store::open_records(store::Opening{store_, store::Missing::is_created}).ok());
        own_.write("password", "correct horse battery\n");
        const auto file = (own_.path() / "password").string();
        REQUIRE(
            run({"user", "add", "jo", "--store", store_, "--name", "Jo Bell", "--new-password-file", file})
                .status == 0);
        REQUIRE(run({"user", "add", "ann", "--store", store_, "--name", "Ann", "--new-password-file", file,
                     "--as", "jo", "--password-file", file, "--role", "author", "--of", "exampleshire"})
                    .status == 0);
        // By the machine's clock, as the services' is.
        const auto out = (own_.path() / "token").string();
        const std::string line = program() + " user token ann --label test --scopes read,write --store '" +
                                 store_ + "' --as ann --password-file '" + file + "' >'" + out + "'";
        REQUIRE(std::system(line.c_str()) == 0);  // NOLINT
        const std::string said = own_.read("token");
        token_ = said.substr(0, said.find_first_of(" \n"));
    }
    void start_proxy() {
        std::string text = *base::read_file(source("/docs/example/nginx.conf"), std::size_t{1} << 16U);
        replace_in(text, "10.0.0.11:8080", addresses_[0]);
        replace_in(text, "10.0.0.12:8080", addresses_[1]);
        own_.write("certificate.pem", test_certificate);
        own_.write("key.pem", test_key);
        std::filesystem::permissions(own_.path(), std::filesystem::perms::others_exec,
                                     std::filesystem::perm_options::add);
        for (int attempt = 0; attempt < 20; ++attempt) {
            port_ = static_cast<std::uint16_t>(20000 + (getpid() * 31 + attempt * 977) % 30000);
            std::string here = text;
            replace_in(here, "listen 443 ssl;", "listen 127.0.0.1:" + std::to_string(port_) + " ssl;");
            own_.write("nginx.conf", here);
            const bool found = std::filesystem::exists("/usr/sbin/nginx");
            const auto folder = own_.path().string();
            proxy_ = std::make_unique<ChildProcess>(std::vector<std::string>{
                found ? "/usr/sbin/nginx" : "/usr/bin/nginx", "-p", folder, "-c", folder + "/nginx.conf",
                "-e", folder + "/nginx.log", "-g", "daemon off; master_process off;"});
            for (int wait = 0; wait < 100; ++wait) {
                if (ask("GET", "/healthz").status == 200) {
                    return;
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
            }
        }
        FAIL("nginx does not start: " << own_.read("nginx.log"));
    }

    OwnKnowledge own_;
    std::string store_ = postgresql_cluster().fresh_database();
    std::string token_;
    std::array<std::unique_ptr<ChildProcess>, 2> services_;
    std::vector<std::string> addresses_;
    Poco::Net::Context::Ptr trusting_ = [] {
        Poco::Net::Context::Params params;
        params.verificationMode = Poco::Net::Context::VERIFY_NONE;
        return Poco::Net::Context::Ptr(new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, params));
    }();
    std::uint16_t port_ = 0;
    std::unique_ptr<ChildProcess> proxy_;
};

std::string draft(const std::string& title) {
    base::JsonWriter json;
    json.begin_object().key("council").text("exampleshire").key("text").text(title + "\n\nIt is open.");
    json.key("day").text("2027-03-27").end_object();
    return json.take();
}

}  // namespace

TEST_CASE(
    "of two services behind a proxy one is killed under load: nothing of a signed-in user is lost but what "
    "was in flight, and nothing is done twice",
    "[app]") {
    TwoServices services;
    constexpr int deeds = 40;
    constexpr int people = 2;
    constexpr int under_way =
        409;  // the one that died had begun it, and nobody knows yet whether it was done
    std::atomic<int> done = 0;
    std::atomic<int> lost_reads = 0;
    std::atomic<int> lost_writes = 0;
    std::atomic<int> left_open = 0;
    std::atomic<int> never_done = 0;
    {
        std::vector<std::jthread> load;
        for (int who = 0; who < people; ++who) {
            load.emplace_back([&, who] {
                for (int at = 0; at < deeds; ++at) {
                    const std::string key = "deed-" + std::to_string(who) + "-" + std::to_string(at);
                    int status = services.ask("POST", "/api/v1/submissions", draft(key), key).status;
                    for (int tries = 0; status != 201 && status != under_way && tries < 20; ++tries) {
                        ++lost_writes;
                        std::this_thread::sleep_for(std::chrono::milliseconds(100));
                        status = services.ask("POST", "/api/v1/submissions", draft(key), key).status;
                    }
                    left_open += status == under_way ? 1 : 0;
                    never_done += status != 201 && status != under_way ? 1 : 0;
                    lost_reads += services.ask("GET", "/api/v1/submissions").status == 200 ? 0 : 1;
                    ++done;
                }
            });
        }
        while (done < deeds) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        services.kill_one();
    }
    CHECK(done == deeds * people);
    CHECK(never_done == 0);
    // Each has one request at a time: what was in flight when the service died, and no other.
    CHECK(lost_writes + lost_reads <= people);
    const auto records = services.records();
    const auto total = records->list({})->total;
    CHECK(total <= deeds * people);
    CHECK(total >= deeds * people - left_open);
    CHECK(workflow::check_audit(*records, {})->ok());
}

TEST_CASE("an idle service takes less than 64 MB", "[app]") {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    SUCCEED("a sanitizer's memory is not the service's");
#else
    const TwoServices services;
    std::ifstream status("/proc/" + std::to_string(services.other()) + "/status");
    long kilobytes = 0;
    for (std::string word; status >> word;) {
        if (word == "VmRSS:") {
            status >> kilobytes;
        }
    }
    CHECK(kilobytes > 0);
    CHECK(kilobytes < 64 * 1024);
#endif
}

}  // namespace evenhand::tests
