#include "web/guard/safe_to_listen.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;

TEST_CASE("the service is reached from other machines only where that is safe", "[web]") {
    const evenhand::tests::Service service;
    evenhand::tests::RecordsInMemory nobody;
    web::Site bare = *service.site;
    bare.office = nullptr;
    web::Office without = *service.site->office;
    without.records = evenhand::tests::borrowed<evenhand::workflow::Records>(nobody);
    web::Site empty = *service.site;
    empty.office = std::make_shared<const web::Office>(without);

    struct Row {
        const char* address;
        const char* certificate;
        const char* proxy;
        const char* host;
        const web::Site& site;
        const char* refusal;  ///< empty: it may be
    };
    const Row rows[] = {
        {"127.0.0.1", "", "", "", bare, ""},
        {"::1", "", "", "", bare, ""},
        {"0.0.0.0", "", "", "a.example", *service.site, "could read along"},
        {"::", "", "", "a.example", *service.site, "could read along"},
        {"0.0.0.0", "c.pem", "", "a.example", bare, "no accounts without a store"},
        {"0.0.0.0", "c.pem", "", "a.example", empty, "no accounts yet"},
        {"0.0.0.0", "c.pem", "", "", *service.site, "by which name"},
        {"0.0.0.0", "c.pem", "", "a.example", *service.site, ""},
        {"192.0.2.1", "", "10.0.0.1", "a.example", *service.site, ""},
        {"127.0.0.1", "", "127.0.0.1", "a.example", bare, "no accounts without a store"},
        {"127.0.0.1", "", "127.0.0.1", "a.example", *service.site, ""},
        {"nonsense", "", "", "", bare, "no address"},
        {"127.0.0.1", "", "proxy", "", bare, "no address"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.address, row.certificate, row.proxy, row.refusal);
        web::ServerSettings settings;
        settings.address = row.address;
        settings.certificate = row.certificate;
        settings.key = row.certificate;
        if (*row.proxy != '\0') {
            settings.proxies = {row.proxy};
        }
        if (*row.host != '\0') {
            settings.hosts = {row.host};
        }
        const auto safe = web::safe_to_listen(settings, row.site);
        CHECK(safe.ok() == (*row.refusal == '\0'));
        if (!safe.ok()) {
            CHECK(safe.error().message.find(row.refusal) != std::string::npos);
            CHECK_FALSE(safe.error().mend.empty());
        }
    }
    web::ServerSettings half;
    half.certificate = "c.pem";
    CHECK_FALSE(web::safe_to_listen(half, bare).ok());
}
