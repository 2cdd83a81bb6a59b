#include "store/postgresql_error.hpp"

#include "store/refusal.hpp"

namespace evenhand::store {
namespace {

using base::ErrorCode;

/// Refusals of the database that people meet; a page tells them in its own language.
struct Refusal {
    std::string_view prefix;  ///< of the SQLSTATE
    ErrorCode code;
    std::string_view key;
};

// The first that fits counts, here and below.
constexpr Refusal refusals[] = {
    {"55P03", ErrorCode::refused, "why.store_held"},     {"57014", ErrorCode::refused, "why.store_slow"},
    {"40", ErrorCode::refused, "why.store_held"},        {"25006", ErrorCode::refused, "why.store_standby"},
    {"42501", ErrorCode::refused, "why.store_no_right"}, {"23", ErrorCode::invalid, "why.store_unfit"},
    {"53200", ErrorCode::refused, "why.store_short"},    {"53300", ErrorCode::refused, "why.store_short"},
    {"53400", ErrorCode::refused, "why.store_short"},    {"53000", ErrorCode::refused, "why.store_short"},
};

/// Faults that only whoever runs the database can mend.
struct Meaning {
    std::string_view prefix;
    ErrorCode code;
    std::string_view message;
    std::string_view mend;
};

constexpr Meaning meanings[] = {
    {"53100", ErrorCode::no_room, "there is no room left for the database; nothing was recorded",
     "free some space on the server's disk and do it again"},
    {"54", ErrorCode::too_large, "a text is too large for the database; nothing was recorded", "shorten it"},
    {"22021", ErrorCode::not_utf8, "a text is not UTF-8; nothing was recorded", "give it as UTF-8"},
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
    for (const auto& one : refusals) {
        if (state.starts_with(one.prefix)) {
            return refusal(one.code, one.key, {place, 0});
        }
    }
    for (const auto& meaning : meanings) {
        if (state.starts_with(meaning.prefix)) {
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
