#include "app/batch.hpp"

#include "evenhand/base/data.hpp"

#include <istream>
#include <ostream>

namespace evenhand::app {
namespace {

std::string text_or_nothing(const base::Node& line, std::string_view key) {
    const auto* const node = line.find(key);
    return node != nullptr && node->text() != nullptr ? *node->text() : std::string{};
}

base::Result<BatchLine> read(const std::string& line) {
    EVENHAND_TRY(const base::Node root, base::parse_json(line, "the line"));
    BatchLine read{"null", text_or_nothing(root, "file"), text_or_nothing(root, "url")};
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

void run_batch(std::istream& in, std::ostream& out, const BatchStep& step) {
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
            json.key("error").text(base::one_line(done.error()));
        }
        json.end_object();
        std::string answer = json.take();
        // The id stands first, in the words in which it was asked.
        const bool alone = answer == "{}\n";
        answer.insert(1, "\"id\":" + id + (alone ? "" : ","));
        out << answer << std::flush;
    }
}

}  // namespace evenhand::app
