#include "secrets/sodium.hpp"

#include "evenhand/base/bug.hpp"

#include <sodium.h>

namespace evenhand::secrets {

void start_sodium() {
    static const int state = sodium_init();
    base::ensure(state >= 0, "libsodium found no source of random numbers");
}

}  // namespace evenhand::secrets
