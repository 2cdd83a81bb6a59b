#pragma once

#include "evenhand/base/data.hpp"
#include "evenhand/web/problem.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/workflow/identifiers.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::web {

/// The one reader of what a program sends: the members of a JSON body, the parts of a form or the pairs of a
/// query, by name and by type. It collects every fault, so that a caller reads straight down and asks once;
/// what could not be read is empty meanwhile. No text holds NUL, which has no place in a database.
class FieldReader {
  public:
    /// A body that is no JSON, or is not called so, is the problem that finish() gives.
    static FieldReader of_body(const Request& request);
    static FieldReader of_query(const Request& request);
    /// Pairs whose values are texts; faults call them parameters.
    static FieldReader of_pairs(const std::vector<std::pair<std::string, std::string>>& pairs);

    std::string text(std::string_view key, std::size_t longest);  ///< required, not blank; length in bytes
    std::optional<std::string> optional_text(std::string_view key, std::size_t longest);
    base::Day day(std::string_view key);
    std::optional<base::Day> optional_day(std::string_view key);
    /// A moment in UTC, "2027-04-08T06:00:00Z".
    std::optional<workflow::Instant> optional_moment(std::string_view key);
    std::int64_t integer(std::string_view key, std::int64_t least, std::int64_t most);
    std::optional<std::int64_t> optional_integer(std::string_view key, std::int64_t least, std::int64_t most);
    /// An array of texts; in a query one value with commas.
    std::vector<std::string> optional_texts(std::string_view key);
    /// A word that `named` knows; `known` lists them for whoever wrote another.
    template <typename E>
    std::optional<E> optional_word(std::string_view key, std::optional<E> (*named)(std::string_view),
                                   std::string_view known) {
        const auto word = optional_text(key, 100);
        const auto value = word ? named(*word) : std::nullopt;
        if (word && !value) {
            complain(key, "is not one of: " + std::string(known));
        }
        return value;
    }
    /// A table inside; its faults are this reader's, too. Whoever has read it asks it for no_other_names().
    std::optional<FieldReader> optional_table(std::string_view key);
    /// Stands there as null: a caller that has a value already takes it away.
    [[nodiscard]] bool is_null(std::string_view key) const;

    /// A fault of the caller's finding. `detail` goes on after the field's name.
    void complain(std::string_view key, std::string detail);
    /// A name that nobody asked for is a fault.
    void no_other_names();
    /// Everything that was wrong; a name that nobody asked for is a fault, too.
    std::optional<Problem> finish();

  private:
    enum class From : std::uint8_t { body, pairs };
    struct State;
    FieldReader(std::shared_ptr<State> state, const base::Node* table, std::string pointer);
    const base::Node* take(std::string_view key);
    void complain_of_type(std::string_view key, std::string_view expected);

    std::shared_ptr<State> state_;  ///< shared with the readers of the tables inside
    const base::Node* table_ = nullptr;
    std::string pointer_;
    std::vector<std::string> asked_;
};

}  // namespace evenhand::web
