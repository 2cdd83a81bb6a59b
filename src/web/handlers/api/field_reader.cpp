#include "field_reader.hpp"

#include "evenhand/base/comma_list.hpp"

#include <algorithm>
#include <charconv>

namespace evenhand::web {
namespace {

/// RFC 6901, section 3, and what a fragment may not hold (RFC 3986, section 3.5).
std::string pointer_step(std::string_view key) {
    static constexpr std::string_view hex = "0123456789ABCDEF";
    std::string step = "/";
    for (const char c : key) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
                           (byte >= 'A' && byte <= 'Z') || c == '-' || c == '_' || c == '.';
        if (c == '~') {
            step += "~0";
        } else if (c == '/') {
            step += "~1";
        } else if (plain) {
            step += c;
        } else {
            step += '%';
            step += hex[byte >> 4U];
            step += hex[byte & 15U];
        }
    }
    return step;
}

bool blank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

std::string range_in_words(std::int64_t least, std::int64_t most) {
    return "from " + std::to_string(least) + " to " + std::to_string(most);
}

constexpr std::size_t most_faults = 50;
constexpr std::size_t longest_name = 100;

}  // namespace

struct FieldReader::State {
    base::Node root;
    From from = From::body;
    std::vector<FieldFault> faults;
    std::optional<Problem> whole;  ///< the body could not be read at all
};

FieldReader::FieldReader(std::shared_ptr<State> state, const base::Node* table, std::string pointer)
    : state_(std::move(state)), table_(table), pointer_(std::move(pointer)) {}

FieldReader FieldReader::of_body(const Request& request) {
    auto state = std::make_shared<State>();
    if (request.content_type != "application/json") {
        state->whole =
            Problem{ProblemKind::wrong_media_type, "send JSON, with Content-Type: application/json"};
    } else if (auto root = base::parse_json(request.body, "the body"); root.ok()) {
        state->root = std::move(root).value();
        if (state->root.table() == nullptr) {
            const std::string detail = "the body must be a JSON object";
            state->whole = Problem{ProblemKind::invalid_fields, detail, {{"#", {}, detail}}};
        }
    } else {
        state->whole = Problem{ProblemKind::malformed, base::one_line(root.error())};
    }
    const base::Node* table = &state->root;
    return {std::move(state), table, "#"};
}

FieldReader FieldReader::of_query(const Request& request) {
    return of_pairs(request.query.all());
}

FieldReader FieldReader::of_pairs(const std::vector<std::pair<std::string, std::string>>& pairs) {
    auto state = std::make_shared<State>();
    state->from = From::pairs;
    base::Node::Table table;
    for (const auto& [name, value] : pairs) {
        if (std::ranges::find(table, name, &base::Member::key) != table.end()) {
            state->faults.push_back({{}, name, "'" + name + "' stands twice"});
        } else if (table.size() < most_faults) {
            table.push_back({name, 0, base::Node(value, 0)});
        }
    }
    state->root = base::Node(std::move(table), 0);
    const base::Node* root = &state->root;
    return {std::move(state), root, {}};
}

const base::Node* FieldReader::take(std::string_view key) {
    asked_.emplace_back(key);
    const base::Node* found = table_->find(key);
    return found == nullptr || found->is_null() ? nullptr : found;
}

bool FieldReader::is_null(std::string_view key) const {
    const base::Node* found = table_->find(key);
    return found != nullptr && found->is_null();
}

void FieldReader::complain(std::string_view key, std::string detail) {
    detail = "'" + std::string(key) + "' " + detail;
    if (state_->from == From::pairs) {
        state_->faults.push_back({{}, std::string(key), std::move(detail)});
    } else {
        state_->faults.push_back({pointer_ + pointer_step(key), {}, std::move(detail)});
    }
}

void FieldReader::complain_of_type(std::string_view key, std::string_view expected) {
    complain(key, "must be " + std::string(expected));
}

