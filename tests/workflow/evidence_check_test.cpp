#include "evenhand/base/digest.hpp"
#include "evenhand/workflow/evidence.hpp"
#include "support/queue_scene.hpp"

#include <algorithm>

using evenhand::tests::QueueScene;
using evenhand::workflow::Act;
using evenhand::workflow::PackFile;
namespace workflow = evenhand::workflow;
namespace base = evenhand::base;

namespace {

struct Packed {
    QueueScene scene;
    std::vector<PackFile> files;
    Packed() {
        auto item = scene.must(scene.ann, scene.approved("Library opens"), Act::release);
        scene.submitted("Something else");
        const auto history = *scene.desk.history(scene.al, item.id);
        const auto chain = *scene.records.entries(history.entries.front().number, 1000);
        files = workflow::evidence_pack(history, chain, scene.clock.at, "all is well\n");
    }
    std::string& bytes(const std::string& path) {
        return std::ranges::find(files, path, &PackFile::path)->bytes;
    }
    void replace(const std::string& path, const std::string& from, const std::string& to) {
        auto& text = bytes(path);
        REQUIRE(text.find(from) != std::string::npos);
        text.replace(text.find(from), from.size(), to);
    }
    /// The manifest is made to fit what was changed, as somebody who knows the form would do.
    void cover_up(const std::string& path, const std::string& before) {
        replace("manifest.json", base::sha256(before), base::sha256(bytes(path)));
    }
    std::string first_fault(const std::vector<workflow::Anchor>& anchors = {}) {
        const auto faults = workflow::verify_pack(files, anchors);
        return faults.empty() ? "" : faults[0];
    }
};

}  // namespace

TEST_CASE("a pack that nobody touched verifies, with an anchor of its chain", "[workflow]") {
    Packed pack;
    CHECK(pack.first_fault().empty());
    CHECK(pack.first_fault({{pack.scene.clock.at, *pack.scene.records.head()}}).empty());
}

TEST_CASE("whatever is changed in a pack is found", "[workflow]") {
    Packed pack;
    SECTION("a file") {
        pack.bytes("texts/1.txt") += "!";
        CHECK(pack.first_fault() == "texts/1.txt was changed after the pack was made");
    }
    SECTION("a file, covered up in the manifest") {
        const std::string before = pack.bytes("texts/1.txt");
        pack.bytes("texts/1.txt") += "!";
        pack.cover_up("texts/1.txt", before);
        CHECK(pack.first_fault() == "the text of the submission, revision 1, is not the one in the audit");
    }
    SECTION("a report, covered up") {
        const std::string before = pack.bytes("reports/2.json");
        pack.bytes("reports/2.json") += " ";
        pack.cover_up("reports/2.json", before);
        CHECK_FALSE(pack.first_fault().empty());
    }
    SECTION("an entry, covered up") {
        const std::string before = pack.bytes("entries.jsonl");
        pack.replace("entries.jsonl", "\"who\":\"al\"", "\"who\":\"bo\"");
        pack.cover_up("entries.jsonl", before);
        CHECK(pack.first_fault().find("is not the one in the chain") != std::string::npos);
    }
    SECTION("the day of an approval, covered up") {
        const std::string before = pack.bytes("revisions.json");
        pack.replace("revisions.json", "2027-03-27", "2027-03-28");
        pack.cover_up("revisions.json", before);
        CHECK(pack.first_fault().find("is not for the text, the day and the rules") != std::string::npos);
    }
    SECTION("a link of the chain, covered up") {
        const std::string before = pack.bytes("chain.jsonl");
        auto& text = pack.bytes("chain.jsonl");
        text.erase(0, text.find('\n') + 1);
        pack.cover_up("chain.jsonl", before);
        CHECK_FALSE(pack.first_fault().empty());
    }
    SECTION("a file more") {
        pack.files.push_back({"texts/9.txt", "planted"});
        CHECK(pack.first_fault() == "texts/9.txt does not belong to the pack");
    }
    SECTION("a file less") {
        std::erase_if(pack.files, [](const PackFile& file) { return file.path == "texts/1.txt"; });
        CHECK(pack.first_fault() == "texts/1.txt is missing");
    }
    SECTION("no manifest") {
        pack.files.pop_back();
        CHECK(pack.first_fault() == "manifest.json is missing");
    }
    SECTION("nothing at all") {
        CHECK_FALSE(workflow::verify_pack({}, {}).empty());
    }
}

TEST_CASE("a chain that was made anew is whole in itself and does not hold against an anchor", "[workflow]") {
    Packed pack;
    const std::int64_t number = pack.scene.records.head()->number;
    const workflow::Anchor other{pack.scene.clock.at, {number, std::string(workflow::chain_start())}};
    CHECK(pack.first_fault({other}).find("is not the one that was anchored") != std::string::npos);
    // An anchor that is older than the pack's part of the chain, or newer, tells nothing of it.
    CHECK(pack.first_fault({{pack.scene.clock.at, {1, std::string(workflow::chain_start())}}}).empty());
    CHECK(pack.first_fault({{pack.scene.clock.at, {number + 9, std::string(workflow::chain_start())}}})
              .empty());
}
