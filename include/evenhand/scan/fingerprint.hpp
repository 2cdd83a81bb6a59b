#pragma once

#include <string>
#include <string_view>

namespace evenhand::scan {

/// The words of a page as they are compared: NFC, one kind of quotation mark and dash, one space, no empty
/// lines, and without the lines that change by themselves: "Updated 2 hours ago", counters of views and
/// comments, share bars, reading times.
std::string compared_text(std::string_view text);

/// A digest of title and compared text: equal for pages between which nobody changed a word.
std::string fingerprint(std::string_view title, std::string_view text);

/// Whether the line says nothing that somebody wrote for this item.
bool is_noise(std::string_view line);

}  // namespace evenhand::scan
