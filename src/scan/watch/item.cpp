#include "evenhand/scan/item.hpp"

#include "scan/watch/words.hpp"

namespace evenhand::scan {
namespace {

constexpr Word<ItemState> states[] = {{ItemState::waiting, "waiting"},
                                      {ItemState::online, "online"},
                                      {ItemState::suspect, "suspect"},
                                      {ItemState::gone, "gone"},
                                      {ItemState::twin, "twin"}};
constexpr Word<Recognition> recognitions[] = {{Recognition::unknown, "unknown"},
                                              {Recognition::approved, "approved"},
                                              {Recognition::changed, "changed"},
                                              {Recognition::unseen, "unseen"}};

}  // namespace

std::string_view word(ItemState state) {
    return word_in(states, state);
}

std::optional<ItemState> item_state_named(std::string_view word) {
    return named_in(states, word);
}

std::string_view word(Recognition recognition) {
    return word_in(recognitions, recognition);
}

std::optional<Recognition> recognition_named(std::string_view word) {
    return named_in(recognitions, word);
}

}  // namespace evenhand::scan
