#pragma once

#include "evenhand/base/percent.hpp"
#include "evenhand/web/council_files.hpp"
#include "web/support/office.hpp"

#include <string>

namespace evenhand::tests {

/// The file of the example's council, in memory. What is replaced is not served: that is the service's work.
class FilesInMemory final : public web::CouncilFiles {
  public:
    explicit FilesInMemory(std::string text) : text_(std::move(text)) {}

    base::Result<File> read(const workflow::CouncilId& /*council*/) const override {
        return File{"council.toml", text_};
    }
    base::Result<base::Done>
    replace(const workflow::CouncilId& /*council*/, const std::string& before, const std::string& after,
            const std::function<base::Result<base::Done>(const std::string& copy)>& record) override {
        CHECK(before == text_);
        EVENHAND_TRY_DONE(record("council.toml.copy"));
        if (fails) {
            return base::Error{base::ErrorCode::refused, "the service may not write it", "", {}};
        }
        text_ = after;
        return base::Done{};
    }
    [[nodiscard]] const std::string& text() const { return text_; }

    bool fails = false;

  private:
    std::string text_;
};

inline constexpr const char* written_council = "name = \"Exampleshire County Council\"\n"
                                               "nation = \"england\"\n"
                                               "type = \"county\"\n"
                                               "slug = \"exampleshire\"\n"
                                               "protocol = \"county-protocol\"\n"
                                               "[[people]]\n"
                                               "name = \"Priya Nandakumar\"\n"
                                               "role = \"member\"\n"
                                               "party = \"Labour\"\n";

/// A service whose one council has a file that it may write.
struct ServiceWithFile {
    Service service;
    std::shared_ptr<FilesInMemory> file = std::make_shared<FilesInMemory>(written_council);
    std::string seen;  ///< the digest that a page shows

    ServiceWithFile() {
        auto profile = council::parse_profile(written_council, "council.toml").value();
        seen = "seen=" + evenhand::base::percent_encoded(profile.digest);
        static const auto library = check::Library::load(tests::source()).value();
        web::Site site = *service.site;
        site.councils = {check::Knowledge::join(library, std::move(profile)).value()};
        site.files = file;
        service.site = std::make_shared<const web::Site>(std::move(site));
    }
    workflow::Fact last_fact() {
        const auto head = service.scene.records.head().value();
        return service.scene.records.entries(head.number, 1).value().front().fact;
    }
};

}  // namespace evenhand::tests
