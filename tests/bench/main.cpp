#include "bench/http_load.hpp"
#include "bench/in_process.hpp"
#include "bench/process.hpp"
#include "evenhand/base/json_writer.hpp"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

std::string as_json(const evenhand::bench::Measured& measured) {
    evenhand::base::JsonWriter json;
    json.begin_object().key("tables").text(measured.tables).key("figures").begin_object();
    for (const auto& figure : measured.figures) {
        json.key(figure.name).real(figure.value);
    }
    json.end_object().end_object();
    return json.take();
}

}  // namespace

// evenhand_bench in-process SOURCE FOLDER full|quick [TEXTS]: JSON, tables of Markdown and figures.
// evenhand_bench process WORD…: runs a command without its output; its status, milliseconds, and most memory
// in kB. evenhand_bench http PORT BODY-FILE CONNECTIONS SECONDS: a row of one.
int main(int count, char** words) {
    using namespace evenhand;
    const std::vector<std::string> given(words + 1, words + count);
    if (given.size() >= 4 && given[0] == "in-process") {
        bench::Order order;
        order.source = given[1];
        order.folder = given[2];
        order.texts = given.size() > 4 ? given[4] : "";
        const auto measured = bench::measured_in_process(given[3] == "quick" ? bench::quick(order) : order);
        (measured.ok() ? std::cout : std::cerr)
            << (measured.ok() ? as_json(*measured) : base::one_line(measured.error()));
        return measured.ok() ? 0 : 1;
    }
    if (given.size() >= 2 && given[0] == "process") {
        const bench::Ended ended = bench::run_process({given.begin() + 1, given.end()});
        std::printf("%d %.2f %ld\n", ended.status, ended.milliseconds, ended.most_kilobytes);
        return 0;
    }
    if (given.size() == 5 && given[0] == "http") {
        std::ifstream file(given[2], std::ios::binary);
        const std::string body{std::istreambuf_iterator<char>(file), {}};
        const bench::Loaded loaded = bench::load({static_cast<std::uint16_t>(std::stoul(given[1])), body,
                                                  std::stoul(given[3]), std::stod(given[4])});
        std::printf("| %s | %.0f | %.1f | %.1f | %zu | %zu |\n", given[3].c_str(),
                    static_cast<double>(loaded.answered) / loaded.seconds, loaded.p50, loaded.p99,
                    loaded.refused, loaded.cut);
        return 0;
    }
    std::cerr << "evenhand_bench in-process SOURCE FOLDER full|quick [TEXTS] | http PORT BODY-FILE "
                 "CONNECTIONS SECONDS\n";
    return 2;
}
