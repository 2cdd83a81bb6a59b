#include "support/places.hpp"

// The only unit that knows where it was built, so that all others are the same in every checkout and come
// from the compiler's cache.

std::string evenhand::tests::source(std::string_view path) {
    return EVENHAND_SOURCE_DIR + std::string(path);
}

std::string evenhand::tests::program() {
    return EVENHAND_BINARY_DIR "/evenhand";
}
