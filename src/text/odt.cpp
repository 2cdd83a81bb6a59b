#include "odt.hpp"

#include "file_errors.hpp"
#include "plain_writer.hpp"
#include "xml.hpp"

#include <string_view>
#include <vector>

namespace evenhand::text {
namespace {

class OdtReader {
  public:
    explicit OdtReader(Archive& archive) : archive_(archive) {}

    base::Result<std::string> run() {
        EVENHAND_TRY_DONE(refuse_encrypted());
        EVENHAND_TRY_DONE(margins("style:header"));
        EVENHAND_TRY(const std::string content, archive_.read("content.xml"));
        EVENHAND_TRY(const auto document, parse_xml(content));
        const pugi::xml_node body = document->document_element().child("office:body").child("office:text");
        EVENHAND_TRY_DONE(walk(body, 0));
        // A note may hold a note only by mistake; the list may still grow while it is read.
        for (std::size_t at = 0; at < notes_.size(); ++at) {
            writer_.new_block();
            EVENHAND_TRY_DONE(walk(notes_[at], 0));
        }
        EVENHAND_TRY_DONE(margins("style:footer"));
        return std::move(writer_).finish();
    }

  private:
    base::Result<base::Done> refuse_encrypted() {
        if (archive_.holds("META-INF/manifest.xml")) {
            EVENHAND_TRY(const std::string manifest, archive_.read("META-INF/manifest.xml"));
            if (manifest.find("encryption-data") != std::string::npos) {
                return file_error(base::ErrorCode::refused, "it is protected by a password",
                                  "save it without one");
            }
        }
        return base::Done{};
    }

    base::Result<base::Done> margins(const char* name) {
        if (!archive_.holds("styles.xml")) {
            return base::Done{};
        }
        EVENHAND_TRY(const std::string content, archive_.read("styles.xml"));
        EVENHAND_TRY(const auto document, parse_xml(content));
        for (const pugi::xml_node page :
             document->document_element().child("office:master-styles").children()) {
            if (const pugi::xml_node margin = page.child(name)) {
                EVENHAND_TRY_DONE(walk(margin, 0));
                break;
            }
        }
        // They would outlive the XML they lie in, and no page edge has notes.
        notes_.clear();
        return base::Done{};
    }

    base::Result<base::Done> walk(pugi::xml_node parent, int depth) {
        if (depth > deepest_element) {
            return nested_too_deep();
        }
        for (const pugi::xml_node node : parent.children()) {
            if (writer_.full()) {
                break;
            }
            if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
                // Between paragraphs there are only the line ends of the XML.
                if (paragraphs_ > 0) {
                    writer_.add(node.value());
                }
            } else {
                EVENHAND_TRY_DONE(element(node, depth));
            }
        }
        return base::Done{};
    }

    base::Result<base::Done> element(pugi::xml_node node, int depth) {
        const std::string_view name = node.name();
        if (name == "text:p" || name == "text:h") {
            return paragraph(node, depth);
        }
        if (name == "text:list-item") {
            begins_item_ = true;
        } else if (name == "text:s" || name == "text:tab") {
            writer_.add(" ");
        } else if (name == "text:line-break") {
            writer_.new_line();
        } else if (name == "table:table") {
            return table(node, depth);
        } else if (name == "text:note") {
            notes_.push_back(node.child("text:note-body"));
            return base::Done{};
        } else if (name == "text:tracked-changes" || name == "office:annotation" ||
                   name == "text:sequence-decls") {
            return base::Done{};
        }
        return walk(node, depth + 1);
    }

    base::Result<base::Done> paragraph(pugi::xml_node node, int depth) {
        if (cells_ > 0) {
            writer_.add(" ");
        } else if (begins_item_ && after_item_) {
            writer_.new_line();
        } else {
            writer_.new_block();
        }
        if (begins_item_) {
            writer_.prefix("\u2022 ");
        }
        after_item_ = begins_item_;
        begins_item_ = false;
        ++paragraphs_;
        EVENHAND_TRY_DONE(walk(node, depth + 1));
        --paragraphs_;
        writer_.prefix("");
        return base::Done{};
    }

    base::Result<base::Done> table(pugi::xml_node node, int depth) {
        if (cells_ == 0) {
            writer_.new_block();
        }
        ++cells_;
        EVENHAND_TRY_DONE(rows(node, depth));
        --cells_;
        after_item_ = false;
        return base::Done{};
    }

    /// Rows lie in a table or in its groups.
    base::Result<base::Done> rows(pugi::xml_node parent, int depth) {
        if (depth > deepest_element) {
            return nested_too_deep();
        }
        for (const pugi::xml_node node : parent.children()) {
            const std::string_view name = node.name();
            if (name == "table:table-row") {
                EVENHAND_TRY_DONE(row(node, depth + 1));
            } else if (name.substr(0, 11) == "table:table") {
                EVENHAND_TRY_DONE(rows(node, depth + 1));
            }
        }
        return base::Done{};
    }

    base::Result<base::Done> row(pugi::xml_node node, int depth) {
        if (cells_ == 1) {
            writer_.new_line();
        }
        bool first = true;
        for (const pugi::xml_node cell : node.children("table:table-cell")) {
            writer_.add(first ? "" : " / ");
            first = false;
            EVENHAND_TRY_DONE(walk(cell, depth + 1));
        }
        return base::Done{};
    }

    Archive& archive_;
    PlainWriter writer_;
    std::vector<pugi::xml_node> notes_;
    int paragraphs_ = 0;
    int cells_ = 0;
    bool begins_item_ = false;
    bool after_item_ = false;
};

}  // namespace

base::Result<std::string> read_odt(Archive& archive) {
    return OdtReader(archive).run();
}

}  // namespace evenhand::text
