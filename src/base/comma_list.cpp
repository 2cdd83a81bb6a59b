#include "evenhand/base/comma_list.hpp"

#include <algorithm>

namespace evenhand::base {

std::vector<std::string> comma_list(std::string_view list, EmptyPart empty) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= list.size();) {
        const auto end = std::min(list.find(',', begin), list.size());
        if (end > begin || empty == EmptyPart::is_kept) {
            parts.emplace_back(list.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return parts;
}

}  // namespace evenhand::base
