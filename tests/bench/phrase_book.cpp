#include "bench/phrase_book.hpp"

#include "evenhand/base/data.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/lexicon/phrase.hpp"
#include "evenhand/lexicon/vocabularies.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace evenhand::bench {
namespace {

namespace fs = std::filesystem;
using Kind = lexicon::PhraseElement::Kind;

constexpr std::size_t file_limit = std::size_t{8} << 20;
constexpr std::size_t longest_pattern = 1500;
constexpr std::string_view joint = "[^\\w.?!;:]+";

std::string literal(std::string_view word) {
    std::string out;
    for (const char c : word) {
        if (c == '\'') {
            out += "['’]";
        } else if (std::string_view("\\^$.|?*+()[]{}/").find(c) != std::string_view::npos) {
            out += std::string("\\") + c;
        } else {
            out += c;
        }
    }
    return out;
}

/// A class as the branches of a group.
struct Class {
    std::string pattern;
    std::string sample;
};

class Writer {
  public:
    Writer(const lexicon::Vocabularies& vocabularies, const std::map<std::string, Class>& classes)
        : vocabularies_(vocabularies), classes_(classes) {}

    std::optional<Expression> written(const lexicon::ParsedPhrase& phrase) {
        phrase_ = &phrase;
        failed_ = false;
        Expression whole = sequence(0, static_cast<std::uint32_t>(phrase.elements.size()));
        if (failed_ || whole.pattern.empty() || whole.sample.empty() ||
            whole.pattern.size() > longest_pattern) {
            return std::nullopt;
        }
        whole.pattern = "\\b" + whole.pattern + "\\b";
        return whole;
    }

  private:
    using Element = lexicon::PhraseElement;

    Expression sequence(std::uint32_t begin, std::uint32_t end) {
        Expression all;
        bool first = true;
        bool joined = false;  // what came last brings the joint before the next with it
        for (auto at = begin; at < end; at += phrase_->elements[at].size) {
            const Element& element = phrase_->elements[at];
            if (element.kind == Kind::start || element.kind == Kind::end) {
                continue;
            }
            if (element.kind == Kind::gap) {
                all.pattern += std::string(joint) + "(?:\\w+" + std::string(joint) + "){0," +
                               std::to_string(element.most) + "}";
                joined = true;
                continue;
            }
            const Expression one = single(at);
            const bool optional = element.need == Element::Need::optional;
            const std::string before = first || joined ? "" : std::string(joint);
            if (optional && first) {
                all.pattern += "(?:" + one.pattern + std::string(joint) + ")?";
                continue;  // still the first: the joint is its own
            }
            if (optional) {
                // After a gap the joint stands already, and the next word needs one only behind this.
                all.pattern += joined ? "(?:" + one.pattern + std::string(joint) + ")?"
                                      : "(?:" + before + one.pattern + ")?";
                continue;
            }
            all.pattern += before + one.pattern;
            all.sample += (all.sample.empty() ? "" : " ") + one.sample;
            first = false;
            joined = false;
        }
        return all;
    }

    Expression single(std::uint32_t at) {
        const Element& element = phrase_->elements[at];
        const std::string text(phrase_->text(element));
        switch (element.kind) {
        case Kind::word:
        case Kind::exact: return {literal(text), text};
        case Kind::prefix: return {literal(text) + "\\w*", text};
        case Kind::any: return {"\\w+", "thing"};
        case Kind::inflected: {
            std::string all;
            for (const std::string& form : vocabularies_.inflections(text)) {
                all += (all.empty() ? "" : "|") + literal(form);
            }
            return {"(?:" + all + ")", text};
        }
        case Kind::named: {
            const auto found = classes_.find(text);
            if (found == classes_.end()) {
                failed_ = true;
                return {};
            }
            return {"(?:" + found->second.pattern + ")", found->second.sample};
        }
        case Kind::group: return group(at);
        default: failed_ = true; return {};
        }
    }

