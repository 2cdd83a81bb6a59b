#include "app/quick.hpp"
#include "app/run.hpp"

#include <iostream>

extern "C" {
/// Read by jemalloc before the first line: large pages, of which a cold start has 20 to wait for instead of
/// thousands (docs/decisions/0017).
const char* malloc_conf = "thp:always";
}

int main(int count, char** values) {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    return evenhand::app::run(count, values, evenhand::app::run_quick);
}
