#include "app/start_status.hpp"

#include "app/config/file_rights.hpp"
#include "app/console.hpp"
#include "app/data_folder.hpp"
#include "evenhand/store/faults.hpp"
#include "evenhand/web/start_faults.hpp"

namespace evenhand::app {
namespace {

/// A file of the rules or calendars that is not there, or all of them.
bool misses_rules(const base::Error& error) {
    if (error.code != base::ErrorCode::not_found) {
        return false;
    }
    const auto data = data_folder();
    return !data.ok() ? error == data.error() : error.place.file.starts_with(data->string() + "/");
}

}  // namespace

int start_status(const base::Error& error) {
    return says_unsafe(error)                  ? unsafe_configuration
           : web::says_port_in_use(error)      ? port_taken
           : store::says_no_room(error)        ? no_room_left
           : misses_rules(error)               ? no_rules
           : store::says_newer(error)          ? newer_store
           : web::says_certificate_over(error) ? certificate_over
                                               : not_done;
}

}  // namespace evenhand::app
