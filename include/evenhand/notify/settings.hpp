#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/secrets/webhook.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace evenhand::notify {

enum class MailTls : std::uint8_t {
    starttls,  ///< RFC 3207; a server that does not offer it is not written to
    implicit,  ///< RFC 8314, port 465
    none,      ///< only to this machine itself
};

struct MailServer {
    std::string host;
    std::uint16_t port = 587;
    MailTls tls = MailTls::starttls;
    std::string user;  ///< empty: no sign-in
    std::string password;
    std::string authority;  ///< a file of certificates to trust; empty: the machine's
    std::string from;
    std::vector<std::string> to;
};

struct Hook {
    std::string url;  ///< https, or http to this machine itself
    secrets::WebhookSecret secret;
    std::string authority;  ///< as for mail
};

/// From one time of the London day to another, over midnight where `from` is the later. Nothing is sent then;
/// it waits. `from` == `until`: never quiet.
struct QuietHours {
    std::chrono::minutes from{0};
    std::chrono::minutes until{0};
};

struct Settings {
    std::optional<MailServer> mail;
    std::vector<Hook> hooks;
    QuietHours quiet;
    int most_a_day = 12;  ///< to one receiver; what is more comes together the next morning
};

/// The settings of a TOML file. Secrets stand in files of their own, named from the folder of this one; a
/// secret that others on the machine may read is refused.
base::Result<Settings> load_settings(const std::filesystem::path& file);

}  // namespace evenhand::notify
