#include "linked_data.hpp"

#include "ascii.hpp"
#include "evenhand/base/data.hpp"

#include <optional>

namespace evenhand::extract {
namespace {

using base::Node;

constexpr std::size_t largest_script = std::size_t{1024} * 1024;
/// Each is looked for among those before it.
constexpr std::size_t most_authors = 50;

/// JSON as templates mean it: without the wrapping of old times, and with spaces for line ends in texts.
std::string cleaned(std::string_view script) {
    std::string out(script);
    const std::size_t begin = out.find_first_of("{[");
    const std::size_t end = out.find_last_of("}]");
    if (begin == std::string::npos || end == std::string::npos || end < begin) {
        return {};
    }
    out = out.substr(begin, end - begin + 1);
    for (char& byte : out) {
        if (static_cast<unsigned char>(byte) < 0x20) {
            byte = ' ';
        }
    }
    return out;
}

std::string text_of(const Node* node) {
    if (node == nullptr) {
        return {};
    }
    if (const auto* text = node->text()) {
        return squeezed(*text);
    }
    if (const auto* array = node->array(); array != nullptr && !array->empty()) {
        return array->front().text() == nullptr ? std::string() : squeezed(*array->front().text());
    }
    return {};
}

/// 0 for what is no article at all, 1 for a page, 2 for an article.
int rank(const Node& object) {
    const Node* type = object.find("@type");
    std::string types;
    if (type != nullptr && type->text() != nullptr) {
        types = *type->text();
    } else if (type != nullptr && type->array() != nullptr) {
        for (const Node& one : *type->array()) {
            types += one.text() == nullptr ? "" : *one.text() + " ";
        }
    }
    if (contains_any(types, "Article|Posting|Report|Review|Recipe|VideoObject|CreativeWork")) {
        return contains_any(types, "VideoObject|Review|CreativeWork") ? 1 : 2;
    }
    return contains_any(types, "WebPage|Page|Event|Product") || object.find("datePublished") != nullptr ? 1
                                                                                                        : 0;
}

void add_author(LinkedData& out, std::string name) {
    const bool address = name.starts_with("http") || name.starts_with("/");
    if (!name.empty() && !address && out.authors.size() < most_authors &&
        std::find(out.authors.begin(), out.authors.end(), name) == out.authors.end()) {
        out.authors.push_back(std::move(name));
    }
}

void add_authors(LinkedData& out, const Node* author) {
    if (author == nullptr) {
        return;
    }
    if (const auto* text = author->text()) {
        add_author(out, squeezed(*text));
    } else if (author->table() != nullptr) {
        add_author(out, text_of(author->find("name")));
    } else if (const auto* array = author->array()) {
        for (const Node& one : *array) {
            add_author(out, one.text() != nullptr ? squeezed(*one.text()) : text_of(one.find("name")));
        }
    }
}

LinkedData read_object(const Node& object, int rank) {
    LinkedData out;
    out.article = rank == 2;
    out.headline = text_of(object.find("headline"));
    if (out.headline.empty()) {
        out.headline = text_of(object.find("name"));
    }
    out.published = text_of(object.find("datePublished"));
    if (out.published.empty()) {
        out.published = text_of(object.find("dateCreated"));
    }
    out.modified = text_of(object.find("dateModified"));
    out.language = text_of(object.find("inLanguage"));
    add_authors(out, object.find("author"));
    return out;
}

void take(LinkedData& into, const LinkedData& from) {
    const auto fill = [](std::string& own, const std::string& other) {
        if (own.empty()) {
            own = other;
        }
    };
    fill(into.headline, from.headline);
    fill(into.published, from.published);
    fill(into.modified, from.modified);
    fill(into.language, from.language);
    if (into.authors.empty()) {
        into.authors = from.authors;
    }
    into.article = into.article || from.article;
}

/// The first object of each rank counts; what an article says goes before what its page says.
void read_tree(const Node& root, LinkedData& articles, LinkedData& pages) {
    std::vector<const Node*> waiting{&root};
    while (!waiting.empty()) {
        const Node& node = *waiting.back();
        waiting.pop_back();
        if (const auto* table = node.table()) {
            if (const int found = rank(node); found > 0) {
                take(found == 2 ? articles : pages, read_object(node, found));
            }
            for (auto member = table->rbegin(); member != table->rend(); ++member) {
                // A page names other articles too.
                if (!is_one_of(member->key, "author|publisher|isPartOf|comment|mentions|citation|review|"
                                            "hasPart|itemListElement|associatedMedia|image|video")) {
                    waiting.push_back(&member->value);
                }
            }
        } else if (const auto* array = node.array()) {
            for (auto one = array->rbegin(); one != array->rend(); ++one) {
                waiting.push_back(&*one);
            }
        }
    }
}

/// The text behind `"key" :` in what is no JSON.
std::string text_behind(std::string_view script, std::string_view key) {
    const std::string quoted = '"' + std::string(key) + '"';
    std::size_t at = script.find(quoted);
    if (at == std::string_view::npos) {
        return {};
    }
    at = script.find_first_not_of(" \t\r\n", at + quoted.size());
    if (at == std::string_view::npos || script[at] != ':') {
        return {};
    }
    at = script.find_first_not_of(" \t\r\n", at + 1);
    if (at == std::string_view::npos || script[at] != '"') {
        return {};
    }
    const std::size_t end = script.find('"', at + 1);
    return end == std::string_view::npos ? std::string() : std::string(script.substr(at + 1, end - at - 1));
}

}  // namespace

LinkedData read_linked_data(const std::vector<std::string>& scripts) {
    LinkedData articles;
    LinkedData pages;
    for (const std::string& script : scripts) {
        if (script.size() > largest_script) {
            continue;
        }
        const std::string json = cleaned(script);
        if (json.empty()) {
            continue;
        }
        const auto tree = base::parse_json(json, "JSON-LD");
        if (tree.ok()) {
            read_tree(*tree, articles, pages);
        } else {
            LinkedData found;
            found.published = text_behind(json, "datePublished");
            found.modified = text_behind(json, "dateModified");
            take(pages, found);
        }
    }
    take(articles, pages);
    return articles;
}

}  // namespace evenhand::extract
