#include "evenhand/store/faults.hpp"

#include "store/postgresql_address.hpp"

#include <filesystem>
#include <string>

namespace evenhand::store {

base::Result<base::Done> must_have_room(const std::string& address) {
    constexpr std::uintmax_t least = std::uintmax_t{8} << 20;
    if (is_postgresql_address(address)) {
        return base::Done{};
    }
    std::error_code unknown;
    const auto folder = std::filesystem::absolute(address, unknown).parent_path();
    const auto space = std::filesystem::space(folder, unknown);
    // Some file systems tell no size; what they do tell then is no word on their room.
    if (unknown || space.capacity == 0 || space.available >= least) {
        return base::Done{};
    }
    return base::Error{base::ErrorCode::no_room,
                       "there is no room left for the database: " + std::to_string(space.available / 1024) +
                           " KiB are free where it lies",
                       "free some space on its disk",
                       {address, 0}};
}

}  // namespace evenhand::store
