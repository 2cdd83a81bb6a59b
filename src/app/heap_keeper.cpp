#include "app/heap_keeper.hpp"

#include "evenhand/lexicon/boards.hpp"

#include <malloc.h>

#include <algorithm>
#include <ctime>
#include <thread>

namespace evenhand::app {

void share_heaps() {
    // One for each processor made requests wait for it: a tenth fewer were answered.
    mallopt(M_ARENA_MAX, static_cast<int>(2 * std::max(2U, std::thread::hardware_concurrency())));
}

void give_back_free_pages() {
    lexicon::give_back_boards();
    malloc_trim(0);
}

std::chrono::nanoseconds processor_time() {
    timespec taken{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &taken);
    return std::chrono::seconds(taken.tv_sec) + std::chrono::nanoseconds(taken.tv_nsec);
}

void HeapKeeper::look(std::chrono::nanoseconds now, std::chrono::nanoseconds worked) {
    constexpr std::chrono::seconds between{20};
    // More than looking for changed files takes.
    constexpr std::chrono::milliseconds some_work{100};
    if (now - last_ < between || worked - worked_ < some_work) {
        return;
    }
    give_back_();
    last_ = now;
    worked_ = worked;
}

}  // namespace evenhand::app
