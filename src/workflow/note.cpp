#include "evenhand/workflow/note.hpp"

#include "evenhand/base/bug.hpp"

namespace evenhand::workflow {

base::Result<base::Done> note(Records& records, Fact fact, std::vector<Write> writes) {
    EVENHAND_TRY(const Recorded recorded, records.record({std::move(writes), {std::move(fact)}}));
    base::ensure(recorded.outcome == Recorded::Outcome::done, "a note was overtaken");
    return base::Done{};
}

Fact with_details(Fact fact, std::vector<std::pair<std::string, std::string>> details) {
    for (auto& [key, value] : details) {
        add_detail(fact, std::move(key), std::move(value));
    }
    return fact;
}

}  // namespace evenhand::workflow
