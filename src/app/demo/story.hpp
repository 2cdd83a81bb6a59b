#pragma once

#include "evenhand/text/document.hpp"
#include "evenhand/workflow/account.hpp"
#include "evenhand/workflow/state.hpp"

#include <chrono>
#include <span>
#include <string_view>

namespace evenhand::app::demo {

struct Person {
    std::string_view id;
    std::string_view name;
    workflow::Role role = workflow::Role::author;
};

/// Who works at the demonstration's council, the administrator first.
std::span<const Person> staff();

struct Text {
    std::string_view key;
    text::DocumentKind kind = text::DocumentKind::press_release;
    int appears_in = 0;  ///< days from today
    std::string_view words;
};

/// What they wrote.
std::span<const Text> texts();

/// One thing that somebody did. "draft" begins the text.
struct Step {
    int days_ago = 0;
    std::chrono::minutes at{};  ///< of the London day
    std::string_view who;
    std::string_view key;  ///< of the text; empty with recheck: everything that is approved
    workflow::Act act = workflow::Act::draft;
    std::string_view why;  ///< the reason or the comment that the act needs
};

/// What they did, the earliest first.
std::span<const Step> steps();

}  // namespace evenhand::app::demo
