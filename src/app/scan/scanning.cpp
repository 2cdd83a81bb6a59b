#include "app/scan/scanning.hpp"

#include "evenhand/base/comma_list.hpp"
#include "evenhand/secrets/token.hpp"
#include "evenhand/store/records.hpp"
#include "evenhand/store/scan_records.hpp"

#include <Poco/Exception.h>
#include <Poco/URI.h>

#include <algorithm>

namespace evenhand::app {
namespace {

/// Of so many texts are those looked at that went out last.
constexpr std::int64_t most_texts = 150;

std::string approved_text(const workflow::History& history) {
    const auto& submission = history.submission;
    const auto number = submission.release    ? submission.release->revision
                        : submission.approval ? submission.approval->revision
                                              : submission.revision;
    for (const auto& revision : history.revisions) {
        if (revision.number == number) {
            return revision.document.text;
        }
    }
    return {};
}

}  // namespace

base::Result<std::vector<scan::ApprovedText>> QueueApprovals::approved(const std::string& council) const {
    workflow::Query query;
    query.councils = {workflow::CouncilId{council}};
    query.states = {workflow::State::approved, workflow::State::released};
    query.order = workflow::Query::Order::newest;
    query.limit = most_texts;
    EVENHAND_TRY(const auto page, records_->list(query));
    std::vector<scan::ApprovedText> texts;
    for (const auto& submission : page.rows) {
        EVENHAND_TRY(const auto history, records_->history(submission.id));
        if (history) {
            texts.push_back({submission.id.value, approved_text(*history)});
        }
    }
    return texts;
}

std::vector<std::string> Scanning::slugs() const {
    std::vector<std::string> all;
    for (const auto& [slug, council] : councils) {
        all.push_back(slug);
    }
    return all;
}

scan::FetchSettings settings_for(const scan::Source& source, scan::FetchSettings usual) {
    usual.hosts = source.hosts;
    try {
        const Poco::URI address(source.url);
        usual.hosts.push_back(address.getHost());
        const bool internal = std::find(usual.internal_hosts.begin(), usual.internal_hosts.end(),
                                        address.getHost()) != usual.internal_hosts.end();
        if (internal) {
            usual.ports.push_back(address.getPort());
            usual.gap = std::chrono::milliseconds{100};
        }
    } catch (const Poco::Exception&) {
        // The fetcher refuses the address in words of its own.
        usual.ports.clear();
    }
    return usual;
}

scan::RoundMeans Scanning::means(const base::Clock& clock) const {
    return {*records,
            [this, &clock](const scan::Source& source) {
                return scan::open_fetcher(settings_for(source, fetching), clock);
            },
            clock,
            [this](const std::string& slug) {
                const auto found = councils.find(slug);
                return found == councils.end() ? nullptr : found->second;
            },
            approvals.get(),
            rounds};
}

base::Result<Scanning>
open_scanning(const Options& given, const store::Opening& opening,
              std::map<std::string, std::shared_ptr<const check::Knowledge>> councils) {
    Scanning scanning;
    EVENHAND_TRY(std::shared_ptr<workflow::Records> queue, store::open_records(opening));
    EVENHAND_TRY(scanning.records, store::open_scan_records(opening));
    scanning.approvals = std::make_shared<QueueApprovals>(std::move(queue));
    scanning.councils = std::move(councils);
    scanning.fetching.internal_hosts =
        base::comma_list(given.value("internal-host").value_or(""), base::EmptyPart::is_dropped);
    scanning.fetching.contact = given.value("contact").value_or("");
    return scanning;
}

std::string new_holder() {
    return "scan " + secrets::random_token();
}

}  // namespace evenhand::app
