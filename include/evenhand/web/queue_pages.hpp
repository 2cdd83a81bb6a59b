#pragma once

#include "evenhand/report/report.hpp"
#include "evenhand/web/draft_form.hpp"
#include "evenhand/web/view.hpp"
#include "evenhand/workflow/acts.hpp"
#include "evenhand/workflow/comparison.hpp"
#include "evenhand/workflow/differences.hpp"
#include "evenhand/workflow/ports.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace evenhand::web {

struct Offer;

/// What people are called: the account's name by its identifier.
using Names = std::map<workflow::PersonId, std::string>;

/// What a list is narrowed to, as the address says it.
struct QueueFilter {
    enum class Show : std::uint8_t { waiting, mine, looks, all };
    Show show = Show::waiting;
    std::string state;    ///< a workflow::State's word; empty: any
    std::string verdict;  ///< a policy::Verdict's word; empty: any
    std::string title;
    std::int64_t page = 1;
};

struct QueuePage {
    QueueFilter filter;
    workflow::Page rows;
    std::int64_t page_size = 50;
    Names names{};
    workflow::Instant now{};
    std::string notice{};
};
std::string queue_page(const View& view, const QueuePage& shown);

/// One submission with everything about it.
struct SubmissionPage {
    const workflow::History& history;
    std::vector<Offer> offers;
    std::vector<workflow::OpenGate> gates;     ///< of the council's protocol
    std::vector<std::string> open_gates;       ///< the ids of those that hold here and wait for an answer
    std::optional<report::Report> report{};    ///< of the current text, by the rules of now, on its day
    bool rules_changed = false;                ///< since the stored report
    std::vector<workflow::GuestLink> links{};  ///< open ones, which the person may withdraw
    Names names{};
    base::Day today{};
    Fields typed{};  ///< what was typed into a form that was refused
    std::vector<FieldError> errors{};
    std::string notice{};
    bool good = true;  ///< whether the notice tells of a success
};
std::string submission_page(const View& view, const SubmissionPage& shown);

/// Two forms of a text beside each other.
struct ComparePage {
    const workflow::History& history;
    std::int64_t from = 1;
    std::int64_t to = 1;
    std::vector<workflow::Stretch> stretches;
    std::optional<workflow::Comparison> comparison{};  ///< none: one of them has no report
};
std::string compare_page(const View& view, const ComparePage& shown);

/// The form in which a text and its day are changed.
struct EditForm {
    DraftForm draft;
    std::string time;     ///< "09:30" or empty
    std::string embargo;  ///< "2027-04-08 06:00" or empty
    std::string asked_by;
    std::string note;
};
struct EditPage {
    std::int64_t submission = 0;
    std::int64_t version = 0;
    EditForm form;
    std::vector<FieldError> errors{};
};
std::string edit_page(const View& view, const EditPage& shown);

}  // namespace evenhand::web
