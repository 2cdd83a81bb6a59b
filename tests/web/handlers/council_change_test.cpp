#include "web/handlers/council_change.hpp"
#include "web/support/council_files.hpp"

namespace web = evenhand::web;
using evenhand::tests::ServiceWithFile;

namespace {

web::Request by_al(const ServiceWithFile& here) {
    web::Request request;
    request.asker.who = here.service.scene.al;
    return request;
}

}  // namespace

TEST_CASE("an edit that changes nothing is neither written nor noted", "[web]") {
    ServiceWithFile here;
    const auto before = here.service.scene.records.head()->number;
    const auto& council = *here.service.site->councils.front();
    const auto done = web::change_council_file(by_al(here), *here.service.site, council,
                                               {"people", council.council().digest, [](const auto& file) {
                                                    return evenhand::base::Result<std::string>(file.text);
                                                }});
    CHECK(done.ok());
    CHECK(here.service.scene.records.head()->number == before);
}

TEST_CASE("a file that was changed by hand is not written over", "[web]") {
    ServiceWithFile here;
    web::Site site = *here.service.site;
    site.files =
        std::make_shared<evenhand::tests::FilesInMemory>(std::string(here.file->text()) + "# by hand\n");
    const auto& council = *site.councils.front();
    const auto done = web::change_council_file(
        by_al(here), site, council, {"people", council.council().digest, [](const auto& /*file*/) {
                                         return evenhand::base::Result<std::string>(std::string("x"));
                                     }});
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().message.find("beside this service") != std::string::npos);
    site.files = nullptr;
    CHECK_FALSE(web::change_council_file(by_al(here), site, council, {"people", "", {}}).ok());
}
