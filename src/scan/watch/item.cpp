#include "evenhand/scan/item.hpp"

#include "evenhand/base/words.hpp"

namespace evenhand::scan {
namespace {

constexpr std::pair<ItemState, std::string_view> states[] = {{ItemState::waiting, "waiting"},
                                                             {ItemState::online, "online"},
                                                             {ItemState::suspect, "suspect"},
                                                             {ItemState::gone, "gone"},
                                                             {ItemState::twin, "twin"}};
constexpr std::pair<Recognition, std::string_view> recognitions[] = {{Recognition::unknown, "unknown"},
                                                                     {Recognition::approved, "approved"},
                                                                     {Recognition::changed, "changed"},
                                                                     {Recognition::unseen, "unseen"}};

}  // namespace

std::string_view word(ItemState state) {
    return base::word_in(states, state);
}

std::optional<ItemState> item_state_named(std::string_view word) {
    return base::named_in(states, word);
}

std::string_view word(Recognition recognition) {
    return base::word_in(recognitions, recognition);
}

std::optional<Recognition> recognition_named(std::string_view word) {
    return base::named_in(recognitions, word);
}

}  // namespace evenhand::scan
