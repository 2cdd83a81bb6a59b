#include "app/log_setup.hpp"

#include "evenhand/base/json_writer.hpp"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>

namespace evenhand::app {
namespace {

/// An object as it is, everything else as a JSON text.
class JsonEntry final : public spdlog::custom_flag_formatter {
  public:
    void format(const spdlog::details::log_msg& message, const std::tm& /*when*/,
                spdlog::memory_buf_t& out) override {
        std::string entry(message.payload.begin(), message.payload.end());
        if (!entry.starts_with('{')) {
            base::JsonWriter json;
            json.text(entry);
            entry = json.take();
            entry.erase(std::remove(entry.begin(), entry.end(), '\n'), entry.end());
        }
        out.append(entry.data(), entry.data() + entry.size());
    }
    [[nodiscard]] std::unique_ptr<custom_flag_formatter> clone() const override {
        return std::make_unique<JsonEntry>();
    }
};

}  // namespace

std::unique_ptr<spdlog::formatter> log_formatter(web::LogForm form) {
    auto formatter = std::make_unique<spdlog::pattern_formatter>(spdlog::pattern_time_type::utc);
    if (form == web::LogForm::json) {
        formatter->add_flag<JsonEntry>('*').set_pattern(
            R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l","entry":%*})");
    } else {
        formatter->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v");
    }
    return formatter;
}

void log_as(web::LogForm form) {
    auto logger =
        std::make_shared<spdlog::logger>("evenhand", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    logger->set_formatter(log_formatter(form));
    spdlog::set_default_logger(std::move(logger));
}

}  // namespace evenhand::app
