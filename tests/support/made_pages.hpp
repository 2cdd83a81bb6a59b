#pragma once

#include "evenhand/scan/fetcher.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace evenhand::tests {

/// A website without a network: pages by their address. Any other address is missing; one that holds "fails"
/// cannot be looked at.
class MadePages final : public scan::Fetcher {
  public:
    explicit MadePages(std::map<std::string, std::string> pages) : pages_(std::move(pages)) {}
    scan::Answer fetch(const scan::Ask& ask) override {
        asked.push_back(ask.url);
        scan::Answer answer;
        answer.final_url = ask.url;
        const auto found = pages_.find(ask.url);
        if (found == pages_.end()) {
            answer.outcome = scan::Outcome::missing;
            answer.why = "the page is not there (404)";
        } else if (found->second == "fails") {
            answer.why = "the server broke off";
        } else {
            answer.outcome = scan::Outcome::fetched;
            answer.body = found->second;
        }
        return answer;
    }
    std::vector<std::string> asked;

  private:
    std::map<std::string, std::string> pages_;
};

}  // namespace evenhand::tests
