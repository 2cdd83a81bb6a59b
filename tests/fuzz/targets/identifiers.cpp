#include "evenhand/workflow/identifiers.hpp"

#include "evenhand/calendar/election.hpp"
#include "fuzz/bytes.hpp"

namespace fuzz = evenhand::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::view(data, size);
    if (const auto id = evenhand::calendar::ElectionId::parse(text); id.ok()) {
        const auto again = evenhand::calendar::ElectionId::parse(id->text());
        fuzz::must(again.ok() && again->poll() == id->poll(), "an identifier is read back");
    }
    if (const auto at = evenhand::workflow::parse_instant(text); at.ok()) {
        const auto again = evenhand::workflow::parse_instant(evenhand::workflow::iso(*at));
        fuzz::must(again.ok() && *again == *at, "a moment is read back");
    }
    fuzz::must(!evenhand::workflow::is_person_id(text) || text.size() <= 40, "a name is short");
    return 0;
}
