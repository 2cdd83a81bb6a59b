#include "scan/feed/elements.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace evenhand::scan;

namespace {

pugi::xml_document parsed(const std::string& xml) {
    pugi::xml_document document;
    document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    return document;
}

}  // namespace

TEST_CASE("a name is read by the nearest declaration of its prefix", "[scan]") {
    const auto document =
        parsed("<a:feed xmlns:a='http://www.w3.org/2005/Atom'><b xmlns='http://purl.org/dc/terms/'/>"
               "<a:c xmlns:a='urn:other'/><dc:creator/></a:feed>");
    const auto root = document.document_element();
    CHECK(name_of(root) == ElementName{Vocabulary::atom, "feed"});
    CHECK(name_of(root.child("b")) == ElementName{Vocabulary::dc_terms, "b"});
    CHECK(name_of(root.child("dc:creator")) == ElementName{Vocabulary::dublin_core, "creator"});
    CHECK(is_declared(root));
    CHECK_FALSE(is_declared(root.child("dc:creator")));
}

TEST_CASE("the words of an element come without its markup, its markup without it", "[scan]") {
    const auto document = parsed("<a> one <b>two</b> <![CDATA[<three>]]> don&#146;t </a>");
    CHECK(text_in(document.document_element()) == "one two <three> don’t");
    CHECK(markup_in(document.document_element()) == "one <b>two</b> <![CDATA[<three>]]> don’t");
}

TEST_CASE("attributes are found in any case", "[scan]") {
    const auto document = parsed("<guid isPermaLink=' false '/>");
    CHECK(attribute(document.document_element(), "ispermalink") == "false");
    CHECK(attribute(document.document_element(), "type").empty());
}
