#include "app/batch.hpp"

#include "app/console.hpp"
#include "evenhand/base/data.hpp"

#include <istream>
#include <ostream>

namespace evenhand::app {
namespace {

constexpr std::size_t longest_line = 65536;

std::string text_or_nothing(const base::Node& line, std::string_view key) {
    const auto* const node = line.find(key);
    return node != nullptr && node->text() != nullptr ? *node->text() : std::string{};
}

base::Result<BatchLine> read(const std::string& line) {
    if (line.size() > longest_line) {
        return base::Error{base::ErrorCode::too_large, "a line of standard input is too long", "", {}};
    }
    EVENHAND_TRY(const base::Node root, base::parse_json(line, "the line"));
    BatchLine read{"null", text_or_nothing(root, "file"), text_or_nothing(root, "url"),
                   text_or_nothing(root, "charset")};
    if (const auto* const id = root.find("id"); id != nullptr) {
        if (const auto* const number = id->integer()) {
            read.id = std::to_string(*number);
        } else if (id->text() != nullptr) {
            read.id.clear();
            base::append_json_text(read.id, *id->text());
        }
    }
    return read;
}

}  // namespace

int run_batch(std::istream& in, std::ostream& out, const BatchStep& step) {
    int status = nothing_found;
    for (std::string line; std::getline(in, line);) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) {
            continue;
        }
        const auto read_line = read(line);
        std::string id = "null";
        base::Result<base::Done> done = base::Done{};
        base::JsonWriter json(base::JsonWriter::Layout::one_line);
        json.begin_object();
        if (read_line.ok()) {
            id = read_line->id;
            done = step(*read_line, json);
        } else {
            done = read_line.error();
        }
        if (!done.ok()) {
            status = not_done;
            json.key("error").text(base::one_line(done.error()));
        }
        json.end_object();
        std::string answer = json.take();
        // The id stands first, in the words in which it was asked.
        const bool alone = answer == "{}\n";
        answer.insert(1, "\"id\":" + id + (alone ? "" : ","));
        out << answer << std::flush;
    }
    return status;
}

}  // namespace evenhand::app
