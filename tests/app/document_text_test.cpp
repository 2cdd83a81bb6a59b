#include "app/document_text.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using evenhand::app::document_text;
using evenhand::base::ErrorCode;
using evenhand::tests::TemporaryFolder;

TEST_CASE("a document is read by what its file is", "[app]") {
    const TemporaryFolder folder;
    std::istringstream in("from standard input\n");
    CHECK(*document_text("-", "standard input", in) == "from standard input\n");
    const auto plain = folder.write("a.txt", "<p>as it stands</p>\n");
    CHECK(*document_text(plain.string(), "a.txt", in) == "<p>as it stands</p>\n");
    const auto page = folder.write("a.html", "<!doctype html><title>x</title><p>its words</p>");
    const auto words = document_text(page.string(), "a.html", in);
    REQUIRE(words.ok());
    CHECK(words->find("its words") != std::string::npos);
    CHECK(words->find('<') == std::string::npos);
    const auto windows = folder.write("w.txt", "the caf\xe9\n");
    CHECK(*document_text(windows.string(), "w.txt", in) == "the café\n");
    CHECK_FALSE(evenhand::app::read_document(windows.string(), "w.txt", in)->remark.empty());
    CHECK(document_text((folder.path() / "none.txt").string(), "none.txt", in).error().code ==
          ErrorCode::not_found);
}
