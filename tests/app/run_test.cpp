#include "app/run.hpp"

#include <catch2/catch.hpp>

#include <iostream>
#include <sstream>
#include <stdexcept>

using evenhand::app::Console;
using evenhand::app::not_done;

namespace {

/// Standard error as a text, for as long as this lives.
class Overheard {
  public:
    Overheard() : before_(std::cerr.rdbuf(heard_.rdbuf())) {}
    ~Overheard() { std::cerr.rdbuf(before_); }
    Overheard(const Overheard&) = delete;
    Overheard& operator=(const Overheard&) = delete;
    [[nodiscard]] std::string text() const { return heard_.str(); }

  private:
    std::ostringstream heard_;
    std::streambuf* before_;
};

int run_with(evenhand::app::Dispatch dispatch) {
    std::string program = "evenhand";
    std::string word = "check";
    char* values[] = {program.data(), word.data(), nullptr};
    return evenhand::app::run(2, values, dispatch);
}

}  // namespace

TEST_CASE("a command gets the words behind the program's name, and its status is the program's", "[app]") {
    CHECK(run_with([](std::span<const std::string> arguments, const Console&) {
              return arguments.size() == 1 && arguments.front() == "check" ? 1 : not_done;
          }) == 1);
}

TEST_CASE("a fault of our own is one line and status 2", "[app]") {
    const Overheard overheard;
    CHECK(run_with([](std::span<const std::string>, const Console&) -> int {
              throw std::runtime_error("nobody expects this");
          }) == not_done);
    CHECK(run_with([](std::span<const std::string>, const Console&) -> int { throw 7; }) == not_done);
    CHECK(overheard.text() == "evenhand: a fault of the program itself: nobody expects this\n"
                              "evenhand: a fault of the program itself\n");
}
