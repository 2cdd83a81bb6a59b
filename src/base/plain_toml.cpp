#include "base/plain_toml.hpp"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <memory>

namespace evenhand::base {
namespace {

constexpr int deepest = 16;
/// Keys are compared one with the other; a table of more is left to the whole grammar.
constexpr std::size_t most_members = 256;

struct Draft;

/// A key with its value, or with the tables that headers open under it.
struct DraftMember {
    enum class Kind : std::uint8_t { value, table, tables };
    Kind kind = Kind::value;
    std::string key;
    std::uint32_t line = 0;
    Node value;
    std::vector<std::unique_ptr<Draft>> drafts;
};

/// A table that may still grow.
struct Draft {
    std::uint32_t line = 0;
    std::vector<DraftMember> members;

    DraftMember* find(std::string_view key) {
        const auto found = std::ranges::find(members, key, &DraftMember::key);
        return found == members.end() ? nullptr : &*found;
    }
    Node finish() {
        Node::Table table;
        table.reserve(members.size());
        for (DraftMember& member : members) {
            table.push_back(Member{std::move(member.key), member.line, finished(member)});
        }
        return {std::move(table), line};
    }

  private:
    static Node finished(DraftMember& member) {
        switch (member.kind) {
        case DraftMember::Kind::value: return std::move(member.value);
        case DraftMember::Kind::table: return member.drafts.front()->finish();
        case DraftMember::Kind::tables: break;
        }
        Node::Array array;
        array.reserve(member.drafts.size());
        for (const auto& draft : member.drafts) {
            array.push_back(draft->finish());
        }
        return {std::move(array), member.line};
    }
};

bool is_bare(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '-' || byte == '_';
}

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/// What a comment and a string may hold as it stands.
bool is_shown(char byte) {
    return (static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7F) || byte == '\t';
}

/// Every step says whether the text went on as plain TOML; the first that says no ends the reading.
class PlainReader {
  public:
    explicit PlainReader(std::string_view text) : text_(text) {}

    std::optional<Node> read() {
        root_.line = 1;
        while (skip_blank_lines(), !done()) {
            if (!(peek() == '[' ? header() : key_and_value(*open_)) || !end_of_line()) {
                return std::nullopt;
            }
        }
        if (broken_) {
            return std::nullopt;
        }
        return root_.finish();
    }

  private:
    [[nodiscard]] bool done() const { return at_ >= text_.size(); }
    [[nodiscard]] char peek() const { return done() ? '\0' : text_[at_]; }
    [[nodiscard]] bool ahead(std::string_view what) const { return text_.substr(at_).starts_with(what); }
    bool accept(char wanted) {
        if (done() || text_[at_] != wanted) {
            return false;
        }
        ++at_;
        return true;
    }
    void skip_spaces() {
        while (!done() && (text_[at_] == ' ' || text_[at_] == '\t')) {
            ++at_;
        }
    }
    void skip_comment() {
        if (peek() == '#') {
            while (!done() && is_shown(text_[at_])) {
                ++at_;
            }
            broken_ = broken_ || (!done() && text_[at_] != '\n');
        }
    }
    bool end_of_line() {
        skip_spaces();
        skip_comment();
        return done() || next_line();
    }
    bool next_line() {
        line_ += peek() == '\n' ? 1 : 0;
        return accept('\n');
    }
    void skip_blank_lines() {
        do {
            skip_spaces();
            skip_comment();
        } while (!broken_ && next_line());
        at_ = broken_ ? text_.size() : at_;
    }

    std::string_view bare_key() {
        const auto begin = at_;
        while (!done() && is_bare(text_[at_])) {
            ++at_;
        }
        return text_.substr(begin, at_ - begin);
    }

    /// [a], [[a]] or, under the last table of a, [[a.b]].
    bool header() {
        ++at_;
        const bool one_of_many = accept('[');
        const std::uint32_t line = line_;
        Draft* in = &root_;
        auto key = bare_key();
        for (; accept('.'); key = bare_key()) {
            DraftMember* const outer = in->find(key);
            if (outer == nullptr || outer->drafts.empty()) {
                return false;
            }
            in = outer->drafts.back().get();
        }
        if (key.empty() || !accept(']') || (one_of_many && !accept(']'))) {
            return false;
        }
        DraftMember* member = in->find(key);
        if (member == nullptr && in->members.size() < most_members) {
            member = &in->members.emplace_back();
            member->kind = one_of_many ? DraftMember::Kind::tables : DraftMember::Kind::table;
            member->key = key;
            member->line = line;
        } else if (member == nullptr || !one_of_many || member->kind != DraftMember::Kind::tables) {
            return false;
        }
        open_ = member->drafts.emplace_back(std::make_unique<Draft>()).get();
        open_->line = line;
        return true;
    }

    bool key_and_value(Draft& table, int depth = 0) {
        const std::uint32_t line = line_;
        const auto key = bare_key();
        skip_spaces();
        if (key.empty() || !accept('=') || table.find(key) != nullptr ||
            table.members.size() >= most_members) {
            return false;
        }
        skip_spaces();
        DraftMember& member = table.members.emplace_back();
        member.key = key;
        member.line = line;
        return value(member.value, depth);
    }

    bool value(Node& node, int depth) {
        if (depth > deepest) {
            return false;
        }
        switch (peek()) {
        case '"': return text(node);
        case '\'': return literal_text(node);
        case '[': return array(node, depth);
        case '{': return braces(node, depth);
        case 't':
        case 'f': return truth(node);
        default: return number_or_day(node);
        }
    }

