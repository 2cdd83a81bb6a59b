#pragma once

#include <chrono>
#include <functional>

namespace evenhand::app {

/// Makes all threads share two heaps for each processor, instead of eight for each: a hundred
/// threads that each free a little in a heap of its own hold memory that no other can use. To be called
/// before the first thread begins.
void share_heaps();

/// Gives the pages of all heaps that hold nothing back to the system, and what is kept ready for the next
/// texts.
void give_back_free_pages();

/// The processor time that this program has taken so far.
std::chrono::nanoseconds processor_time();

/// Has free pages given back while the program works, and once after; never while it rests. What a busy
/// hour needed is else kept until the program ends.
class HeapKeeper {
  public:
    explicit HeapKeeper(std::function<void()> give_back = give_back_free_pages)
        : give_back_(std::move(give_back)) {}

    /// To be called now and then. `now`: a clock that never goes back; `worked`: as processor_time().
    void look(std::chrono::nanoseconds now, std::chrono::nanoseconds worked);

  private:
    std::function<void()> give_back_;
    std::chrono::nanoseconds last_{};
    std::chrono::nanoseconds worked_{};
};

}  // namespace evenhand::app
