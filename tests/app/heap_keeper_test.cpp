#include "app/heap_keeper.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <memory>
#include <vector>

namespace app = evenhand::app;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

std::size_t resident_pages() {
    std::size_t all = 0;
    std::size_t resident = 0;
    std::ifstream("/proc/self/statm") >> all >> resident;
    return resident;
}

}  // namespace

TEST_CASE("free pages are given back while the program works, and not while it rests", "[app]") {
    int given = 0;
    app::HeapKeeper keeper([&] { ++given; });
    keeper.look(seconds(100), milliseconds(500));
    CHECK(given == 1);
    keeper.look(seconds(110), milliseconds(5000));
    CHECK(given == 1);
    keeper.look(seconds(121), milliseconds(5000));
    CHECK(given == 2);
    for (int minute = 3; minute < 60; ++minute) {
        keeper.look(seconds(60 * minute), milliseconds(5001));
    }
    CHECK(given == 2);
    keeper.look(seconds(7200), milliseconds(6000));
    CHECK(given == 3);
}

TEST_CASE("the processor time grows with work", "[app]") {
    const auto before = app::processor_time();
    volatile unsigned sum = 0;
    while (app::processor_time() - before < milliseconds(2)) {
        sum = sum + 1;
    }
    CHECK(sum > 0);
}

#ifndef __SANITIZE_ADDRESS__
TEST_CASE("pages between blocks that are still held go back to the system", "[app]") {
    // Small blocks lie in the heap; every hundredth stays, so that its end cannot be cut off.
    std::vector<std::unique_ptr<char[]>> blocks;
    for (int i = 0; i < 20'000; ++i) {
        blocks.push_back(std::make_unique<char[]>(2000));
    }
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i % 100 != 0) {
            blocks[i].reset();
        }
    }
    const std::size_t before = resident_pages();
    app::give_back_free_pages();
    const std::size_t page = 4096;
    CHECK(resident_pages() + 20'000'000 / page < before);
    CHECK(blocks.front() != nullptr);
}
#endif
