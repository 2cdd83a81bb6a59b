#include "evenhand/base/data.hpp"
#include "evenhand/base/json_writer.hpp"
#include "evenhand/workflow/audit.hpp"

#include <limits>

namespace evenhand::workflow {
namespace {

void append_text(std::string& out, std::string_view key, std::string_view value) {
    base::append_json_text(out, key);
    out += ":";
    base::append_json_text(out, value);
}

}  // namespace

std::string to_json_line(const Entry& entry) {
    std::string out = "{\"number\":" + std::to_string(entry.number) + ",";
    append_text(out, "at", iso(entry.fact.at));
    out += ",";
    append_text(out, "who", entry.fact.who.value);
    out += ",";
    append_text(out, "council", entry.fact.council.value);
    out += ",";
    append_text(out, "act", entry.fact.act);
    out += ",\"submission\":" + std::to_string(entry.fact.subject.value) + ",\"details\":{";
    bool first = true;
    for (const auto& [key, value] : entry.fact.details) {
        out += first ? "" : ",";
        append_text(out, key, value);
        first = false;
    }
    out += "},";
    append_text(out, "previous", entry.previous);
    out += ",";
    append_text(out, "digest", entry.digest);
    return out + "}";
}

base::Result<Entry> parse_entry(std::string_view json, const std::string& file) {
    EVENHAND_TRY(const base::Node root, base::parse_json(json, file));
    base::TableReader reader(root, file, "the entry");
    const auto text_or_nothing = [&](std::string_view key) {
        reader.allow(key);  // may be blank, which TableReader::text refuses
        const base::Node* node = root.find(key);
        return node != nullptr && node->text() != nullptr ? *node->text() : std::string{};
    };
    Entry entry;
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    entry.number = reader.integer("number", 1, most);
    const auto at = parse_instant(reader.text("at"));
    entry.fact.who = PersonId{text_or_nothing("who")};
    entry.fact.council = CouncilId{text_or_nothing("council")};
    entry.fact.act = reader.text("act");
    entry.fact.subject = SubmissionId{reader.integer("submission", 0, most)};
    const base::Node* details = reader.optional_table("details");
    entry.previous = reader.text("previous");
    entry.digest = reader.text("digest");
    EVENHAND_TRY_DONE(reader.finish());
    if (!at.ok()) {
        return at.error();
    }
    entry.fact.at = *at;
    if (details == nullptr || details->table() == nullptr) {
        return entry;
    }
    for (const base::Member& member : *details->table()) {
        if (member.value.text() == nullptr) {
            return base::Error{base::ErrorCode::malformed,
                               "the detail '" + member.key + "' is no text",
                               "",
                               {file, member.line}};
        }
        add_detail(entry.fact, member.key, *member.value.text());
    }
    return entry;
}

std::string to_json_line(const Link& link) {
    std::string out = "{\"number\":" + std::to_string(link.number) + ",";
    append_text(out, "previous", link.previous);
    out += ",";
    append_text(out, "content", link.content);
    out += ",";
    append_text(out, "digest", link.digest);
    return out + "}";
}

base::Result<Link> parse_link(std::string_view json, const std::string& file) {
    EVENHAND_TRY(const base::Node root, base::parse_json(json, file));
    base::TableReader reader(root, file, "the link");
    Link link{reader.integer("number", 1, std::numeric_limits<std::int64_t>::max()), reader.text("previous"),
              reader.text("content"), reader.text("digest")};
    EVENHAND_TRY_DONE(reader.finish());
    return link;
}

}  // namespace evenhand::workflow
