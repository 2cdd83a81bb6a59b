#include "store/postgresql_address.hpp"

#include "store/libpq.hpp"

#include <memory>

namespace evenhand::store {

bool is_postgresql_address(std::string_view address) {
    return address.rfind("postgresql://", 0) == 0 || address.rfind("postgres://", 0) == 0;
}

base::Result<std::string> shown_address(const std::string& address) {
    // libpq's complaint repeats parts of the address, which may hold a password: it is not passed on.
    EVENHAND_TRY(const Libpq* libpq, load_libpq());
    const std::unique_ptr<PQconninfoOption, decltype(libpq->conninfo_free)> options(
        libpq->conninfo_parse(address.c_str(), nullptr), libpq->conninfo_free);
    if (!options) {
        return base::Error{base::ErrorCode::malformed,
                           "the address of the database cannot be read",
                           "write postgresql://USER@HOST:PORT/DATABASE, and keep the password in ~/.pgpass",
                           {}};
    }
    std::string host = "localhost";
    std::string port = "5432";
    std::string name;
    for (const auto* option = options.get(); option->keyword != nullptr; ++option) {
        if (option->val == nullptr || *option->val == '\0') {
            continue;
        }
        const std::string_view keyword = option->keyword;
        if (keyword == "host") {
            host = option->val;
        } else if (keyword == "port") {
            port = option->val;
        } else if (keyword == "dbname") {
            name = option->val;
        }
    }
    return "postgresql://" + host + ":" + port + "/" + name;
}

}  // namespace evenhand::store
