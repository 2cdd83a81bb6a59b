#pragma once

#include "bench/in_process.hpp"
#include "evenhand/check/knowledge.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace evenhand::bench {

inline constexpr std::size_t many_people = 20'000;
inline constexpr std::size_t many_parties = 1'000;

std::size_t findings_in(const std::string& text, const check::Knowledge& knowledge);

/// Real texts one after another, or a made release.
base::Result<std::string> text_of(const Order& order, std::size_t bytes, const check::Knowledge& knowledge);

/// Many small documents with one thread and with two, by wall time: that is what a second thread is for.
std::string by_threads(const Order& order, const std::string& text, const check::Knowledge& knowledge,
                       std::vector<Figure>& figures);

base::Result<std::string> by_people(const Order& order, const std::shared_ptr<const check::Library>& library,
                                    std::vector<Figure>& figures);

/// Beside 20,000 people and 1,000 parties.
base::Result<std::string> by_rules(const Order& order, std::vector<Figure>& figures);

}  // namespace evenhand::bench
