#include "app/council_files_on_disk.hpp"
#include "evenhand/base/files.hpp"
#include "support/temporary_folder.hpp"
#include "web/support/site.hpp"

#include <catch2/catch.hpp>

using namespace evenhand;

namespace {

const std::string council_file =
    "name = \"Exampleshire County Council\"\nnation = \"england\"\ntype = \"county\"\n";
const std::string with_somebody = council_file + "[[people]]\nname = \"Jo Roe\"\nrole = \"member\"\n";

struct Scene {
    tests::TemporaryFolder folder;
    std::filesystem::path file = folder.write("council.toml", council_file);
    tests::April2027 clock;
    app::CouncilFilesOnDisk files{clock};
    workflow::CouncilId here{"exampleshire"};
    std::vector<std::string> copies;

    Scene() { files.in_force({{}, {}, {{here.value, file.string()}}}); }
    base::Result<base::Done> replace(const std::string& before, const std::string& after) {
        return files.replace(here, before, after, [&](const std::string& copy) {
            copies.push_back(copy);
            return base::Result<base::Done>(base::Done{});
        });
    }
    std::string text() const { return base::read_file(file, 10000).value(); }
};

}  // namespace

TEST_CASE("a council's file is replaced, its old form kept, and it comes back when it is in force", "[app]") {
    Scene scene;
    int woken = 0;
    scene.files.wake_with([&] {
        ++woken;
        auto profile = council::parse_profile(scene.text(), "council.toml").value();
        profile.slug = scene.here.value;
        static const auto library = check::Library::load(tests::source()).value();
        scene.files.in_force({{},
                              {check::Knowledge::join(library, std::move(profile)).value()},
                              {{scene.here.value, scene.file.string()}}});
    });
    REQUIRE(scene.replace(council_file, with_somebody).ok());
    CHECK(woken == 1);
    CHECK(scene.text() == with_somebody);
    REQUIRE(scene.copies == std::vector<std::string>{"council.toml.20270408T110000Z"});
    CHECK(base::read_file(scene.folder.path() / scene.copies.front(), 10000).value() == council_file);
}

TEST_CASE("two changes within one second keep a copy each", "[app]") {
    Scene scene;
    REQUIRE(scene.replace(council_file, with_somebody).ok());
    REQUIRE(scene.replace(with_somebody, council_file).ok());
    REQUIRE(scene.replace(council_file, with_somebody).ok());
    REQUIRE(scene.copies == std::vector<std::string>{"council.toml.20270408T110000Z",
                                                     "council.toml.20270408T110000Z.2",
                                                     "council.toml.20270408T110000Z.3"});
    CHECK(base::read_file(scene.folder.path() / scene.copies[1], 10000).value() == with_somebody);
}

TEST_CASE("what was changed meanwhile, or is not recorded, leaves all as it was", "[app]") {
    Scene scene;
    CHECK_FALSE(scene.replace(with_somebody, council_file).ok());
    CHECK(scene.copies.empty());
    const auto unrecorded = scene.files.replace(scene.here, council_file, with_somebody, [](const auto&) {
        return base::Result<base::Done>(base::Error{base::ErrorCode::refused, "no store", "", {}});
    });
    REQUIRE_FALSE(unrecorded.ok());
    CHECK(unrecorded.error().message == "no store");
    CHECK(scene.text() == council_file);
    CHECK(std::distance(std::filesystem::directory_iterator(scene.folder.path()), {}) == 1);
    CHECK_FALSE(scene.files.read({"nowhere"}).ok());
}
