#pragma once

#include "support/made_website.hpp"
#include "support/site/odd_server.hpp"
#include "support/temporary_folder.hpp"

#include <map>
#include <string>

namespace evenhand::tests {

/// A website of two news items on loopback, with the council that publishes there.
class SmallSite {
  public:
    SmallSite()
        : server_([this](const std::string& request, OddServer::Line& line) { serve(request, line); }) {}

    [[nodiscard]] std::string feed() const { return server_.origin() + "/rss"; }
    [[nodiscard]] std::string council(const TemporaryFolder& folder) const {
        return folder
            .write("exampleshire.toml", "name = \"Exampleshire County Council\"\nnation = \"england\"\n"
                                        "type = \"county\"\n[[people]]\nname = \"Priya Nandakumar\"\n"
                                        "role = \"member\"\nparty = \"Labour\"\nward = \"Northgate\"\n"
                                        "[[elections]]\nid = \"local.exampleshire.2027-05-06\"\n"
                                        "notice = \"2027-03-29\"\n")
            .string();
    }
    [[nodiscard]] std::size_t asked() const { return server_.requests().size(); }

  private:
    void serve(const std::string& request, OddServer::Line& line) const {
        const auto path = request.substr(4, request.find(' ', 4) - 4);
        const std::string origin = "http://" + request.substr(request.find("127.0.0.1"),
                                                              request.find('\r', request.find("127.0.0.1")) -
                                                                  request.find("127.0.0.1"));
        const std::string html = "Content-Type: text/html; charset=utf-8\r\n";
        if (path == "/rss") {
            line.send(answer(200, "Content-Type: application/rss+xml\r\n",
                             rss_of({{origin + "/news/library", "Northgate library reopens", ""},
                                     {origin + "/news/roads", "Roads closed", ""}})));
        } else if (path == "/news/library") {
            line.send(
                answer(200, html,
                       news_page("Northgate library reopens", "2027-04-06",
                                 {"The library in Northgate opens again after repairs to its roof.",
                                  "Councillor Priya Nandakumar said: “I am delighted that residents have "
                                  "their library back and I will keep fighting for it.”"})));
        } else if (path == "/news/roads") {
            line.send(answer(200, html,
                             news_page("Roads closed", "2027-04-06",
                                       {"High Street is closed on Monday while a pipe is repaired.",
                                        "Buses stop at Station Road for the time being."})));
        } else {
            line.send(answer(404, html, "<p>Not found</p>"));
        }
    }

    OddServer server_;
};

}  // namespace evenhand::tests
