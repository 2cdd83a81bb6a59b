#include "support.hpp"

#include "support/places.hpp"

#include <algorithm>

namespace people_test {

using evenhand::people::Directory;
using evenhand::people::MentionKind;
using evenhand::people::Person;
using evenhand::people::Role;

const evenhand::lexicon::Vocabularies& vocabularies() {
    static const auto loaded =
        evenhand::lexicon::Vocabularies::load(evenhand::tests::source("/lexicons/vocabularies"));
    return loaded.value();
}

Directory directory(std::vector<Person> people) {
    return Directory::build(std::move(people), evenhand::tests::source("/lexicons/parties.toml"),
                            vocabularies())
        .value();
}

Marked::Marked(std::string content)
    : text(evenhand::text::Text::read({std::move(content), evenhand::text::DocumentKind::press_release,
                                       evenhand::text::Author::officer},
                                      "a test")
               .value()) {
    vocabularies().mark(text.tokens(), text.layout(), marks);
}

evenhand::people::Scan Marked::scan() const {
    return {text, marks, evenhand::people::RoleClasses::find(vocabularies()).value()};
}

Read::Read(const std::string& text, std::vector<Person> people)
    : marked(text), known(directory(std::move(people))), reading(known.read(marked.text, marked.marks)) {}

evenhand::people::Figure Read::at(const std::string& words) const {
    for (const auto& mention : reading.mentions) {
        if (marked.words(mention.tokens).rfind(words, 0) == 0) {
            return reading.figures[mention.figure];
        }
    }
    return {};
}

std::string Read::who(const std::string& words) const {
    const auto found =
        std::any_of(reading.mentions.begin(), reading.mentions.end(),
                    [&](const auto& mention) { return marked.words(mention.tokens).rfind(words, 0) == 0; });
    if (!found) {
        return "-";
    }
    const auto figure = at(words);
    return figure.name + "/" + std::string(word(figure.role));
}

std::string Read::mentions() const {
    std::string all;
    for (const auto& mention : reading.mentions) {
        const char* kind = mention.kind == MentionKind::name     ? "name:"
                           : mention.kind == MentionKind::office ? "office:"
                                                                 : "pronoun:";
        all += (all.empty() ? "" : "; ") + (kind + marked.words(mention.tokens));
    }
    return all;
}

std::string Read::parties() const {
    std::string all;
    for (const auto& party : reading.parties) {
        all += (all.empty() ? "" : "; ") + std::string(party.party) + (party.group ? "*:" : ":") +
               marked.words(party.tokens);
    }
    return all;
}

std::string Read::marks_of(const std::string& name) const {
    const auto id = vocabularies().class_named(name).value();
    std::string all;
    for (const auto& mark : marked.marks.all()) {
        if (mark.what == id) {
            all += (all.empty() ? "" : "; ") + marked.words(mark.tokens);
        }
    }
    return all;
}

Person person(std::string name, Role role) {
    return {std::move(name), role, "", "", "", false};
}

Person member(std::string name, std::string party, std::string office) {
    return {std::move(name), Role::member, std::move(party), "", std::move(office), false};
}

Person officer(std::string name, std::string office) {
    return {std::move(name), Role::officer, "", "", std::move(office), false};
}

}  // namespace people_test
