#include "app/eval/cases.hpp"

#include "evenhand/base/data.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/base/toml_text.hpp"

#include <algorithm>

namespace evenhand::app {
namespace {

constexpr std::size_t case_limit = std::size_t{16} * 1024 * 1024;

constexpr std::pair<std::string_view, people::Role> roles[] = {
    {"member", people::Role::member},       {"officer", people::Role::officer},
    {"candidate", people::Role::candidate}, {"mp", people::Role::mp},
    {"other", people::Role::other},         {"unknown", people::Role::unknown}};

/// Reads the members of one JSON object and keeps the first complaint. Unlike base::TableReader it lets keys
/// pass that nobody asks for, and takes null for a missing value.
class Labels {
  public:
    Labels(const base::Node& object, const std::string& file) : object_(object), file_(file) {}

    std::string text(std::string_view key) {
        const base::Node* node = object_.find(key);
        if (node == nullptr || node->text() == nullptr) {
            complain(key, "must be a text", "see the form of labelled cases in docs/eval.md");
            return {};
        }
        return *node->text();
    }
    std::string optional_text(std::string_view key) {
        const base::Node* node = object_.find(key);
        return node == nullptr || node->is_null() ? std::string() : text(key);
    }
    bool flag(std::string_view key, bool otherwise) {
        const base::Node* node = object_.find(key);
        if (node == nullptr) {
            return otherwise;
        }
        if (node->boolean() == nullptr) {
            complain(key, "must be true or false", "write true or false without marks");
            return otherwise;
        }
        return *node->boolean();
    }
    people::Role role(std::string_view key) {
        const std::string word = text(key);
        for (const auto& [name, role] : roles) {
            if (name == word) {
                return role;
            }
        }
        complain(key, "'" + word + "' is no role", "use member, officer, candidate, mp, other or unknown");
        return people::Role::unknown;
    }
    std::vector<const base::Node*> objects(std::string_view key) {
        std::vector<const base::Node*> all;
        const base::Node* node = object_.find(key);
        if (node == nullptr) {
            return all;
        }
        if (node->array() == nullptr) {
            complain(key, "must be a list", "write it as [ … ]");
            return all;
        }
        for (const base::Node& entry : *node->array()) {
            all.push_back(&entry);
        }
        return all;
    }
    void complain(std::string_view key, const std::string& message, std::string mend) {
        if (!complaint_) {
            const base::Node* node = object_.find(key);
            complaint_ =
                base::Error{base::ErrorCode::invalid, std::string(key) + ": " + message, std::move(mend),
                            base::Place{file_, node == nullptr ? object_.line() : node->line()}};
        }
    }
    base::Result<base::Done> finish() const {
        if (complaint_) {
            return *complaint_;
        }
        return base::Done{};
    }

