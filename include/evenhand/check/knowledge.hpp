#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/calendar/council_calendar.hpp"
#include "evenhand/council/profile.hpp"
#include "evenhand/lexicon/vocabularies.hpp"
#include "evenhand/people/directory.hpp"
#include "evenhand/policy/protocol.hpp"
#include "evenhand/rules/rule_set.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace evenhand::check {

/// The shipped knowledge: lexicons and calendars, whatever the council. Immutable, shared.
struct Library {
    /// Behind a pointer because rules and directories keep its address.
    std::unique_ptr<const lexicon::Vocabularies> vocabularies;
    rules::RuleSet rules;
    policy::Protocols protocols;
    calendar::Calendar calendar;
    std::filesystem::path parties;  ///< lexicons/parties.toml
    std::string digest;             ///< "sha256:…" of all of it

    /// `data` holds lexicons/ and calendars/. One broken file and nothing is loaded.
    static base::Result<std::shared_ptr<const Library>> load(const std::filesystem::path& data);
};

/// A library joined with one council: the immutable snapshot that a check runs over. All threads share one; a
/// reload makes a new one and swaps the pointer.
class Knowledge {
  public:
    /// Fails where the council's protocol is not in the library.
    static base::Result<std::shared_ptr<const Knowledge>> join(std::shared_ptr<const Library> library,
                                                               council::Profile council);

    [[nodiscard]] const Library& library() const noexcept { return *library_; }
    [[nodiscard]] const council::Profile& council() const noexcept { return council_; }
    [[nodiscard]] const people::Directory& directory() const noexcept { return directory_; }
    /// Null where the council adopted none.
    [[nodiscard]] const policy::Protocol* protocol() const noexcept { return protocol_; }
    [[nodiscard]] calendar::DayStatus day(base::Day day) const;
    [[nodiscard]] const calendar::CouncilCalendar& calendar() const noexcept { return calendar_; }
    /// "sha256:…" of everything a report depends on besides the document and the day.
    [[nodiscard]] const std::string& digest() const noexcept { return digest_; }

  private:
    Knowledge(std::shared_ptr<const Library> library, council::Profile council, people::Directory directory,
              calendar::CouncilCalendar calendar);

    std::shared_ptr<const Library> library_;
    council::Profile council_;
    people::Directory directory_;
    calendar::CouncilCalendar calendar_;
    const policy::Protocol* protocol_ = nullptr;
    std::string digest_;
};

}  // namespace evenhand::check
