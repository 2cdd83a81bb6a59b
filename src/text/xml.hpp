#pragma once

#include "evenhand/base/result.hpp"

#include <pugixml.hpp>

#include <memory>
#include <string>

namespace evenhand::text {

/// The deepest element that a reader follows: words lie some twenty deep, nested tables a little more.
constexpr int deepest_element = 400;

/// Parses with the spaces between words kept; malformed if it is no XML. No entities but XML's own.
base::Result<std::unique_ptr<pugi::xml_document>> parse_xml(const std::string& content);

base::Error nested_too_deep();

}  // namespace evenhand::text
