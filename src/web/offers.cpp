#include "web/offers.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

using workflow::Act;
using workflow::Refusal;

constexpr Act in_order[] = {Act::approve, Act::release, Act::submit, Act::return_, Act::refuse,
                            Act::look,    Act::edit,    Act::claim,  Act::unclaim, Act::take_over,
                            Act::answer,  Act::comment, Act::urgent, Act::withdraw};

}  // namespace

std::vector<Offer> offers(const workflow::Account& who, const workflow::Case& in) {
    std::vector<Offer> all;
    for (const Act act : in_order) {
        if (!workflow::after(in.history.submission.state, act)) {
            continue;
        }
        workflow::Request request;
        request.act = act;
        request.revision = in.history.submission.revision;
        request.reason = "what somebody is about to type";
        request.authoriser = request.reason;
        Offer offer{act, workflow::why_not(request, who, in)};
        std::erase_if(offer.refusals,
                      [](const Refusal& refusal) { return refusal.sort == Refusal::Sort::input; });
        const bool pointless = std::ranges::any_of(
            offer.refusals, [](const Refusal& refusal) { return refusal.sort == Refusal::Sort::state; });
        if (!pointless) {
            all.push_back(std::move(offer));
        }
    }
    return all;
}

}  // namespace evenhand::web
