#include "evenhand/policy/law.hpp"

#include <algorithm>

namespace evenhand::policy {

namespace {

using calendar::Nation;
using calendar::PeriodKind;
using rules::Source;

/// Each nation has a Code of its own under the Local Government Act 1986 s.4; Northern Ireland's councils are
/// under the 1972 Act, whose power to issue a Code has not been used.
Source publicity_code(Nation nation) {
    switch (nation) {
    case Nation::england:
        return {
            "Code of Recommended Practice on Local Authority Publicity (England) 2011, paragraphs 33 to 35",
            "Between the notice of an election and the poll: nothing on contested matters, no views tied to "
            "members or groups, no publicity for people involved in the election",
            "https://www.gov.uk/government/publications/"
            "recommended-code-of-practice-for-local-authority-publicity",
            {"england"}};
    case Nation::wales:
        return {
            "Code of Recommended Practice on Local Authority Publicity in Wales (2014 circular), elections",
            "Between the notice of an election and the poll: no proactive publicity for candidates and "
            "politicians involved in it; plain facts in answer to questions",
            "https://www.gov.wales/local-authorities-code-recommended-practice-html",
            {"wales"}};
    case Nation::scotland:
        return {
            "Code of Recommended Practice on Local Authority Publicity (Scotland) 1988, elections",
            "Between the notice of an election and the poll: no publicity that ties proposals to members or "
            "groups, and none for candidates",
            "https://www.gov.scot/publications/local-authority-publicity-code-of-practice/",
            {"scotland"}};
    case Nation::northern_ireland: break;
    }
    return {
        "Local Government Act (Northern Ireland) 1972, sections 115A and 115B",
        "Councils publish nothing that seems designed to affect support for a party; before an election they "
        "follow the practice of the other nations",
        "",
        {"northern-ireland"}};
}

Source referendum_ban(PeriodKind kind) {
    switch (kind) {
    case PeriodKind::referendum_national:
        return {"Political Parties, Elections and Referendums Act 2000, section 125",
                "In the 28 days before a national referendum public bodies publish nothing on it, but for "
                "answers to requests, how the poll is held, and press notices",
                "https://www.legislation.gov.uk/ukpga/2000/41/section/125",
                {}};
    case PeriodKind::referendum_governance:
        return {
            "Local Authorities (Conduct of Referendums) (England) Regulations 2012 (SI 2012/323), regulation "
            "5",
            "In the 28 days before a referendum on how a council is governed it publishes nothing on it, but "
            "for press notices and how the poll is held",
            "https://www.legislation.gov.uk/uksi/2012/323/regulation/5",
            {"england"}};
    case PeriodKind::referendum_council_tax:
        return {
            "Local Authorities (Conduct of Referendums) (Council Tax Increases) (England) Regulations 2012 "
            "(SI 2012/444)",
            "Before a referendum on a council tax increase the council publishes nothing to argue for or "
            "against it",
            "https://www.legislation.gov.uk/uksi/2012/444",
            {"england"}};
    case PeriodKind::referendum_neighbourhood:
    case PeriodKind::pre_election: break;
    }
    return {
        "Neighbourhood Planning (Referendums) Regulations 2012 (SI 2012/2031), regulation 5",
        "Before a referendum on a neighbourhood plan the council publishes not even general information on "
        "it, but for the prescribed documents and factual press notices",
        "https://www.legislation.gov.uk/uksi/2012/2031/regulation/5",
        {"england"}};
}

std::string cited(const Protocol& protocol, const std::string& ref) {
    const bool numbered = !ref.empty() && ref.front() >= '0' && ref.front() <= '9';
    const std::string_view before = numbered ? ", clause " : ", \"";
    std::string words;
    words.reserve(protocol.title.size() + before.size() + ref.size() + 1);
    words += protocol.title;
    words += before;
    words += ref;
    words += numbered ? "" : "\"";
    return words;
}

}  // namespace

Source source_of(const calendar::Period& period, calendar::Nation nation) {
    return period.kind == PeriodKind::pre_election ? publicity_code(nation) : referendum_ban(period.kind);
}

bool same_law(const Source& of_rule, const Source& of_period) {
    if (of_rule.ref == of_period.ref) {
        return true;
    }
    constexpr std::string_view code = "Code of Recommended Practice on Local Authority Publicity";
    const auto says = [&](std::string_view words) { return of_rule.ref.find(words) != std::string::npos; };
    return of_rule.ref.starts_with(code) && of_period.ref.starts_with(code) &&
           (says("election") || says("paragraph 34") || says("33"));
}

std::vector<Source> clauses_on(std::string_view rule, const Protocol& protocol) {
    std::vector<Source> sources;
    const auto of_rule = [&](const auto& clause) { return clause.rule == rule; };
    sources.reserve(static_cast<std::size_t>(std::ranges::count_if(protocol.clauses, of_rule)));
    for (const auto& clause : protocol.clauses) {
        if (of_rule(clause)) {
            sources.push_back({cited(protocol, clause.ref), clause.gist, "", {}});
        }
    }
    return sources;
}

std::vector<Source> sources_in(const rules::Rule& rule, calendar::Nation nation) {
    const auto of_protocols = [](const Source& source) {
        return source.ref.starts_with("Member/officer protocol:");
    };
    const auto holds = [&](const Source& source) {
        return source.nations.empty() ||
               std::ranges::find(source.nations, word(nation)) != source.nations.end();
    };
    const bool in_general = std::ranges::none_of(
        rule.sources, [&](const Source& source) { return holds(source) && !of_protocols(source); });
    std::vector<Source> sources;
    sources.reserve(rule.sources.size() + 2);  // with the period's and the protocol's
    for (const Source& source : rule.sources) {
        if (holds(source) && of_protocols(source) == in_general) {
            sources.push_back(source);
        }
    }
    return sources;
}

}  // namespace evenhand::policy
