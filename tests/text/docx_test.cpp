#include "evenhand/text/readers.hpp"
#include "zip_support.hpp"

#include <catch2/catch.hpp>

using evenhand::tests::docx_of;
using evenhand::text::plain_text_of;

namespace {

std::string run(const std::string& words) {
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}

std::string paragraph(const std::string& words, const std::string& properties = "") {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + run(words) + "</w:p>";
}

std::string item(const std::string& words) {
    return paragraph(words, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>");
}

std::string text_of(const std::string& body) {
    return plain_text_of(docx_of(body), "draft.docx").value();
}

}  // namespace

TEST_CASE("a .docx gives its headings, paragraphs and lists", "[text]") {
    CHECK(text_of(paragraph("New bins", "<w:pStyle w:val=\"Heading1\"/>") + paragraph("They are here.") +
                  item("glass") + item("paper") + paragraph("That is all.")) ==
          "New bins\n\nThey are here.\n\n\u2022 glass\n\u2022 paper\n\nThat is all.\n");
}

TEST_CASE("runs of a .docx join as they stand", "[text]") {
    CHECK(text_of("<w:p>" + run("Cllr ") + run("Pri") + run("ya") + run(" ") + run("said") +
                  "<w:r><w:tab/></w:r>" + run("yes.") + "<w:r><w:br/></w:r>" + run("Line two") + "</w:p>") ==
          "Cllr Priya said yes.\nLine two\n");
}

TEST_CASE("what is deleted, hidden or told twice in a .docx is left out", "[text]") {
    CHECK(text_of("<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>" + run("new") +
                  "</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:instrText>PAGE</"
                  "w:instrText></w:r>"
                  "<mc:AlternateContent><mc:Choice>" +
                  run(" box") + "</mc:Choice><mc:Fallback>" + run(" box") +
                  "</mc:Fallback></mc:AlternateContent></w:p>") == "new box\n");
}

TEST_CASE("a table of a .docx comes row by row", "[text]") {
    const auto cell = [](const std::string& words) { return "<w:tc>" + paragraph(words) + "</w:tc>"; };
    CHECK(text_of(paragraph("Before") + "<w:tbl><w:tr>" + cell("Usual venue") + cell("Venue") +
                  "</w:tr><w:tr>" + cell("St Jude's") + cell("Labour Club") + "</w:tr></w:tbl>" +
                  paragraph("After")) == "Before\n\nUsual venue / Venue\nSt Jude's / Labour Club\n\nAfter\n");
}

TEST_CASE("page edges and footnotes of a .docx are not lost", "[text]") {
    const std::string bytes = docx_of(
        paragraph("Body."), {{"word/header1.xml", "<w:hdr>" + paragraph("Exampleshire Council") + "</w:hdr>"},
                             {"word/header2.xml", "<w:hdr>" + paragraph("Exampleshire Council") + "</w:hdr>"},
                             {"word/footer1.xml", "<w:ftr>" + paragraph("Page foot") + "</w:ftr>"},
                             {"word/footnotes.xml", "<w:footnotes><w:footnote>" + paragraph("A note.") +
                                                        "</w:footnote></w:footnotes>"}});
    CHECK(plain_text_of(bytes, "a.docx").value() ==
          "Exampleshire Council\n\nBody.\n\nA note.\n\nPage foot\n");
}