  private:
    const base::Node& object_;
    const std::string& file_;
    std::optional<base::Error> complaint_;
};

void append_line(std::string& toml, std::string_view key, std::string_view value) {
    if (!value.empty()) {
        toml.append(key).append(" = ").append(base::toml_text(value)).append("\n");
    }
}

/// The council that the case is checked for: its people as the case gives them and the one poll that matters.
base::Result<std::string> council_of(const base::Node& object, const std::string& file) {
    Labels labels(object, file);
    const std::string type = labels.optional_text("type");
    std::string toml;
    append_line(toml, "name", "Exampleshire Council");
    append_line(toml, "nation", labels.text("nation"));
    append_line(toml, "type", type.empty() ? "unitary" : type);
    append_line(toml, "protocol", labels.optional_text("protocol"));
    for (const base::Node* entry : labels.objects("people")) {
        Labels person(*entry, file);
        toml += "[[people]]\n";
        append_line(toml, "name", person.text("name"));
        append_line(toml, "role", person.text("role"));
        append_line(toml, "party", person.optional_text("party"));
        EVENHAND_TRY_DONE(person.finish());
    }
    if (const std::string poll = labels.optional_text("poll"); !poll.empty()) {
        const std::string election = labels.optional_text("election");
        toml += "[[elections]]\n";
        append_line(toml, "id", election.empty() ? "local.exampleshire." + poll : election);
        append_line(toml, "notice", labels.optional_text("notice"));
    }
    EVENHAND_TRY_DONE(labels.finish());
    return toml;
}

base::Result<text::Document> document_of(const base::Node& object, const std::string& file) {
    Labels labels(object, file);
    std::string kind = labels.text("kind");
    std::replace(kind.begin(), kind.end(), '_', '-');
    const std::string author = labels.text("author");
    text::Document document{labels.text("text"), {}, {}};
    if (const auto known = text::document_kind_named(kind)) {
        document.kind = *known;
    } else {
        labels.complain("kind", "'" + kind + "' is no kind of document",
                        "use press-release, web-news, statement or letter");
    }
    if (const auto known = text::author_named(author)) {
        document.author = *known;
    } else {
        labels.complain("author", "'" + author + "' is no author", "use officer or member");
    }
    EVENHAND_TRY_DONE(labels.finish());
    return document;
}

}  // namespace

namespace {

base::Result<Case> case_of(const base::Node& object, const std::string& file) {
    Labels labels(object, file);
    Case labelled;
    labelled.id = labels.text("id");
    const std::string date = labels.text("date");
    EVENHAND_TRY_DONE(labels.finish());
    auto day = base::parse_day(date);
    if (!day.ok()) {
        labels.complain("date", day.error().message, day.error().mend);
        EVENHAND_TRY_DONE(labels.finish());
    }
    labelled.date = *day;
    EVENHAND_TRY(labelled.document, document_of(object, file));
    EVENHAND_TRY(labelled.council, council_of(object, file));
    labelled.quotes_are_labelled = object.find("quotes") != nullptr;
    for (const base::Node* entry : labels.objects("quotes")) {
        Labels quote(*entry, file);
        labelled.quotes.push_back({quote.text("quote"), quote.optional_text("speaker"), quote.role("role"),
                                   quote.flag("direct", true)});
        EVENHAND_TRY_DONE(quote.finish());
    }
    for (const base::Node* entry : labels.objects("findings")) {
        Labels finding(*entry, file);
        labelled.findings.push_back(
            {finding.text("rule"), finding.optional_text("span"), finding.flag("must", true)});
        EVENHAND_TRY_DONE(finding.finish());
    }
    EVENHAND_TRY_DONE(labels.finish());
    return labelled;
}

}  // namespace

base::Result<Case> parse_case(std::string_view json, const std::string& file) {
    EVENHAND_TRY(const base::Node object, base::parse_json(json, file));
    return case_of(object, file);
}

base::Result<std::vector<Case>> parse_cases(std::string_view json, const std::string& file) {
    EVENHAND_TRY(const base::Node root, base::parse_json(json, file));
    std::vector<Case> cases;
    if (root.array() == nullptr) {
        EVENHAND_TRY(Case labelled, case_of(root, file));
        cases.push_back(std::move(labelled));
        return cases;
    }
    for (const base::Node& object : *root.array()) {
        EVENHAND_TRY(Case labelled, case_of(object, file));
        cases.push_back(std::move(labelled));
    }
    return cases;
}

base::Result<std::vector<Case>> load_cases(const std::filesystem::path& path) {
    std::vector<std::filesystem::path> files{path};
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        EVENHAND_TRY(files, base::list_files(path, ".json"));
        if (files.empty()) {
            return base::Error{base::ErrorCode::not_found,
                               "there are no labelled cases (*.json) in this folder",
                               "name a folder that holds some", base::Place{path.string(), 0}};
        }
    }
    std::vector<Case> cases;
    for (const auto& file : files) {
        EVENHAND_TRY(const std::string json, base::read_file(file, case_limit));
        EVENHAND_TRY(auto of_file, parse_cases(json, file.string()));
        std::ranges::move(of_file, std::back_inserter(cases));
    }
    return cases;
}

}  // namespace evenhand::app
