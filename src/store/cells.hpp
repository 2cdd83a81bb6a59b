#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/workflow/identifiers.hpp"
#include "store/value.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::store {

/// How the values of the domain stand in a cell: moments as seconds, days as days, since 1970; words as
/// words.
inline Value cell(std::string_view text) {
    return std::string(text);
}
inline Value cell(std::int64_t number) {
    return number;
}
inline Value cell(workflow::Instant moment) {
    return std::int64_t{moment.time_since_epoch().count()};
}
inline Value cell(base::Day day) {
    return std::int64_t{day.time_since_epoch().count()};
}
inline Value cell(std::chrono::minutes time) {
    return std::int64_t{time.count()};
}
inline Value cell(const workflow::PersonId& person) {
    return person.value;
}
inline Value cell(const workflow::CouncilId& council) {
    return council.value;
}
inline Value cell(workflow::SubmissionId submission) {
    return submission.value;
}
inline Value cell(workflow::RevisionNumber number) {
    return number.value;
}
template <typename T>
Value cell(const std::optional<T>& value) {
    return value ? cell(*value) : Value();
}

inline workflow::Instant instant(std::int64_t seconds) {
    return workflow::Instant(std::chrono::seconds(seconds));
}
inline base::Day day(std::int64_t days) {
    return base::Day(std::chrono::days(days));
}
inline std::optional<workflow::Instant> optional_instant(RowReader& reader) {
    const auto seconds = reader.optional_integer();
    return seconds ? std::optional(instant(*seconds)) : std::nullopt;
}

/// The value that the next cell's word names; a word that names none is a complaint.
template <typename E>
E word_of(RowReader& reader, std::optional<E> (*named)(std::string_view)) {
    const auto word = reader.text();
    const auto value = named(word);
    if (!value) {
        reader.complain("'" + word + "' means nothing");
    }
    return value.value_or(E{});
}

/// Maps every row of an answer, and stops at the first that cannot be read.
template <typename T, typename Read>
base::Result<std::vector<T>> each(base::Result<Outcome> answer, std::string_view what, Read&& read) {
    if (!answer.ok()) {
        return std::move(answer).error();
    }
    std::vector<T> all;
    all.reserve(answer->rows.size());
    for (const auto& row : answer->rows) {
        RowReader reader(row, what);
        all.push_back(read(reader));
        EVENHAND_TRY_DONE(reader.finish());
    }
    return all;
}

/// The only row of an answer, or nothing.
template <typename T, typename Read>
base::Result<std::optional<T>> one(base::Result<Outcome> answer, std::string_view what, Read&& read) {
    EVENHAND_TRY(auto all, each<T>(std::move(answer), what, std::forward<Read>(read)));
    return all.empty() ? std::optional<T>() : std::optional<T>(std::move(all.front()));
}

/// Whether the statement touched a row: what a conditional one answers to "was I first?".
inline base::Result<bool> touched(base::Result<Outcome> answer) {
    if (!answer.ok()) {
        return std::move(answer).error();
    }
    return answer->changed > 0;
}

}  // namespace evenhand::store
