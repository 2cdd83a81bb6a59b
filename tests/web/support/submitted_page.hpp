#pragma once

#include "web/support/office.hpp"

#include <string>

namespace evenhand::tests {

/// The page of a submission that waits for a decision, with a question of the protocol still open, as a clerk
/// sees it.
inline std::string submitted_page() {
    Service service;
    service.scene.rules.ask("insurer-asked");
    const auto item = service.scene.begin("The library opens at nine");
    service.scene.must(service.scene.ann, item, workflow::Act::submit);
    Browser al(service);
    al.sign_in("al");
    return al.get("/queue/1").body;
}

}  // namespace evenhand::tests
