#include "app/commands.hpp"
#include "app/run.hpp"

#include <iostream>

/// The program with all its commands, which `evenhand` hands over to.
int main(int count, char** values) {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    return evenhand::app::run(count, values, evenhand::app::dispatch);
}
