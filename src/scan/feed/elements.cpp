#include "scan/feed/elements.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

namespace evenhand::scan {
namespace {

constexpr std::pair<std::string_view, Vocabulary> namespaces[] = {
    {"http://www.w3.org/2005/atom", Vocabulary::atom},
    {"http://purl.org/atom/ns#", Vocabulary::atom},
    {"http://purl.org/dc/elements/1.1/", Vocabulary::dublin_core},
    {"http://purl.org/dc/elements/1.0/", Vocabulary::dublin_core},
    {"http://purl.org/dc/terms/", Vocabulary::dc_terms},
    {"http://purl.org/rss/1.0/modules/content/", Vocabulary::content},
    {"http://www.w3.org/1999/xhtml", Vocabulary::xhtml},
    {"http://search.yahoo.com/mrss", Vocabulary::media},
    {"http://search.yahoo.com/mrss/", Vocabulary::media},
    {"http://www.itunes.com/dtds/podcast-1.0.dtd", Vocabulary::itunes},
    {"http://purl.org/rss/1.0/", Vocabulary::feed},
    {"http://my.netscape.com/rdf/simple/0.9/", Vocabulary::feed},
    {"http://channel.netscape.com/rdf/simple/0.9/", Vocabulary::feed},
    {"http://purl.org/net/rss1.1#", Vocabulary::feed},
    {"http://www.w3.org/1999/02/22-rdf-syntax-ns#", Vocabulary::feed},
};

constexpr std::pair<std::string_view, Vocabulary> prefixes[] = {
    {"", Vocabulary::feed},          {"atom", Vocabulary::atom},        {"atom10", Vocabulary::atom},
    {"dc", Vocabulary::dublin_core}, {"dcterms", Vocabulary::dc_terms}, {"content", Vocabulary::content},
    {"xhtml", Vocabulary::xhtml},    {"media", Vocabulary::media},      {"itunes", Vocabulary::itunes},
    {"rdf", Vocabulary::feed},       {"rss", Vocabulary::feed},
};

constexpr std::string_view blanks = " \t\r\n";

template <std::size_t N>
const Vocabulary* find(const std::pair<std::string_view, Vocabulary> (&table)[N], std::string_view word) {
    const auto* const row = std::ranges::find(table, word, &std::pair<std::string_view, Vocabulary>::first);
    return row == std::end(table) ? nullptr : &row->second;
}

/// Userland declared RSS's own namespace in several ways over the years.
bool is_userland(std::string_view address) {
    return address.starts_with("http://backend.userland.com/rss") ||
           address.starts_with("http://blogs.law.harvard.edu/tech/rss") || address.empty();
}

std::string_view prefix_of(const pugi::xml_node& element) {
    const std::string_view whole = element.name();
    const auto colon = whole.find(':');
    return colon == std::string_view::npos ? std::string_view{} : whole.substr(0, colon);
}

/// The nearest declaration of a prefix; empty where there is none.
pugi::xml_attribute declaration_of(const pugi::xml_node& element, std::string_view prefix) {
    const std::string name = prefix.empty() ? "xmlns" : "xmlns:" + std::string(prefix);
    for (auto node = element; node; node = node.parent()) {
        if (const auto declared = node.attribute(name.c_str())) {
            return declared;
        }
    }
    return {};
}

Vocabulary vocabulary_of(const pugi::xml_node& element, std::string_view prefix) {
    if (const auto declared = declaration_of(element, prefix)) {
        const std::string address = lower_case(trim(declared.value()));
        if (const auto* const known = find(namespaces, address)) {
            return *known;
        }
        // RSS and Atom were declared in many ways before they were settled.
        return is_userland(address) || prefix.empty() || lower_case(prefix) == "atom" ? Vocabulary::feed
                                                                                      : Vocabulary::foreign;
    }
    const auto* const known = find(prefixes, lower_case(prefix));
    return known != nullptr ? *known : Vocabulary::foreign;
}

/// U+0080 to U+009F, which nobody means: the bytes of Windows-1252 they were made of (HTML does the same with
/// references, section 13.2.5.80).
std::string without_controls(std::string_view utf8) {
    constexpr std::array<std::string_view, 32> meant{"€", "",  "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š",
                                                     "‹", "Œ", "",  "Ž", "",  "",  "‘", "’", "“", "”", "•",
                                                     "–", "—", "˜", "™", "š", "›", "œ", "",  "ž", "Ÿ"};
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        const auto next = at + 1 < utf8.size() ? static_cast<unsigned char>(utf8[at + 1]) : 0U;
        if (utf8[at] == '\xc2' && next >= 0x80U && next < 0xa0U && !meant[next - 0x80U].empty()) {
            out += meant[next - 0x80U];
            ++at;
        } else {
            out += utf8[at];
        }
    }
    return out;
}

}  // namespace

std::string lower_case(std::string_view words) {
    std::string out(words);
    std::ranges::transform(out, out.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return out;
}

std::string_view trim(std::string_view words) {
    const auto first = words.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return words.substr(first, words.find_last_not_of(blanks) - first + 1);
}

ElementName name_of(const pugi::xml_node& element) {
    const std::string_view whole = element.name();
    const std::string_view prefix = prefix_of(element);
    const std::string_view local = prefix.empty() ? whole : whole.substr(prefix.size() + 1);
    return {vocabulary_of(element, prefix), lower_case(local)};
}

bool is_declared(const pugi::xml_node& element) {
    const auto prefix = prefix_of(element);
    return prefix.empty() || declaration_of(element, prefix);
}

std::string text_in(const pugi::xml_node& element) {
    std::string out;
    struct Collector final : pugi::xml_tree_walker {
        explicit Collector(std::string& to) : out(to) {}
        bool for_each(pugi::xml_node& node) override {
            if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
                out += node.value();
            }
            return true;
        }
        std::string& out;
    } collector(out);
    pugi::xml_node root = element;
    root.traverse(collector);
    return without_controls(trim(out));
}

std::string markup_in(const pugi::xml_node& element) {
    std::ostringstream out;
    for (const auto& child : element.children()) {
        child.print(out, "", pugi::format_raw | pugi::format_no_declaration);
    }
    return without_controls(trim(out.str()));
}

std::string attribute(const pugi::xml_node& element, std::string_view name) {
    for (const auto& each : element.attributes()) {
        if (lower_case(each.name()) == name) {
            return std::string(trim(each.value()));
        }
    }
    return {};
}

}  // namespace evenhand::scan
