#include "app/user_command.hpp"

#include "app/queue/known_council.hpp"
#include "app/queue/moments.hpp"
#include "app/queue/opened.hpp"
#include "evenhand/base/comma_list.hpp"
#include "evenhand/base/json_writer.hpp"
#include "evenhand/secrets/token.hpp"
#include "evenhand/store/records.hpp"
#include "evenhand/web/second_factor.hpp"
#include "evenhand/workflow/address_token.hpp"
#include "evenhand/workflow/people_desk.hpp"

#include <algorithm>
#include <ostream>

namespace evenhand::app {
namespace {

using workflow::Account;
using workflow::PersonId;
using workflow::Scope;

base::Error usage(std::string message, std::string mend) {
    return {base::ErrorCode::usage, std::move(message), std::move(mend), {}};
}

base::Result<PersonId> person_of(const Options& options) {
    if (options.words().empty()) {
        return usage("nobody is named", "give the name that they sign in with");
    }
    return PersonId{options.words().front()};
}

base::Result<workflow::Grant> grant_of(const Options& options) {
    const auto role = options.value("role");
    const auto named = role ? workflow::role_named(*role) : std::nullopt;
    if (!named) {
        return usage(role ? "--role: '" + *role + "' is no role" : "no role is named",
                     "use author, clerk, monitoring-officer, reader or administrator");
    }
    return workflow::Grant{{options.value("of").value_or("")}, *named};
}

/// The same password twice, or the first line of a file.
base::Result<std::string> new_password(const Options& options, const std::string& name) {
    if (const auto file = options.value("new-password-file")) {
        const std::string arguments[] = {"--password-file", *file};
        const Option known[] = {password_option};
        EVENHAND_TRY(const auto only, Options::parse(arguments, known, "evenhand user"));
        return password_from(only, "");
    }
    const Option none[] = {password_option};
    EVENHAND_TRY(const auto terminal, Options::parse({}, none, "evenhand user"));
    auto first = password_from(terminal, "New password of " + name);
    if (!first.ok()) {
        return usage("there is no terminal to ask for a new password", "add --new-password-file FILE");
    }
    EVENHAND_TRY(const std::string again, password_from(terminal, "Once more"));
    if (*first != again) {
        return base::Error{base::ErrorCode::refused, "the two are not the same", "try again", {}};
    }
    return *first;
}

/// A store, whoever has signed in (nobody on one that has no accounts yet), and the people at it.
struct People {
    std::unique_ptr<workflow::Records> records;
    ArgonPasswords passwords;
    Account who;
};

base::Result<base::Done> remark(const Options& options, workflow::Records& records, const Console& console) {
    EVENHAND_TRY(const std::string words, remark_on(options, records, {options.value("of").value_or("")}));
    if (!words.empty()) {
        console.err << "note: " << words << '\n';
    }
    return base::Done{};
}

base::Result<int> add(const Options& options, const Console& console) {
    EVENHAND_TRY(const PersonId id, person_of(options));
    EVENHAND_TRY(const auto opening, opening_of(options, store::Missing::is_created));
    EVENHAND_TRY(const auto records, store::open_records(opening));
    EVENHAND_TRY(const auto passwords, passwords_of(options));
    workflow::PeopleDesk desk(*records, passwords, console.clock);
    Account account;
    account.id = id;
    account.name = options.value("name").value_or(id.value);
    account.email = options.value("email").value_or("");
    EVENHAND_TRY(const auto so_far, records->accounts());
    if (so_far.empty()) {
        EVENHAND_TRY(const std::string password, new_password(options, id.value));
        EVENHAND_TRY_DONE(desk.add_first(account, password));
        console.out << id.value << " is the first administrator\n";
        return nothing_found;
    }
    EVENHAND_TRY(const Account who, sign_in(options, *records, console.clock, Scope::administer));
    if (options.has("role")) {
        EVENHAND_TRY(const auto grant, grant_of(options));
        account.grants = {grant};
        EVENHAND_TRY_DONE(remark(options, *records, console));
    }
    EVENHAND_TRY(const std::string password, new_password(options, id.value));
    EVENHAND_TRY_DONE(desk.add(who, account, password));
    console.out << id.value << " was added\n";
    return nothing_found;
}

base::Result<People> open_people(const Options& options, const Console& console, Scope needed) {
    EVENHAND_TRY(const auto opening, opening_of(options, store::Missing::is_an_error));
    People people;
    EVENHAND_TRY(people.passwords, passwords_of(options));
    EVENHAND_TRY(people.records, store::open_records(opening));
    EVENHAND_TRY(people.who, sign_in(options, *people.records, console.clock, needed));
    return people;
}

std::string grants_in_words(const Account& account) {
    std::string words;
    for (const auto& grant : account.grants) {
        words += (words.empty() ? "" : ", ") + std::string(word(grant.role)) +
                 (grant.council.empty() ? " everywhere" : " of " + grant.council.value);
    }
    return words.empty() ? "no role" : words;
}

base::Result<int> list(const Options& options, const Console& console) {
    EVENHAND_TRY(const Form form, form_of(options));
    EVENHAND_TRY(const People people, open_people(options, console, Scope::read));
    EVENHAND_TRY(const auto accounts, people.records->accounts());
    if (form == Form::text) {
        for (const Account& account : accounts) {
            console.out << account.id.value << "  " << account.name << "  " << grants_in_words(account)
                        << (account.standing == workflow::Standing::disabled ? "  (disabled)" : "")
                        << (account.deputy.empty() ? "" : "  deputy " + account.deputy.value) << '\n';
        }
        return nothing_found;
    }
    base::JsonWriter json;
    json.begin_object().key("schema").text("evenhand/users/1").key("users").begin_array();
    for (const Account& account : accounts) {
        json.begin_object().key("id").text(account.id.value).key("name").text(account.name);
        json.key("email").text(account.email).key("standing").text(word(account.standing));
        json.key("deputy").text(account.deputy.value).key("grants").begin_array();
        for (const auto& grant : account.grants) {
            json.begin_object()
                .key("role")
                .text(word(grant.role))
                .key("of")
                .text(grant.council.value)
                .end_object();
        }
        json.end_array().end_object();
    }
    json.end_array().end_object();
    console.out << json.take();
    return nothing_found;
}

base::Result<int> change(const Options& options, const Console& console, const std::string& what) {
    EVENHAND_TRY(const PersonId id, person_of(options));
    EVENHAND_TRY(const People people, open_people(options, console, Scope::administer));
    workflow::PeopleDesk desk(*people.records, people.passwords, console.clock);
    if (what == "disable" || what == "enable") {
        const auto standing = what == "disable" ? workflow::Standing::disabled : workflow::Standing::active;
        EVENHAND_TRY_DONE(desk.set_standing(people.who, id, standing));
    } else if (what == "deputy") {
        const PersonId deputy{options.words().size() == 2 ? options.words()[1] : ""};
        EVENHAND_TRY_DONE(desk.set_deputy(people.who, id, deputy));
    } else {
        EVENHAND_TRY(const auto grant, grant_of(options));
        if (what == "grant") {
            EVENHAND_TRY_DONE(remark(options, *people.records, console));
        }
        EVENHAND_TRY_DONE(what == "grant" ? desk.grant(people.who, id, grant)
                                          : desk.take_back(people.who, id, grant));
    }
    console.out << id.value << ": done\n";
    return nothing_found;
}

base::Result<int> set_password(const Options& options, const Console& console) {
    EVENHAND_TRY(const PersonId id, person_of(options));
    EVENHAND_TRY(const People people, open_people(options, console, Scope::administer));
    EVENHAND_TRY(const std::string password, new_password(options, id.value));
    workflow::PeopleDesk desk(*people.records, people.passwords, console.clock);
    EVENHAND_TRY_DONE(desk.set_password(people.who, id, password));
    console.out << id.value << " has a new password, and every session of theirs has ended\n";
    return nothing_found;
}

/// The label of a token for an editor or a feed: --for, --of, --kind, --author, --label.
base::Result<std::string> address_label(const Options& options, const std::string& use_word) {
    const auto use = workflow::use_named(use_word);
    const auto kind = text::document_kind_named(options.value("kind").value_or("press-release"));
    const auto author = text::author_named(options.value("author").value_or("officer"));
    const auto council = options.value("of");
    if (!use || !kind || !author || !council || options.has("scopes")) {
        return usage("a token for an editor or a feed is of one council and has no scope",
                     "add --for editor or --for feed, --of SLUG, and for an editor --kind and --author");
    }
    return workflow::label_of({*use, {*council}, *kind, *author}, options.value("label").value_or(""));
}

base::Result<int> make_token(const Options& options, const Console& console) {
    EVENHAND_TRY(const PersonId id, person_of(options));
    workflow::ApiToken token;
    token.person = id;
    token.label = options.value("label").value_or("");
    for (const std::string& part :
         base::comma_list(options.value("scopes").value_or("read"), base::EmptyPart::is_kept)) {
        const auto scope = workflow::scope_named(part);
        if (!scope) {
            return usage("--scopes: '" + part + "' is no scope", "use some of read,write,decide,administer");
        }
        token.scopes.push_back(*scope);
    }
    if (const auto days = options.value("days")) {
        EVENHAND_TRY(const auto number, number_of(*days, "number of days"));
        token.expires = console.clock.now() + std::chrono::hours(24 * number);
    }
    if (const auto use = options.value("for")) {
        EVENHAND_TRY(token.label, address_label(options, *use));
        token.scopes.clear();
    }
    EVENHAND_TRY(const People people, open_people(options, console, Scope::administer));
    const std::string secret = secrets::random_token();
    token.digest = secrets::token_digest(secret);
    workflow::PeopleDesk desk(*people.records, people.passwords, console.clock);
    EVENHAND_TRY_DONE(desk.add_token(people.who, token));
    console.out << secret << '\n';
    return nothing_found;
}

base::Result<int> list_tokens(const Options& options, const Console& console) {
    EVENHAND_TRY(const PersonId id, person_of(options));
    EVENHAND_TRY(const People people, open_people(options, console, Scope::read));
    EVENHAND_TRY(const auto tokens, people.records->tokens(id));
    for (const auto& token : tokens) {
        console.out << token.digest << "  " << token.label << "  "
                    << (token.revoked   ? "revoked " + london_moment(*token.revoked)
                        : token.expires ? "until " + london_moment(*token.expires)
                                        : "no end")
                    << '\n';
    }
    return nothing_found;
}

base::Result<int> revoke_token(const Options& options, const Console& console) {
    if (options.words().size() != 1) {
        return usage("no token is named", "give its digest; evenhand user tokens NAME shows them");
    }
    EVENHAND_TRY(const People people, open_people(options, console, Scope::administer));
    workflow::PeopleDesk desk(*people.records, people.passwords, console.clock);
    EVENHAND_TRY_DONE(desk.revoke_token(people.who, options.words().front()));
    console.out << "the token is revoked\n";
    return nothing_found;
}

base::Result<int> set(const Options& options, const Console& console) {
    if (options.words().size() != 2) {
        return usage("evenhand user set: it takes a setting and its value",
                     "write: user set look-within-hours 24");
    }
    EVENHAND_TRY(const People people, open_people(options, console, Scope::administer));
    workflow::PeopleDesk desk(*people.records, people.passwords, console.clock);
    EVENHAND_TRY_DONE(desk.set_setting(
        people.who, {{options.value("of").value_or("")}, options.words()[0], options.words()[1]}));
    console.out << options.words()[0] << " is " << options.words()[1] << " now\n";
    return nothing_found;
}

/// For somebody who lost their phone and their recovery codes.
base::Result<int> forget_factor(const Options& options, const Console& console) {
    EVENHAND_TRY(const PersonId id, person_of(options));
    EVENHAND_TRY(const People people, open_people(options, console, Scope::administer));
    if (!workflow::has_role(people.who, {}, workflow::Role::administrator)) {
        return base::Error{
            base::ErrorCode::refused, "this takes an administrator of the installation", "ask one", {}};
    }
    EVENHAND_TRY_DONE(web::remove_second_factor(*people.records, console.clock, people.who.id, id));
    console.out << id.value << " signs in by password alone now, until a second factor is set up again\n";
    return nothing_found;
}

base::Result<int> run(const std::string& name, const Options& options, const Console& console) {
    if (name == "add") {
        return add(options, console);
    }
    if (name == "list") {
        return list(options, console);
    }
    if (name == "password") {
        return set_password(options, console);
    }
    if (name == "token") {
        return make_token(options, console);
    }
    if (name == "set") {
        return set(options, console);
    }
    if (name == "forget-factor") {
        return forget_factor(options, console);
    }
    if (name == "tokens") {
        return list_tokens(options, console);
    }
    return name == "revoke-token" ? revoke_token(options, console) : change(options, console, name);
}

}  // namespace

int user_command(std::span<const std::string> arguments, const Console& console) {
    const auto fail = [&](const base::Error& error) {
        console.err << base::one_line(error) << '\n';
        // 1 says that the answer is no; a disk without room answers nothing.
        return error.code == base::ErrorCode::refused ? something_found : not_done;
    };
    constexpr std::string_view names[] = {"add",          "list",   "disable",      "enable", "grant",
                                          "ungrant",      "deputy", "password",     "token",  "tokens",
                                          "revoke-token", "set",    "forget-factor"};
    const std::string name = arguments.empty() ? "" : arguments.front();
    if (std::ranges::find(names, name) == std::end(names)) {
        return fail(
            usage(name.empty() ? "evenhand user: nothing is asked"
                               : "evenhand user: '" + name + "' is not known here",
                  "use one of: add, list, disable, enable, grant, ungrant, deputy, password, token, tokens, "
                  "revoke-token, set, forget-factor"));
    }
    constexpr Option known[] = {
        store_option, as_option, password_option, format_option,  {"name"},       {"email"},
        {"role"},     {"of"},    {"label"},       {"scopes"},     {"days"},       {"new-password-file"},
        {"for"},      {"kind"},  {"author"},      council_option, breached_option};
    const auto options = Options::parse(arguments.subspan(1), known, "evenhand user " + name);
    if (!options.ok()) {
        return fail(options.error());
    }
    const auto status = run(name, *options, console);
    return status.ok() ? *status : fail(status.error());
}

}  // namespace evenhand::app
