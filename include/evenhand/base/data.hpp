#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/base/result.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace evenhand::base {

class Node;
struct Member;

/// A value of a TOML or JSON file that remembers its line, so that every complaint can name its place.
/// Both grammars come out as the same tree; a key that stands twice in a table is an error in both.
class Node {
  public:
    using Array = std::vector<Node>;
    using Table = std::vector<Member>;  ///< in the order of the file
    using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string, Day, Array, Table>;

    // Defined where Member is known: a vector of it cannot be made or destroyed before.
    Node();
    Node(Value value, std::uint32_t line);
    Node(const Node&);
    Node(Node&&) noexcept;
    Node& operator=(const Node&);
    Node& operator=(Node&&) noexcept;
    ~Node();

    [[nodiscard]] std::uint32_t line() const noexcept { return line_; }
    [[nodiscard]] bool is_null() const noexcept { return std::holds_alternative<std::monostate>(value_); }
    [[nodiscard]] const bool* boolean() const noexcept { return std::get_if<bool>(&value_); }
    [[nodiscard]] const std::int64_t* integer() const noexcept { return std::get_if<std::int64_t>(&value_); }
    [[nodiscard]] const double* real() const noexcept { return std::get_if<double>(&value_); }
    [[nodiscard]] const std::string* text() const noexcept { return std::get_if<std::string>(&value_); }
    [[nodiscard]] const Day* day() const noexcept { return std::get_if<Day>(&value_); }
    [[nodiscard]] const Array* array() const noexcept { return std::get_if<Array>(&value_); }
    [[nodiscard]] const Table* table() const noexcept { return std::get_if<Table>(&value_); }

    /// The member of a table, or null where there is none or this is no table.
    [[nodiscard]] const Node* find(std::string_view key) const noexcept;

  private:
    Value value_;
    std::uint32_t line_ = 0;
};

struct Member {
    std::string key;
    std::uint32_t line = 0;
    Node value;
};

inline Node::Node() = default;
inline Node::Node(Value value, std::uint32_t line) : value_(std::move(value)), line_(line) {}
inline Node::Node(const Node&) = default;
inline Node::Node(Node&&) noexcept = default;
inline Node& Node::operator=(const Node&) = default;
inline Node& Node::operator=(Node&&) noexcept = default;
inline Node::~Node() = default;

/// `file` is what errors call the text. The root is a table.
Result<Node> parse_toml(std::string_view text, const std::string& file);
/// Strict JSON (RFC 8259), UTF-8; the root may be any value.
Result<Node> parse_json(std::string_view text, const std::string& file);

/// Reads the members of one table by name and keeps the first complaint until finish(). After a complaint
/// every further answer is empty, so a loader reads straight down and asks once.
class TableReader {
  public:
    /// `what` names the table in errors ("the council", "[[people]]"). `table` must outlive the reader.
    TableReader(const Node& table, std::string file, std::string what);

    std::string text(std::string_view key);  ///< required, not blank
    std::optional<std::string> optional_text(std::string_view key);
    std::vector<std::string> texts(std::string_view key);  ///< required, an array of texts, not empty
    std::vector<std::string> optional_texts(std::string_view key);  ///< empty where the key is missing
    Day day(std::string_view key);  ///< required; a TOML date or a text YYYY-MM-DD
    std::optional<Day> optional_day(std::string_view key);
    std::int64_t integer(std::string_view key, std::int64_t least, std::int64_t most);  ///< required
    std::optional<std::int64_t> optional_integer(std::string_view key, std::int64_t least, std::int64_t most);
    std::optional<double> optional_number(std::string_view key, double least, double most);
    std::optional<bool> optional_flag(std::string_view key);
    /// The tables of an array of tables; none where the key is missing.
    std::vector<const Node*> tables(std::string_view key);
    const Node* optional_table(std::string_view key);
    /// The key may stand there, whatever it holds: for foreign files that say more than we read.
    void allow(std::string_view key);

    /// The value of the name in `names`, or a complaint that lists them.
    template <typename E, std::size_t N>
    std::optional<E> optional_choice(std::string_view key, const std::pair<std::string_view, E> (&names)[N]) {
        const auto word = optional_text(key);
        if (!word) {
            return std::nullopt;
        }
        std::string known;
        for (const auto& [name, value] : names) {
            if (name == *word) {
                return value;
            }
            known += (known.empty() ? "" : ", ") + std::string(name);
        }
        complain(key, "'" + *word + "' is not known here", "use one of: " + known);
        return std::nullopt;
    }
    template <typename E, std::size_t N>
    E choice(std::string_view key, const std::pair<std::string_view, E> (&names)[N]) {
        require(key);
        return optional_choice(key, names).value_or(names[0].second);
    }

    /// A complaint of the caller's own about the value of `key`, or about the table where it has no such key.
    void complain(std::string_view key, std::string message, std::string mend);
    void complain(const Error& error);
    [[nodiscard]] bool failed() const noexcept { return complaint_.has_value(); }

    /// The line of the table's first member, of `key` where it is given and there.
    [[nodiscard]] std::uint32_t line(std::string_view key = {}) const;
    [[nodiscard]] const std::string& file() const noexcept { return file_; }

    /// The first complaint; else one about a key that nobody asked for.
    Result<Done> finish();

  private:
    const Node* take(std::string_view key);
    void require(std::string_view key);

    const Node* table_;
    std::string file_;
    std::string what_;
    std::vector<std::string> asked_;
    std::optional<Error> complaint_;
};

}  // namespace evenhand::base
