#pragma once

#include "app/bench/curves.hpp"

#include <string>

namespace evenhand::app {

/// Both curves side by side as an SVG picture, logarithmic both ways: a straight line of slope one is a cost
/// linear in the text, a level one a cost that the directory's size does not touch.
std::string picture_of(const Curves& curves);

}  // namespace evenhand::app
