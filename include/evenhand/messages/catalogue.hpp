#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/messages/language.hpp"

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace evenhand::messages {

/// A named argument of a message: a number, which may choose the plural, or words.
struct Argument {
    std::string_view name;
    std::variant<std::int64_t, std::string> value;

    Argument(std::string_view its_name, std::string_view words) : name(its_name), value(std::string(words)) {}
    template <std::integral Number>
    Argument(std::string_view its_name, Number number)
        : name(its_name), value(static_cast<std::int64_t>(number)) {}
};

/// What the pages say in one language, by key ("check.title"): ICU message patterns from a TOML file.
/// Immutable, cheap to copy, safe from every thread.
class Catalogue {
  public:
    /// Tables of patterns, one deep. A pattern that ICU does not read, an argument without a name: an error
    /// with file:line.
    static base::Result<Catalogue> parse(Language language, std::string_view toml, const std::string& file);

    /// A message without arguments; lives as long as the catalogue. A key that is not there, or a message
    /// that needs arguments, is a Bug.
    [[nodiscard]] const std::string& say(std::string_view key) const;
    /// The message with its arguments; one that is missing or that it does not have is a Bug.
    [[nodiscard]] std::string say(std::string_view key, std::initializer_list<Argument> arguments) const;

    /// The same with arguments that are known when the program runs.
    [[nodiscard]] std::string say_with(std::string_view key, std::span<const Argument> arguments) const;

    [[nodiscard]] Language language() const noexcept;
    [[nodiscard]] std::vector<std::string> keys() const;  ///< sorted
    /// The names of the message's arguments, sorted.
    [[nodiscard]] const std::vector<std::string>& arguments(std::string_view key) const;

  private:
    struct Table;
    explicit Catalogue(std::shared_ptr<const Table> table) : table_(std::move(table)) {}
    std::shared_ptr<const Table> table_;
};

/// The catalogue of src/messages/en.toml or cy.toml, which were embedded at build time.
const Catalogue& catalogue(Language language);

}  // namespace evenhand::messages