std::optional<std::string> FieldReader::optional_text(std::string_view key, std::size_t longest) {
    const base::Node* node = take(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    const std::string* text = node->text();
    if (text == nullptr) {
        complain_of_type(key, "a text");
        return std::nullopt;
    }
    if (text->size() > longest) {
        complain(key, "is longer than " + std::to_string(longest) + " bytes");
        return std::nullopt;
    }
    if (text->find('\0') != std::string::npos) {
        complain(key, "holds the character NUL, which no text has");
        return std::nullopt;
    }
    return *text;
}

std::string FieldReader::text(std::string_view key, std::size_t longest) {
    const std::size_t faults = state_->faults.size();
    auto found = optional_text(key, longest);
    if (!found && faults == state_->faults.size()) {
        complain(key, "is missing");
    } else if (found && blank(*found)) {
        complain(key, "is blank");
    }
    return std::move(found).value_or(std::string());
}

std::optional<base::Day> FieldReader::optional_day(std::string_view key) {
    const auto word = optional_text(key, 100);
    if (!word) {
        return std::nullopt;
    }
    const auto day = base::parse_day(*word);
    if (!day.ok()) {
        complain(key, "must be a day that exists, written YYYY-MM-DD");
        return std::nullopt;
    }
    return *day;
}

base::Day FieldReader::day(std::string_view key) {
    const auto word = text(key, 100);
    return word.empty() ? base::Day{} : optional_day(key).value_or(base::Day{});
}

std::optional<workflow::Instant> FieldReader::optional_moment(std::string_view key) {
    const auto word = optional_text(key, 100);
    if (!word) {
        return std::nullopt;
    }
    const auto moment = workflow::parse_instant(*word);
    if (!moment.ok()) {
        complain(key, "must be a moment in UTC, written YYYY-MM-DDTHH:MM:SSZ");
        return std::nullopt;
    }
    return *moment;
}

std::optional<std::int64_t> FieldReader::optional_integer(std::string_view key, std::int64_t least,
                                                          std::int64_t most) {
    const base::Node* node = take(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    std::optional<std::int64_t> value;
    if (node->integer() != nullptr) {
        value = *node->integer();
    } else if (const std::string* digits = node->text(); digits != nullptr && state_->from == From::pairs) {
        std::int64_t read = 0;
        const auto end = digits->data() + digits->size();
        const auto [stop, fault] = std::from_chars(digits->data(), end, read);
        value = fault == std::errc() && stop == end ? std::optional(read) : std::nullopt;
    }
    if (!value || *value < least || *value > most) {
        complain_of_type(key, "a whole number " + range_in_words(least, most));
        return std::nullopt;
    }
    return value;
}

std::int64_t FieldReader::integer(std::string_view key, std::int64_t least, std::int64_t most) {
    const std::size_t faults = state_->faults.size();
    const auto found = optional_integer(key, least, most);
    if (!found && faults == state_->faults.size()) {
        complain(key, "is missing");
    }
    return found.value_or(least);
}

std::vector<std::string> FieldReader::optional_texts(std::string_view key) {
    std::vector<std::string> texts;
    const base::Node* node = take(key);
    if (node == nullptr) {
        return texts;
    }
    if (const std::string* line = node->text(); line != nullptr && state_->from == From::pairs) {
        return line->empty() ? texts : base::comma_list(*line, base::EmptyPart::is_kept);
    }
    if (node->array() == nullptr) {
        complain_of_type(key, "an array of texts");
        return texts;
    }
    for (const base::Node& entry : *node->array()) {
        if (entry.text() == nullptr) {
            complain_of_type(key, "an array of texts");
            return {};
        }
        texts.push_back(*entry.text());
    }
    return texts;
}

std::optional<FieldReader> FieldReader::optional_table(std::string_view key) {
    const base::Node* node = take(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (node->table() == nullptr) {
        complain_of_type(key, "an object");
        return std::nullopt;
    }
    return FieldReader(state_, node, pointer_ + pointer_step(key));
}

void FieldReader::no_other_names() {
    if (table_->table() == nullptr) {
        return;
    }
    for (const base::Member& member : *table_->table()) {
        if (std::ranges::find(asked_, member.key) == asked_.end()) {
            complain(member.key.size() <= longest_name ? member.key : "a name of many bytes",
                     "is not known here");
        }
    }
}

std::optional<Problem> FieldReader::finish() {
    if (state_->whole) {
        return state_->whole;
    }
    no_other_names();
    if (state_->faults.empty()) {
        return std::nullopt;
    }
    auto& faults = state_->faults;
    faults.resize(std::min(faults.size(), most_faults));
    std::string detail;
    for (const FieldFault& fault : faults) {
        detail += (detail.empty() ? "" : "; ") + fault.detail;
    }
    return Problem{ProblemKind::invalid_fields, std::move(detail), faults};
}

}  // namespace evenhand::web
