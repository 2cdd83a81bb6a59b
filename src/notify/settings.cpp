#include "evenhand/notify/settings.hpp"

#include "evenhand/base/data.hpp"
#include "evenhand/base/files.hpp"
#include "notify/addresses.hpp"

#include <sys/stat.h>

#include <algorithm>

namespace evenhand::notify {
namespace {

using base::Error;
using base::ErrorCode;
using base::Node;
using base::Result;
using base::TableReader;

constexpr std::size_t file_limit = 64 * 1024;
constexpr std::size_t secret_limit = 4 * 1024;
constexpr std::pair<std::string_view, MailTls> tls_words[] = {
    {"starttls", MailTls::starttls}, {"implicit", MailTls::implicit}, {"none", MailTls::none}};

/// The first line of a file that only its owner, and perhaps its group, may read.
Result<std::string> secret_in(const std::filesystem::path& file) {
    struct stat state {};
    if (::stat(file.c_str(), &state) == 0 && (state.st_mode & (S_IROTH | S_IWOTH)) != 0) {
        return Error{ErrorCode::refused, "everybody on this machine may read the secret in it",
                     "chmod o-rw " + file.string(), base::Place{file.string(), 0}};
    }
    EVENHAND_TRY(std::string text, base::read_file(file, secret_limit));
    text.resize(std::min(text.find_first_of("\r\n"), text.size()));
    if (text.empty()) {
        return Error{ErrorCode::invalid, "the secret in it is empty", "write it on the first line",
                     base::Place{file.string(), 0}};
    }
    return text;
}

class SettingsReader {
  public:
    explicit SettingsReader(const std::filesystem::path& file) : file_(file) {}

    Result<Settings> read(const Node& root) {
        TableReader reader(root, file_.string(), "the settings for notices");
        Settings settings;
        const Node* mail = reader.optional_table("mail");
        const auto hooks = reader.tables("webhook");
        const Node* quiet = reader.optional_table("quiet");
        settings.most_a_day = static_cast<int>(reader.optional_integer("most-a-day", 1, 1000).value_or(12));
        EVENHAND_TRY_DONE(reader.finish());
        if (mail != nullptr) {
            EVENHAND_TRY(settings.mail, mail_server(*mail));
        }
        for (const Node* hook : hooks) {
            EVENHAND_TRY(auto read, webhook(*hook));
            settings.hooks.push_back(std::move(read));
        }
        if (quiet != nullptr) {
            EVENHAND_TRY(settings.quiet, quiet_hours(*quiet));
        }
        return settings;
    }

  private:
    Result<std::optional<MailServer>> mail_server(const Node& table) const {
        TableReader reader(table, file_.string(), "[mail]");
        MailServer server;
        server.host = reader.text("server");
        server.tls = reader.optional_choice("tls", tls_words).value_or(MailTls::starttls);
        const std::int64_t usual = server.tls == MailTls::implicit ? 465 : 587;
        server.port = static_cast<std::uint16_t>(reader.optional_integer("port", 1, 65535).value_or(usual));
        server.user = reader.optional_text("user").value_or("");
        const auto password = reader.optional_text("password-file");
        server.authority = beside(reader.optional_text("authority"));
        server.from = reader.text("from");
        server.to = reader.texts("to");
        check_mail(reader, server, password.has_value());
        EVENHAND_TRY_DONE(reader.finish());
        if (password) {
            EVENHAND_TRY(server.password, secret_in(beside(password)));
        }
        return std::optional(std::move(server));
    }

    static void check_mail(TableReader& reader, const MailServer& server, bool has_password) {
        if (!is_mailbox(server.from)) {
            reader.complain("from", "'" + server.from + "' is no mailbox", "write name@example.gov.uk");
        }
        for (const std::string& address : server.to) {
            if (!is_mailbox(address)) {
                reader.complain("to", "'" + address + "' is no mailbox", "write name@example.gov.uk");
            }
        }
        if (server.tls == MailTls::none && !is_this_machine(server.host)) {
            reader.complain("tls", "mail to another machine may not go without TLS",
                            "use starttls or implicit");
        }
        if (has_password == server.user.empty()) {
            reader.complain("user", "user and password-file belong together", "give both or neither");
        }
    }

    Result<Hook> webhook(const Node& table) const {
        TableReader reader(table, file_.string(), "[[webhook]]");
        const std::string url = reader.text("url");
        const std::string secret = reader.text("secret-file");
        const std::string authority = beside(reader.optional_text("authority"));
        if (!is_hook(url)) {
            reader.complain("url", "'" + url + "' is no address for a webhook",
                            "use https, without a name or password in it");
        }
        EVENHAND_TRY_DONE(reader.finish());
        EVENHAND_TRY(const std::string text, secret_in(beside(secret)));
        auto read = secrets::WebhookSecret::read(text);
        if (!read.ok()) {
            Error error = read.error();
            error.place = base::Place{beside(secret), 1};
            return error;
        }
        return Hook{url, *read, authority};
    }

    Result<QuietHours> quiet_hours(const Node& table) const {
        TableReader reader(table, file_.string(), "[quiet]");
        QuietHours quiet;
        quiet.from = time(reader, "from");
        quiet.until = time(reader, "until");
        EVENHAND_TRY_DONE(reader.finish());
        return quiet;
    }

    static std::chrono::minutes time(TableReader& reader, std::string_view key) {
        const std::string text = reader.text(key);
        const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
        if (text.size() == 5 && digit(0) && digit(1) && text[2] == ':' && digit(3) && digit(4)) {
            const int hours = (text[0] - '0') * 10 + (text[1] - '0');
            const int minutes = (text[3] - '0') * 10 + (text[4] - '0');
            if (hours < 24 && minutes < 60) {
                return std::chrono::hours{hours} + std::chrono::minutes{minutes};
            }
        }
        if (!reader.failed()) {
            reader.complain(key, "'" + text + "' is no time of the day", "write it as \"18:30\"");
        }
        return {};
    }

    /// Named from the folder of the settings.
    [[nodiscard]] std::string beside(const std::optional<std::string>& name) const {
        return name ? (file_.parent_path() / *name).string() : "";
    }

    std::filesystem::path file_;
};

}  // namespace

base::Result<Settings> load_settings(const std::filesystem::path& file) {
    EVENHAND_TRY(const std::string text, base::read_file(file, file_limit));
    EVENHAND_TRY(const Node root, base::parse_toml(text, file.string()));
    return SettingsReader(file).read(root);
}

}  // namespace evenhand::notify
