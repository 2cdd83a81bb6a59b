#include "paging.hpp"

#include "evenhand/base/percent.hpp"
#include "evenhand/web/access.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

void add_link(std::string& links, const Request& request, std::int64_t offset, std::string_view relation) {
    links += links.empty() ? "<" : ", <";
    links += address_with(request, "offset", std::to_string(offset));
    links += ">; rel=\"";
    links += relation;
    links += '"';
}

}  // namespace

std::string address_with(const Request& request, std::string_view parameter, const std::string& value) {
    std::string address = request.path + "?";
    for (const auto& [name, is] : request.query.all()) {
        if (name != parameter) {
            address += base::percent_encoded(name) + "=" + base::percent_encoded(is) + "&";
        }
    }
    return address + std::string(parameter) + "=" + base::percent_encoded(value);
}

std::string links_of(const Stretch& stretch, const Request& request) {
    std::string links;
    if (stretch.total <= stretch.limit && stretch.offset == 0) {
        return links;
    }
    add_link(links, request, 0, "first");
    if (stretch.offset > 0) {
        add_link(links, request, std::max<std::int64_t>(stretch.offset - stretch.limit, 0), "prev");
    }
    if (stretch.offset + stretch.limit < stretch.total) {
        add_link(links, request, stretch.offset + stretch.limit, "next");
    }
    const std::int64_t last = std::max<std::int64_t>(stretch.total - 1, 0) / stretch.limit * stretch.limit;
    add_link(links, request, last, "last");
    return links;
}

}  // namespace evenhand::web
