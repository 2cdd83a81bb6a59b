#pragma once

#include "evenhand/scan/feed.hpp"

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::scan {

/// Reads what the elements of one feed or item say of it, in the order in which they come.
class EntryReading {
  public:
    /// All three must outlive it; `address` is the feed's own.
    EntryReading(FeedEntry& entry, std::string& language, std::string_view address)
        : entry_(entry), language_(language), address_(address) {}

    void take(const pugi::xml_node& element);
    /// After the last element: what was told one way stands in for what was not told the other.
    void finish();

  private:
    /// A title of the feed's own vocabulary counts more than one of a foreign one.
    void take_title(const pugi::xml_node& element);
    void take_link(const pugi::xml_node& element);
    void take_id(const pugi::xml_node& element);
    /// The second of two descriptions is the longer telling.
    void take_summary(const pugi::xml_node& element);
    void take_author(const pugi::xml_node& element);
    static void take_moment(std::optional<FeedMoment>& place, const pugi::xml_node& element);
    void take_category(const pugi::xml_node& element);
    /// "libraries, opening hours"
    void take_keywords(const pugi::xml_node& element);
    static void add(std::vector<std::string>& list, std::string value);

    FeedEntry& entry_;
    std::string& language_;
    std::string_view address_;
    std::string fallback_link_;
    std::string editor_;
    bool own_title_ = false;
};

}  // namespace evenhand::scan
