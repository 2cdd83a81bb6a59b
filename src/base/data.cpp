#include "evenhand/base/data.hpp"

#include <algorithm>

namespace evenhand::base {

const Node* Node::find(std::string_view key) const noexcept {
    const Table* members = table();
    if (members == nullptr) {
        return nullptr;
    }
    for (const Member& member : *members) {
        if (member.key == key) {
            return &member.value;
        }
    }
    return nullptr;
}

TableReader::TableReader(const Node& table, std::string file, std::string what)
    : table_(&table), file_(std::move(file)), what_(std::move(what)) {
    if (table.table() == nullptr) {
        complain({}, what_ + " must be a table", "give it keys and values");
    }
}

std::uint32_t TableReader::line(std::string_view key) const {
    if (!key.empty()) {
        if (const Node* node = table_->find(key)) {
            return node->line();
        }
    }
    return table_->line();
}

void TableReader::complain(std::string_view key, std::string message, std::string mend) {
    std::string where = key.empty() ? std::string() : std::string(key) + ": ";
    complain(Error{ErrorCode::invalid, where + std::move(message), std::move(mend), Place{file_, line(key)}});
}

void TableReader::complain(const Error& error) {
    if (!complaint_) {
        complaint_ = error;
        if (complaint_->place.file.empty()) {
            complaint_->place = Place{file_, line()};
        }
    }
}

const Node* TableReader::take(std::string_view key) {
    asked_.emplace_back(key);
    return failed() ? nullptr : table_->find(key);
}

void TableReader::require(std::string_view key) {
    if (!failed() && table_->find(key) == nullptr) {
        complain({}, what_ + " has no '" + std::string(key) + "'", "add the key '" + std::string(key) + "'");
    }
}

std::string TableReader::text(std::string_view key) {
    require(key);
    return optional_text(key).value_or("");
}

std::optional<std::string> TableReader::optional_text(std::string_view key) {
    const Node* node = take(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    const std::string* value = node->text();
    if (value == nullptr || value->find_first_not_of(" \t\r\n") == std::string::npos) {
        complain(key, "must be a text that is not blank", "put it between quotation marks");
        return std::nullopt;
    }
    return *value;
}

std::vector<std::string> TableReader::texts(std::string_view key) {
    require(key);
    auto values = optional_texts(key);
    if (!failed() && values.empty()) {
        complain(key, "must hold at least one text", "add one");
    }
    return values;
}

std::vector<std::string> TableReader::optional_texts(std::string_view key) {
    const Node* node = take(key);
    if (node == nullptr) {
        return {};
    }
    std::vector<std::string> values;
    if (const Node::Array* array = node->array()) {
        for (const Node& entry : *array) {
            if (entry.text() == nullptr) {
                complain(Error{ErrorCode::invalid, std::string(key) + ": every entry must be a text",
                               "put it between quotation marks", Place{file_, entry.line()}});
                return {};
            }
            values.push_back(*entry.text());
        }
        return values;
    }
    complain(key, "must be a list of texts", "write it as [\"…\", \"…\"]");
    return {};
}

Day TableReader::day(std::string_view key) {
    require(key);
    return optional_day(key).value_or(Day{});
}

std::optional<Day> TableReader::optional_day(std::string_view key) {
    const Node* node = take(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (node->day() != nullptr) {
        return *node->day();
    }
    if (node->text() != nullptr) {
        const auto parsed = parse_day(*node->text());
        if (parsed.ok()) {
            return *parsed;
        }
        complain(key, parsed.error().message, parsed.error().mend);
        return std::nullopt;
    }
    complain(key, "must be a day", "write it as YYYY-MM-DD");
    return std::nullopt;
}

std::int64_t TableReader::integer(std::string_view key, std::int64_t least, std::int64_t most) {
    require(key);
    return optional_integer(key, least, most).value_or(least);
}

std::optional<std::int64_t> TableReader::optional_integer(std::string_view key, std::int64_t least,
                                                          std::int64_t most) {
    const Node* node = take(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (node->integer() == nullptr || *node->integer() < least || *node->integer() > most) {
        complain(key, "must be a whole number",
                 "from " + std::to_string(least) + " to " + std::to_string(most));
        return std::nullopt;
    }
    return *node->integer();
}

std::optional<double> TableReader::optional_number(std::string_view key, double least, double most) {
    const Node* node = take(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    std::optional<double> value;
    if (node->real() != nullptr) {
        value = *node->real();
    } else if (node->integer() != nullptr) {
        value = static_cast<double>(*node->integer());
    }
    if (!value || *value < least || *value > most) {
        complain(key, "must be a number", "from " + std::to_string(least) + " to " + std::to_string(most));
        return std::nullopt;
    }
    return value;
}

std::optional<bool> TableReader::optional_flag(std::string_view key) {
    const Node* node = take(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (node->boolean() == nullptr) {
        complain(key, "must be true or false", "write true or false without quotation marks");
        return std::nullopt;
    }
    return *node->boolean();
}

std::vector<const Node*> TableReader::tables(std::string_view key) {
    const Node* node = take(key);
    if (node == nullptr) {
        return {};
    }
    std::vector<const Node*> found;
    if (const Node::Array* array = node->array()) {
        for (const Node& entry : *array) {
            if (entry.table() == nullptr) {
                complain(Error{ErrorCode::invalid, std::string(key) + ": every entry must be a table",
                               "write each as [[" + std::string(key) + "]]", Place{file_, entry.line()}});
                return {};
            }
            found.push_back(&entry);
        }
        return found;
    }
    complain(key, "must be a list of tables", "write each as [[" + std::string(key) + "]]");
    return {};
}

const Node* TableReader::optional_table(std::string_view key) {
    const Node* node = take(key);
    if (node != nullptr && node->table() == nullptr) {
        complain(key, "must be a table", "write it as [" + std::string(key) + "]");
        return nullptr;
    }
    return node;
}

void TableReader::allow(std::string_view key) {
    asked_.emplace_back(key);
}

Result<Done> TableReader::finish() {
    if (complaint_) {
        return *complaint_;
    }
    for (const Member& member : *table_->table()) {
        if (std::find(asked_.begin(), asked_.end(), member.key) == asked_.end()) {
            std::string known;
            for (const std::string& key : asked_) {
                known += (known.empty() ? "" : ", ") + key;
            }
            return Error{ErrorCode::invalid, what_ + " has an unknown key '" + member.key + "'",
                         "remove it, or use one of: " + known, Place{file_, member.line}};
        }
    }
    return Done{};
}

}  // namespace evenhand::base
