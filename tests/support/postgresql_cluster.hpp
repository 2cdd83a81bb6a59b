#pragma once

#include "support/temporary_folder.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <grp.h>
#include <libpq-fe.h>
#include <netinet/in.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace evenhand::tests {

/// A PostgreSQL cluster of our own in a temporary folder, on a free port of 127.0.0.1, gone when the scope
/// ends. The server refuses to run as root: it then runs as "postgres", or as "nobody" where there is no such
/// user.
class PostgresqlCluster {
  public:
    PostgresqlCluster() : bin_(newest_bin()), data_(folder_.path() / "data") {
        if (geteuid() == 0) {
            const passwd* user = getpwnam("postgres");
            user = user != nullptr ? user : getpwnam("nobody");
            demand(user != nullptr, "no user to run PostgreSQL as");
            user_ = User{user->pw_uid, user->pw_gid};
            demand(chown(folder_.path().c_str(), user_->id, user_->group) == 0, "a folder is not given away");
        }
        const pid_t initdb =
            spawn({"initdb", "--pgdata=" + data_.string(), "--username=evenhand", "--auth=trust",
                   "--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"});
        int status = 0;
        demand(waitpid(initdb, &status, 0) == initdb && status == 0, "initdb failed: " + log());
        for (int attempt = 0; attempt < 5 && server_ == 0; ++attempt) {
            port_ = free_port();  // somebody else may take it before the server does
            try_start();
        }
        demand(server_ != 0, "PostgreSQL does not start, " + ended_ + ": " + log());
    }
    ~PostgresqlCluster() { end(SIGQUIT); }
    PostgresqlCluster(const PostgresqlCluster&) = delete;
    PostgresqlCluster& operator=(const PostgresqlCluster&) = delete;

    [[nodiscard]] int port() const { return port_; }
    [[nodiscard]] std::string address(const std::string& database) const {
        return "postgresql://evenhand@127.0.0.1:" + std::to_string(port_) + "/" + database;
    }
    /// The address of a new, empty database.
    std::string fresh_database() {
        const auto name = "queue_" + std::to_string(++databases_);
        execute(address("postgres"), "CREATE DATABASE " + name);
        return address(name);
    }
    void drop_database(const std::string& address_of_it) noexcept {
        try {
            execute(address("postgres"),
                    "DROP DATABASE " + address_of_it.substr(address_of_it.rfind('/') + 1) + " WITH (FORCE)");
        } catch (const std::runtime_error&) {
            return;  // a server that is down takes its databases with it
        }
    }
    /// Runs statements beside the program, as somebody with psql does. The first column of the first row
    /// comes back.
    static std::string execute(const std::string& address, const std::string& script) {
        PGconn* connection = PQconnectdb(address.c_str());
        PGresult* result = PQexec(connection, script.c_str());
        const auto status = PQresultStatus(result);
        const std::string problem = PQerrorMessage(connection);
        const std::string value =
            status == PGRES_TUPLES_OK && PQntuples(result) > 0 ? PQgetvalue(result, 0, 0) : "";
        PQclear(result);
        PQfinish(connection);
        demand(status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK, problem);
        return value;
    }
    /// The server falls dead at once, as at a power cut: no commit is finished, no client is told. It starts
    /// again on the same port and recovers.
    void fall() { end(SIGQUIT); }
    /// It starts again on the same port and recovers.
    void recover() {
        try_start();
        demand(server_ != 0, "PostgreSQL does not recover, " + ended_ + ": " + log());
    }

  private:
    /// By value: what getpwnam points to is another user once somebody else has asked.
    struct User {
        uid_t id = 0;
        gid_t group = 0;
    };

    static void demand(bool holds, const std::string& what) {
        if (!holds) {
            throw std::runtime_error(what);
        }
    }
    static std::filesystem::path newest_bin() {
        std::vector<std::filesystem::path> found;
        std::error_code problem;
        for (const auto& entry : std::filesystem::directory_iterator("/usr/lib/postgresql", problem)) {
            if (std::filesystem::exists(entry.path() / "bin/initdb")) {
                found.push_back(entry.path() / "bin");
            }
        }
        demand(!found.empty(), "PostgreSQL is not installed: scripts/install test");
        return *std::max_element(found.begin(), found.end());
    }
    static int free_port() {
        const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        demand(bind(listener, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                   getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) == 0,
               "no free port");
        close(listener);
        return ntohs(address.sin_port);
    }
    [[nodiscard]] std::string log() const {
        std::ifstream stream(folder_.path() / "log");
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    pid_t spawn(std::vector<std::string> words) const {
        const auto program = (bin_ / words[0]).string();
        const auto log_file = (folder_.path() / "log").string();
        std::vector<char*> arguments;
        for (auto& word : words) {
            arguments.push_back(word.data());
        }
        arguments.push_back(nullptr);
        const pid_t child = fork();
        if (child != 0) {
            return child;
        }
        // Between fork and exec: nothing that takes a lock.
        if (user_.has_value() &&
            (setgroups(0, nullptr) != 0 || setgid(user_->group) != 0 || setuid(user_->id) != 0)) {
            _exit(126);
        }
        prctl(PR_SET_PDEATHSIG, SIGQUIT);
        const int out = open(log_file.c_str(), O_CREAT | O_APPEND | O_WRONLY, 0600);
        const int in = open("/dev/null", O_RDONLY);
        if (out < 0 || in < 0 || dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(out, 2) < 0 || chdir("/") != 0) {
            _exit(126);
        }
        execv(program.c_str(), arguments.data());
        _exit(127);
    }
    void try_start() {
        server_ = spawn({"postgres", "-D", data_.string(), "-p", std::to_string(port_), "-c",
                         "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c",
                         "shared_buffers=32MB", "-c", "max_connections=60", "-c", "restart_after_crash=off",
                         "-c", "wal_level=minimal", "-c", "max_wal_senders=0"});
        // A minute: on a busy machine the recovery from a fall takes many seconds.
        for (int attempt = 0; attempt < 6000; ++attempt) {
            int status = 0;
            if (waitpid(server_, &status, WNOHANG) != 0) {
                ended_ = "it ended with wait status " + std::to_string(status);
                server_ = 0;
                return;
            }
            if (PQping(address("postgres").c_str()) == PQPING_OK) {
                return;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        ended_ = "it does not answer within a minute";
        end(SIGQUIT);
    }
    void end(int signal) {
        if (server_ > 0) {
            ::kill(server_, signal);
            waitpid(server_, nullptr, 0);
            server_ = 0;
        }
    }

    TemporaryFolder folder_;
    std::filesystem::path bin_;
    std::filesystem::path data_;
    std::optional<User> user_;
    pid_t server_ = 0;
    std::string ended_ = "it was not asked to";
    int port_ = 0;
    int databases_ = 0;
};

/// One for all tests of a program, started by the first that asks.
inline PostgresqlCluster& postgresql_cluster() {
    static PostgresqlCluster cluster;
    return cluster;
}

}  // namespace evenhand::tests
