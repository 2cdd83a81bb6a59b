#include "evenhand/messages/catalogue.hpp"

#include "evenhand/base/data.hpp"
#include "messages/embedded.hpp"

#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include <algorithm>
#include <map>
#include <mutex>

namespace evenhand::messages {
namespace {

/// ICU's formats fill caches while they format, so one of them serves one thread at a time.
struct Message {
    std::vector<std::string> arguments;
    std::string plain;  ///< what it says where it has no arguments
    std::unique_ptr<icu::MessageFormat> format;
    std::unique_ptr<std::mutex> one_at_a_time = std::make_unique<std::mutex>();
};

icu::UnicodeString from_utf8(std::string_view text) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string to_utf8(const icu::UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

icu::Locale locale_of(Language language) {
    return language == Language::welsh ? icu::Locale("cy", "GB") : icu::Locale::getUK();
}

std::vector<std::string> argument_names(const icu::MessagePattern& pattern) {
    std::vector<std::string> names;
    for (std::int32_t at = 0; at < pattern.countParts(); ++at) {
        const auto& part = pattern.getPart(at);
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_NAME) {
            names.push_back(to_utf8(pattern.getSubstring(part)));
        }
    }
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

std::string formatted(const Message& message, std::span<const Argument> arguments) {
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const Argument& argument : arguments) {
        names.push_back(from_utf8(argument.name));
        const auto* number = std::get_if<std::int64_t>(&argument.value);
        values.push_back(number != nullptr
                             ? icu::Formattable(*number)
                             : icu::Formattable(from_utf8(std::get<std::string>(argument.value))));
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString out;
    const std::lock_guard<std::mutex> lock(*message.one_at_a_time);
    message.format->format(names.data(), values.data(), static_cast<std::int32_t>(values.size()), out,
                           status);
    base::ensure(U_SUCCESS(status) != 0, "a message that ICU read cannot be formatted");
    return to_utf8(out);
}

base::Result<Message> compile(Language language, const std::string& pattern, base::Place place) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    const icu::MessagePattern parts(from_utf8(pattern), &where, status);
    if (U_FAILURE(status) != 0 || parts.hasNumberedArguments() != 0) {
        return base::Error{base::ErrorCode::malformed, "this is no message with named arguments",
                           "write arguments as {name} or {name, plural, …}", std::move(place)};
    }
    Message message;
    message.arguments = argument_names(parts);
    message.format =
        std::make_unique<icu::MessageFormat>(from_utf8(pattern), locale_of(language), where, status);
    if (U_FAILURE(status) != 0) {
        return base::Error{base::ErrorCode::malformed, "ICU does not read this message",
                           "a plural needs a branch 'other'", std::move(place)};
    }
    if (message.arguments.empty()) {
        message.plain = formatted(message, {});
    }
    return message;
}

}  // namespace

struct Catalogue::Table {
    Language language = Language::english;
    std::map<std::string, Message, std::less<>> messages;

    [[nodiscard]] const Message& find(std::string_view key) const {
        const auto found = messages.find(key);
        base::ensure(found != messages.end(), "no message is called " + std::string(key));
        return found->second;
    }
};

base::Result<Catalogue> Catalogue::parse(Language language, std::string_view toml, const std::string& file) {
    EVENHAND_TRY(const base::Node root, base::parse_toml(toml, file));
    auto table = std::make_shared<Table>();
    table->language = language;
    for (const base::Member& section : *root.table()) {
        if (section.value.table() == nullptr) {
            return base::Error{base::ErrorCode::malformed, "'" + section.key + "' stands in no table",
                               "put it under a [heading]", base::Place{file, section.line}};
        }
        for (const base::Member& member : *section.value.table()) {
            const std::string* pattern = member.value.text();
            if (pattern == nullptr) {
                return base::Error{base::ErrorCode::malformed, "'" + member.key + "' is no text", "quote it",
                                   base::Place{file, member.line}};
            }
            EVENHAND_TRY(auto message, compile(language, *pattern, base::Place{file, member.line}));
            table->messages.emplace(section.key + "." + member.key, std::move(message));
        }
    }
    return Catalogue(std::move(table));
}

const std::string& Catalogue::say(std::string_view key) const {
    const Message& message = table_->find(key);
    base::ensure(message.arguments.empty(), "the message " + std::string(key) + " needs arguments");
    return message.plain;
}

std::string Catalogue::say(std::string_view key, std::initializer_list<Argument> arguments) const {
    return say_with(key, std::span(arguments.begin(), arguments.size()));
}

std::string Catalogue::say_with(std::string_view key, std::span<const Argument> arguments) const {
    const Message& message = table_->find(key);
    std::vector<std::string> given;
    for (const Argument& argument : arguments) {
        given.emplace_back(argument.name);
    }
    std::ranges::sort(given);
    base::ensure(given == message.arguments, "the message " + std::string(key) + " has other arguments");
    return formatted(message, arguments);
}

Language Catalogue::language() const noexcept {
    return table_->language;
}

std::vector<std::string> Catalogue::keys() const {
    std::vector<std::string> all;
    for (const auto& [key, message] : table_->messages) {
        all.push_back(key);
    }
    return all;
}

const std::vector<std::string>& Catalogue::arguments(std::string_view key) const {
    return table_->find(key).arguments;
}

const Catalogue& catalogue(Language language) {
    static const Catalogue english =
        Catalogue::parse(Language::english, embedded_english(), "en.toml").value();
    static const Catalogue welsh = Catalogue::parse(Language::welsh, embedded_welsh(), "cy.toml").value();
    return language == Language::welsh ? welsh : english;
}

}  // namespace evenhand::messages
