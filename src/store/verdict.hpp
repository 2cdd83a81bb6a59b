#pragma once

#include "evenhand/policy/judgement.hpp"

#include <optional>
#include <string_view>

namespace evenhand::store {

inline std::optional<policy::Verdict> verdict_named(std::string_view word) {
    for (const auto verdict : {policy::Verdict::clear, policy::Verdict::refer, policy::Verdict::stop}) {
        if (policy::word(verdict) == word) {
            return verdict;
        }
    }
    return std::nullopt;
}

}  // namespace evenhand::store
