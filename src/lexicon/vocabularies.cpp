#include "evenhand/lexicon/vocabularies.hpp"

#include "evenhand/base/data.hpp"
#include "evenhand/base/digest.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/base/toml_ahead.hpp"
#include "evenhand/lexicon/inflections.hpp"
#include "lexicon/dates.hpp"
#include "lexicon/entries.hpp"
#include "lexicon/shapes.hpp"

#include <algorithm>

namespace evenhand::lexicon {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Place;
using base::Result;

constexpr std::size_t largest_file = std::size_t{4} << 20;
constexpr std::string_view inflections_file = "inflections.toml";
constexpr auto date_class =
    static_cast<ClassId>(std::ranges::find(built_in_classes, "date") - std::ranges::begin(built_in_classes));

/// What the files are gathered into.
struct Gathered {
    std::vector<std::string> names;
    Inflections inflections;
    Entries::Builder entries{[this](std::string_view word) { return inflections.forms(word); }};
    Shapes shapes;
    std::vector<std::uint32_t> frequencies;  ///< by class

    Gathered() = default;
    Gathered(const Gathered&) = delete;
    Gathered& operator=(const Gathered&) = delete;
    Result<Done> read(const base::Node& root, const std::string& file);

  private:
    Result<Done> read_vocabulary(const base::Node& table, const std::string& file);
    Result<Done> add_words(const base::Node& words, ClassId what, const std::string& file);
};

bool fits_name(std::string_view name) {
    return std::all_of(name.begin(), name.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
    });
}

Result<Done> Gathered::read(const base::Node& root, const std::string& file) {
    base::TableReader reader(root, file, "the vocabulary file");
    for (const base::Node* table : reader.tables("vocabulary")) {
        EVENHAND_TRY_DONE(read_vocabulary(*table, file));
    }
    return reader.finish();
}

Result<Done> Gathered::read_vocabulary(const base::Node& table, const std::string& file) {
    base::TableReader reader(table, file, "[[vocabulary]]");
    const std::string name = reader.text("name");
    reader.text("about");
    reader.optional_texts("words");
    const auto shape = reader.optional_text("shape");
    const base::Node* words = table.find("words");
    if (!reader.failed() && !fits_name(name)) {
        reader.complain("name", "'" + name + "' is no class name", "use small letters, digits and hyphens");
    } else if (!reader.failed() && std::find(names.begin(), names.end(), name) != names.end()) {
        reader.complain("name", "the class '" + name + "' is there already", "give it another name");
    } else if (!reader.failed() && words == nullptr && !shape) {
        reader.complain({}, "the class '" + name + "' has neither words nor a shape", "add 'words'");
    }
    EVENHAND_TRY_DONE(reader.finish());
    const auto what = static_cast<ClassId>(names.size());
    names.push_back(name);
    frequencies.resize(names.size());
    if (words != nullptr) {
        EVENHAND_TRY_DONE(add_words(*words, what, file));
    }
    if (shape) {
        auto compiled = Shape::compile(*shape);
        if (!compiled.ok()) {
            Error error = compiled.error();
            error.place = Place{file, reader.line("shape")};
            return error;
        }
        shapes.add(what, std::move(compiled).value());
    }
    return Done{};
}

Result<Done> Gathered::add_words(const base::Node& words, ClassId what, const std::string& file) {
    for (const base::Node& entry : *words.array()) {
        auto added = entries.add(*entry.text(), what);
        if (!added.ok()) {
            Error error = added.error();
            error.message = "'" + *entry.text() + "': " + error.message;
            error.place = Place{file, entry.line()};
            return error;
        }
        frequencies[what] += entries.cost();
    }
    return Done{};
}

}  // namespace

struct Vocabularies::Tables {
    std::vector<std::string> names;
    WordTable by_name;
    Inflections inflections;
    Entries entries;
    Shapes shapes;
    std::vector<std::uint32_t> frequencies;
    std::string digest;
};

Vocabularies::Vocabularies(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
Vocabularies::Vocabularies(Vocabularies&&) noexcept = default;
Vocabularies& Vocabularies::operator=(Vocabularies&&) noexcept = default;
Vocabularies::~Vocabularies() = default;

Result<Vocabularies> Vocabularies::load(const std::filesystem::path& folder) {
    EVENHAND_TRY(const auto files, base::list_files(folder, ".toml"));
    std::vector<base::TomlAhead::File> texts;
    std::vector<std::string> names;
    std::string all;
    Gathered gathered;
    gathered.names.assign(std::begin(built_in_classes), std::end(built_in_classes));
    for (const auto& file : files) {
        EVENHAND_TRY(std::string text, base::read_file(file, largest_file));
        all += text;
        if (file.filename() == inflections_file) {
            EVENHAND_TRY(gathered.inflections, Inflections::read(text, file.string()));
        } else {
            texts.push_back({file.string(), std::move(text)});
            names.push_back(file.string());
        }
    }
    base::TomlAhead ahead(std::move(texts));
    for (std::size_t i = 0; i < names.size(); ++i) {
        EVENHAND_TRY(const base::Node root, ahead.take(i));
        EVENHAND_TRY_DONE(gathered.read(root, names[i]));
    }
    gathered.frequencies.resize(gathered.names.size());
    WordTable by_name;
    for (std::size_t i = 0; i < gathered.names.size(); ++i) {
        by_name.add(text::word_hash(gathered.names[i]), static_cast<AtomId>(i));
    }
    return Vocabularies(std::make_unique<const Tables>(
        Tables{std::move(gathered.names), std::move(by_name), std::move(gathered.inflections),
               std::move(gathered.entries).build(), std::move(gathered.shapes),
               std::move(gathered.frequencies), base::sha256(all)}));
}

std::optional<ClassId> Vocabularies::class_named(std::string_view name) const {
    const auto found = tables_->by_name.find(text::word_hash(name),
                                             [&](AtomId what) { return tables_->names[what] == name; });
    return found == no_atom ? std::nullopt : std::optional(static_cast<ClassId>(found));
}

std::string_view Vocabularies::name(ClassId what) const {
    return tables_->names.at(what);
}

void Vocabularies::mark(const text::Tokens& tokens, const text::Layout& layout, Marks& marks) const {
    tables_->entries.mark(tokens, layout, marks);
    tables_->shapes.mark(tokens, layout, marks);
    std::vector<base::TokenSpan> dates;
    for (const text::Sentence& sentence : layout.sentences) {
        find_dates(tokens, sentence.tokens, dates);
    }
    for (const base::TokenSpan date : dates) {
        marks.add(Mark{date, date_class});
    }
}

std::vector<std::string> Vocabularies::inflections(std::string_view word) const {
    return tables_->inflections.forms(word);
}

std::uint32_t Vocabularies::frequency(ClassId what) const {
    return tables_->frequencies.at(what);
}

const std::string& Vocabularies::digest() const noexcept {
    return tables_->digest;
}

}  // namespace evenhand::lexicon
