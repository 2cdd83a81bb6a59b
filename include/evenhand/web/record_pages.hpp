#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/web/queue_pages.hpp"
#include "evenhand/web/view.hpp"
#include "evenhand/workflow/audit.hpp"
#include "evenhand/workflow/audit_check.hpp"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::web {

/// What a search of the audit is narrowed to; empty members do not narrow.
struct AuditFilter {
    std::string who;
    std::string act;
    std::int64_t subject = 0;
    std::optional<base::Day> from;
    std::optional<base::Day> to;  ///< included
    std::int64_t before = 0;      ///< only entries with a smaller number; 0: all

    [[nodiscard]] bool holds(const workflow::Entry& entry) const;
};

/// The audit: a search, its newest entries first, and what a verification found.
struct AuditPage {
    AuditFilter filter;
    std::vector<workflow::Entry> entries;
    std::int64_t go_on = 0;  ///< older entries than this number were not looked at; 0: all were
    Names names{};
    std::optional<workflow::AuditCheck> check{};
    bool may_verify = false;  ///< else the button is not there
    std::vector<FieldError> errors{};
};
std::string audit_page(const View& view, const AuditPage& shown);

/// For spreadsheets: a line an entry. What a spreadsheet would take for a formula is made text.
std::string audit_csv(const std::vector<workflow::Entry>& entries);

/// One text that went out.
struct ReportLine {
    workflow::Submission submission;
    std::vector<std::string> waived;  ///< what was let pass and why, a sentence each
};

/// What was published from a day to another, both included.
struct ReportsPage {
    DraftForm from;  ///< its day, month and year alone
    DraftForm to;
    std::string council;
    std::vector<ReportLine> lines;
    Names names{};
    std::vector<FieldError> errors{};
    std::string csv_address;
};
std::string reports_page(const View& view, const ReportsPage& shown);
std::string reports_csv(const View& view, const ReportsPage& shown);

/// A value as a field of CSV (RFC 4180).
std::string csv_field(std::string_view value);

}  // namespace evenhand::web
