#include "extract/pagers.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::anchors_of;
using evenhand::extract::further_pages;
using evenhand::extract::Page;

namespace {

std::string further(const std::string& html) {
    const Page page(html);
    std::string out;
    for (const auto& link : further_pages(page, anchors_of(page))) {
        out += link.href + " ";
    }
    return out;
}

}  // namespace

TEST_CASE("a list goes on in each of the ways of councils' systems", "[extract]") {
    struct Row {
        const char* html;
        const char* leads;
    };
    const Row rows[] = {
        // Drupal counts from nought, Jadu from one.
        {"<ul class=pager><li><a href='?page=0' title='Current page'>1</a><li><a href='?page=1'>2</a><li><a "
         "href='?page=2'>3</a><li><a href='?page=1' title='Go to next page' rel=next>Next "
         "\xe2\x80\xba</a></ul>",
         "?page=1 ?page=2 "},
        {"<a href='/news?page=3'>3</a><a href='/news?page=2'>2</a>", "/news?page=2 /news?page=3 "},
        // WordPress.
        {"<a href=/news/page/2/>2</a><a class=next href=/news/page/2/>Older posts</a>", "/news/page/2/ "},
        {"<link rel=next href=/news/page/2/>", "/news/page/2/ "},
        // GOSS, Contensis, Squiz, and lists that count entries.
        {"<a href='/article/30/News?p=2'>Page 2</a>", "/article/30/News?p=2 "},
        {"<a href='?NewsListing_List_GoToPage=2'>2</a>", "?NewsListing_List_GoToPage=2 "},
        {"<a href='?result_62178_result_page=2'>Next page of results</a>", "?result_62178_result_page=2 "},
        {"<a href='?start=10'>2</a><a href='?start=20'>3</a>", "?start=10 ?start=20 "},
        {"<a href='/newyddion?page=2'>Tudalen 2</a><a href='?page=2'>Nesaf</a>",
         "?page=2 /newyddion?page=2 "},
        // What is none.
        {"<a href='?page=1'>1</a>", ""},
        {"<a href='/news/2027'>2027</a>", ""},
        {"<a href='/ward/bridge'>12</a>", ""},
        {"<a href=\"javascript:__doPostBack('x','')\">2</a>", ""},
        {"<a href=/next-steps>Next steps for the library</a>", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.html);
        CHECK(further(row.html) == row.leads);
    }
}
