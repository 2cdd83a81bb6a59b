#include "app/queue/opened.hpp"

#include "app/data_folder.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/council/profile.hpp"
#include "evenhand/secrets/password.hpp"
#include "evenhand/secrets/token.hpp"
#include "evenhand/store/records.hpp"

#include <termios.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <iostream>

namespace evenhand::app {
namespace {

base::Error usage(std::string message, std::string mend) {
    return {base::ErrorCode::usage, std::move(message), std::move(mend), {}};
}

/// The terminal without its echo, as long as this lives.
class Quiet {
  public:
    Quiet() {
        tcgetattr(STDIN_FILENO, &before_);
        termios quiet = before_;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~Quiet() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_); }
    Quiet(const Quiet&) = delete;
    Quiet& operator=(const Quiet&) = delete;

  private:
    termios before_{};
};

}  // namespace

ArgonPasswords::ArgonPasswords(std::optional<secrets::BreachedList> breached)
    : breached_(std::move(breached)) {}

base::Result<std::string> ArgonPasswords::hashed(const std::string& password) const {
    return secrets::hash_password(password, secrets::Cost::everyday);
}

bool ArgonPasswords::match(const std::optional<std::string>& hash, const std::string& password) const {
    if (!hash) {
        secrets::verify_nobody(password, secrets::Cost::everyday);
        return false;
    }
    return secrets::verify_password(*hash, password, secrets::Cost::everyday) != secrets::Match::no;
}

base::Result<bool> ArgonPasswords::is_breached(const std::string& password) const {
    return breached_ ? breached_->has(password) : false;
}

base::Result<ArgonPasswords> passwords_of(const Options& options) {
    const auto file = options.value(breached_option.name);
    if (!file) {
        return ArgonPasswords{};
    }
    EVENHAND_TRY(auto list, secrets::BreachedList::open(*file));
    return ArgonPasswords(std::move(list));
}

base::Result<store::Opening> opening_of(const Options& options, store::Missing missing) {
    const auto address = options.value("store");
    if (!address) {
        return usage("no store is named", "add --store FILE, or --store postgresql://USER@HOST/DATABASE");
    }
    store::Opening opening;
    opening.address = *address;
    opening.missing = missing;
    return opening;
}

base::Result<std::string> password_from(const Options& options, const std::string& question) {
    constexpr std::size_t limit = 4096;
    if (const auto file = options.value("password-file")) {
        EVENHAND_TRY(std::string text, base::read_file(*file, limit));
        text.resize(std::min(text.find_first_of("\r\n"), text.size()));
        return text;
    }
    if (isatty(STDIN_FILENO) == 0) {
        return usage("there is no terminal to ask for a password",
                     "add --password-file FILE, or set EVENHAND_TOKEN");
    }
    std::cerr << question << ": " << std::flush;
    std::string line;
    {
        const Quiet quiet;
        std::getline(std::cin, line);
    }
    std::cerr << '\n';
    return line;
}

base::Result<workflow::Account> sign_in(const Options& options, workflow::Records& records,
                                        const base::Clock& clock, workflow::Scope needed) {
    const ArgonPasswords passwords;
    workflow::Door door(records, passwords, clock);
    const auto as = options.value("as");
    const char* token = std::getenv("EVENHAND_TOKEN");
    if (token != nullptr && *token != '\0') {
        EVENHAND_TRY(auto who, door.by_token(secrets::token_digest(token), needed));
        if (as && *as != who.id.value) {
            return usage("EVENHAND_TOKEN is " + who.id.value + "'s, and --as names " + *as,
                         "leave one of them out");
        }
        return who;
    }
    if (!as) {
        return usage("nobody is named", "add --as NAME, or set EVENHAND_TOKEN");
    }
    EVENHAND_TRY(const std::string password, password_from(options, "Password of " + *as));
    return door.by_password({*as}, password, "command line");
}

base::Result<std::unique_ptr<workflow::KnowledgeRules>> rules_of(const Options& options) {
    std::map<workflow::CouncilId, std::shared_ptr<const check::Knowledge>> councils;
    if (const auto file = options.value("council")) {
        EVENHAND_TRY(auto council, council::load_profile(*file));
        EVENHAND_TRY(const auto data, data_folder());
        EVENHAND_TRY(auto library, check::Library::load(data));
        const workflow::CouncilId id{council.slug};
        EVENHAND_TRY(councils[id], check::Knowledge::join(std::move(library), std::move(council)));
    }
    return std::make_unique<workflow::KnowledgeRules>(std::move(councils));
}

base::Result<workflow::CouncilId> council_of(const Options& options) {
    const auto file = options.value("council");
    if (!file) {
        return usage("no council is named", "add --council FILE");
    }
    EVENHAND_TRY(const auto council, council::load_profile(*file));
    return workflow::CouncilId{council.slug};
}

base::Result<Opened> open_queue(const Options& options, const Console& console, workflow::Scope needed) {
    EVENHAND_TRY(const auto opening, opening_of(options, store::Missing::is_an_error));
    Opened opened;
    EVENHAND_TRY(opened.records, store::open_records(opening));
    EVENHAND_TRY(opened.who, sign_in(options, *opened.records, console.clock, needed));
    EVENHAND_TRY(opened.rules, rules_of(options));
    return opened;
}

base::Result<Form> form_of(const Options& options) {
    const std::string form = options.value("format").value_or("text");
    if (form != "text" && form != "json") {
        return usage("--format: '" + form + "' is no format here", "use text or json");
    }
    return form == "json" ? Form::json : Form::text;
}

base::Result<std::int64_t> number_of(const std::string& text, const std::string& what) {
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc{} || end != text.data() + text.size() || number < 1) {
        return usage("'" + text + "' is no " + what, "give its number, from 1 upwards");
    }
    return number;
}

}  // namespace evenhand::app
