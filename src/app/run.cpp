#include "app/run.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

namespace {

/// https://no-color.org: any value that is not empty asks for none.
evenhand::report::Colour colour() {
    const char* refused = std::getenv("NO_COLOR");
    const bool wanted = isatty(STDOUT_FILENO) == 1 && (refused == nullptr || *refused == '\0');
    return wanted ? evenhand::report::Colour::yes : evenhand::report::Colour::no;
}

std::size_t width() {
    winsize size{};
    const bool told = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40;
    return told ? std::min<std::size_t>(size.ws_col, 120) : 80;
}

}  // namespace

int evenhand::app::run(int count, char** values, Dispatch dispatch) {
    try {
        const std::vector<std::string> arguments(values + 1, values + count);
        const Console console{std::cin, std::cout, std::cerr, base::machine_clock(), colour(), width()};
        const int status = dispatch(arguments, console);
        std::cout.flush();
        // A report that did not reach the reader must not look like a clear one.
        return std::cout.good() ? status : not_done;
    } catch (const std::exception& fault) {
        std::cerr << "evenhand: a fault of the program itself: " << fault.what() << '\n';
    } catch (...) {
        std::cerr << "evenhand: a fault of the program itself\n";
    }
    return not_done;
}
