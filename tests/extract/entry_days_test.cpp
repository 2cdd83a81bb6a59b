#include "extract/anchors.hpp"
#include "extract/entry_days.hpp"

#include <catch2/catch.hpp>

using evenhand::base::day_of;
using evenhand::extract::anchors_of;
using evenhand::extract::entry_days;
using evenhand::extract::Page;

namespace {

std::string days(const std::string& html) {
    const Page page(html);
    std::vector<Page::Index> titles;
    for (const auto& anchor : anchors_of(page)) {
        titles.push_back(anchor.at);
    }
    std::string out;
    for (const auto& day : entry_days(page, titles, day_of(2027, 4, 7))) {
        out += (day ? evenhand::base::iso(*day) : "none") + " ";
    }
    return out;
}

}  // namespace

TEST_CASE("the day of an entry is the one beside its heading", "[extract]") {
    struct Row {
        const char* html;
        const char* days;
    };
    const Row rows[] = {
        {"<ul><li><h3><a href=/1>One</a></h3><p>9 April 2024</p><p>Words.</p><li><a "
         "href=/2>Two</a><p>Published: 3 "
         "May 2024</ul>",
         "2024-04-09 2024-05-03 "},
        // Bare headings, with the date behind them or before.
        {"<div><h3><a href=/1>One</a></h3><p>09/04/2024</p><h3><a href=/2>Two</a></h3><p>Wednesday 1 May "
         "2024</p></div>",
         "2024-04-09 2024-05-01 "},
        {"<div><p>9 Apr 2024</p><h3><a href=/1>One</a></h3><p>1 May 2024</p><h3><a "
         "href=/2>Two</a></h3></div>",
         "2024-04-09 2024-05-01 "},
        {"<div><div><span>9 April 2024</span><h3><a href=/1>One</a></h3></div><div><span>1 May "
         "2024</span><h3><a "
         "href=/2>Two</a></h3></div></div>",
         "2024-04-09 2024-05-01 "},
        // What the markup says comes first; no year means the last one.
        {"<ul><li><a href=/1>One</a> <time datetime='2024-04-09T12:00:00Z'>Tuesday</time><li><a "
         "href=/2>Two</a> "
         "<span>9 Apr</span></ul>",
         "2024-04-09 2026-04-09 "},
        // Days that are no dates of publication: in the heading, in a sentence, in the future.
        {"<ul><li><a href=/1>Open on 6 May 2024</a><p>The library opens on 6 May 2024 at nine in the "
         "morning.</p>"
         "<li><a href=/2>Two</a><p>1 May 2028</p></ul>",
         "none none "},
    };
    for (const Row& row : rows) {
        CAPTURE(row.html);
        CHECK(days(row.html) == row.days);
    }
}
