#include "evenhand/web/atom.hpp"

#include "evenhand/web/html.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

std::string element(const std::string& name, std::string_view content) {
    std::string out = "<" + name + ">";
    append_escaped(out, content);
    return out + "</" + name + ">\n";
}

std::string summary_of(const workflow::Submission& row) {
    std::string summary = "Verdict: " + std::string(policy::word(row.verdict)) + ".";
    if (row.due) {
        summary += " A decision is due " + workflow::iso(*row.due) + ": " + row.due_why + ".";
    }
    if (row.claim) {
        summary += " " + row.claim->by.value + " deals with it.";
    }
    return summary;
}

std::string entry_of(const workflow::Submission& row) {
    const std::string number = std::to_string(row.id.value);
    return "<entry>\n" + element("id", "urn:evenhand:submission:" + number) +
           element("title", "Submission " + number + ": " + std::string(word(row.state))) +
           element("updated", workflow::iso(row.changed)) + element("published", workflow::iso(row.created)) +
           "<link rel=\"alternate\" type=\"text/html\" href=\"/queue/" + number + "\"/>\n" +
           element("summary", summary_of(row)) + "</entry>\n";
}

}  // namespace

std::string queue_feed(std::span<const workflow::Submission> rows, const std::string& council) {
    workflow::Instant updated = base::day_of(2000, 1, 1);
    for (const workflow::Submission& row : rows) {
        updated = std::max(updated, row.changed);
    }
    std::string feed = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                       "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n";
    feed += element("id", "urn:evenhand:queue:" + council);
    feed += element("title", "Evenhand: the queue of " + council);
    feed += element("updated", workflow::iso(updated));
    feed += "<author><name>Evenhand</name></author>\n<link rel=\"self\" href=\"queue.atom\"/>\n";
    for (const workflow::Submission& row : rows) {
        feed += entry_of(row);
    }
    return feed + "</feed>\n";
}

}  // namespace evenhand::web
