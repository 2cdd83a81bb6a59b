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
#include <future>

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

/// The words of a class, as they stand in a file.
struct ClassWords {
    ClassId what = 0;
    const base::Node* words = nullptr;
    std::size_t file = 0;
};

/// What the files say of classes; their words are left where they stand.
struct Listing {
    std::vector<std::string> files;
    std::vector<base::Node> roots;  ///< by file
    std::vector<std::string> names;
    Inflections inflections;
    Shapes shapes;
    std::vector<ClassWords> words;

    Result<Done> read(std::size_t file);

  private:
    Result<Done> read_vocabulary(const base::Node& table, std::size_t file);
};

/// All words of all classes, compiled.
struct Net {
    Entries entries;
    std::vector<std::uint32_t> frequencies;  ///< by class
};

bool fits_name(std::string_view name) {
    return std::all_of(name.begin(), name.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
    });
}

Result<Done> Listing::read(std::size_t file) {
    base::TableReader reader(roots[file], files[file], "the vocabulary file");
    for (const base::Node* table : reader.tables("vocabulary")) {
        EVENHAND_TRY_DONE(read_vocabulary(*table, file));
    }
    return reader.finish();
}

Result<Done> Listing::read_vocabulary(const base::Node& table, std::size_t file) {
    base::TableReader reader(table, files[file], "[[vocabulary]]");
    const std::string name = reader.text("name");
    reader.text("about");
    reader.optional_texts("words");
    const auto shape = reader.optional_text("shape");
    const base::Node* all = table.find("words");
    if (!reader.failed() && !fits_name(name)) {
        reader.complain("name", "'" + name + "' is no class name", "use small letters, digits and hyphens");
    } else if (!reader.failed() && std::find(names.begin(), names.end(), name) != names.end()) {
        reader.complain("name", "the class '" + name + "' is there already", "give it another name");
    } else if (!reader.failed() && all == nullptr && !shape) {
        reader.complain({}, "the class '" + name + "' has neither words nor a shape", "add 'words'");
    }
    EVENHAND_TRY_DONE(reader.finish());
    const auto what = static_cast<ClassId>(names.size());
    names.push_back(name);
    if (all != nullptr) {
        words.push_back(ClassWords{what, all, file});
    }
    if (shape) {
        auto compiled = Shape::compile(*shape);
        if (!compiled.ok()) {
            Error error = compiled.error();
            error.place = Place{files[file], reader.line("shape")};
            return error;
        }
        shapes.add(what, std::move(compiled).value());
    }
    return Done{};
}

/// What is compiled by a thread of its own: the words, and the files that they stand in.
struct Words {
    std::vector<std::string> files;
    std::vector<base::Node> roots;
    std::vector<ClassWords> words;
    std::size_t classes = 0;
};

Result<Net> compile(const Words& all, const Inflections& inflections) {
    Entries::Builder entries([&inflections](std::string_view word) { return inflections.forms(word); });
    std::vector<std::uint32_t> frequencies(all.classes);
    for (const ClassWords& one : all.words) {
        for (const base::Node& entry : *one.words->array()) {
            auto added = entries.add(*entry.text(), one.what);
            if (!added.ok()) {
                Error error = added.error();
                error.message = "'" + *entry.text() + "': " + error.message;
                error.place = Place{all.files[one.file], entry.line()};
                return error;
            }
            frequencies[one.what] += entries.cost();
        }
    }
    return Net{std::move(entries).build(), std::move(frequencies)};
}

}  // namespace

struct Vocabularies::Tables {
    std::vector<std::string> names;
    WordTable by_name;
    Inflections inflections;
    Shapes shapes;
    std::string digest;
    std::shared_future<Result<Net>> net;  ///< the last: its thread reads the inflections until it ends
};

Vocabularies::Vocabularies(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
Vocabularies::Vocabularies(Vocabularies&&) noexcept = default;
Vocabularies& Vocabularies::operator=(Vocabularies&&) noexcept = default;
Vocabularies::~Vocabularies() = default;

Result<Vocabularies> Vocabularies::load(const std::filesystem::path& folder) {
    EVENHAND_TRY(auto vocabularies, load_ahead(folder));
    EVENHAND_TRY_DONE(vocabularies.complete());
    return vocabularies;
}

Result<Vocabularies> Vocabularies::load_ahead(const std::filesystem::path& folder) {
    EVENHAND_TRY(const auto files, base::list_files(folder, ".toml"));
    std::vector<base::TomlAhead::File> texts;
    std::string bytes;
    Listing listing;
    listing.names.assign(std::begin(built_in_classes), std::end(built_in_classes));
    for (const auto& file : files) {
        EVENHAND_TRY(std::string text, base::read_file(file, largest_file));
        bytes += text;
        if (file.filename() == inflections_file) {
            EVENHAND_TRY(listing.inflections, Inflections::read(text, file.string()));
        } else {
            texts.push_back({file.string(), std::move(text)});
            listing.files.push_back(file.string());
        }
    }
    base::TomlAhead ahead(std::move(texts));
    listing.roots.reserve(listing.files.size());
    for (std::size_t i = 0; i < listing.files.size(); ++i) {
        EVENHAND_TRY(base::Node root, ahead.take(i));
        listing.roots.push_back(std::move(root));
        EVENHAND_TRY_DONE(listing.read(i));
    }
    auto tables = std::make_unique<Tables>();
    Words words{std::move(listing.files), std::move(listing.roots), std::move(listing.words),
                listing.names.size()};
    for (std::size_t i = 0; i < listing.names.size(); ++i) {
        tables->by_name.add(text::word_hash(listing.names[i]), static_cast<AtomId>(i));
    }
    tables->names = std::move(listing.names);
    tables->inflections = std::move(listing.inflections);
    tables->shapes = std::move(listing.shapes);
    tables->net = std::async(std::launch::async,
                             [words = std::move(words), &inflections = tables->inflections]() mutable {
                                 const Words all = std::move(words);  // no longer than it takes
                                 return compile(all, inflections);
                             });
    tables->digest = base::sha256(bytes);
    return Vocabularies(std::move(tables));
}

Result<Done> Vocabularies::complete() const {
    const Result<Net>& net = tables_->net.get();
    return net.ok() ? Result<Done>(Done{}) : Result<Done>(net.error());
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
    tables_->net.get()->entries.mark(tokens, layout, marks);
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
    const Result<Net>& net = tables_->net.get();
    return net.ok() ? net->frequencies.at(what) : 0;
}

const std::string& Vocabularies::digest() const noexcept {
    return tables_->digest;
}

}  // namespace evenhand::lexicon
