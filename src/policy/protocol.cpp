#include "evenhand/policy/protocol.hpp"

#include "evenhand/base/data.hpp"
#include "evenhand/base/digest.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/base/joined.hpp"
#include "evenhand/rules/level_names.hpp"

#include <algorithm>

namespace evenhand::policy {

namespace {

constexpr std::size_t file_limit = std::size_t{1024} * 1024;

bool same_clause(const Clause& a, const Clause& b) {
    return a.rule == b.rule && a.ref == b.ref && a.gist == b.gist;
}

base::Result<base::Done> read_clause(const base::Node& table, const std::string& file,
                                     const std::vector<std::string>& known_rules, Protocol& protocol) {
    base::TableReader reader(table, file, "[[clause]]");
    const auto rules = reader.texts("rules");
    Clause clause{"", reader.text("ref"), reader.text("gist"),
                  reader.optional_choice("level", rules::level_names)};
    for (const auto& rule : rules) {
        if (std::find(known_rules.begin(), known_rules.end(), rule) == known_rules.end()) {
            reader.complain("rules", "there is no rule '" + rule + "'",
                            "use one of: " + base::joined(known_rules, ", "));
        }
        clause.rule = rule;
        if (std::any_of(protocol.clauses.begin(), protocol.clauses.end(),
                        [&](const Clause& other) { return same_clause(other, clause); })) {
            reader.complain("rules", "this clause stands twice for '" + rule + "'", "keep one");
        }
        protocol.clauses.push_back(clause);
    }
    return reader.finish();
}

base::Result<base::Done> read_checklist(const base::Node& table, const std::string& file,
                                        Protocol& protocol) {
    base::TableReader reader(table, file, "[[checklist]]");
    Checklist checklist{reader.text("id"), reader.text("ref"), reader.text("question"),
                        reader.optional_text("question_cy").value_or("")};
    if (std::any_of(protocol.checklists.begin(), protocol.checklists.end(),
                    [&](const Checklist& other) { return other.id == checklist.id; })) {
        reader.complain("id", "the checklist '" + checklist.id + "' stands twice", "give each its own id");
    }
    protocol.checklists.push_back(std::move(checklist));
    return reader.finish();
}

/// The words of an array as values; a word that names none is a complaint.
template <typename E, typename Named>
std::vector<E> read_words(base::TableReader& reader, std::string_view key, Named named,
                          std::string_view known) {
    std::vector<E> values;
    for (const auto& word : reader.optional_texts(key)) {
        if (const auto value = named(word)) {
            values.push_back(*value);
        } else {
            reader.complain(key, "'" + word + "' is not known here", "use some of: " + std::string(known));
        }
    }
    return values;
}

base::Result<base::Done> read_gate(const base::Node& table, const std::string& file,
                                   const std::vector<std::string>& known_rules, Protocol& protocol) {
    base::TableReader reader(table, file, "[[gate]]");
    Gate gate{reader.text("checklist"), reader.optional_texts("rules"),
              read_words<text::DocumentKind>(reader, "kinds", text::document_kind_named,
                                             "press-release, web-news, statement, letter"),
              read_words<text::Author>(reader, "authors", text::author_named, "officer, member")};
    if (!reader.failed() && protocol.checklist(gate.checklist) == nullptr) {
        reader.complain("checklist", "there is no checklist '" + gate.checklist + "' in this file",
                        "write the checklist, or name one that is there");
    }
    for (const auto& rule : gate.rules) {
        if (std::find(known_rules.begin(), known_rules.end(), rule) == known_rules.end()) {
            reader.complain("rules", "there is no rule '" + rule + "'",
                            "use one of: " + base::joined(known_rules, ", "));
        }
    }
    if (std::any_of(protocol.gates.begin(), protocol.gates.end(),
                    [&](const Gate& other) { return other.checklist == gate.checklist; })) {
        reader.complain("checklist", "the checklist '" + gate.checklist + "' has two gates", "keep one");
    }
    protocol.gates.push_back(std::move(gate));
    return reader.finish();
}

base::Result<Protocol> parse(std::string_view toml, const std::filesystem::path& path,
                             const std::vector<std::string>& known_rules) {
    const std::string file = path.string();
    EVENHAND_TRY(const auto root, base::parse_toml(toml, file));
    base::TableReader reader(root, file, "the protocol");
    Protocol protocol{path.stem().string(), reader.text("title"), {}, {}, {}};
    for (const auto* table : reader.tables("clause")) {
        EVENHAND_TRY_DONE(read_clause(*table, file, known_rules, protocol));
    }
    for (const auto* table : reader.tables("checklist")) {
        EVENHAND_TRY_DONE(read_checklist(*table, file, protocol));
    }
    for (const auto* table : reader.tables("gate")) {
        EVENHAND_TRY_DONE(read_gate(*table, file, known_rules, protocol));
    }
    EVENHAND_TRY_DONE(reader.finish());
    return protocol;
}

}  // namespace

bool Gate::holds(text::DocumentKind kind, text::Author author, const std::vector<std::string>& found) const {
    const auto among = [](const auto& wanted, const auto& value) {
        return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
    };
    const bool finds = rules.empty() || std::any_of(found.begin(), found.end(), [&](const auto& rule) {
                           return std::find(rules.begin(), rules.end(), rule) != rules.end();
                       });
    return among(kinds, kind) && among(authors, author) && finds;
}

const Checklist* Protocol::checklist(std::string_view id) const noexcept {
    const auto found = std::find_if(checklists.begin(), checklists.end(),
                                    [&](const Checklist& checklist) { return checklist.id == id; });
    return found == checklists.end() ? nullptr : &*found;
}

bool Protocol::speaks_of(std::string_view rule) const noexcept {
    return std::any_of(clauses.begin(), clauses.end(),
                       [&](const Clause& clause) { return clause.rule == rule; });
}

base::Result<Protocols> Protocols::load(const std::filesystem::path& folder,
                                        const std::vector<std::string>& known_rules) {
    EVENHAND_TRY(const auto files, base::list_files(folder, ".toml"));
    Protocols protocols;
    std::string bytes;
    for (const auto& file : files) {
        EVENHAND_TRY(const auto toml, base::read_file(file, file_limit));
        EVENHAND_TRY(auto protocol, parse(toml, file, known_rules));
        bytes.append(protocol.name).append(1, '\0').append(toml).append(1, '\0');
        protocols.all_.push_back(std::move(protocol));
    }
    std::sort(protocols.all_.begin(), protocols.all_.end(),
              [](const Protocol& a, const Protocol& b) { return a.name < b.name; });
    protocols.digest_ = base::sha256(bytes);
    return protocols;
}

const Protocol* Protocols::find(std::string_view name) const noexcept {
    const auto found = std::find_if(all_.begin(), all_.end(),
                                    [&](const Protocol& protocol) { return protocol.name == name; });
    return found == all_.end() ? nullptr : &*found;
}

}  // namespace evenhand::policy
