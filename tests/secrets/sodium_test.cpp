#include "secrets/sodium.hpp"

#include <catch2/catch.hpp>

#include <thread>
#include <vector>

namespace evenhand::secrets {

TEST_CASE("libsodium can be started from several threads and many times", "[secrets]") {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([] {
            for (int j = 0; j < 100; ++j) {
                start_sodium();
            }
        });
    }
    threads.clear();
    CHECK_NOTHROW(start_sodium());
}

}  // namespace evenhand::secrets
