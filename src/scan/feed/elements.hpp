#pragma once

#include <pugixml.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace evenhand::scan {

/// The vocabularies that say something of news, whatever prefix a feed gives them.
enum class Vocabulary : std::uint8_t {
    feed,
    atom,
    dublin_core,
    dc_terms,
    content,
    xhtml,
    media,
    itunes,
    foreign
};

/// What an element is, its namespace read as XML asks for (Namespaces in XML 1.0 section 6): the nearest
/// declaration of its prefix; where none declares it, the vocabulary that prefix is known for.
struct ElementName {
    Vocabulary vocabulary = Vocabulary::foreign;
    std::string local;  ///< lower case
    friend bool operator==(const ElementName&, const ElementName&) = default;
};

ElementName name_of(const pugi::xml_node& element);

/// Whether its prefix, if it has one, is declared where it stands.
bool is_declared(const pugi::xml_node& element);

/// The text of an element and of all it holds, blanks at its ends cut off. Not recursive: any depth.
std::string text_in(const pugi::xml_node& element);

/// What an element holds, written as markup.
std::string markup_in(const pugi::xml_node& element);

/// The first attribute of that name, in any case.
std::string attribute(const pugi::xml_node& element, std::string_view name);

std::string lower_case(std::string_view words);
std::string_view trim(std::string_view words);

}  // namespace evenhand::scan
