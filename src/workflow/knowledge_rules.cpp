#include "evenhand/workflow/knowledge_rules.hpp"

#include "evenhand/check/check.hpp"
#include "evenhand/report/formats.hpp"
#include "evenhand/workflow/saying.hpp"

namespace evenhand::workflow {

KnowledgeRules::KnowledgeRules(std::map<CouncilId, std::shared_ptr<const check::Knowledge>> councils)
    : councils_(std::move(councils)) {}

base::Result<const check::Knowledge*> KnowledgeRules::find(const CouncilId& council) const {
    const auto found = councils_.find(council);
    if (found == councils_.end()) {
        return saying(base::ErrorCode::not_found, "why.council_not_loaded", {{"council", council.value}});
    }
    return found->second.get();
}

base::Result<Checked> KnowledgeRules::check(const CouncilId& council, const Revision& revision,
                                            base::Day on) const {
    EVENHAND_TRY(const check::Knowledge* knowledge, find(council));
    // The name is the same each time, so that two reports of one text are the same bytes.
    EVENHAND_TRY(const report::Report report, check::check(revision.document, "submission", *knowledge, on));
    return Checked{report.ruleset, on, report.verdict, report::to_json(report)};
}

base::Result<std::vector<OpenGate>> KnowledgeRules::gates(const CouncilId& council) const {
    EVENHAND_TRY(const check::Knowledge* knowledge, find(council));
    std::vector<OpenGate> gates;
    if (const policy::Protocol* protocol = knowledge->protocol()) {
        for (const policy::Gate& gate : protocol->gates) {
            const policy::Checklist* checklist = protocol->checklist(gate.checklist);
            base::ensure(checklist != nullptr, "a gate without its checklist");
            gates.push_back({gate, *checklist});
        }
    }
    return gates;
}

base::Result<std::vector<calendar::Period>> KnowledgeRules::periods(const CouncilId& council, base::Day from,
                                                                    base::Day to) const {
    EVENHAND_TRY(const check::Knowledge* knowledge, find(council));
    return from > to ? std::vector<calendar::Period>{} : knowledge->calendar().periods(from, to);
}

}  // namespace evenhand::workflow
