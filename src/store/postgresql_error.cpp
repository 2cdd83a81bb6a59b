#include "store/postgresql_error.hpp"

namespace evenhand::store {
namespace {

using base::ErrorCode;

struct Meaning {
    std::string_view prefix;  ///< of the SQLSTATE
    ErrorCode code;
    std::string_view message;
    std::string_view mend;
};

// The first that fits counts.
constexpr Meaning meanings[] = {
    {"55P03", ErrorCode::refused, "the database is held by somebody else; nothing was recorded",
     "try again; if it lasts, look for a session that is idle in a transaction"},
    {"57014", ErrorCode::refused, "the database took too long; nothing was recorded", "try again"},
    {"40", ErrorCode::refused, "the database is held by somebody else; nothing was recorded", "try again"},
    {"53100", ErrorCode::no_room, "there is no room left for the database; nothing was recorded",
     "free some space on the server's disk and do it again"},
    {"53", ErrorCode::refused, "the database server is short of memory or connections; nothing was recorded",
     "try again; if it lasts, raise its limits"},
    {"25006", ErrorCode::refused, "the database may not be written; nothing was recorded",
     "connect to the primary server, not to a standby"},
    {"42501", ErrorCode::refused, "the database user lacks a right; nothing was recorded",
     "let the user of the address own the database"},
    {"54", ErrorCode::too_large, "a text is too large for the database; nothing was recorded", "shorten it"},
    {"22021", ErrorCode::not_utf8, "a text is not UTF-8; nothing was recorded", "give it as UTF-8"},
    {"23", ErrorCode::invalid, "what was to be recorded does not fit what is there; nothing was recorded",
     "look at the submission again"},
    {"42", ErrorCode::malformed, "the database lacks a table or a column that it should have",
     "keep it for evidence and restore a backup"},
    {"XX", ErrorCode::malformed, "the database is damaged", "keep it for evidence and restore a backup"},
    {"58", ErrorCode::unreadable, "the disk with the database does not work as it should",
     "check the server's disk, then run 'evenhand audit verify'"},
};

}  // namespace

base::Error postgresql_error(std::string_view state, std::string_view message, const std::string& place) {
    // 57P01 to 57P05: the server ends, or ended this connection.
    if (state.empty() || state.substr(0, 2) == "08" || state.substr(0, 3) == "57P" || state == "25P03") {
        return connection_lost(place);
    }
    for (const auto& meaning : meanings) {
        if (state.substr(0, meaning.prefix.size()) == meaning.prefix) {
            return {meaning.code, std::string(meaning.message), std::string(meaning.mend), {place, 0}};
        }
    }
    return {ErrorCode::unreadable,
            "the database answers: " + std::string(message.substr(0, message.find('\n'))) + " (" +
                std::string(state) + ")",
            "run 'evenhand audit verify'",
            {place, 0}};
}

base::Error connection_lost(const std::string& place) {
    return {ErrorCode::unreadable,
            "the connection to the database was lost; nothing was recorded",
            "do it again once the server answers",
            {place, 0}};
}

base::Error outcome_unknown(const std::string& place) {
    return {
        ErrorCode::unreadable,
        "the connection to the database was lost at the last moment; whether it was recorded is not known",
        "look at the submission before you do it again",
        {place, 0}};
}

}  // namespace evenhand::store
