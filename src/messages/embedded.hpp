#pragma once

#include <string_view>

namespace evenhand::messages {

/// The bytes of src/messages/en.toml and cy.toml, as they were when the program was built.
std::string_view embedded_english();
std::string_view embedded_welsh();

}  // namespace evenhand::messages
