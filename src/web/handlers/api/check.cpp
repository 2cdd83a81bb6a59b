#include "evenhand/check/check.hpp"

#include "api.hpp"
#include "council_field.hpp"
#include "evenhand/calendar/london_day.hpp"
#include "evenhand/report/formats.hpp"
#include "evenhand/text/readers.hpp"
#include "evenhand/web/form.hpp"
#include "evenhand/web/watch.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

constexpr std::size_t longest_text = std::size_t{8} * 1024 * 1024;

/// The files that may come as they are, and the name by which the readers tell them apart.
constexpr std::pair<std::string_view, std::string_view> file_types[] = {
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "the body.docx"},
    {"application/vnd.oasis.opendocument.text", "the body.odt"},
    {"text/html", "the body.html"},
    {"message/rfc822", "the body.eml"},
    {"text/plain", "the body.txt"}};

struct Order {
    text::Document document;
    const check::Knowledge* council = nullptr;
    base::Day on{};
    std::string remark;  ///< of the reader of a file
};

void read_circumstances(FieldReader& fields, const Site& site, Order& order) {
    order.document.kind =
        fields.optional_word("kind", text::document_kind_named, "press-release, web-news, statement, letter")
            .value_or(text::DocumentKind::press_release);
    order.document.author =
        fields.optional_word("author", text::author_named, "officer, member").value_or(text::Author::officer);
    order.on = fields.optional_day("on").value_or(calendar::london_day(site.clock.now()));
    order.council = read_council(fields, site);
}

std::optional<Problem> read_text(std::string_view bytes, std::string_view name, Order& order) {
    auto read = text::read_file_text(bytes, std::string(name));
    if (!read.ok()) {
        return problem_of_check(read.error());
    }
    order.document.text = std::move(read->text);
    order.remark = std::move(read->remark);
    return std::nullopt;
}

std::optional<Problem> read_file(const Request& request, const Site& site, std::string_view name,
                                 Order& order) {
    auto fields = FieldReader::of_query(request);
    read_circumstances(fields, site, order);
    if (auto problem = fields.finish()) {
        return problem;
    }
    return read_text(request.body, name, order);
}

Problem unknown_type() {
    std::string known = "send application/json, multipart/form-data";
    for (const auto& [name, _] : file_types) {
        known += ", " + std::string(name);
    }
    return {ProblemKind::wrong_media_type, known};
}

/// By the type that the part states, else by the file's own name, as browsers and curl send it.
std::optional<std::string> reader_name(const FormPart& file) {
    const auto* stated = std::ranges::find(file_types, file.content_type,
                                           &std::pair<std::string_view, std::string_view>::first);
    if (stated != std::end(file_types)) {
        return std::string(stated->second);
    }
    const auto dot = file.file_name.rfind('.');
    const std::string ending = dot == std::string::npos ? "" : file.file_name.substr(dot);
    for (const auto& [_, name] : file_types) {
        if (ending.size() > 1 && std::ranges::equal(ending, name.substr(name.rfind('.')), {}, [](char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
            })) {
            return std::string(name);
        }
    }
    return std::nullopt;
}

/// A form with the part "file", and the rest as its other parts.
std::optional<Problem> read_parts(const Request& request, const Site& site, Order& order) {
    auto parts = parse_multipart(request);
    if (!parts.ok()) {
        return Problem{ProblemKind::malformed, base::one_line(parts.error())};
    }
    std::vector<std::pair<std::string, std::string>> pairs;
    const FormPart* file = nullptr;
    for (FormPart& part : *parts) {
        if (part.name == "file" && file == nullptr) {
            file = &part;
        } else {
            pairs.emplace_back(std::move(part.name), std::move(part.body));
        }
    }
    auto fields = FieldReader::of_pairs(pairs);
    read_circumstances(fields, site, order);
    if (file == nullptr) {
        fields.complain("file", "is missing");
    }
    if (auto problem = fields.finish()) {
        return problem;
    }
    const auto name = reader_name(*file);
    return name ? read_text(file->body, *name, order) : std::optional(unknown_type());
}

std::optional<Problem> read_json(const Request& request, const Site& site, Order& order) {
    auto fields = FieldReader::of_body(request);
    order.document.text = fields.text("text", longest_text);
    read_circumstances(fields, site, order);
    return fields.finish();
}

std::optional<Problem> read_order(const Request& request, const Site& site, Order& order) {
    const std::string& type = request.content_type;
    if (type == "application/json") {
        return read_json(request, site, order);
    }
    if (type == "multipart/form-data") {
        return read_parts(request, site, order);
    }
    const auto* file =
        std::ranges::find(file_types, type, &std::pair<std::string_view, std::string_view>::first);
    if (file == std::end(file_types)) {
        return unknown_type();
    }
    return read_file(request, site, file->second, order);
}

}  // namespace

Reply check_for_program(const Request& request, const Site& site) {
    Order order;
    if (const auto problem = read_order(request, site, order)) {
        return reply_of(*problem, request.id);
    }
    auto report = check::check(std::move(order.document), "text", *order.council, order.on);
    if (!report.ok()) {
        return reply_of(problem_of_check(report.error()), request.id);
    }
    if (!order.remark.empty()) {
        report->remarks.insert(report->remarks.begin(), std::move(order.remark));
    }
    count_verdict(site, report->verdict);
    return Reply{200, "application/json", report::to_json(*report), {}};
}

}  // namespace evenhand::web
