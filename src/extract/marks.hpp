#pragma once

#include <string>
#include <string_view>

namespace evenhand::extract {

/// What the class and id of an element say of what is in it.

/// Comments, sharing, lists of other articles, advertisements and the like: never part of an article.
bool is_unwanted_mark(const std::string& mark);
/// -25, 0, 25 or sums of them: how likely an article stands in it.
int weight_of_mark(const std::string& mark);
/// The names by which the templates of common systems call the body of an article.
bool is_body_mark(const std::string& mark);

}  // namespace evenhand::extract
