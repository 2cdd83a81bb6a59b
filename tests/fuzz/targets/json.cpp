#include "app/eval/cases.hpp"
#include "evenhand/base/data.hpp"
#include "fuzz/bytes.hpp"

namespace fuzz = evenhand::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::view(data, size);
    const auto root = evenhand::base::parse_json(text, "input");
    fuzz::must(root.ok() || !evenhand::app::parse_case(text, "input").ok(), "a case is JSON");
    return 0;
}
