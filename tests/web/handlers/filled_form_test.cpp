#include "web/handlers/filled_form.hpp"
#include "web/support/office.hpp"
#include "web/support/view.hpp"

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::Browser;
using evenhand::tests::header_of;
using evenhand::tests::Service;

TEST_CASE("an uploaded file takes the place of what was typed", "[web]") {
    const auto site = evenhand::tests::example_site();
    const auto view = evenhand::tests::example_view(*site);
    web::Request request;
    request.content_type = "multipart/form-data";
    request.headers = web::Fields({{"content-type", "multipart/form-data; boundary=B"}});
    request.body = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nFrom the "
                   "file\r\n--B--\r\n";
    const web::Fields fields({{"text", "typed"}});
    CHECK(web::filled_form(request, fields, view).form.text == "From the file");
    request.body = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--B--\r\n";
    CHECK(web::filled_form(request, fields, view).form.text == "typed");
}
