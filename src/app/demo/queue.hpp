#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/check/knowledge.hpp"
#include "evenhand/workflow/ports.hpp"

#include <memory>
#include <string>

namespace evenhand::app::demo {

/// The council before and after the by-election was called.
struct Councils {
    std::shared_ptr<const check::Knowledge> before;
    std::shared_ptr<const check::Knowledge> now;
};

/// Plays the story into an empty queue, each step at its own time, by the same acts that people do. Everybody
/// gets the password.
base::Result<base::Done> fill_queue(workflow::Records& records, const Councils& councils, base::Day today,
                                    const std::string& password);

}  // namespace evenhand::app::demo
