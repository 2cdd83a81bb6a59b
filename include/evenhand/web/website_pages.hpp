#pragma once

#include "evenhand/scan/records.hpp"
#include "evenhand/scan/schedule.hpp"
#include "evenhand/web/draft_form.hpp"
#include "evenhand/web/queue_pages.hpp"
#include "evenhand/web/view.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace evenhand::web {

/// What the scan of the councils' websites reads, how old that is and what it found.
struct WebsitePage {
    struct Line {
        scan::Item item;
        std::vector<scan::Decision> decisions;
    };
    std::vector<scan::SourceRow> sources;
    std::vector<scan::Alarm> alarms{};
    std::vector<Line> items{};
    std::int64_t total = 0;
    std::int64_t page = 1;
    std::int64_t page_size = 50;
    /// What is at refer or stop and nobody decided that it may stay, what somebody did, or all items.
    enum class Show : std::uint8_t { to_look_at, dismissed, everything };
    Show show = Show::to_look_at;
    std::vector<scan::Run> runs{};
};
std::string website_page(const View& view, const WebsitePage& shown);

/// One item with its findings, what changed on it and what was decided.
struct WebItemPage {
    scan::Item item;
    std::vector<scan::Version> versions{};
    std::optional<scan::Assessment> assessment{};
    std::vector<scan::Decision> decisions{};
    Names names{};
    bool may_decide = false;
    std::vector<FieldError> errors{};
    std::string typed_reason{};
    std::string notice{};
    bool good = true;  ///< whether the notice tells of a success
};
std::string web_item_page(const View& view, const WebItemPage& shown);

}  // namespace evenhand::web
