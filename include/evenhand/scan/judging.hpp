#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/check/knowledge.hpp"
#include "evenhand/extract/article.hpp"
#include "evenhand/scan/assessment.hpp"
#include "evenhand/scan/item.hpp"

#include <string>

namespace evenhand::scan {

/// By which day an item is judged, and how sure that is. In this order: what the page says with high
/// confidence, what the source says, what the page says otherwise, the day on which it was first seen.
/// `other_days` are those on which it may have appeared or was edited too; the day on which a change was
/// first seen is one of them.
struct JudgedDay {
    base::Day day{};
    std::string source;
    std::string confidence;
    std::vector<base::Day> other_days;
};
JudgedDay judged_day(const Item& item, const extract::Article& article, base::Day seen);

/// What the law says of a version: as web news of an officer, by its own day; where that is not sure or it
/// was edited, by the strictest of its days, with a remark. What a restricted period of `today` that opened
/// after its day would say besides is a note that it stood there before.
base::Result<Assessment> assess(const Version& version, const check::Knowledge& knowledge, base::Day today,
                                Instant at);

/// What a version would say to the law of a day, whatever its own: for a sweep before a period opens.
base::Result<Assessment> assess_on(const Version& version, const check::Knowledge& knowledge, base::Day day,
                                   Instant at);

/// The text that is judged: headline, then body.
std::string judged_text(const Version& version);

}  // namespace evenhand::scan
