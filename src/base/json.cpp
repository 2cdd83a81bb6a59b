// simdjson reads, this turns what it reads into Nodes that know their lines. Nothing else includes it.
#include "evenhand/base/data.hpp"

#include <simdjson.h>

#include <algorithm>
#include <unordered_set>

namespace evenhand::base {
namespace {

namespace ondemand = simdjson::ondemand;
constexpr int depth_limit = 64;

/// Lines by position; asked in rising order, so each newline is counted once.
class Lines {
  public:
    explicit Lines(const char* begin) : at_(begin) {}
    std::uint32_t at(const char* position) {
        if (position > at_) {
            line_ += static_cast<std::uint32_t>(std::count(at_, position, '\n'));
            at_ = position;
        }
        return line_;
    }

  private:
    const char* at_;
    std::uint32_t line_ = 1;
};

struct Reader {
    ondemand::document& document;
    Lines lines;
    std::string file;

    std::uint32_t line() {
        const char* position = nullptr;
        if (document.current_location().get(position) != simdjson::SUCCESS) {
            return lines.at(nullptr);
        }
        return lines.at(position);
    }
    Error fault(std::string message) {
        return Error{ErrorCode::malformed, std::move(message), "mend the JSON there", Place{file, line()}};
    }
    Error fault(simdjson::error_code code) { return fault(simdjson::error_message(code)); }

    Result<Node> object(ondemand::object from, std::uint32_t at, int depth);
    Result<Node> array(ondemand::array from, std::uint32_t at, int depth);
    Result<Node> number(ondemand::value from, std::uint32_t at);
    Result<Node> value(ondemand::value from, int depth);
};

Result<Node> Reader::object(ondemand::object from, std::uint32_t at, int depth) {
    Node::Table members;
    std::unordered_set<std::string> seen;
    for (auto field : from) {
        const std::uint32_t key_line = line();
        std::string_view key;
        if (const auto code = field.unescaped_key().get(key); code != simdjson::SUCCESS) {
            return fault(code);
        }
        std::string name(key);
        if (!seen.insert(name).second) {
            return fault("the key '" + name + "' stands twice");
        }
        ondemand::value inner;
        if (const auto code = field.value().get(inner); code != simdjson::SUCCESS) {
            return fault(code);
        }
        EVENHAND_TRY(Node node, value(inner, depth + 1));
        members.push_back(Member{std::move(name), key_line, std::move(node)});
    }
    return Node(std::move(members), at);
}

Result<Node> Reader::array(ondemand::array from, std::uint32_t at, int depth) {
    Node::Array entries;
    for (auto entry : from) {
        ondemand::value inner;
        if (const auto code = entry.get(inner); code != simdjson::SUCCESS) {
            return fault(code);
        }
        EVENHAND_TRY(Node node, value(inner, depth + 1));
        entries.push_back(std::move(node));
    }
    return Node(std::move(entries), at);
}

Result<Node> Reader::number(ondemand::value from, std::uint32_t at) {
    ondemand::number read;
    if (const auto code = from.get_number().get(read); code != simdjson::SUCCESS) {
        return fault(code);
    }
    if (read.is_int64()) {
        return Node(read.get_int64(), at);
    }
    return Node(static_cast<double>(read), at);
}

Result<Node> Reader::value(ondemand::value from, int depth) {
    if (depth > depth_limit) {
        return fault("is nested deeper than " + std::to_string(depth_limit) + " levels");
    }
    const std::uint32_t at = line();
    ondemand::json_type type{};
    if (const auto code = from.type().get(type); code != simdjson::SUCCESS) {
        return fault(code);
    }
    switch (type) {
    case ondemand::json_type::object: {
        ondemand::object inner;
        if (const auto code = from.get_object().get(inner); code != simdjson::SUCCESS) {
            return fault(code);
        }
        return object(inner, at, depth);
    }
    case ondemand::json_type::array: {
        ondemand::array inner;
        if (const auto code = from.get_array().get(inner); code != simdjson::SUCCESS) {
            return fault(code);
        }
        return array(inner, at, depth);
    }
    case ondemand::json_type::string: {
        std::string_view text;
        if (const auto code = from.get_string().get(text); code != simdjson::SUCCESS) {
            return fault(code);
        }
        return Node(std::string(text), at);
    }
    case ondemand::json_type::boolean: {
        bool flag = false;
        if (const auto code = from.get_bool().get(flag); code != simdjson::SUCCESS) {
            return fault(code);
        }
        return Node(flag, at);
    }
    case ondemand::json_type::number: return number(from, at);
    case ondemand::json_type::null: {
        // What only begins with an n is an error code here, which would throw where a bool is asked for.
        bool null = false;
        if (from.is_null().get(null) != simdjson::SUCCESS || !null) {
            return fault("is neither null nor anything else");
        }
        return Node({}, at);
    }
    }
    return fault("is no JSON value");
}

}  // namespace

Result<Node> parse_json(std::string_view text, const std::string& file) {
    const simdjson::padded_string padded(text);
    ondemand::parser parser;
    ondemand::document document;
    if (const auto code = parser.iterate(padded).get(document); code != simdjson::SUCCESS) {
        return Error{ErrorCode::malformed, simdjson::error_message(code), "mend the JSON", Place{file, 1}};
    }
    Reader reader{document, Lines(padded.data()), file};
    ondemand::value root;
    if (const auto code = document.get_value().get(root); code != simdjson::SUCCESS) {
        return reader.fault(code == simdjson::SCALAR_DOCUMENT_AS_VALUE
                                ? "holds a single value, not an object or a list"
                                : simdjson::error_message(code));
    }
    EVENHAND_TRY(Node node, reader.value(root, 0));
    if (const char* rest = nullptr; document.current_location().get(rest) == simdjson::SUCCESS) {
        return reader.fault("holds more after the end of its value");
    }
    return node;
}

}  // namespace evenhand::base
