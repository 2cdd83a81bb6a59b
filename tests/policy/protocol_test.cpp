#include "evenhand/policy/protocol.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

using evenhand::base::ErrorCode;
using evenhand::policy::Protocol;
using evenhand::policy::Protocols;
using evenhand::rules::Level;
using evenhand::tests::TemporaryFolder;

namespace {

const std::vector<std::string> rules = {
    "party-promotion",      "electioneering",         "capacity-missing",
    "liability-commitment", "premature-conclusion",   "council-commitment",
    "officer-criticism",    "group-advice-disclosed", "confidential-disclosure",
    "personal-view",        "member-prominence",      "letter-obligation",
    "member-quote",         "candidate-publicity",    "controversial-issue",
    "event-in-period",      "correspondence"};

/// One cell of the table of sources: what the protocol must say, under which references, of which rules or in
/// which checklist.
struct Cell {
    std::string_view protocol;
    std::vector<std::string_view> refs;
    std::vector<std::string_view> rules;
    std::string_view checklist = {};
};

const std::vector<Cell> cells = {
    // Formal relations follow the council's procedures and the law on publicity.
    {"best-practice-town", {"11.1"}, {"party-promotion"}, "publicity-law"},
    {"county-protocol", {"Publicity"}, {"party-promotion"}, "publicity-law"},
    {"wimborne-minster", {"12.1"}, {"party-promotion"}, "publicity-law"},
    {"flitwick", {"65"}, {"party-promotion"}, "publicity-law"},
    // Officers' releases: policy and services, facts, never for a party group.
    {"best-practice-town", {"11.2"}, {"party-promotion", "electioneering"}},
    {"county-protocol", {"Publicity", "Pre-election rules"}, {"party-promotion", "electioneering"}},
    {"relations-policy", {"14"}, {"party-promotion", "electioneering"}},
    {"wimborne-minster", {"12.2"}, {"party-promotion", "electioneering"}},
    {"flitwick", {"66"}, {"party-promotion", "electioneering"}},
    // The council's position, not an individual's.
    {"county-protocol", {"Publicity"}, {"personal-view"}},
    // Capacity.
    {"best-practice-town", {"11.5a", "12.5"}, {"capacity-missing"}},
    {"county-protocol", {"Correspondence"}, {"capacity-missing"}},
    {"wimborne-minster", {"12.5a", "13.5"}, {"capacity-missing"}},
    {"flitwick", {"69 first point", "74"}, {"capacity-missing"}},
    // Consequences of a statement.
    {"best-practice-town", {"11.5d"}, {"council-commitment", "premature-conclusion"}},
    {"wimborne-minster", {"12.5d"}, {"council-commitment", "premature-conclusion"}},
    {"flitwick", {"69 fourth point"}, {"council-commitment", "premature-conclusion"}},
    // Commitments only on policy or resolution.
    {"best-practice-town", {"2.9"}, {"council-commitment"}},
    {"relations-policy", {"5"}, {"council-commitment"}},
    {"wimborne-minster", {"3.9"}, {"council-commitment"}},
    {"flitwick", {"55"}, {"council-commitment"}},
    // Claims and insurance.
    {"best-practice-town", {"11.5e"}, {"liability-commitment"}},
    {"wimborne-minster", {"12.5e"}, {"liability-commitment"}},
    {"flitwick", {"69 fifth point"}, {"liability-commitment"}},
    // The run-up to elections.
    {"best-practice-town", {"11.5g"}, {"electioneering"}},
    {"county-protocol", {"Pre-election rules"}, {"electioneering"}},
    {"wimborne-minster", {"12.5g"}, {"electioneering"}},
    {"flitwick", {"69 seventh point"}, {"electioneering"}},
    // Officers rather than members are quoted; nobody's image is promoted.
    {"county-protocol", {"Pre-election rules"}, {"member-quote"}},
    {"county-protocol", {"Pre-election rules"}, {"candidate-publicity", "controversial-issue"}},
    // Events and meetings in the run-up.
    {"best-practice-town", {"9.4b"}, {"event-in-period"}},
    {"county-protocol", {"Pre-election rules"}, {"event-in-period"}},
    {"wimborne-minster", {"10.4b"}, {"event-in-period"}},
    {"flitwick", {"52"}, {"event-in-period"}},
    // Ceremonial events.
    {"county-protocol", {"Ceremonial events"}, {"member-prominence"}},
    // Officers are not criticised in public.
    {"best-practice-town", {"15.2c"}, {"officer-criticism"}},
    {"county-protocol", {"Employment relationship"}, {"officer-criticism"}},
    {"relations-policy", {"12", "13"}, {"officer-criticism"}},
    {"wimborne-minster", {"16.2c"}, {"officer-criticism"}},
    {"flitwick", {"79"}, {"officer-criticism"}},
    // Advice to groups stays there.
    {"best-practice-town", {"8.13"}, {"group-advice-disclosed"}},
    {"relations-policy", {"16"}, {"group-advice-disclosed"}},
    {"wimborne-minster", {"9.13"}, {"group-advice-disclosed"}},
    // Confidences.
    {"best-practice-town", {"10.7"}, {"confidential-disclosure"}},
    {"county-protocol", {"Access to information"}, {"confidential-disclosure"}},
    {"relations-policy", {"18"}, {"confidential-disclosure"}},
    {"wimborne-minster", {"11.7"}, {"confidential-disclosure"}},
    {"flitwick", {"62"}, {"confidential-disclosure"}},
    // Letters: what binds; whose name, which copies, which channel.
    {"best-practice-town", {"12.4"}, {"letter-obligation"}},
    {"best-practice-town", {"12.1", "12.2"}, {"correspondence"}},
    {"county-protocol", {"Correspondence"}, {"letter-obligation", "correspondence"}},
    {"wimborne-minster", {"13.4"}, {"letter-obligation"}},
    {"wimborne-minster", {"13.1", "13.2", "13.6"}, {"correspondence"}},
    {"flitwick", {"73"}, {"letter-obligation"}},
    {"flitwick", {"70", "71"}, {"correspondence"}},
    // The council's resources are not for party business.
    {"best-practice-town", {"14.1", "14.3"}, {"party-promotion", "electioneering"}},
    {"county-protocol", {"Support services"}, {"party-promotion", "electioneering"}},
    {"wimborne-minster", {"15.1", "15.3"}, {"party-promotion", "electioneering"}},
    {"flitwick", {"77"}, {"party-promotion", "electioneering"}},
    // Releases go through the clerk or the communications team.
    {"best-practice-town", {"11.5c"}, {}, "through-clerk"},
    {"county-protocol", {"Publicity"}, {}, "through-communications"},
    {"wimborne-minster", {"12.5c"}, {}, "through-clerk"},
    {"flitwick", {"69 third point"}, {}, "through-clerk"},
    // Officers are authorised before they answer the media.
    {"best-practice-town", {"11.4"}, {}, "authorised-to-respond"},
    {"wimborne-minster", {"12.4"}, {}, "authorised-to-respond"},
    {"flitwick", {"68"}, {}, "authorised-to-respond"},
    // Relevant members are told; others are consulted.
    {"best-practice-town", {"11.3"}, {}, "relevant-members-told"},
    {"best-practice-town", {"11.5f"}, {}, "others-consulted"},
    {"wimborne-minster", {"12.3"}, {}, "relevant-members-told"},
    {"wimborne-minster", {"12.5f"}, {}, "others-consulted"},
    {"flitwick", {"67"}, {}, "relevant-members-told"},
    {"flitwick", {"69 sixth point"}, {}, "others-consulted"},
};

bool has_clause(const Protocol& protocol, std::string_view rule, std::string_view ref) {
    return std::any_of(protocol.clauses.begin(), protocol.clauses.end(), [&](const auto& clause) {
        return clause.rule == rule && clause.ref == ref && !clause.gist.empty();
    });
}

bool has_checklist(const Protocol& protocol, std::string_view id, std::string_view ref) {
    return std::any_of(protocol.checklists.begin(), protocol.checklists.end(), [&](const auto& checklist) {
        return checklist.id == id && checklist.ref == ref && checklist.question.ends_with('?');
    });
}

Protocols shipped() {
    auto protocols = Protocols::load(evenhand::tests::source("/lexicons/protocols"), rules);
    INFO((protocols.ok() ? "" : one_line(protocols.error())));
    REQUIRE(protocols.ok());
    return std::move(protocols).value();
}

}  // namespace

