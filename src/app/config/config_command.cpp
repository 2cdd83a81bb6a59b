#include "app/config/config_command.hpp"

#include "app/config/service_file.hpp"
#include "app/reload/knowledge_files.hpp"
#include "evenhand/base/toml_text.hpp"
#include "evenhand/council/profile.hpp"
#include "evenhand/secrets/breached_list.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace evenhand::app {
namespace {

constexpr Option known[] = {{"config"}};

base::Error usage(std::string message) {
    return {base::ErrorCode::usage,
            "evenhand config: " + std::move(message),
            "write: evenhand config check|show [--config FILE]",
            {}};
}

/// What only a look at the machine tells: that the files which are named are there and hold.
base::Result<base::Done> look_at_files(const std::vector<Chosen>& chosen) {
    const bool any =
        std::ranges::any_of(chosen, [](const Chosen& one) { return one.setting->key == "councils"; });
    if (!any) {
        return base::Error{
            base::ErrorCode::invalid, "no council is named", "add councils = [\"/etc/evenhand/….toml\"]", {}};
    }
    for (const Chosen& one : chosen) {
        if (one.setting->key == "councils") {
            EVENHAND_TRY(const auto files, council_files(one.values));
            for (const std::string& file : files) {
                EVENHAND_TRY(const auto profile, council::load_profile(file));
            }
        }
        if (one.setting->key == "breached-passwords") {
            EVENHAND_TRY_DONE(secrets::BreachedList::open(one.values.front()));
        }
        std::error_code ignored;
        if ((one.setting->key == "certificate" || one.setting->key == "key") &&
            !std::filesystem::is_regular_file(one.values.front(), ignored)) {
            return base::Error{base::ErrorCode::not_found,
                               std::string(one.setting->key) + ": there is no file " + one.values.front(),
                               "name a PEM file that the service may read", one.place};
        }
    }
    return base::Done{};
}

std::string value_of(const Chosen& one) {
    if (one.setting->form == Setting::Form::number) {
        return one.values.front();
    }
    if (one.setting->form == Setting::Form::text) {
        return base::toml_text(one.values.front());
    }
    std::string list;
    for (const std::string& value : one.values) {
        list += (list.empty() ? "" : ", ") + base::toml_text(value);
    }
    return "[" + list + "]";
}

/// The settings as a file that says the same, each with where it comes from.
void show(const std::vector<Chosen>& chosen, std::ostream& out) {
    for (const Setting& setting : service_settings()) {
        const auto one = std::ranges::find(chosen, &setting, &Chosen::setting);
        if (one == chosen.end()) {
            out << "# " << setting.key << ": not set; evenhand serve takes its own default\n";
            continue;
        }
        out << setting.key << " = " << value_of(*one) << "  # " << one->place.file;
        if (one->place.line != 0) {
            out << ':' << one->place.line;
        }
        out << '\n';
    }
}

base::Result<base::Done> config(std::span<const std::string> arguments, const Console& console) {
    EVENHAND_TRY(const Options given, Options::parse(arguments, known, "evenhand config"));
    if (given.words().size() != 1 || (given.words().front() != "check" && given.words().front() != "show")) {
        return usage("it takes one of: check, show");
    }
    EVENHAND_TRY(const auto chosen, read_service(given.value("config"), machine_environment()));
    if (given.words().front() == "show") {
        show(chosen, console.out);
        return base::Done{};
    }
    EVENHAND_TRY_DONE(look_at_files(chosen));
    console.out << given.value("config").value_or("The environment") << " holds\n";
    return base::Done{};
}

}  // namespace

int config_command(std::span<const std::string> arguments, const Console& console) {
    const auto done = config(arguments, console);
    if (!done.ok()) {
        console.err << base::one_line(done.error()) << '\n';
        return not_done;
    }
    return nothing_found;
}

}  // namespace evenhand::app
