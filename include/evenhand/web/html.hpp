#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhand::web {

/// An attribute whose name is empty is left out: for those that stand only sometimes.
using Attribute = std::pair<std::string_view, std::string_view>;

/// Builds HTML that is well formed and escaped by construction: there is no way to put text in as markup.
/// Closing what is not open, or taking the page while something is open, is a Bug.
class Html {
  public:
    Html& open(std::string_view tag, std::initializer_list<Attribute> attributes = {});
    Html& close();
    Html& text(std::string_view text);
    /// open, text, close.
    Html& leaf(std::string_view tag, std::initializer_list<Attribute> attributes, std::string_view words);
    /// An element that has no content: input, meta, link, br.
    Html& lone(std::string_view tag, std::initializer_list<Attribute> attributes);
    /// "<!DOCTYPE html>"; only at the beginning.
    Html& doctype();

    [[nodiscard]] std::string take();

  private:
    void begin(std::string_view tag, std::initializer_list<Attribute> attributes);

    std::string out_;
    std::vector<std::string> open_;
};

/// Appends text with & < > " ' as references.
void append_escaped(std::string& out, std::string_view text);

}  // namespace evenhand::web
