#pragma once

#include "evenhand/store/records.hpp"
#include "store/databases.hpp"
#include "support/records_contract.hpp"

#include <memory>
#include <string>

namespace evenhand::tests {

using records_contract::begin;
using records_contract::fact;
using records_contract::good;
using records_contract::moment;

inline store::Opening opening_of(const std::string& address,
                                 store::Patience patience = store::Patience(5000)) {
    return {address, store::Missing::is_created, patience};
}

inline std::unique_ptr<workflow::Records> records_in(const std::string& address,
                                                     store::Patience patience = store::Patience(5000)) {
    return good(store::open_records(opening_of(address, patience)));
}

/// Reads the chain from after `from` to its end, as `evenhand audit verify` does.
inline workflow::ChainVerifier verified(workflow::Records& records,
                                        const workflow::Head& from = workflow::start_of_chain()) {
    workflow::ChainVerifier verifier(from);
    for (auto next = from.number + 1;;) {
        const auto some = good(records.entries(next, 500));
        for (const auto& entry : some) {
            if (!verifier.read(entry)) {
                return verifier;
            }
        }
        if (some.empty()) {
            return verifier;
        }
        next += static_cast<std::int64_t>(some.size());
    }
}

/// A decision as the desk records it: the state moves on, a report lies beside it, the audit says so.
inline workflow::Deed decision(workflow::Submission next, std::int64_t report) {
    const workflow::StoredReport made{report,
                                      next.revision,
                                      moment(1),
                                      "sha256:r",
                                      base::day_of(2027, 3, 29),
                                      policy::Verdict::clear,
                                      std::string(4000, 'j'),
                                      "sha256:j"};
    next.state =
        next.state == workflow::State::submitted ? workflow::State::approved : workflow::State::submitted;
    const auto id = next.id;
    return {{workflow::PutSubmission{std::move(next)}, workflow::AddReport{id, made}}, {fact("approve", id)}};
}

/// Whoever edits the database by hand gets an error that says what to do, and no guess.
template <typename T>
void is_unreadable(const base::Result<T>& answer, const std::string& says) {
    REQUIRE_FALSE(answer.ok());
    CHECK(answer.error().code == base::ErrorCode::malformed);
    INFO(answer.error().message);
    CHECK(answer.error().message.find(says) != std::string::npos);
    CHECK(answer.error().mend.find("evenhand audit verify") != std::string::npos);
}

}  // namespace evenhand::tests
