#include "app/quick.hpp"
#include "app/run.hpp"

#include <iostream>

int main(int count, char** values) {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    return evenhand::app::run(count, values, evenhand::app::run_quick);
}
