#include "evenhand/base/json_writer.hpp"
#include "evenhand/web/assets.hpp"
#include "evenhand/web/pages.hpp"
#include "handlers.hpp"

namespace evenhand::web {

Reply tell_health(const Request& /*request*/, const Site& site) {
    base::JsonWriter json;
    json.begin_object().key("status").text("ok").key("version").text(site.version);
    json.key("ruleset").text(site.councils.front()->digest()).end_object();
    return Reply{200, "application/json", json.take(), {}};
}

Reply give_asset(const Request& request, const Site& /*site*/) {
    static constexpr std::string_view folder = "/assets/";
    if (const Asset* asset = find_asset(std::string_view(request.path).substr(folder.size()))) {
        return Reply{200,
                     std::string(asset->content_type),
                     std::string(asset->body),
                     {{"Cache-Control", "public, max-age=31536000, immutable"}}};
    }
    return Reply{404,
                 "text/html; charset=utf-8",
                 message_page("Page not found", "There is nothing at this address."),
                 {}};
}

}  // namespace evenhand::web
