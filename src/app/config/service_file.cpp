#include "app/config/service_file.hpp"

#include "app/config/file_rights.hpp"
#include "app/serve_settings.hpp"
#include "evenhand/base/comma_list.hpp"
#include "evenhand/base/data.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/base/joined.hpp"

#include <algorithm>
#include <cstdlib>

namespace evenhand::app {
namespace {

using SettingForm = Setting::Form;

constexpr std::size_t largest_file = std::size_t{1} << 20;

constexpr Setting settings[] = {
    {"councils", "council", "EVENHAND_COUNCILS", SettingForm::list},
    {"store", "store", "EVENHAND_STORE", SettingForm::text},
    {"address", "address", "EVENHAND_ADDRESS", SettingForm::text},
    {"port", "port", "EVENHAND_PORT", SettingForm::number},
    {"certificate", "certificate", "EVENHAND_CERTIFICATE", SettingForm::text},
    {"key", "key", "EVENHAND_KEY", SettingForm::text},
    {"behind-proxy", "behind-proxy", "EVENHAND_BEHIND_PROXY", SettingForm::list},
    {"breached-passwords", "breached-passwords", "EVENHAND_BREACHED_PASSWORDS", SettingForm::text},
    {"hosts", "host", "EVENHAND_HOSTS", SettingForm::list},
    {"log", "log", "EVENHAND_LOG", SettingForm::text},
    {"notices", "notify", "EVENHAND_NOTICES", SettingForm::text},
    {"contact", "contact", "EVENHAND_CONTACT", SettingForm::text},
    {"internal-hosts", "internal-host", "EVENHAND_INTERNAL_HOSTS", SettingForm::list},
    {"scan-lease", "scan-lease", "EVENHAND_SCAN_LEASE", SettingForm::number},
    {"keep-pages", "keep-pages", "EVENHAND_KEEP_PAGES", SettingForm::number},
};

/// What a scan by itself shares with the service, besides the councils.
constexpr std::string_view scan_options[] = {"store", "notify", "contact", "internal-host", "keep-pages"};

/// Whether `evenhand serve` takes the value; what it says of its option is said of the place.
base::Result<base::Done> fits(const Chosen& chosen) {
    const std::string argument =
        "--" + std::string(chosen.setting->option) + "=" + base::joined(chosen.values, ",");
    EVENHAND_TRY(const Options options, Options::parse({&argument, 1}, serve_options, "evenhand serve"));
    auto taken = serve_settings(options);
    if (!taken.ok()) {
        base::Error error = std::move(taken).error();
        error.place = chosen.place;
        return error;
    }
    return base::Done{};
}

std::vector<std::string> values_of(base::TableReader& reader, const Setting& setting) {
    const std::int64_t largest = setting.key == "port" ? 65'535 : 86'400;
    switch (setting.form) {
    case SettingForm::list: return reader.optional_texts(setting.key);
    case SettingForm::number:
        if (const auto number = reader.optional_integer(setting.key, 0, largest)) {
            return {std::to_string(*number)};
        }
        return {};
    case SettingForm::text:
        if (const auto text = reader.optional_text(setting.key)) {
            return {*text};
        }
        return {};
    }
    return {};
}

base::Result<std::vector<Chosen>> read_file(const std::string& file) {
    EVENHAND_TRY_DONE(must_be_safe(file));
    EVENHAND_TRY(const std::string bytes, base::read_file(file, largest_file));
    EVENHAND_TRY(const base::Node root, base::parse_toml(bytes, file));
    base::TableReader reader(root, file, "the configuration");
    std::vector<Chosen> all;
    for (const Setting& setting : settings) {
        auto values = values_of(reader, setting);
        if (!values.empty()) {
            all.push_back({&setting, std::move(values), {file, reader.line(setting.key)}});
        }
    }
    EVENHAND_TRY_DONE(reader.finish());
    return all;
}

base::Result<Options> serve_line(std::span<const std::string> arguments) {
    std::vector<Option> known(std::begin(serve_options), std::end(serve_options));
    known.push_back({"config"});
    return Options::parse(arguments, known, "evenhand serve");
}

bool says(const Options& options, const Setting& setting) {
    return options.has(setting.option) || (setting.key == "councils" && !options.words().empty());
}

}  // namespace

std::span<const Setting> service_settings() {
    return settings;
}

Environment machine_environment() {
    return [](std::string_view variable) -> std::optional<std::string> {
        const char* const value = std::getenv(std::string(variable).c_str());
        return value == nullptr || *value == '\0' ? std::nullopt : std::optional<std::string>(value);
    };
}

base::Result<std::vector<Chosen>> read_service(const std::optional<std::string>& file,
                                               const Environment& environment) {
    std::vector<Chosen> said;
    if (file) {
        EVENHAND_TRY(said, read_file(*file));
    }
    std::vector<Chosen> all;
    for (const Setting& setting : settings) {
        const auto there = std::ranges::find(said, &setting, &Chosen::setting);
        if (const auto value = environment(setting.variable)) {
            all.push_back({&setting,
                           setting.form == SettingForm::list
                               ? base::comma_list(*value, base::EmptyPart::is_kept)
                               : std::vector<std::string>{*value},
                           {std::string(setting.variable), 0}});
        } else if (there != said.end()) {
            all.push_back(*there);
        }
    }
    for (const Chosen& chosen : all) {
        EVENHAND_TRY_DONE(fits(chosen));
    }
    return all;
}

std::optional<std::string> service_file_in(std::span<const std::string> arguments) {
    const auto given = serve_line(arguments);
    return given.ok() ? given->value("config") : std::nullopt;
}

base::Result<std::vector<std::string>> with_service_file(std::span<const std::string> arguments,
                                                         const Environment& environment) {
    EVENHAND_TRY(const Options given, serve_line(arguments));
    EVENHAND_TRY(const auto chosen, read_service(given.value("config"), environment));
    std::vector<std::string> line;
    for (const Option& option : serve_options) {
        if (const auto value = given.value(option.name)) {
            line.push_back("--" + std::string(option.name) + "=" + *value);
        }
    }
    std::vector<std::string> words = given.words();
    for (const Chosen& one : chosen) {
        if (says(given, *one.setting)) {
            continue;
        }
        if (one.setting->key == "councils") {
            words = one.values;
        } else {
            line.push_back("--" + std::string(one.setting->option) + "=" + base::joined(one.values, ","));
        }
    }
    line.emplace_back("--");
    line.insert(line.end(), words.begin(), words.end());
    return line;
}

base::Result<std::vector<std::string>> scan_with_service_file(std::span<const std::string> arguments,
                                                              const Environment& environment) {
    constexpr std::string_view option = "--config";
    std::vector<std::string> line;
    std::optional<std::string> file;
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        if (arguments[at] == option && at + 1 < arguments.size()) {
            file = arguments[++at];
        } else if (arguments[at].starts_with("--config=")) {
            file = arguments[at].substr(option.size() + 1);
        } else {
            line.push_back(arguments[at]);
        }
    }
    if (!file) {
        return line;
    }
    if (line.empty() || line.front() != "run") {
        return base::Error{
            base::ErrorCode::usage, "evenhand scan: --config is for 'run'", "name --store instead", {}};
    }
    EVENHAND_TRY(const auto all, read_service(file, environment));
    for (const Chosen& one : all) {
        const auto* const shared = std::ranges::find(scan_options, one.setting->option);
        if (shared != std::end(scan_options)) {
            line.push_back("--" + std::string(*shared) + "=" + base::joined(one.values, ","));
        } else if (one.setting->key == "councils") {
            line.insert(line.end(), one.values.begin(), one.values.end());
        }
    }
    return line;
}

}  // namespace evenhand::app
