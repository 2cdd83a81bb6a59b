#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/scan/item.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace evenhand::scan {

/// A text that the queue let out.
struct ApprovedText {
    std::int64_t submission = 0;
    std::string text;  ///< as it was approved, its headline first
};

/// A port: what a council's queue has approved or released of late, the newest first.
class Approvals {
  public:
    virtual ~Approvals() = default;
    [[nodiscard]] virtual base::Result<std::vector<ApprovedText>>
    approved(const std::string& council) const = 0;
};

/// How the queue knows the version: its words are those of an approved text (with its headline or without,
/// case, spacing and punctuation apart), most of them are, or none of the texts is like it.
struct Recognised {
    Recognition how = Recognition::unseen;
    std::int64_t submission = 0;  ///< 0 for unseen
    friend bool operator==(const Recognised&, const Recognised&) = default;
};
Recognised recognise(const Version& version, std::span<const ApprovedText> approved);

}  // namespace evenhand::scan
