#include "log_line.hpp"

#include "evenhand/base/json_writer.hpp"

#include <algorithm>
#include <array>

namespace evenhand::web {

std::string log_line(const LogLine& line, LogForm form) {
    const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(line.taken).count();
    if (form == LogForm::json) {
        base::JsonWriter json;
        json.begin_object().key("request").text(line.id).key("method").text(line.method);
        json.key("route").text(line.route).key("status").number(line.status);
        json.key("bytes").number(static_cast<std::int64_t>(line.bytes)).key("microseconds").number(micros);
        json.end_object();
        std::string text = json.take();
        // The writer sets a record out over several lines; a log has one for each.
        text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
        return text;
    }
    return "request " + std::string(line.id) + " " + std::string(line.method) + " " +
           std::string(line.route) + " " + std::to_string(line.status) + " " + std::to_string(line.bytes) +
           " bytes " + std::to_string(micros) + " us";
}

std::string_view known_method(std::string_view method) {
    static constexpr std::array<std::string_view, 7> known{"GET",    "HEAD",  "POST",   "PUT",
                                                           "DELETE", "PATCH", "OPTIONS"};
    const auto found = std::find(known.begin(), known.end(), method);
    return found == known.end() ? std::string_view("other") : *found;
}

}  // namespace evenhand::web
