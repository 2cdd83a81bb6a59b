#pragma once

#include "evenhand/base/bug.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace evenhand::base {

/// What kind of thing went wrong in the world outside the program. A fault of our own is a Bug instead.
enum class ErrorCode : std::uint8_t {
    usage,         ///< the caller asked for something that does not exist
    not_found,     ///< a file, a protocol or a council that is named is not there
    unreadable,    ///< it is there and cannot be read
    too_large,     ///< over a stated limit
    not_utf8,      ///< bytes that are no UTF-8 text
    malformed,     ///< a file that breaks its grammar
    invalid,       ///< a well-formed file that says something impossible
    out_of_range,  ///< asked beyond what the data cover
    refused,       ///< allowed to nobody, or not to this person, or not now
    no_room,       ///< the disk, or the server's, takes nothing more
    newer,         ///< a newer program wrote it
    unsafe,        ///< others than whom it is trusted to could write it, or read a secret in it
    in_use,        ///< somebody else holds what only one can have
    expired,       ///< its time is over
    no_rules,      ///< the rules and calendars that the program needs are nowhere
};

/// Where in the world it went wrong. An empty file: nowhere in particular. Line 0: the file as a whole.
struct Place {
    std::string file;
    std::uint32_t line = 0;

    friend bool operator==(const Place&, const Place&) = default;
};

/// A failure as a value: what happened, where, and what the reader can do about it.
struct Error {
    ErrorCode code = ErrorCode::invalid;
    std::string message;  ///< a sentence without a full stop; never holds the text of a draft
    std::string mend;     ///< what to do, in the imperative; may be empty
    Place place;
    /// Where a page may show it: what the message files call it, and what it names there. Empty: it is told
    /// in English alone.
    std::string key{};
    std::vector<std::pair<std::string, std::string>> details{};

    friend bool operator==(const Error&, const Error&) = default;
};

/// "file:line: message; mend", on one line whatever the parts hold.
std::string one_line(const Error& error);

/// A value or the Error that stood in its way. Dropping one is a compile error.
template <typename T>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const noexcept { return state_.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }

    /// Asking a failure for its value, or a success for its error, is a Bug.
    const T& value() const& {
        ensure(ok(), "value() of a failed Result");
        return *std::get_if<0>(&state_);
    }
    T& value() & {
        ensure(ok(), "value() of a failed Result");
        return *std::get_if<0>(&state_);
    }
    /// The value itself: what is bound to the value of a temporary lives as long as it is bound.
    T value() && {
        ensure(ok(), "value() of a failed Result");
        return std::move(*std::get_if<0>(&state_));
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Error& error() const& {
        ensure(!ok(), "error() of a successful Result");
        return *std::get_if<1>(&state_);
    }
    Error error() && {
        ensure(!ok(), "error() of a successful Result");
        return std::move(*std::get_if<1>(&state_));
    }

  private:
    std::variant<T, Error> state_;
};

/// For acts that give nothing back.
struct Done {
    friend bool operator==(const Done&, const Done&) = default;
};

}  // namespace evenhand::base

#define EVENHAND_JOIN_(a, b) a##b
#define EVENHAND_JOIN(a, b) EVENHAND_JOIN_(a, b)
#define EVENHAND_TRY_AS(holder, target, expression)                                                          \
    auto holder = (expression);                                                                              \
    if (!holder.ok()) {                                                                                      \
        return std::move(holder).error();                                                                    \
    }                                                                                                        \
    target = std::move(holder).value()

/// EVENHAND_TRY(auto x, f()); takes the value of f() or returns its Error from the enclosing function.
#define EVENHAND_TRY(target, expression) EVENHAND_TRY_AS(EVENHAND_JOIN(result_, __LINE__), target, expression)

/// EVENHAND_TRY_DONE(f()); for a Result<Done>.
#define EVENHAND_TRY_DONE(expression)                                                                        \
    if (auto EVENHAND_JOIN(result_, __LINE__) = (expression); !EVENHAND_JOIN(result_, __LINE__).ok()) {      \
        return std::move(EVENHAND_JOIN(result_, __LINE__)).error();                                          \
    }
