#include "support/site/council_site.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <stdexcept>
#include <thread>

namespace evenhand::tests {
namespace {

constexpr std::array systems{CouncilSystem::local_gov_drupal, CouncilSystem::jadu, CouncilSystem::umbraco,
                             CouncilSystem::goss, CouncilSystem::word_press};

void demand(bool holds, const std::string& what) {
    if (!holds) {
        throw std::runtime_error(what);
    }
}

sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

std::uint16_t free_port() {
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    demand(bind(listener, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
               getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) == 0,
           "no free port");
    close(listener);
    return ntohs(address.sin_port);
}

bool answers(std::uint16_t port) {
    const int client = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    const bool connected = connect(client, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    close(client);
    return connected;
}

pid_t spawn(std::vector<std::string> words, const std::filesystem::path& log) {
    std::vector<char*> arguments;
    for (auto& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    const std::string log_file = log.string();
    const pid_t child = fork();
    if (child != 0) {
        return child;
    }
    // Between fork and exec: nothing that takes a lock.
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    const int out = open(log_file.c_str(), O_CREAT | O_APPEND | O_WRONLY, 0600);
    const int in = open("/dev/null", O_RDONLY);
    if (out < 0 || in < 0 || dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(out, 2) < 0) {
        _exit(126);
    }
    execvp(arguments[0], arguments.data());
    _exit(127);
}

void make_certificates(const std::filesystem::path& folder) {
    const auto file = [&](const char* name) { return (folder / name).string(); };
    const auto run = [&](const std::vector<std::string>& words) {
        int status = 0;
        const pid_t child = spawn(words, folder / "openssl.log");
        demand(waitpid(child, &status, 0) == child && status == 0, "openssl failed: is it installed?");
    };
    run({"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
         "-days", "2", "-subj", "/CN=An authority of a test", "-keyout", file("authority.key"), "-out",
         file("authority.pem")});
    run({"openssl", "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj",
         "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", file("site.key"), "-out",
         file("site.csr")});
    run({"openssl", "x509", "-req", "-in", file("site.csr"), "-CA", file("authority.pem"), "-CAkey",
         file("authority.key"), "-days", "2", "-copy_extensions", "copyall", "-out", file("site.pem")});
}

std::vector<std::string> lines_of(const std::filesystem::path& file) {
    std::ifstream log(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(log, line);) {
        lines.push_back(line);
    }
    return lines;
}

constexpr std::string_view main_part = R"(daemon off;
master_process off;
pid nginx.pid;
error_log stderr error;
events { worker_connections 256; }
http {
  log_format plain '$request_method $request_uri $status';
  access_log requests.log plain;
  log_format placed '$server_port $request_uri';
  access_log placed.log placed;
  client_body_temp_path temp; proxy_temp_path temp; fastcgi_temp_path temp; uwsgi_temp_path temp; scgi_temp_path temp;
  default_type text/html; charset utf-8;
  gzip on; gzip_min_length 200; gzip_types application/rss+xml application/xml;
  map $args $listed { default 1; "~(?:page|p|GoToPage)=(?<wanted>[0-9]+)$" $wanted; "" $first; }
)";

/// What every site has besides its pages.
constexpr std::string_view site_part = R"(
    location = / { try_files /home =404; }
    location = /robots.txt { default_type text/plain; }
    location = /news { try_files /list/$listed =404; }
    location ~ ^/news/page/(?<number>[0-9]+)/$ { try_files /list/$number =404; }
    location = /news/1/feed.rss { default_type application/rss+xml; try_files /news-1-feed =404; }
    location = /rss/news { default_type application/rss+xml; try_files /rss-news =404; }
    location = /feed/ { default_type application/rss+xml; try_files /feed =404; }
    location = /feed { try_files /nothing =404; }
    location ~ [.]xml$ { default_type application/xml; }
    location = /old-news { return 301 /news; }
    location = /moved-for-now { return 302 /news/3; }
    location = /members { return 302 /login?next=members; }
    location = /login { return 200 "<title>Sign in</title><form><input type=\"password\"></form>"; }
    location = /loop { return 302 /loop; }
    location = /away { return 302 http://192.0.2.1/; }
    location = /withdrawn { return 410 "<p>Gone.</p>"; }
    location = /forbidden { return 403 "<p>No.</p>"; }
    location = /challenge { return 403 "<title>Just a moment...</title>"; }
    location = /slow { gzip off; limit_rate 2k; try_files /slow-page =404; }
    location = /busy { add_header Retry-After 120 always; return 503 "<p>Later.</p>"; }
    location = /private/diary { return 200 "<p>Not for robots.</p>"; }
  }
)";

}  // namespace

CouncilSites::CouncilSites() {
    make_certificates(folder_.path());
    for (int attempt = 0; attempt < 5 && server_ == 0; ++attempt) {
        for (const CouncilSystem system : systems) {
            ports_[system] = free_port();  // somebody else may take it before the server does
        }
        secure_port_ = free_port();
        write_pages();
        write_configuration();
        if (!try_start()) {
            server_ = 0;
        }
    }
    std::ifstream log(folder_.path() / "log");
    demand(server_ != 0, "nginx does not start: " + std::string{std::istreambuf_iterator<char>(log), {}});
}

CouncilSites::~CouncilSites() {
    if (server_ > 0) {
        ::kill(server_, SIGTERM);
        waitpid(server_, nullptr, 0);
    }
}

void CouncilSites::write_pages() {
    std::filesystem::create_directories(folder_.path() / "temp");
    for (const CouncilSystem system : systems) {
        for (const auto& [name, text] : site_files(system, origin(system))) {
            folder_.write("site" + std::to_string(static_cast<int>(system)) + "/" + name, text);
        }
    }
}

void CouncilSites::write_configuration() const {
    std::string text(main_part);
    text += "  map $server_port $first { default 1; " +
            std::to_string(ports_.at(CouncilSystem::local_gov_drupal)) + " 0; }\n";
    const auto add = [&](const std::string& listen, CouncilSystem system) {
        text += "  server {\n    listen 127.0.0.1:" + listen + ";\n    root site" +
                std::to_string(static_cast<int>(system)) + ";" + std::string(site_part);
    };
    for (const auto& [system, port] : ports_) {
        add(std::to_string(port), system);
    }
    add(std::to_string(secure_port_) +
            " ssl;\n    ssl_certificate site.pem;\n    ssl_certificate_key site.key",
        CouncilSystem::jadu);
    folder_.write("nginx.conf", text + "}\n");
}

bool CouncilSites::try_start() {
    const std::string folder = folder_.path().string();
    const bool found = std::filesystem::exists("/usr/sbin/nginx");
    server_ = spawn(
        {found ? "/usr/sbin/nginx" : "nginx", "-p", folder, "-c", folder + "/nginx.conf", "-e", "stderr"},
        folder_.path() / "log");
    for (int attempt = 0; attempt < 1000; ++attempt) {
        if (waitpid(server_, nullptr, WNOHANG) != 0) {
            return false;
        }
        if (answers(secure_port_)) {
            return true;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    ::kill(server_, SIGKILL);
    waitpid(server_, nullptr, 0);
    return false;
}

std::string CouncilSites::origin(CouncilSystem system) const {
    return "http://127.0.0.1:" + std::to_string(ports_.at(system));
}

std::string CouncilSites::secure_origin() const {
    return "https://localhost:" + std::to_string(secure_port_);
}

std::vector<std::uint16_t> CouncilSites::ports() const {
    std::vector<std::uint16_t> all{secure_port_};
    for (const auto& [system, port] : ports_) {
        all.push_back(port);
    }
    return all;
}

void CouncilSites::write(CouncilSystem system, const std::string& name, const std::string& text) {
    const auto file = folder_.path() / ("site" + std::to_string(static_cast<int>(system))) / name;
    const auto before = std::filesystem::last_write_time(file);
    // In one step, as nginx may be reading it; with a time a second later, as ETags are made of it.
    folder_.write("next", text);
    std::filesystem::last_write_time(folder_.path() / "next", before + std::chrono::seconds(1));
    std::filesystem::rename(folder_.path() / "next", file);
}

std::vector<std::string> CouncilSites::requests() const {
    return lines_of(folder_.path() / "requests.log");
}

std::vector<std::string> CouncilSites::placed_requests() const {
    return lines_of(folder_.path() / "placed.log");
}

CouncilSites& council_sites() {
    static CouncilSites sites;
    return sites;
}

}  // namespace evenhand::tests
