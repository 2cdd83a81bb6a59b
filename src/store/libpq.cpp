#include "store/libpq.hpp"

#include <dlfcn.h>

#include <string>

namespace evenhand::store {
namespace {

/// The name of the binary interface that libpq-fe.h describes.
constexpr const char* library = "libpq.so.5";

using base::Result;

base::Error missing(const std::string& why) {
    return {base::ErrorCode::unreadable,
            "PostgreSQL's client library cannot be loaded: " + why,
            "install it (Debian's package libpq5), or keep the queue in a file",
            {}};
}

template <typename Function>
void find(void* loaded, const char* name, Function*& function, const char*& lacking) {
    function = reinterpret_cast<Function*>(dlsym(loaded, name));
    if (function == nullptr) {
        lacking = name;
    }
}

Result<Libpq> load() {
    void* const loaded = dlopen(library, RTLD_LAZY | RTLD_LOCAL);
    if (loaded == nullptr) {
        const char* why = dlerror();
        return missing(why == nullptr ? library : why);
    }
    Libpq all{};
    const char* lacking = nullptr;
    find(loaded, "PQclear", all.clear, lacking);
    find(loaded, "PQcmdStatus", all.cmd_status, lacking);
    find(loaded, "PQcmdTuples", all.cmd_tuples, lacking);
    find(loaded, "PQconnectdbParams", all.connectdb_params, lacking);
    find(loaded, "PQconninfoFree", all.conninfo_free, lacking);
    find(loaded, "PQconninfoParse", all.conninfo_parse, lacking);
    find(loaded, "PQerrorMessage", all.error_message, lacking);
    find(loaded, "PQexec", all.exec, lacking);
    find(loaded, "PQexecPrepared", all.exec_prepared, lacking);
    find(loaded, "PQfinish", all.finish, lacking);
    find(loaded, "PQftype", all.ftype, lacking);
    find(loaded, "PQgetisnull", all.getisnull, lacking);
    find(loaded, "PQgetlength", all.getlength, lacking);
    find(loaded, "PQgetvalue", all.getvalue, lacking);
    find(loaded, "PQnfields", all.nfields, lacking);
    find(loaded, "PQntuples", all.ntuples, lacking);
    find(loaded, "PQprepare", all.prepare, lacking);
    find(loaded, "PQresultErrorField", all.result_error_field, lacking);
    find(loaded, "PQresultStatus", all.result_status, lacking);
    find(loaded, "PQsetNoticeProcessor", all.set_notice_processor, lacking);
    find(loaded, "PQstatus", all.status, lacking);
    find(loaded, "PQtransactionStatus", all.transaction_status, lacking);
    if (lacking != nullptr) {
        return missing(std::string("it has no ") + lacking);
    }
    return all;
}

}  // namespace

Result<const Libpq*> load_libpq() {
    static const Result<Libpq> loaded = load();
    if (!loaded.ok()) {
        return loaded.error();
    }
    return &*loaded;
}

}  // namespace evenhand::store
