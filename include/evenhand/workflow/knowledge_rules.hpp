#pragma once

#include "evenhand/check/knowledge.hpp"
#include "evenhand/workflow/rulebook.hpp"

#include <map>
#include <memory>

namespace evenhand::workflow {

/// The rules as check knows them, a snapshot for each council. Immutable: a changed lexicon or council is a
/// new one.
class KnowledgeRules final : public Rulebook {
  public:
    /// The councils by the slug of their files.
    explicit KnowledgeRules(std::map<CouncilId, std::shared_ptr<const check::Knowledge>> councils);

    [[nodiscard]] base::Result<Checked> check(const CouncilId& council, const Revision& revision,
                                              base::Day on) const override;
    [[nodiscard]] base::Result<std::vector<OpenGate>> gates(const CouncilId& council) const override;
    [[nodiscard]] base::Result<std::vector<calendar::Period>>
    periods(const CouncilId& council, base::Day from, base::Day to) const override;

  private:
    [[nodiscard]] base::Result<const check::Knowledge*> find(const CouncilId& council) const;

    std::map<CouncilId, std::shared_ptr<const check::Knowledge>> councils_;
};

}  // namespace evenhand::workflow
