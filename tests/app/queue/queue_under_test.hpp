#pragma once

#include "app/console_under_test.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/secrets/token.hpp"
#include "evenhand/store/records.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>
#include <vector>

namespace evenhand::tests {

/// A queue in a file of its own, with its people and a token for each, on 8 April 2027 in London.
class QueueUnderTest {
  public:
    QueueUnderTest() {
        open();
        add("ann", workflow::Role::author, {"exampleshire"});
        add("al", workflow::Role::clerk, {"exampleshire"});
        add("bo", workflow::Role::clerk, {"exampleshire"});
        add("mo", workflow::Role::monitoring_officer, {"exampleshire"});
        add("root", workflow::Role::administrator, {});
        records_.reset();
    }
    ~QueueUnderTest() { unsetenv("EVENHAND_TOKEN"); }
    QueueUnderTest(const QueueUnderTest&) = delete;
    QueueUnderTest& operator=(const QueueUnderTest&) = delete;

    /// A command line of that person, on this queue; `council`: with the example's council.
    Run as(const std::string& person, std::vector<std::string> arguments, const std::string& input = {}) {
        setenv("EVENHAND_TOKEN", ("token of " + person).c_str(), 1);
        return plain(std::move(arguments), input);
    }
    Run with_council(const std::string& person, std::vector<std::string> arguments,
                     const std::string& input = {}) {
        arguments.insert(arguments.end(),
                         {"--council", evenhand::tests::source("/docs/example/council.toml")});
        return as(person, std::move(arguments), input);
    }
    Run plain(std::vector<std::string> arguments, const std::string& input = {}) {
        arguments.insert(arguments.end(), {"--store", store()});
        return run(arguments, input);
    }
    [[nodiscard]] std::string store() const { return (folder.path() / "queue.db").string(); }

    TemporaryFolder folder;

  private:
    void open() {
        auto opened =
            store::open_records({store(), store::Missing::is_created, std::chrono::milliseconds(5000)});
        if (!opened.ok()) {
            FAIL(base::one_line(opened.error()));
        }
        records_ = std::move(opened).value();
    }
    void add(const std::string& id, workflow::Role role, const workflow::CouncilId& council) {
        workflow::Account account;
        account.id = {id};
        account.name = id + " Example";
        account.grants = {{council, role}};
        using workflow::Scope;
        const workflow::ApiToken token{secrets::token_digest("token of " + id),
                                       {id},
                                       "test",
                                       {Scope::read, Scope::write, Scope::decide, Scope::administer},
                                       {},
                                       {},
                                       {}};
        const auto done = records_->record({{workflow::PutAccount{account}, workflow::AddToken{token}},
                                            {{FixedClock().now(), {}, {}, "user-add", {}, {}}}});
        REQUIRE(done.ok());
    }

    std::unique_ptr<workflow::Records> records_;
};

inline bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace evenhand::tests
