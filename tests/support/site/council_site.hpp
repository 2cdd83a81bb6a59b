#pragma once

#include "support/site/site_files.hpp"
#include "support/temporary_folder.hpp"

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace evenhand::tests {

/// Five websites of councils, three hundred pages in all, served by nginx on loopback ports of its own:
/// with ETag, Last-Modified, gzip, and what else a scan meets, at each of them:
///   /old-news            301 to /news                 /moved-for-now     302 to /news/3
///   /members             302 to /login, which asks for a password
///   /loop                302 to itself                /away              302 to http://192.0.2.1/
///   /withdrawn           410                          /forbidden         403
///   /challenge           403 and a page that wants proof of being no robot
///   /busy                503 with Retry-After: 120    /private/diary     what robots.txt forbids
///   /slow                2 KB a second of a news page of some 8 KB
/// One website more speaks https, with a certificate for "localhost" of an authority of its own.
/// Ended when the scope ends. Needs nginx-light and openssl.
class CouncilSites {
  public:
    CouncilSites();
    ~CouncilSites();
    CouncilSites(const CouncilSites&) = delete;
    CouncilSites& operator=(const CouncilSites&) = delete;

    /// "http://127.0.0.1:4711".
    [[nodiscard]] std::string origin(CouncilSystem system) const;
    [[nodiscard]] std::string secure_origin() const;  ///< "https://localhost:4711", the pages of Jadu's site
    [[nodiscard]] std::filesystem::path authority() const { return folder_.path() / "authority.pem"; }
    [[nodiscard]] std::vector<std::uint16_t> ports() const;
    /// Puts another page in the place of a file (a name as in site_files); its time is another one, too.
    void write(CouncilSystem system, const std::string& name, const std::string& text);
    /// "GET /news/1 200" for each request that came to any site, in their order.
    [[nodiscard]] std::vector<std::string> requests() const;
    /// The same as "4711 /news/1": at which port of which site it was.
    [[nodiscard]] std::vector<std::string> placed_requests() const;

  private:
    void write_pages();
    void write_configuration() const;
    bool try_start();

    TemporaryFolder folder_;
    std::map<CouncilSystem, std::uint16_t> ports_;
    std::uint16_t secure_port_ = 0;
    pid_t server_ = 0;
};

/// One for all tests of a program, started by the first that asks.
CouncilSites& council_sites();

}  // namespace evenhand::tests
