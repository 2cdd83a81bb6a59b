#include "evenhand/base/data.hpp"
#include "evenhand/council/profile.hpp"
#include "fuzz/bytes.hpp"

namespace fuzz = evenhand::fuzz;

/// TOML, and the file that people edit most.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::view(data, size);
    const auto root = evenhand::base::parse_toml(text, "input");
    const auto profile = evenhand::council::parse_profile(text, "input");
    fuzz::must(root.ok() || !profile.ok(), "a council's file is TOML");
    fuzz::must(profile.ok() || !profile.error().message.empty(), "an error says what is wrong");
    return 0;
}