TEST_CASE("every cell of the table of sources stands in the protocol's file", "[policy]") {
    const auto protocols = shipped();
    for (const auto& cell : cells) {
        const auto* protocol = protocols.find(cell.protocol);
        REQUIRE(protocol != nullptr);
        for (const auto ref : cell.refs) {
            for (const auto rule : cell.rules) {
                INFO(cell.protocol << ' ' << ref << ' ' << rule);
                CHECK(has_clause(*protocol, rule, ref));
            }
            if (!cell.checklist.empty()) {
                INFO(cell.protocol << ' ' << ref << ' ' << cell.checklist);
                CHECK(has_checklist(*protocol, cell.checklist, ref));
            }
        }
    }
}

TEST_CASE("every shipped question is asked in both languages", "[policy]") {
    const auto protocols = shipped();
    std::size_t asked = 0;
    for (const auto& protocol : protocols.all()) {
        for (const auto& checklist : protocol.checklists) {
            INFO(protocol.name << ' ' << checklist.id);
            CHECK(checklist.question_cy.ends_with('?'));
            CHECK(checklist.question_cy != checklist.question);
            ++asked;
        }
    }
    CHECK(asked == 31);
}

TEST_CASE("a protocol says nothing of a rule where the table has no cell", "[policy]") {
    const auto protocols = shipped();
    REQUIRE(protocols.all().size() == 5);
    CHECK_FALSE(protocols.find("county-protocol")->speaks_of("liability-commitment"));
    CHECK_FALSE(protocols.find("county-protocol")->speaks_of("group-advice-disclosed"));
    CHECK_FALSE(protocols.find("flitwick")->speaks_of("group-advice-disclosed"));
    CHECK_FALSE(protocols.find("relations-policy")->speaks_of("capacity-missing"));
    CHECK_FALSE(protocols.find("relations-policy")->speaks_of("correspondence"));
    for (const auto& protocol : protocols.all()) {
        INFO(protocol.name);
        CHECK(protocol.speaks_of("personal-view") == (protocol.name == "county-protocol"));
        CHECK(protocol.speaks_of("member-prominence") == (protocol.name == "county-protocol"));
    }
}

