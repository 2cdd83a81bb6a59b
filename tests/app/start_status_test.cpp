#include "app/console.hpp"
#include "app/reload/knowledge_under_test.hpp"
#include "app/start_status.hpp"
#include "evenhand/store/records.hpp"
#include "support/child_process.hpp"

#include <catch2/catch.hpp>
#include <sqlite3.h>
#include <sys/stat.h>

#include <algorithm>

namespace evenhand::tests {
namespace {

/// For "localhost", until 1 February 2020.
constexpr const char* certificate_of_2020 = R"(-----BEGIN CERTIFICATE-----
MIIBDjCBtgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwHhcN
MjAwMTAxMDAwMDAwWhcNMjAwMjAxMDAwMDAwWjAUMRIwEAYDVQQDDAlsb2NhbGhv
c3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQkr6LhlutMquNLTv5cXE8VNf3R
KtOCylX+nyhY6OJBfAmNfpnxj6wCrykSjB6Ybg9Kye/XyJLQUFhJ2+Rm/0hWMAoG
CCqGSM49BAMCA0cAMEQCIDb2GIR/Cs+5iXEcvne6W1vpLp3pNVjaLR9VHrPZdr5c
AiBIhxOZUjRoLpW3iSbEcZ0MrZv2ePoEXmuNRCpzqbBs3A==
-----END CERTIFICATE-----
)";

struct End {
    int status = -1;
    std::string err;
};

/// `evenhand serve` as an administrator starts it, ended after a while if it should run after all.
struct Start {
    OwnKnowledge own;
    std::string queue = (own.path() / "queue.db").string();
    bool made = store::open_records(store::Opening{queue, store::Missing::is_created}).ok();

    [[nodiscard]] End with(const std::string& words, const std::string& before = "") const {
        const auto err = (own.path() / "err").string();
        const std::string line = before + "EVENHAND_DATA='" + own.path().string() + "' timeout 30 '" +
                                 program() + "' serve " + words + " >/dev/null 2>'" + err + "'";
        const int ended = std::system(line.c_str());  // NOLINT: the shell is what starts services
        return {WIFEXITED(ended) ? WEXITSTATUS(ended) : -1, own.read("err")};
    }
    [[nodiscard]] std::string usual() const {
        return "--port 0 --council '" + own.council() + "' --store '" + queue + "'";
    }
};

/// One line that says what and how to mend.
void told(const End& end, int status, const std::string& words) {
    CAPTURE(end.err);
    CHECK(end.status == status);
    CHECK(std::count(end.err.begin(), end.err.end(), '\n') == 1);
    CHECK(end.err.find(words) != std::string::npos);
    CHECK(end.err.find("; ") != std::string::npos);
}

}  // namespace

TEST_CASE("each thing that a service cannot start with has a line and an exit status of its own", "[app]") {
    const Start start;
    REQUIRE(start.made);

    SECTION("a configuration that others may write") {
        const auto file = (start.own.path() / "e.toml").string();
        start.own.write("e.toml", "councils = [\"" + start.own.council() + "\"]\n");
        REQUIRE(chmod(file.c_str(), 0666) == 0);
        told(start.with("--config '" + file + "'"), app::unsafe_configuration, "chmod go-w");
    }
    SECTION("a port in use") {
        ChildProcess first({"/usr/bin/env", "EVENHAND_DATA=" + start.own.path().string(), program(), "serve",
                            "--port", "0", "--council", start.own.council()});
        const std::string line = first.line();
        const auto at = line.find("127.0.0.1:") + 10;
        const auto port = line.substr(at, line.find('/', at) - at);
        told(start.with("--port " + port + " --council '" + start.own.council() + "'"), app::port_taken,
             "127.0.0.1:" + port);
    }
    SECTION("a missing lexicon") {
        std::filesystem::remove(start.own.path() / "lexicons/parties.toml");
        told(start.with(start.usual()), app::no_rules, "parties.toml");
    }
    SECTION("no lexicons at all") {
        std::filesystem::remove_all(start.own.path() / "lexicons");
        told(start.with(start.usual()), app::no_rules, "EVENHAND_DATA");
    }
    SECTION("a database of a newer version") {
        sqlite3* handle = nullptr;
        REQUIRE(sqlite3_open(start.queue.c_str(), &handle) == SQLITE_OK);
        REQUIRE(sqlite3_exec(
                    handle,
                    "INSERT INTO schema_step SELECT max(number) + 1, 'more', 'sha256:x' FROM schema_step",
                    nullptr, nullptr, nullptr) == SQLITE_OK);
        sqlite3_close(handle);
        told(start.with(start.usual()), app::newer_store, "newer Evenhand");
    }
    SECTION("a certificate that ran out") {
        const std::string folder = start.own.path().string();
        start.own.write("c.pem", certificate_of_2020);
        start.own.write("k.pem", "never read");
        told(start.with(start.usual() + " --certificate '" + folder + "/c.pem' --key '" + folder +
                        "/k.pem' --host localhost"),
             app::certificate_over, "ran out on");
    }
    SECTION("anything else") {
        told(start.with("--port 0 --council /nowhere.toml"), app::not_done, "/nowhere.toml");
    }
}

TEST_CASE("a disk that takes nothing more is told by whatever opens the queue, and the queue is as it was",
          "[app]") {
    const Start start;
    REQUIRE(start.made);
    // No file grows beyond 4 KiB: a write fails as on a full disk, on every machine and for every user.
    const std::string full = "trap '' XFSZ; ulimit -f 8; ";
    const std::string before = start.own.read("queue.db");
    told(start.with(start.usual(), full), app::no_room_left, "no room left");
    const auto err = (start.own.path() / "err").string();
    for (const std::string words : {"audit verify", "scan items", "scan list", "user list",
                                    "queue list --as al --password-file /dev/null"}) {
        CAPTURE(words);
        const std::string line = full + "'" + program() + "' " + words + " --store '" + start.queue +
                                 "' >/dev/null 2>'" + err + "'";
        const int ended = std::system(line.c_str());  // NOLINT
        told({WEXITSTATUS(ended), start.own.read("err")}, app::not_done, "no room left");
    }
    CHECK(start.own.read("queue.db") == before);
    ChildProcess with_room({"/usr/bin/env", "EVENHAND_DATA=" + start.own.path().string(), program(), "serve",
                            "--port", "0", "--council", start.own.council(), "--store", start.queue});
    CHECK(with_room.line().find("Evenhand is at") != std::string::npos);
}

TEST_CASE("a full disk is told at the start", "[app]") {
    const Start start;
    const auto disk = (start.own.path() / "disk").string();
    // A file system of its own in a name space of its own, which goes with the shell; some machines allow
    // none.
    const std::string space =
        "unshare -rm sh -c 'mkdir -p \"" + disk + "\" && mount -t tmpfs -o size=2m tmpfs \"" + disk + "\"";
    if (std::system((space + "' 2>/dev/null").c_str()) != 0) {  // NOLINT
        WARN("this machine mounts no file system for a test");
        return;
    }
    const auto err = (start.own.path() / "err").string();
    const std::string line =
        space + " && cp \"" + start.queue + "\" \"" + disk + "/queue.db\" && EVENHAND_DATA=\"" +
        start.own.path().string() + "\" timeout 30 " + program() + " serve --port 0 --council \"" +
        start.own.council() + "\" --store \"" + disk + "/queue.db\"' >/dev/null 2>'" + err + "'";
    const int ended = std::system(line.c_str());  // NOLINT
    told({WEXITSTATUS(ended), start.own.read("err")}, app::no_room_left, "no room left");
}

}  // namespace evenhand::tests
