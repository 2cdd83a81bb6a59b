// toml++ is dear to compile, so this is the only source that includes it.
#include "base/full_toml.hpp"

#include "base/toml_letters.hpp"

#include <stdexcept>

namespace {

/// toml++ 3.3 takes "[ = " for a fault of its own: an assertion, and undefined behaviour where assertions are
/// off. Here each of them is an exception, in every build.
[[noreturn]] void not_as_assumed(const char* what) {
    throw std::logic_error(what);
}

}  // namespace

#undef NDEBUG
#define TOML_ASSERT(holds) (static_cast<bool>(holds) ? static_cast<void>(0) : not_as_assumed(#holds))
#include <toml++/toml.h>

#include <algorithm>

namespace evenhand::base {
namespace {

Result<Node> convert(const toml::node& node, const std::string& file);

std::uint32_t line_of(const toml::node& node) {
    return static_cast<std::uint32_t>(node.source().begin.line);
}

Result<Node> convert_table(const toml::table& table, const std::string& file) {
    Node::Table members;
    for (const auto& [key, value] : table) {
        EVENHAND_TRY(Node node, convert(value, file));
        const auto line = static_cast<std::uint32_t>(key.source().begin.line);
        members.push_back(Member{std::string(key.str()), line, std::move(node)});
    }
    std::stable_sort(members.begin(), members.end(),
                     [](const Member& a, const Member& b) { return a.line < b.line; });
    return Node(std::move(members), line_of(table));
}

Result<Node> convert_array(const toml::array& array, const std::string& file) {
    Node::Array entries;
    for (const auto& value : array) {
        EVENHAND_TRY(Node node, convert(value, file));
        entries.push_back(std::move(node));
    }
    return Node(std::move(entries), line_of(array));
}

Result<Node> convert(const toml::node& node, const std::string& file) {
    const auto line = line_of(node);
    switch (node.type()) {
    case toml::node_type::table: return convert_table(*node.as_table(), file);
    case toml::node_type::array: return convert_array(*node.as_array(), file);
    case toml::node_type::string: return Node(node.as_string()->get(), line);
    case toml::node_type::integer: return Node(node.as_integer()->get(), line);
    case toml::node_type::floating_point: return Node(node.as_floating_point()->get(), line);
    case toml::node_type::boolean: return Node(node.as_boolean()->get(), line);
    case toml::node_type::date: {
        const toml::date date = node.as_date()->get();
        return Node(day_of(date.year, date.month, date.day), line);
    }
    default: break;
    }
    return Error{ErrorCode::invalid, "a time of day is not used in these files", "write a day as YYYY-MM-DD",
                 Place{file, line}};
}

bool is_lost_in(std::string_view text) {
    try {
        static_cast<void>(toml::parse(text));
    } catch (const toml::parse_error&) {
        return false;
    } catch (const std::logic_error&) {
        return true;
    }
    return false;
}

/// toml++ 3.3 is lost, and tells no line, where a header's name begins with what no name begins with. It
/// reads from the front: the first line that is needed to lose it is the one.
std::uint32_t line_it_is_lost_in(std::string_view text) {
    std::vector<std::size_t> ends;
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        ends.push_back(at + 1);
    }
    const auto first =
        std::ranges::partition_point(ends, [&](std::size_t end) { return !is_lost_in(text.substr(0, end)); });
    return static_cast<std::uint32_t>(first - ends.begin()) + 1;
}

}  // namespace

Result<Node> read_full_toml(std::string_view text, const std::string& file) {
    // toml++ 3.3 leaves the language where a bare word begins with a letter of another script.
    if (const auto line = line_of_stray_letter(text)) {
        return Error{ErrorCode::malformed, "a letter that TOML has only in quotes stands outside of them",
                     "put the name or the text into quotes", Place{file, *line}};
    }
    try {
        const toml::table table = toml::parse(text, file);
        return convert_table(table, file);
    } catch (const toml::parse_error& problem) {
        return Error{ErrorCode::malformed, std::string(problem.description()), "mend the TOML there",
                     Place{file, static_cast<std::uint32_t>(problem.source().begin.line)}};
    } catch (const std::logic_error&) {
        return Error{ErrorCode::malformed,
                     "it is no TOML: a name is missing, or something stands in its place",
                     "look at the names in brackets and before the equals signs",
                     Place{file, line_it_is_lost_in(text)}};
    }
}

}  // namespace evenhand::base
