#pragma once

#include "evenhand/scan/records.hpp"

#include <catch2/catch.hpp>

#include <string>

/// What the contract of scan::Records is tried with.
namespace evenhand::tests::scan_contract {

using scan::Instant;
using scan::ItemState;
using scan::Kept;
using scan::Records;
using std::chrono::minutes;
using std::chrono::seconds;

template <typename T>
T good(base::Result<T> result) {
    if (!result.ok()) {
        FAIL(base::one_line(result.error()));
    }
    return std::move(result).value();
}

inline Instant at(int minute) {
    return Instant{base::day_of(2027, 4, 8)} + minutes{minute};
}

inline scan::Source source_of(const std::string& council, const std::string& path) {
    scan::Source source;
    source.council = council;
    source.url = "https://www.exampleshire.gov.uk" + path;
    source.hosts = {"news.exampleshire.gov.uk", "newsroom.example.org"};
    return source;
}

inline scan::Item item_of(std::int64_t source, const std::string& name) {
    scan::Item item;
    item.source = source;
    item.identity = {"tag:" + name, "https://www.exampleshire.gov.uk/news/" + name};
    item.link = "http://www.exampleshire.gov.uk/news/" + name + "?utm_source=rss";
    item.title = "Newyddion “" + name + "”";
    item.published = at(-60);
    item.first_seen = at(0);
    item.next_look = at(0);
    return item;
}

/// All its members, none at its default.
inline scan::Item whole_item(scan::Item item) {
    item.day = base::day_of(2027, 4, 7);
    item.state = ItemState::suspect;
    item.last_look = at(3);
    item.last_good = at(2);
    item.last_full = at(1);
    item.next_look = at(90);
    item.validators = {"\"etag\"", "Thu, 08 Apr 2027 00:00:00 GMT"};
    item.version = 1;
    item.fingerprint = "sha256:f";
    item.misses = 2;
    item.first_miss = at(-9);
    item.failures = 4;
    item.why = "404: not there";
    item.verdict = policy::Verdict::refer;
    item.recognition = scan::Recognition::changed;
    item.submission = 12;
    item.judged = "sha256:j";
    return item;
}

inline scan::Version version_of(std::int64_t item, std::int64_t number) {
    return {item,
            number,
            at(1),
            "A title",
            "The text\n\nof “it”\xc2\xa0" + std::string(1, '\0') + "\x1a",
            "en",
            "sha256:f" + std::to_string(number),
            base::day_of(2027, 4, 7),
            "json-ld",
            "high",
            {base::day_of(2027, 4, 1), base::day_of(2027, 4, 9)},
            "sha256:s" + std::to_string(number)};
}

inline scan::Snapshot snapshot_of(int number) {
    std::string bytes = "<p>";
    for (int byte = 0; byte < 256; ++byte) {
        bytes += static_cast<char>(byte);
    }
    return {"sha256:s" + std::to_string(number), "https://www.exampleshire.gov.uk/news/a", at(1),
            "Content-Type: text/html\r\nX-Odd: \xff\r\n", bytes};
}

/// A source that is claimed, with an item.
struct Scene {
    scan::Source source;
    scan::Lease lease;
    scan::Item item;
};

inline Scene scene(Records& records) {
    Scene made;
    made.source = *good(records.add_source(source_of("exampleshire", "/rss"), at(0)));
    made.lease = good(records.claim("me", at(0), minutes{5}, {}))->lease;
    CHECK(good(records.know(made.lease, {item_of(made.source.id, "a")})) == Kept::yes);
    made.item = good(records.items({})).rows.at(0);
    return made;
}

}  // namespace evenhand::tests::scan_contract