TEST_CASE("only the county's clauses on personal views and ceremonies raise a level", "[policy]") {
    const auto protocols = shipped();
    for (const auto& protocol : protocols.all()) {
        for (const auto& clause : protocol.clauses) {
            INFO(protocol.name << ' ' << clause.ref << ' ' << clause.rule);
            const bool raises = clause.rule == "personal-view" || clause.rule == "member-prominence";
            CHECK(clause.level == (raises ? std::optional(Level::refer) : std::nullopt));
        }
    }
}

TEST_CASE("protocols are found by the name of their file and have a digest of their bytes", "[policy]") {
    const TemporaryFolder folder;
    folder.write("ours.toml", "title = \"Ours\"\n[[clause]]\nrules = [\"a\", \"b\"]\n"
                              "ref = \"1\"\ngist = \"g\"\nlevel = \"stop\"\n");
    const auto first = Protocols::load(folder.path(), {"a", "b"});
    REQUIRE(first.ok());
    const auto* ours = first->find("ours");
    REQUIRE(ours != nullptr);
    CHECK(ours->title == "Ours");
    REQUIRE(ours->clauses.size() == 2);
    CHECK(ours->clauses[1].rule == "b");
    CHECK(ours->clauses[1].level == Level::stop);
    CHECK(first->find("theirs") == nullptr);
    folder.write("ours.toml", "title = \"Ours too\"\n");
    CHECK(Protocols::load(folder.path(), {})->digest() != first->digest());
}

