#include "docx.hpp"

#include "plain_writer.hpp"
#include "xml.hpp"

#include <set>
#include <string_view>

namespace evenhand::text {
namespace {

class DocxReader {
  public:
    explicit DocxReader(Archive& archive) : archive_(archive) {}

    base::Result<std::string> run() {
        EVENHAND_TRY_DONE(margins("word/header"));
        EVENHAND_TRY_DONE(part("word/document.xml", writer_));
        for (const auto* const notes : {"word/footnotes.xml", "word/endnotes.xml"}) {
            if (archive_.holds(notes)) {
                writer_.new_block();
                EVENHAND_TRY_DONE(part(notes, writer_));
            }
        }
        EVENHAND_TRY_DONE(margins("word/footer"));
        return std::move(writer_).finish();
    }

  private:
    /// First, even and other pages often have the same words at their edge: once is enough.
    base::Result<base::Done> margins(std::string_view begin) {
        std::set<std::string> seen;
        for (const std::string& name : archive_.names(begin)) {
            PlainWriter alone;
            EVENHAND_TRY_DONE(part(name, alone));
            EVENHAND_TRY(const std::string words, std::move(alone).finish());
            if (!words.empty() && seen.insert(words).second) {
                writer_.new_block();
                add_lines(words);
                writer_.new_block();
            }
        }
        return base::Done{};
    }

    void add_lines(std::string_view words) {
        while (!words.empty()) {
            const std::size_t end = words.find('\n');
            writer_.add(words.substr(0, end));
            writer_.new_line();
            words.remove_prefix(end + 1);
        }
    }

    base::Result<base::Done> part(const std::string& name, PlainWriter& writer) {
        EVENHAND_TRY(const std::string content, archive_.read(name));
        EVENHAND_TRY(const auto document, parse_xml(content));
        return walk(document->document_element(), writer, 0);
    }

    base::Result<base::Done> walk(pugi::xml_node parent, PlainWriter& writer, int depth) {
        if (depth > deepest_element) {
            return nested_too_deep();
        }
        for (const pugi::xml_node node : parent.children()) {
            if (writer.full()) {
                break;
            }
            EVENHAND_TRY_DONE(element(node, writer, depth));
        }
        return base::Done{};
    }

    base::Result<base::Done> element(pugi::xml_node node, PlainWriter& writer, int depth) {
        const std::string_view name = node.name();
        if (name == "w:t") {
            writer.add(node.text().get());
        } else if (name == "w:tab") {
            writer.add(" ");
        } else if (name == "w:br" || name == "w:cr") {
            writer.new_line();
        } else if (name == "w:noBreakHyphen") {
            writer.add("-");
        } else if (name == "w:p") {
            return paragraph(node, writer, depth);
        } else if (name == "w:tbl") {
            return table(node, writer, depth);
        } else if (name == "w:r" && is_hidden(node)) {
            return base::Done{};
        } else if (!is_without_words(node)) {
            return walk(node, writer, depth + 1);
        }
        return base::Done{};
    }

    base::Result<base::Done> paragraph(pugi::xml_node node, PlainWriter& writer, int depth) {
        const bool item = is_item(node);
        if (cells_ == 0) {
            if (item && after_item_) {
                writer.new_line();
            } else {
                writer.new_block();
            }
            after_item_ = item;
        } else {
            writer.add(" ");
        }
        if (item) {
            writer.prefix("\u2022 ");
        }
        EVENHAND_TRY_DONE(walk(node, writer, depth + 1));
        writer.prefix("");
        return base::Done{};
    }

    base::Result<base::Done> table(pugi::xml_node node, PlainWriter& writer, int depth) {
        if (depth > deepest_element) {
            return nested_too_deep();
        }
        if (cells_ == 0) {
            writer.new_block();
        }
        ++cells_;
        for (const pugi::xml_node row : node.children("w:tr")) {
            if (cells_ == 1) {
                writer.new_line();
            }
            bool first = true;
            for (const pugi::xml_node cell : row.children("w:tc")) {
                writer.add(first ? "" : " / ");
                first = false;
                EVENHAND_TRY_DONE(walk(cell, writer, depth + 1));
            }
        }
        --cells_;
        after_item_ = false;
        return base::Done{};
    }

    static bool is_item(pugi::xml_node paragraph) {
        const pugi::xml_node properties = paragraph.child("w:pPr");
        const std::string_view style = properties.child("w:pStyle").attribute("w:val").value();
        const std::string_view level =
            properties.child("w:numPr").child("w:numId").attribute("w:val").value();
        const bool heading = style.substr(0, 7) == "Heading" || style == "Title";
        const bool listed = style.substr(0, 10) == "ListBullet" || style.substr(0, 10) == "ListNumber";
        return !heading && (listed || (!level.empty() && level != "0"));
    }

    static bool is_hidden(pugi::xml_node run) {
        const pugi::xml_node vanish = run.child("w:rPr").child("w:vanish");
        const std::string_view value = vanish.attribute("w:val").value();
        return vanish && value != "0" && value != "false";
    }

    /// Properties, what was deleted, instructions of fields, and the second telling of a drawing.
    static bool is_without_words(pugi::xml_node node) {
        const std::string_view name = node.name();
        return name == "w:pPr" || name == "w:rPr" || name == "w:del" || name == "w:moveFrom" ||
               name == "w:instrText" || name == "mc:Fallback" || name == "w:sectPr";
    }

    Archive& archive_;
    PlainWriter writer_;
    int cells_ = 0;
    bool after_item_ = false;
};

}  // namespace

base::Result<std::string> read_docx(Archive& archive) {
    return DocxReader(archive).run();
}

}  // namespace evenhand::text
