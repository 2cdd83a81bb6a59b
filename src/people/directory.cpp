#include "evenhand/people/directory.hpp"

#include "class_marks.hpp"
#include "party_finder.hpp"
#include "party_list.hpp"
#include "resolver.hpp"

namespace evenhand::people {
namespace {

FlatTable office_table(const std::vector<Person>& people) {
    std::vector<FlatTable::Entry> entries;
    for (std::uint32_t person = 0; person < people.size(); ++person) {
        if (!people[person].office.empty()) {
            entries.emplace_back(office_key(people[person].office), person);
        }
    }
    return FlatTable(std::move(entries));
}

/// What a text is looked through for.
WordFlags words_of(const PartyList& parties) {
    WordFlags words = text_words();
    words.add_from(parties.words(), holds_power | look_alike | begins_form);
    return words;
}

/// "Kirsty Orr (Scottish Green Party) – 171" in a list of those who stand.
void find_candidates_in_lists(const Scan& scan, PeopleReading& reading) {
    if (!scan.any(RoleClass::candidates)) {
        return;
    }
    auto party = reading.parties.begin();
    for (const auto& mention : reading.mentions) {
        Figure& figure = reading.figures[mention.figure];
        while (party != reading.parties.end() && party->tokens.begin < mention.tokens.end) {
            ++party;
        }
        if (figure.role != Role::unknown || mention.kind != MentionKind::name ||
            party == reading.parties.end()) {
            continue;
        }
        const auto between = scan.next(mention.tokens.end - 1);
        const bool parted = between != Scan::nowhere && (scan.is_kind(between, text::TokenKind::bracket) ||
                                                         scan.is_kind(between, text::TokenKind::dash));
        if (parted && scan.next(between) == party->tokens.begin) {
            figure.role = Role::candidate;
            figure.standing = true;
        }
    }
}

}  // namespace

struct Directory::Tables {
    std::vector<Person> people;
    FirstNames first_names;
    NameIndex index;
    FlatTable offices;
    PartyList parties;
    WordFlags words;
    RoleClasses roles;
    BuiltInClasses classes;
    std::uint64_t council;

    Tables(std::vector<Person> persons, PartyList party_list, RoleClasses role_classes,
           BuiltInClasses built_in, std::uint64_t own_council)
        : people(std::move(persons)), index(people, first_names), offices(office_table(people)),
          parties(std::move(party_list)), words(words_of(parties)), roles(std::move(role_classes)),
          classes(built_in), council(own_council) {}
};

base::Result<Directory> Directory::build(std::vector<Person> people, const std::filesystem::path& parties,
                                         const lexicon::Vocabularies& vocabularies,
                                         std::string_view council) {
    EVENHAND_TRY(PartyList list, PartyList::load(parties));
    EVENHAND_TRY(RoleClasses roles, RoleClasses::find(vocabularies));
    EVENHAND_TRY(const BuiltInClasses classes, BuiltInClasses::find(vocabularies));
    return Directory(std::make_unique<const Tables>(std::move(people), std::move(list), std::move(roles),
                                                    classes, council_key(council)));
}

const std::vector<Person>& Directory::people() const noexcept {
    return tables_->people;
}

PeopleReading Directory::read(const text::Text& text, lexicon::Marks& marks) const {
    const Scan scan(text, marks, tables_->roles, tables_->words);
    const Councils councils(scan, tables_->council);
    const NameKnowledge names{tables_->index, tables_->first_names, &tables_->parties};
    Resolved resolved = resolve(scan, People{tables_->people, names, tables_->offices}, councils);
    find_parties(scan, tables_->parties, resolved.named, resolved.reading);
    find_candidates_in_lists(scan, resolved.reading);
    add_marks(resolved.reading, councils.own(), tables_->classes, marks);
    marks.seal(text.tokens().size());
    return std::move(resolved.reading);
}

Directory::Directory(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
Directory::Directory(Directory&&) noexcept = default;
Directory& Directory::operator=(Directory&&) noexcept = default;
Directory::~Directory() = default;

}  // namespace evenhand::people
