#include "evenhand/text/readers.hpp"
#include "zip_support.hpp"

#include <catch2/catch.hpp>

using evenhand::base::ErrorCode;
using evenhand::tests::odt_of;
using evenhand::text::plain_text_of;

TEST_CASE("an .odt gives its headings, paragraphs, lists, tables and notes", "[text]") {
    const std::string body =
        "<text:h>New bins</text:h>\n<text:p>They "
        "<text:span>are</text:span><text:s/>here<text:note><text:note-citation>1"
        "</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>.</text:p>"
        "<text:list><text:list-item><text:p>glass</text:p></text:list-item><text:list-item><text:p>paper</"
        "text:p>"
        "</text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Usual</text:p>"
        "</table:table-cell><table:table-cell><text:p>Venue</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:table-cell><text:p>Hall</text:p></"
        "table:table-cell><table:table-cell><text:p>Club"
        "</text:p></table:table-cell></table:table-row></table:table><text:p>One<text:line-break/>two"
        "<office:annotation><text:p>comment</text:p></office:annotation></text:p>";
    CHECK(plain_text_of(odt_of(body), "a.odt").value() ==
          "New bins\n\nThey are here.\n\n\u2022 glass\n\u2022 paper\n\nUsual / Venue\nHall / "
          "Club\n\nOne\ntwo\n\nA note.\n");
}

TEST_CASE("deleted words of an .odt are left out, page edges are not", "[text]") {
    const std::string styles =
        "<office:document-styles><office:master-styles><style:master-page><style:header><text:p>Council"
        "</text:p></style:header><style:footer><text:p>Foot</text:p></style:footer></style:master-page>"
        "</office:master-styles></office:document-styles>";
    CHECK(plain_text_of(
              odt_of("<text:tracked-changes><text:p>old</text:p></text:tracked-changes><text:p>new</text:p>",
                     {{"styles.xml", styles}}),
              "a.odt")
              .value() == "Council\n\nnew\n\nFoot\n");
}

TEST_CASE("an .odt with a password is refused", "[text]") {
    const auto result = plain_text_of(
        odt_of("<text:p>x</text:p>", {{"META-INF/manifest.xml", "<manifest:encryption-data/>"}}),
        "secret.odt");
    CHECK(result.error().code == ErrorCode::refused);
}
