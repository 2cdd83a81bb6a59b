#include "fuzz/bytes.hpp"
#include "notify/addresses.hpp"

namespace fuzz = evenhand::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::view(data, size);
    if (evenhand::notify::is_mailbox(text)) {
        fuzz::must(text.find_first_of("\r\n <>") == std::string_view::npos, "a mailbox cannot end a command");
    }
    if (const auto address = evenhand::notify::hook_address(text)) {
        fuzz::must(address->secure || evenhand::notify::is_this_machine(address->host),
                   "a webhook to another machine is https");
        fuzz::must(address->path.find_first_of("\r\n ") == std::string::npos, "a path cannot end a line");
    }
    return 0;
}
