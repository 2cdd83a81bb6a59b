#include "app/quick.hpp"
#include "app/run.hpp"

#include <iostream>

extern "C" {
/// Read by jemalloc before the first line: large pages, with which a cold start waits for half as many
/// (docs/decisions/0017).
const char* malloc_conf = "thp:always";
}

int main(int count, char** values) {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    return evenhand::app::run(count, values, evenhand::app::run_quick);
}
