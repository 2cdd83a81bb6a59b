#include "web/pages/parts/protocol_question.hpp"

namespace evenhand::web {

Question question_of(const View& view, const policy::Checklist& checklist) {
    if (view.words.language() == messages::Language::welsh && !checklist.question_cy.empty()) {
        return {checklist.question_cy, {}};
    }
    return {checklist.question, view.foreign()};
}

}  // namespace evenhand::web
