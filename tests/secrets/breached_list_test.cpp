#include "evenhand/secrets/breached_list.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace base = evenhand::base;
using evenhand::secrets::BreachedList;

namespace {

/// SHA-1 of "password" and of "correct horse battery staple", by sha1sum.
const std::string of_password = "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8";
const std::string of_horse = "ABF7AAD6438836DBE526AA231ABDE2D0EEF74D42";

/// Lines as they are given out, between lines of other digests, some thousand.
std::string list_with(std::vector<std::string> digests, const std::string& behind = ":42\r\n") {
    constexpr std::string_view hexadecimal = "0123456789ABCDEF";
    for (std::size_t i = 0; i < 4096; ++i) {
        std::string digest(40, '7');
        digest[0] = hexadecimal[i / 256];
        digest[1] = hexadecimal[i / 16 % 16];
        digest[2] = hexadecimal[i % 16];
        digests.push_back(std::move(digest));
    }
    std::ranges::sort(digests);
    std::string text;
    for (const std::string& digest : digests) {
        text += digest + behind;
    }
    return text;
}

bool has(const std::filesystem::path& file, std::string_view password) {
    return BreachedList::open(file).value().has(password).value();
}

}  // namespace

TEST_CASE("a password is found in the list by its SHA-1, and no other is", "[secrets]") {
    const evenhand::tests::TemporaryFolder folder;
    for (const std::string behind : {":42\r\n", ":7\n", "\n", "\r\n"}) {
        const auto file = folder.write("list.txt", list_with({of_password}, behind));
        CHECK(has(file, "password"));
        CHECK_FALSE(has(file, "correct horse battery staple"));
        CHECK_FALSE(has(file, ""));
    }
}

TEST_CASE("the first line of a list is found, the last, the only one, and one without an end", "[secrets]") {
    const evenhand::tests::TemporaryFolder folder;
    CHECK(has(folder.write("one.txt", of_horse), "correct horse battery staple"));
    CHECK_FALSE(has(folder.write("one.txt", of_horse), "password"));
    const auto two = folder.write("two.txt", of_password + ":1\n" + of_horse);
    CHECK(has(two, "password"));
    CHECK(has(two, "correct horse battery staple"));
    CHECK_FALSE(has(two, "Password"));
    std::string small = of_password;
    std::ranges::transform(small, small.begin(), [](char c) {
        return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    CHECK(has(folder.write("small.txt", small + "\n"), "password"));
}

TEST_CASE("a newer list moved into the place of the one that was opened is asked", "[secrets]") {
    const evenhand::tests::TemporaryFolder folder;
    const auto file = folder.write("list.txt", list_with({}));
    const BreachedList list = BreachedList::open(file).value();
    CHECK_FALSE(list.has("password").value());
    std::filesystem::rename(folder.write("newer.txt", list_with({of_password})), file);
    CHECK(list.has("password").value());
    std::filesystem::remove(file);
    CHECK(list.has("password").error().code == base::ErrorCode::not_found);
}

TEST_CASE("what is no such list is refused with its place", "[secrets]") {
    const evenhand::tests::TemporaryFolder folder;
    const auto code_of = [&](const std::string& text) {
        return BreachedList::open(folder.write("list.txt", text)).error().code;
    };
    CHECK(BreachedList::open(folder.path() / "none").error().code == base::ErrorCode::not_found);
    CHECK(BreachedList::open(folder.path()).error().code != base::ErrorCode::not_found);
    CHECK(code_of("") == base::ErrorCode::malformed);
    CHECK(code_of("password\nletmein\n") == base::ErrorCode::malformed);
    CHECK(code_of(of_password + "0\n") == base::ErrorCode::malformed);
    CHECK(code_of(of_password + "\n" + std::string(200, 'A')) == base::ErrorCode::malformed);
    CHECK(code_of(of_horse + ":9\n" + of_password + ":3\n") == base::ErrorCode::invalid);
    const auto error = BreachedList::open(folder.write("list.txt", "password\n")).error();
    CHECK(error.place.file.ends_with("list.txt"));
    CHECK_FALSE(error.mend.empty());
}
