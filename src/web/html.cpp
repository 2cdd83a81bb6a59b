#include "evenhand/web/html.hpp"

#include "evenhand/base/bug.hpp"

namespace evenhand::web {

void append_escaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
}

void Html::begin(std::string_view tag, std::initializer_list<Attribute> attributes) {
    out_ += '<';
    out_ += tag;
    for (const auto& [name, value] : attributes) {
        if (name.empty()) {
            continue;
        }
        out_ += ' ';
        out_ += name;
        out_ += "=\"";
        append_escaped(out_, value);
        out_ += '"';
    }
    out_ += '>';
}

Html& Html::doctype() {
    base::ensure(out_.empty(), "Html: a doctype inside a page");
    out_ += "<!DOCTYPE html>\n";
    return *this;
}

Html& Html::open(std::string_view tag, std::initializer_list<Attribute> attributes) {
    begin(tag, attributes);
    open_.emplace_back(tag);
    // A line feed right after <textarea> or <pre> is not part of their content: give one, so that a text may
    // begin with one.
    if (tag == "textarea" || tag == "pre") {
        out_ += '\n';
    }
    return *this;
}

Html& Html::close() {
    base::ensure(!open_.empty(), "Html: closes what is not open");
    out_ += "</" + open_.back() + ">";
    const bool block = open_.back() != "a" && open_.back() != "mark" && open_.back() != "span" &&
                       open_.back() != "strong" && open_.back() != "ins" && open_.back() != "del";
    open_.pop_back();
    if (block) {
        out_ += '\n';
    }
    return *this;
}

Html& Html::text(std::string_view text) {
    append_escaped(out_, text);
    return *this;
}

Html& Html::leaf(std::string_view tag, std::initializer_list<Attribute> attributes, std::string_view words) {
    return open(tag, attributes).text(words).close();
}

Html& Html::lone(std::string_view tag, std::initializer_list<Attribute> attributes) {
    begin(tag, attributes);
    return *this;
}

std::string Html::take() {
    base::ensure(open_.empty(), "Html: taken while something is open");
    return std::move(out_);
}

}  // namespace evenhand::web