    bool truth(Node& node) {
        const std::uint32_t line = line_;
        const auto word = bare_key();
        node = Node(word == "true", line);
        return word == "true" || word == "false";
    }

    bool text(Node& node) {
        const std::uint32_t line = line_;
        const bool many_lines = ahead("\"\"\"");
        at_ += many_lines ? 3 : 1;
        if (many_lines) {
            next_line();
        }
        std::string words;
        while (!done()) {
            const auto begin = at_;
            while (!done() && text_[at_] != '"' && text_[at_] != '\\' && is_shown(text_[at_])) {
                ++at_;
            }
            words.append(text_.substr(begin, at_ - begin));
            if (many_lines && next_line()) {
                words += '\n';
            } else if (accept('\\')) {
                if (!escape(words)) {
                    return false;
                }
            } else if (!many_lines || !ahead("\"")) {
                node = Node(std::move(words), line);
                return accept('"');
            } else if (ahead("\"\"\"")) {
                at_ += 3;
                node = Node(std::move(words), line);
                return !ahead("\"");
            } else {
                words += text_[at_++];
            }
        }
        return false;
    }

    bool escape(std::string& words) {
        constexpr std::pair<char, char> known[] = {{'"', '"'}, {'\\', '\\'}, {'n', '\n'}, {'t', '\t'}};
        const auto meant = std::ranges::find(known, peek(), &std::pair<char, char>::first);
        if (done() || meant == std::end(known)) {
            return false;
        }
        words += meant->second;
        ++at_;
        return true;
    }

    bool literal_text(Node& node) {
        const std::uint32_t line = line_;
        if (ahead("'''")) {
            return false;
        }
        const auto begin = ++at_;
        while (!done() && text_[at_] != '\'' && is_shown(text_[at_])) {
            ++at_;
        }
        node = Node(std::string(text_.substr(begin, at_ - begin)), line);
        return accept('\'');
    }

    bool array(Node& node, int depth) {
        const std::uint32_t line = line_;
        Node::Array entries;
        ++at_;
        skip_blank_lines();
        while (!accept(']')) {
            if (broken_ || !value(entries.emplace_back(), depth + 1)) {
                return false;
            }
            skip_blank_lines();
            if (!accept(',') && peek() != ']') {
                return false;
            }
            skip_blank_lines();
        }
        node = Node(std::move(entries), line);
        return true;
    }

    bool braces(Node& node, int depth) {
        Draft table;
        table.line = line_;
        ++at_;
        skip_spaces();
        while (!accept('}')) {
            if (!key_and_value(table, depth + 1)) {
                return false;
            }
            skip_spaces();
            if (accept(',')) {
                skip_spaces();
                if (peek() == '}') {
                    return false;
                }
            } else if (peek() != '}') {
                return false;
            }
        }
        std::ranges::sort(table.members, {}, [](const DraftMember& member) {
            return std::pair(member.line, std::string_view(member.key));
        });
        node = table.finish();
        return true;
    }

    /// A number ends where a value may end; anything longer (a time of day, an exponent) is not plain.
    [[nodiscard]] bool at_end_of_value() const {
        return done() || std::string_view(" \t\n,]}#").find(text_[at_]) != std::string_view::npos;
    }

    bool number_or_day(Node& node) {
        const std::uint32_t line = line_;
        const auto begin = at_;
        while (!done() && (is_digit(text_[at_]) || text_[at_] == '-' || text_[at_] == '.')) {
            ++at_;
        }
        const auto written = text_.substr(begin, at_ - begin);
        const auto digits = written.starts_with('-') ? written.substr(1) : written;
        if (digits.empty() || !at_end_of_value()) {
            return false;
        }
        if (std::ranges::all_of(digits, is_digit)) {
            return whole_number(written, digits, line, node);
        }
        const auto point = digits.find('.');
        return point == std::string_view::npos ? day(written, line, node)
                                               : fraction(written, digits, point, line, node);
    }

    static bool whole_number(std::string_view written, std::string_view digits, std::uint32_t line,
                             Node& node) {
        std::int64_t number = 0;
        std::from_chars(written.data(), written.data() + written.size(), number);
        node = Node(number, line);
        return digits.size() <= 18 && (digits.size() == 1 || digits.front() != '0');
    }

    static bool fraction(std::string_view written, std::string_view digits, std::size_t point,
                         std::uint32_t line, Node& node) {
        const auto whole = digits.substr(0, point);
        const auto rest = digits.substr(point + 1);
        if (whole.empty() || rest.empty() || !std::ranges::all_of(whole, is_digit) ||
            !std::ranges::all_of(rest, is_digit) || (whole.size() > 1 && whole.front() == '0')) {
            return false;
        }
        double number = 0;
        std::from_chars(written.data(), written.data() + written.size(), number);
        node = Node(number, line);
        return true;
    }

    bool day(std::string_view written, std::uint32_t line, Node& node) {
        const auto parsed = parse_day(written);
        // Behind a blank a time of day may follow.
        if (!parsed.ok() || (ahead(" ") && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]))) {
            return false;
        }
        node = Node(*parsed, line);
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::uint32_t line_ = 1;
    bool broken_ = false;  ///< a comment held what none may hold
    Draft root_;
    Draft* open_ = &root_;
};

}  // namespace

std::optional<Node> read_plain_toml(std::string_view text) {
    if (!simdjson::validate_utf8(text.data(), text.size())) {
        return std::nullopt;
    }
    return PlainReader(text).read();
}

}  // namespace evenhand::base
