#pragma once

#include "evenhand/people/person.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace evenhand::app {

/// The most people that have names of their own here.
inline constexpr std::size_t most_made_people = 100'000;

/// People who do not exist, the same on every run; no two share a whole name, many share a surname, as the
/// members of many councils do.
std::vector<people::Person> made_people(std::size_t count);

/// A parties file with made parties behind its own, until it has `count`.
std::string with_made_parties(std::string parties_toml, std::size_t count);

/// A release of `bytes` and a little less than a paragraph more that names and quotes some of the people.
std::string made_release(std::size_t bytes, std::span<const people::Person> people);

}  // namespace evenhand::app