TEST_CASE("a protocol that is wrong is an error with its line", "[policy]") {
    struct Case {
        const char* toml;
        unsigned line;
        const char* message;
    };
    const Case wrong[] = {
        {"title = \"t\"\n[[clause]]\nref = \"1\"\ngist = \"g\"\nrules = [\"nix\"]\n", 5,
         "there is no rule 'nix'"},
        {"title = \"t\"\n[[clause]]\nrules = [\"a\"]\nref = \"1\"\ngist = \"g\"\nlevel = \"halt\"\n", 6,
         "'halt'"},
        {"title = \"t\"\n[[clause]]\nrules = [\"a\"]\nref = \"1\"\ngist = \"g\"\nlvl = \"stop\"\n", 6, "lvl"},
        {"title = \"t\"\n[[clause]]\nrules = [\"a\", \"a\"]\nref = \"1\"\ngist = \"g\"\n", 3, "twice"},
        {"title = \"t\"\n[[checklist]]\nid = \"x\"\nref = \"1\"\nquestion = \"?\"\n[[checklist]]\nid = "
         "\"x\"\n"
         "ref = \"1\"\nquestion = \"?\"\n",
         7, "twice"},
        {"title = \"t\"\n[[checklist]]\nid = \"x\"\nref = \"1\"\nquestion = \"?\"\nquestion_cy = \"\"\n", 6,
         "question_cy: must be a text"},
        {"title = \"t\"\n[[checklist]]\nid = \"x\"\nref = \"1\"\nquestion = \"?\"\nquestion_ga = \"?\"\n", 6,
         "question_ga"},
        {"title = \"t\"\n[[gate]]\nchecklist = \"x\"\n", 3, "there is no checklist 'x'"},
        {"title = \"t\"\n[[checklist]]\nid = \"x\"\nref = \"1\"\nquestion = \"?\"\n[[gate]]\nchecklist = "
         "\"x\"\nrules = [\"nix\"]\n",
         8, "there is no rule 'nix'"},
        {"title = \"t\"\n[[checklist]]\nid = \"x\"\nref = \"1\"\nquestion = \"?\"\n[[gate]]\nchecklist = "
         "\"x\"\nkinds = [\"tweet\"]\n",
         8, "'tweet'"},
        {"title = \"t\"\n[[checklist]]\nid = \"x\"\nref = \"1\"\nquestion = \"?\"\n[[gate]]\nchecklist = "
         "\"x\"\n[[gate]]\nchecklist = \"x\"\n",
         9, "two gates"},
        {"title = \"t\"\ntitle = \"u\"\n", 2, ""},
    };
    for (const auto& one : wrong) {
        DYNAMIC_SECTION(one.toml) {
            const TemporaryFolder folder;
            folder.write("wrong.toml", one.toml);
            const auto protocols = Protocols::load(folder.path(), {"a"});
            REQUIRE_FALSE(protocols.ok());
            CHECK(protocols.error().place.line == one.line);
            CHECK(protocols.error().place.file.ends_with("wrong.toml"));
            CHECK_THAT(protocols.error().message, Catch::Contains(one.message));
        }
    }
    CHECK_FALSE(Protocols::load("/nowhere/at/all", {}).ok());
}

TEST_CASE("a gate holds for its kinds, authors and findings", "[policy]") {
    using evenhand::text::Author;
    using evenhand::text::DocumentKind;
    evenhand::policy::Gate gate;
    CHECK(gate.holds(DocumentKind::letter, Author::member, {}));
    gate.kinds = {DocumentKind::statement, DocumentKind::letter};
    CHECK(gate.holds(DocumentKind::letter, Author::member, {}));
    CHECK_FALSE(gate.holds(DocumentKind::press_release, Author::member, {}));
    gate.authors = {Author::officer};
    CHECK_FALSE(gate.holds(DocumentKind::letter, Author::member, {}));
    gate.rules = {"liability-commitment"};
    CHECK_FALSE(gate.holds(DocumentKind::letter, Author::officer, {"personal-view"}));
    CHECK(gate.holds(DocumentKind::letter, Author::officer, {"personal-view", "liability-commitment"}));
}

TEST_CASE("the gates are those that the protocols' clauses ask for", "[policy]") {
    using evenhand::text::Author;
    using evenhand::text::DocumentKind;
    const auto protocols = shipped();
    const auto held = [&](const char* name, DocumentKind kind, Author author,
                          const std::vector<std::string>& found) {
        std::string ids;
        const auto* protocol = protocols.find(name);
        REQUIRE(protocol != nullptr);
        for (const auto& gate : protocol->gates) {
            REQUIRE(protocol->checklist(gate.checklist) != nullptr);
            ids += gate.holds(kind, author, found) ? gate.checklist + " " : "";
        }
        return ids;
    };
    for (const char* town : {"best-practice-town", "wimborne-minster", "flitwick"}) {
        CHECK(held(town, DocumentKind::statement, Author::officer, {}) ==
              "authorised-to-respond relevant-members-told ");
        CHECK(held(town, DocumentKind::letter, Author::officer, {"liability-commitment"}) ==
              "insurer-asked ");
        CHECK(held(town, DocumentKind::press_release, Author::member, {"party-promotion"}) ==
              "others-consulted monitoring-officer-asked ");
    }
    CHECK(held("county-protocol", DocumentKind::web_news, Author::officer, {}).empty());
    CHECK(held("county-protocol", DocumentKind::web_news, Author::member, {"electioneering"}) ==
          "through-communications monitoring-officer-asked ");
    CHECK(held("relations-policy", DocumentKind::statement, Author::officer, {"party-promotion"}).empty());
}
