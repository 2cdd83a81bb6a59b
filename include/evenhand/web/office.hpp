#pragma once

#include "evenhand/scan/records.hpp"
#include "evenhand/workflow/door.hpp"
#include "evenhand/workflow/notebook.hpp"
#include "evenhand/workflow/ports.hpp"
#include "evenhand/workflow/rulebook.hpp"

#include <functional>
#include <memory>
#include <mutex>

namespace evenhand::web {

/// What signed-in work needs. Served without a store there is none, and with it no account and no queue; the
/// check, the calendar and the editors go on working. None of the pointers is null but `scans`, where nothing
/// is scanned. Shared by all threads, as each port promises to be.
struct Office {
    std::shared_ptr<workflow::Records> records;
    std::shared_ptr<const workflow::Rulebook> rules;
    std::shared_ptr<const workflow::Passwords> passwords;
    std::shared_ptr<workflow::Notebook> notebook;
    std::shared_ptr<scan::Records> scans{};
    /// Keeps a decision on something that stands online and the audit's entry of it, both or neither; there
    /// where `scans` is.
    std::function<base::Result<base::Done>(const scan::Decision&, const workflow::Fact&)> decide_on_item{};
    /// Held while the audit is verified, which reads all of it: one at a time, whoever asks.
    std::shared_ptr<std::mutex> verifying = std::make_shared<std::mutex>();
};

}  // namespace evenhand::web
