#include "app/start_status.hpp"

#include "app/console.hpp"
#include "app/data_folder.hpp"

namespace evenhand::app {
namespace {

/// One of the files of the rules or calendars is not there.
bool misses_rules(const base::Error& error) {
    const auto data = data_folder();
    return data.ok() && error.place.file.starts_with(data->string() + "/");
}

}  // namespace

int start_status(const base::Error& error) {
    using base::ErrorCode;
    switch (error.code) {
    case ErrorCode::unsafe: return unsafe_configuration;
    case ErrorCode::in_use: return port_taken;
    case ErrorCode::no_room: return no_room_left;
    case ErrorCode::no_rules: return no_rules;
    case ErrorCode::newer: return newer_store;
    case ErrorCode::expired: return certificate_over;
    case ErrorCode::not_found: return misses_rules(error) ? no_rules : not_done;
    default: return not_done;
    }
}

}  // namespace evenhand::app
