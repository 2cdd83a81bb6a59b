#include "web/zip.hpp"

#include <catch2/catch.hpp>

using evenhand::web::zip_of;

namespace {

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t byte = 0; byte < 4; ++byte) {
        number |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + byte])) << (8 * byte);
    }
    return number;
}

}  // namespace

TEST_CASE("an archive holds each file's bytes with their check sum, and a directory at its end", "[web]") {
    const evenhand::workflow::PackFile files[] = {{"a.txt", "123456789"}, {"texts/1.txt", "caf\xC3\xA9"}};
    const auto made = evenhand::base::day_of(2027, 4, 8) + std::chrono::seconds(11 * 3600 + 62);
    const std::string zip = zip_of(files, made);
    CHECK(zip.starts_with("PK\x03\x04"));
    // The check value that every description of this CRC gives.
    CHECK(number_at(zip, 14) == 0xCBF43926U);
    CHECK(number_at(zip, 10) ==
          (((2027U - 1980U) << 25U) | (4U << 21U) | (8U << 16U) | (11U << 11U) | (1U << 5U) | 1U));
    const std::string body = "a.txt123456789";
    CHECK(zip.substr(30, body.size()) == body);
    const std::size_t end = zip.size() - 22;
    CHECK(number_at(zip, end) == 0x06054B50U);
    const auto directory = number_at(zip, end + 16);
    CHECK(zip.substr(directory, 4) == "PK\x01\x02");
    CHECK(number_at(zip, directory + 42) == 0);
    const auto second = directory + 46 + 5;
    CHECK(zip.substr(number_at(zip, second + 42) + 30, 11) == "texts/1.txt");
    CHECK(zip_of(files, made) == zip);
}

TEST_CASE("no file is an archive as well", "[web]") {
    CHECK(zip_of({}, {}).size() == 22);
}