    Expression group(std::uint32_t at) {
        const auto end = at + phrase_->elements[at].size;
        Expression all;
        for (auto branch = at + 1; branch < end; branch += phrase_->elements[branch].size) {
            const Expression one = sequence(branch + 1, branch + phrase_->elements[branch].size);
            failed_ = failed_ || one.pattern.empty();
            all.pattern += (all.pattern.empty() ? "(?:" : "|") + one.pattern;
            all.sample = all.sample.empty() ? one.sample : all.sample;
        }
        all.pattern += ")";
        return all;
    }

    const lexicon::Vocabularies& vocabularies_;
    const std::map<std::string, Class>& classes_;
    const lexicon::ParsedPhrase* phrase_ = nullptr;
    bool failed_ = false;
};

base::Result<base::Node> table_of(const fs::path& file) {
    EVENHAND_TRY(const std::string toml, base::read_file(file, file_limit));
    return base::parse_toml(toml, file.string());
}

std::vector<fs::path> files_of(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".toml") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

/// The classes of words; those of a shape are left out.
base::Result<std::map<std::string, Class>> classes_of(const fs::path& data,
                                                      const lexicon::Vocabularies& vocabularies) {
    std::map<std::string, Class> classes;
    for (const auto& file : files_of(data / "lexicons" / "vocabularies")) {
        EVENHAND_TRY(const base::Node table, table_of(file));
        const base::Node* all = table.find("vocabulary");
        if (all == nullptr || all->array() == nullptr) {
            continue;
        }
        for (const base::Node& one : *all->array()) {
            const base::Node* words = one.find("words");
            if (words == nullptr || words->array() == nullptr) {
                continue;
            }
            Class made;
            Writer writer(vocabularies, classes);
            for (const base::Node& word : *words->array()) {
                EVENHAND_TRY(const auto phrase, lexicon::parse_phrase(*word.text()));
                if (const auto written = writer.written(phrase)) {
                    made.pattern += (made.pattern.empty() ? "" : "|") +
                                    written->pattern.substr(2, written->pattern.size() - 4);
                    made.sample = made.sample.empty() ? written->sample : made.sample;
                }
            }
            classes[*one.find("name")->text()] = std::move(made);
        }
    }
    return classes;
}

/// Every phrase below a table, in whatever array it stands.
void gather(const base::Node& node, std::vector<std::string>& phrases) {
    if (node.table() != nullptr) {
        for (const base::Member& member : *node.table()) {
            const bool holds_phrases = member.key == "phrases" && member.value.array() != nullptr;
            if (!holds_phrases) {
                gather(member.value, phrases);
                continue;
            }
            for (const base::Node& one : *member.value.array()) {
                phrases.push_back(*one.text());
            }
        }
    } else if (node.array() != nullptr) {
        for (const base::Node& one : *node.array()) {
            gather(one, phrases);
        }
    }
}

}  // namespace

base::Result<PhraseBook> read_phrases(const fs::path& data) {
    EVENHAND_TRY(const auto vocabularies, lexicon::Vocabularies::load(data / "lexicons" / "vocabularies"));
    EVENHAND_TRY(const auto classes, classes_of(data, vocabularies));
    std::vector<std::string> phrases;
    for (const auto& file : files_of(data / "lexicons" / "rules")) {
        EVENHAND_TRY(const base::Node table, table_of(file));
        gather(table, phrases);
    }
    std::ranges::sort(phrases);
    phrases.erase(std::unique(phrases.begin(), phrases.end()), phrases.end());
    PhraseBook book{{}, phrases.size()};
    std::set<std::string> seen;
    Writer writer(vocabularies, classes);
    for (const std::string& phrase : phrases) {
        EVENHAND_TRY(const auto parsed, lexicon::parse_phrase(phrase));
        auto written = writer.written(parsed);
        if (written && seen.insert(written->pattern).second) {
            book.expressions.push_back(std::move(*written));
        }
    }
    return book;
}

}  // namespace evenhand::bench
