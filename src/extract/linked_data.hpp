#pragma once

#include <string>
#include <vector>

namespace evenhand::extract {

/// What a page says of its article in JSON-LD (schema.org). Empty where it says nothing.
struct LinkedData {
    std::string headline;
    std::string published;
    std::string modified;
    std::string language;
    std::vector<std::string> authors;  ///< names, in their order, each once
    bool article = false;              ///< it was said of an article, not of the page
};

/// From the scripts of a page. What is no JSON is searched for its dates at least: templates write commas too
/// many and line ends into texts.
LinkedData read_linked_data(const std::vector<std::string>& scripts);

}  // namespace evenhand::extract
