#include "first_names.hpp"

#include "evenhand/text/tokens.hpp"
#include "given_names.hpp"
#include "name_parts.hpp"
#include "name_words.hpp"
#include "short_forms.hpp"
#include "word_flags.hpp"

#include <string>
#include <unordered_map>

namespace evenhand::people {
namespace {

constexpr std::uint32_t is_known = 1;
constexpr std::uint32_t is_male = 2;
constexpr std::uint32_t is_female = 4;
constexpr std::uint32_t is_either = 8;
constexpr std::uint32_t is_everyday = 16;
constexpr std::uint32_t is_place = 32;
constexpr std::uint32_t is_opening = 64;
constexpr std::uint32_t is_surname_too = 128;
constexpr std::uint32_t is_name_of_places = 256;

void add_words(std::string_view words, std::uint32_t bits, WordFlags& into) {
    for_each_word(words, [&](std::string_view word) { into.add(name_hash(word), bits); });
}

}  // namespace

struct FirstNames::Tables {
    WordFlags words;
    std::unordered_map<std::uint64_t, std::vector<std::uint64_t>> alternatives;
    std::vector<std::uint64_t> nothing;
};

FirstNames::FirstNames() {
    auto tables = std::make_unique<Tables>();
    add_words(male_names, is_known | is_male, tables->words);
    add_words(female_names, is_known | is_female, tables->words);
    add_words(open_names, is_known | is_either, tables->words);
    add_words(everyday_words, is_everyday, tables->words);
    add_words(place_words, is_place, tables->words);
    add_words(opening_words, is_opening, tables->words);
    add_words(surname_place_words, is_surname_too, tables->words);
    add_words(place_giving_names, is_name_of_places, tables->words);
    for (const auto row : short_forms) {
        std::vector<std::uint64_t> names;
        for_each_word(row, [&](std::string_view word) { names.push_back(name_hash(word)); });
        for (const auto name : names) {
            tables->words.add(name, is_known);
            for (const auto other : names) {
                if (other != name) {
                    tables->alternatives[name].push_back(other);
                }
            }
        }
    }
    tables_ = std::move(tables);
}

FirstNames::~FirstNames() = default;
FirstNames::FirstNames(FirstNames&&) noexcept = default;
FirstNames& FirstNames::operator=(FirstNames&&) noexcept = default;

bool FirstNames::known(std::uint64_t name) const {
    return tables_->words.has(name, is_known);
}

Gender FirstNames::gender(std::uint64_t name) const {
    switch (tables_->words.of(name) & (is_male | is_female | is_either)) {
    case is_male: return Gender::male;
    case is_female: return Gender::female;
    default: return Gender::unknown;
    }
}

const std::vector<std::uint64_t>& FirstNames::alternatives(std::uint64_t name) const {
    const auto at = known(name) ? tables_->alternatives.find(name) : tables_->alternatives.end();
    return at == tables_->alternatives.end() ? tables_->nothing : at->second;
}

bool FirstNames::everyday(std::uint64_t name) const {
    return tables_->words.has(name, is_everyday);
}

bool FirstNames::ends_place_or_body(std::uint64_t word) const {
    return tables_->words.has(word, is_place);
}

bool FirstNames::surname_too(std::uint64_t word) const {
    return tables_->words.has(word, is_surname_too);
}

bool FirstNames::names_places(std::uint64_t name) const {
    return tables_->words.has(name, is_name_of_places);
}

bool FirstNames::begins_no_name(std::uint64_t word) const {
    return tables_->words.has(word, is_opening);
}

}  // namespace evenhand::people
