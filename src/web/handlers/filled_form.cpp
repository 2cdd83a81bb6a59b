#include "web/handlers/filled_form.hpp"

#include "evenhand/text/readers.hpp"
#include "evenhand/web/form.hpp"

namespace evenhand::web {

CheckPage filled_form(const Request& request, const Fields& fields, const View& view) {
    CheckPage page{.form = form_of(fields)};
    const auto parts = parse_multipart(request);
    if (!parts.ok()) {
        return page;  // a form without files is sent otherwise
    }
    for (const FormPart& part : *parts) {
        if (part.name != "file" || part.body.empty()) {
            continue;
        }
        auto text = text::plain_text_of(part.body, part.file_name);
        if (text.ok()) {
            page.form.text = std::move(text).value();
            page.notice = view.words.say("check.file_read", {{"name", part.file_name}});
        } else {
            page.errors.push_back(
                {"file", view.words.say("check.error_file", {{"why", base::one_line(text.error())}})});
        }
    }
    return page;
}

}  // namespace evenhand::web
