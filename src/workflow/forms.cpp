#include "evenhand/workflow/forms.hpp"

#include "evenhand/workflow/saying.hpp"

#include <algorithm>

namespace evenhand::workflow {
namespace {

const Revision* revision_of(const History& history, RevisionNumber number) {
    const auto found = std::ranges::find(history.revisions, number, &Revision::number);
    return found == history.revisions.end() ? nullptr : &*found;
}

base::Result<Assessed> assessed_of(const History& history, RevisionNumber number) {
    const auto found = std::ranges::find(history.reports, number, &StoredReport::revision);
    base::ensure(found != history.reports.end(), "a revision without a report");
    return read_assessed(found->json, "the report");
}

}  // namespace

base::Result<TwoForms> two_forms(const History& history, RevisionNumber before, RevisionNumber after) {
    TwoForms forms{revision_of(history, before), revision_of(history, after), {}};
    if (forms.before == nullptr || forms.after == nullptr) {
        return saying(base::ErrorCode::not_found, "why.no_such_forms",
                      {{"last", std::to_string(history.revisions.size())}});
    }
    EVENHAND_TRY(const Assessed was, assessed_of(history, before));
    EVENHAND_TRY(const Assessed is, assessed_of(history, after));
    forms.findings = compare(was, is);
    return forms;
}

}  // namespace evenhand::workflow
