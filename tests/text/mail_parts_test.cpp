#include "evenhand/text/readers.hpp"

#include <catch2/catch.hpp>

using evenhand::text::plain_text_of;

namespace {

std::string body_of(const std::string& fields, const std::string& body) {
    return plain_text_of("From: a@example.org\n" + fields + "\n" + body, "a.eml").value();
}

std::string subject_of(const std::string& subject) {
    const std::string text = plain_text_of("Subject: " + subject + "\n\nx", "a.eml").value();
    return text.substr(0, text.find('\n'));
}

}  // namespace

TEST_CASE("bodies are decoded as their field says", "[text]") {
    CHECK(body_of("Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=utf-8\n",
                  "caf=C3=A9 =\nsoft=3D\n=zz ") == "café soft=\n=zz");
    CHECK(body_of("Content-Transfer-Encoding: base64\nContent-Type: text/plain; charset=utf-8\n",
                  "Y2Fm\nw6k=\n") == "café");
    CHECK(body_of("Content-Transfer-Encoding: BASE64\nContent-Type: text/plain; charset=ISO-8859-1\n",
                  "k3llc5Q=") == "“yes”");
    CHECK(body_of("Content-Type: text/plain; charset=iso-8859-15\n", "\xa4"
                                                                     "5") == "€5");
}

TEST_CASE("encoded words of a subject are decoded", "[text]") {
    CHECK(subject_of("=?utf-8?Q?caf=C3=A9_=E2=80=93_?= =?UTF-8?B?Ymlucw==?= open") == "café – bins open");
    CHECK(subject_of("=?klingon?Q?x?= =?utf-8") == "=?klingon?Q?x?= =?utf-8");
    CHECK(subject_of("folded\n  over lines") == "folded over lines");
}
