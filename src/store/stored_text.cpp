#include "store/stored_text.hpp"

namespace evenhand::store {
namespace {

constexpr char mark = '\x1a';

}  // namespace

std::string stored_text(std::string_view given) {
    constexpr std::string_view special("\0\x1a", 2);
    std::string stored;
    stored.reserve(given.size());
    for (auto at = given.find_first_of(special); at != std::string_view::npos;
         at = given.find_first_of(special)) {
        stored.append(given.substr(0, at));
        stored.push_back(mark);
        stored.push_back(given[at] == '\0' ? '0' : '1');
        given.remove_prefix(at + 1);
    }
    return stored.append(given);
}

std::string given_text(std::string_view stored) {
    std::string given;
    given.reserve(stored.size());
    for (auto at = stored.find(mark); at != std::string_view::npos; at = stored.find(mark)) {
        given.append(stored.substr(0, at));
        given.push_back(stored.substr(at + 1, 1) == "0" ? '\0' : mark);
        stored.remove_prefix(at + 1 < stored.size() ? at + 2 : at + 1);
    }
    return given.append(stored);
}

}  // namespace evenhand::store
