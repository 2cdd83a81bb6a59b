#include "html.hpp"

#include "encodings.hpp"
#include "evenhand/text/page_guard.hpp"
#include "file_errors.hpp"
#include "plain_writer.hpp"
#include "utf8_bytes.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>

namespace evenhand::text {
namespace {

constexpr std::size_t largest_page = std::size_t{2} * 1024 * 1024;
/// The parser may repeat open formatting elements, so its tree is deeper than the tags that were let in.
constexpr int deepest_node = 2048;

char lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

bool is_left_out(GumboTag tag) {
    switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_DATALIST: return true;
    default: return false;
    }
}

bool is_inline(GumboTag tag) {
    switch (tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_UNKNOWN: return true;
    default: return false;
    }
}

class PageReader {
  public:
    base::Result<std::string> run(const GumboNode& root) {
        walk(root, 0);
        if (too_deep_) {
            return file_error(base::ErrorCode::too_large, "its parts are nested too deeply",
                              "copy the text into a plain file");
        }
        return std::move(writer_).finish();
    }

  private:
    void walk(const GumboNode& node, int depth) {
        switch (node.type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA: writer_.add(node.v.text.text); break;
        case GUMBO_NODE_DOCUMENT: children(node.v.document.children, depth); break;
        case GUMBO_NODE_ELEMENT: element(node.v.element, depth); break;
        default: break;
        }
    }

    void children(const GumboVector& nodes, int depth) {
        too_deep_ = too_deep_ || depth > deepest_node;
        for (unsigned int at = 0; at < nodes.length && !too_deep_ && !writer_.full(); ++at) {
            walk(*static_cast<const GumboNode*>(nodes.data[at]), depth + 1);
        }
    }

    void element(const GumboElement& element, int depth) {
        if (is_left_out(element.tag) || gumbo_get_attribute(&element.attributes, "hidden") != nullptr) {
            return;
        }
        switch (element.tag) {
        case GUMBO_TAG_BR: writer_.new_line(); break;
        case GUMBO_TAG_LI: item(element, depth); break;
        case GUMBO_TAG_TR: row(element, depth); break;
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH: cell(element, depth); break;
        case GUMBO_TAG_Q: quotation(element, depth); break;
        default: plain(element, depth); break;
        }
    }

    void plain(const GumboElement& element, int depth) {
        const bool block = !is_inline(element.tag);
        // A paragraph within a row or an item does not tear it apart.
        const bool breaks = block && cells_ == 0 && !(in_item_ && element.tag == GUMBO_TAG_P);
        if (breaks) {
            writer_.new_block();
        } else if (block) {
            writer_.add(" ");
        }
        children(element.children, depth);
        if (breaks) {
            writer_.new_block();
        } else if (block) {
            writer_.add(" ");
        }
    }

    void item(const GumboElement& element, int depth) {
        const bool outer = in_item_;
        writer_.new_line();
        writer_.prefix("\u2022 ");
        in_item_ = true;
        children(element.children, depth);
        in_item_ = outer;
        writer_.prefix("");
        writer_.new_line();
    }

    void row(const GumboElement& element, int depth) {
        const bool first = first_cell_;
        if (cells_ == 0) {
            writer_.new_line();
        }
        first_cell_ = true;
        children(element.children, depth);
        first_cell_ = first;
        if (cells_ == 0) {
            writer_.new_line();
        }
    }

    void cell(const GumboElement& element, int depth) {
        writer_.add(first_cell_ ? "" : " / ");
        first_cell_ = false;
        ++cells_;
        children(element.children, depth);
        --cells_;
    }

    /// Browsers draw the marks of <q>.
    void quotation(const GumboElement& element, int depth) {
        writer_.add("\u201c");
        children(element.children, depth);
        writer_.add("\u201d");
    }

    PlainWriter writer_;
    int cells_ = 0;
    bool first_cell_ = true;
    bool in_item_ = false;
    bool too_deep_ = false;
};

/// The encoding a page names in its first kilobyte; empty if none.
std::string named_encoding(std::string_view bytes) {
    std::string head(bytes.substr(0, 1024));
    std::transform(head.begin(), head.end(), head.begin(), lower);
    const std::size_t at = head.find("charset=");
    if (at == std::string::npos) {
        return {};
    }
    const std::size_t begin = head.find_first_not_of("\"' ", at + 8);
    const std::size_t end = head.find_first_of("\"' ;/>", std::min(begin, head.size()));
    return begin == std::string::npos ? std::string() : head.substr(begin, end - begin);
}

}  // namespace

base::Result<std::string> read_html_utf8(std::string_view utf8) {
    if (utf8.size() > largest_page) {
        return file_error(base::ErrorCode::too_large, "the page is over the limit of 2 MB",
                          "copy its text into a plain file");
    }
    EVENHAND_TRY(const std::string guarded, guard_page(utf8));
    const auto close = [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;  // for each it would note all elements that are open
    const std::unique_ptr<GumboOutput, decltype(close)> page(
        gumbo_parse_with_options(&options, guarded.data(), guarded.size()), close);
    return PageReader().run(*page->document);
}

base::Result<std::string> read_html(std::string_view bytes) {
    if (bytes.size() > largest_page) {
        return file_error(base::ErrorCode::too_large, "the page is over the limit of 2 MB",
                          "copy its text into a plain file");
    }
    const std::string encoding = named_encoding(bytes);
    const bool guess = encoding.empty() || encoding == "utf-8" || !first_invalid_byte(bytes);
    EVENHAND_TRY(const std::string utf8, guess ? decoded_text(bytes) : convert(bytes, encoding));
    return read_html_utf8(utf8);
}

}  // namespace evenhand::text
