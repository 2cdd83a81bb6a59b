#include "evenhand/text/readers.hpp"

#include <catch2/catch.hpp>

using evenhand::base::ErrorCode;
using evenhand::text::plain_text_of;

namespace {

const std::string head = "From: press@example.gov.uk\r\nSubject: New bins\r\nMIME-Version: 1.0\r\n";

std::string text_of(const std::string& mail) {
    return plain_text_of(mail, "a.eml").value();
}

}  // namespace

TEST_CASE("a plain mail gives its subject and its words", "[text]") {
    CHECK(text_of(head + "\r\nThey are here.\r\n") == "New bins\n\nThey are here.\r\n");
}

TEST_CASE("a subject with letters as they are is read like a text in no named encoding", "[text]") {
    CHECK(text_of("From: a@b.uk\r\nSubject: Caf\xe9 opens\r\n\r\nSoon.\r\n") == "Café opens\n\nSoon.\r\n");
    CHECK(text_of("From: a@b.uk\r\nSubject: Café opens\r\n\r\nSoon.\r\n") == "Café opens\n\nSoon.\r\n");
}

TEST_CASE("of alternatives the plain one is read, else the page", "[text]") {
    const std::string multi =
        head + "Content-Type: multipart/alternative;\r\n boundary=\"a;b\"\r\n\r\npreamble\r\n--a;b\r\n";
    CHECK(text_of(multi + "Content-Type: text/html\r\n\r\n<p>no</p>\r\n--a;b\r\nContent-Type: "
                          "text/plain\r\n\r\nyes\r\n--a;b--\r\nend") == "New bins\n\nyes\r\n");
    CHECK(text_of(multi +
                  "Content-Type: text/html; charset=\"windows-1252\"\r\n\r\n<p>caf\xe9</p>\r\n--a;b--\r\n") ==
          "New bins\n\ncafé\n");
}

TEST_CASE("attachments are left out and mails in mails are read", "[text]") {
    CHECK(text_of(head + "Content-Type: multipart/mixed; "
                         "boundary=x\r\n\r\n--x\r\n\r\nOne.\r\n--x\r\nContent-Type: text/plain\r\n"
                         "Content-Disposition: attachment; filename=a.txt\r\n\r\nno\r\n--x\r\nContent-Type: "
                         "message/rfc822\r\n\r\n"
                         "Subject: Inner\r\n\r\nTwo.\r\n--x--\r\n") ==
          "New bins\n\nOne.\r\n\nInner\n\nTwo.\r\n");
}

TEST_CASE("a mail without words, header or boundary is malformed", "[text]") {
    const auto code = [](const std::string& mail) { return plain_text_of(mail, "a.eml").error().code; };
    CHECK(code("no header at all\n\nwords") == ErrorCode::malformed);
    CHECK(code(head + "Content-Type: multipart/mixed\r\n\r\nx") == ErrorCode::malformed);
    CHECK(code(head + "Content-Type: image/png\r\n\r\nx") == ErrorCode::malformed);
}

TEST_CASE("mails nested without end are refused", "[text]") {
    std::string mail;
    for (int at = 0; at < 2000; ++at) {
        mail += "Subject: s\r\nContent-Type: message/rfc822\r\n\r\n";
    }
    CHECK(plain_text_of(mail, "a.eml").error().code == ErrorCode::too_large);
    std::string many = head + "Content-Type: multipart/mixed; boundary=x\r\n\r\n";
    for (int at = 0; at < 2000; ++at) {
        many += "--x\r\n\r\na\r\n";
    }
    CHECK(plain_text_of(many, "a.eml").error().code == ErrorCode::too_large);
}

TEST_CASE("flowed lines are joined", "[text]") {
    CHECK(text_of(head +
                  "Content-Type: text/plain; format=flowed\r\n\r\nOne line \r\nof two.\r\n-- \r\nName\r\n") ==
          "New bins\n\nOne line of two.\n-- \nName\n");
}
