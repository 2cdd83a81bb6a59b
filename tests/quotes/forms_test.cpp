#include "stage.hpp"

#include <catch2/catch.hpp>

namespace {

using evenhand::people::Role;
using evenhand::test::Stage;

struct Form {
    const char* kind;
    std::string text;
    std::vector<std::string> direct;
};

const evenhand::people::Directory& directory() {
    static const auto known = evenhand::test::directory({
        {"Ffion Môn-Hughes", Role::member, "Plaid Cymru", "", "", false},
        {"Manjit Kaur Dhaliwal", Role::member, "Labour", "", "", false},
        {"Iain MacGille-Eain", Role::member, "SNP", "", "", false},
        {"Agnieszka Wójcik", Role::officer, "", "", "", false},
        {"Tudor ap Gwilym", Role::member, "", "", "", false},
    });
    return known;
}

void check(const std::vector<Form>& forms) {
    for (const auto& form : forms) {
        CAPTURE(form.kind, form.text);
        CHECK(Stage(form.text, directory()).direct() == form.direct);
    }
}

}  // namespace

TEST_CASE("names of all the nations are speakers, in full and by the surname", "[quotes]") {
    check({
        {"Welsh with an accent and a hyphen",
         "Cllr Ffion Môn-Hughes said: “We are ready.”",
         {"0 | Cllr Ffion Môn-Hughes | member | We are ready."}},
        {"Welsh without the accent",
         "“We are ready,” said Ffion Mon-Hughes.",
         {"0 | Ffion Mon-Hughes | member | We are ready"}},
        {"Welsh patronymic",
         "Tudor ap Gwilym said: “We are ready.”",
         {"0 | Tudor ap Gwilym | member | We are ready."}},
        {"Welsh title",
         "Dywedodd y Cynghorydd Tudor ap Gwilym: “We are ready.”",
         {"0 | Cynghorydd Tudor ap Gwilym | member | We are ready."}},
        {"Gaelic",
         "Councillor MacGille-Eain said: “We are ready.”",
         {"0 | Councillor MacGille-Eain | member | We are ready."}},
        {"South Asian with a middle name",
         "Cllr Manjit Kaur Dhaliwal said: “We are ready.”",
         {"0 | Cllr Manjit Kaur Dhaliwal | member | We are ready."}},
        {"South Asian, first and last",
         "Manjit Dhaliwal said: “We are ready.”",
         {"0 | Manjit Dhaliwal | member | We are ready."}},
        {"Mrs and the surname",
         "Mrs Dhaliwal said: “We are ready.”",
         {"0 | Mrs Dhaliwal | member | We are ready."}},
        {"Polish",
         "Agnieszka Wójcik said: “We are ready.”",
         {"0 | Agnieszka Wójcik | officer | We are ready."}},
        {"Polish without the accent",
         "Ms Wojcik said: “We are ready.”",
         {"0 | Ms Wojcik | officer | We are ready."}},
        {"honours",
         "Cllr Manjit Kaur Dhaliwal MBE said: “We are ready.”",
         {"0 | Cllr Manjit Kaur Dhaliwal MBE | member | We are ready."}},
        {"two titles",
         "Cllr Dr Ffion Môn-Hughes said: “We are ready.”",
         {"0 | Cllr Dr Ffion Môn-Hughes | member | We are ready."}},
        {"first name only",
         "Cllr Manjit Kaur Dhaliwal opened the hall. “We are ready,” Manjit said.",
         {"0 | Cllr Manjit Kaur Dhaliwal | member | We are ready"}},
        {"surname only",
         "Cllr Manjit Kaur Dhaliwal opened the hall. “We are ready,” Dhaliwal said.",
         {"0 | Cllr Manjit Kaur Dhaliwal | member | We are ready"}},
        {"a stranger with an unusual first name",
         "Xiomara Quispe, who runs the council's archive, said: “We are ready.”",
         {"0 | Xiomara Quispe | officer | We are ready."}},
    });
}

TEST_CASE("where the speaker stands does not matter", "[quotes]") {
    const std::string name = "Cllr Ffion Môn-Hughes";
    const std::vector<std::string> wanted{"0 | " + name + " | member | We are ready for it."};
    check({
        {"before", name + " said: “We are ready for it.”", wanted},
        {"before, with a time", name + " said today: “We are ready for it.”", wanted},
        {"before, added", "Speaking on Monday, " + name + " commented: “We are ready for it.”", wanted},
        {"before, in a clause", "Speaking after the meeting " + name + " said: “We are ready for it.”",
         wanted},
        {"commenting",
         "Commenting on the news, " + name + ", Cabinet Member for Housing, said: “We are ready for it.”",
         wanted},
        {"bare colon", name + ": “We are ready for it.”", wanted},
        {"no colon", name + " said “We are ready for it.”", wanted},
        {"comma", name + " said, “We are ready for it.”", wanted},
        {"a line of its own before", name + " said:\n\n“We are ready for it.”", wanted},
        {"a dash behind", "“We are ready for it.” – " + name, wanted},
        {"a dash on its own line", "“We are ready for it.”\n– " + name + ", Leader of the Council", wanted},
        {"a dash paragraph", "“We are ready for it.”\n\n— " + name, wanted},
        {"a labelled line", "“We are ready for it.”\n\nPerson: " + name, wanted},
        {"behind a full stop", "“We are ready for it.” said " + name + ".", wanted},
        {"a block", name + " said:\n\nWe are ready for it.\n\nThe works begin in May.", wanted},
        {"role only, named before",
         name + ", the leader of the council, opened the hall.\n\nThe leader of the council "
                "said: “We are ready for it.”",
         wanted},
        {"pronoun", name + " opened the hall. She said: “We are ready for it.”", wanted},
        {"welcomed", name + " welcomed the news: “We are ready for it.”", wanted},
        {"thanked", name + " thanked the crews and said: “We are ready for it.”", wanted},
        {"a message", "A message from " + name + ": “We are ready for it.”", wanted},
        {"quoted", name + " was quoted as saying: “We are ready for it.”", wanted},
        {"tweet", name + " tweeted: “We are ready for it.”", wanted},
        {"after the vote", "After the vote " + name + " (Plaid Cymru, Castle) said: “We are ready for it.”",
         wanted},
    });
}

TEST_CASE("marks of all kinds hold the same words", "[quotes]") {
    const std::string name = "Cllr Ffion Môn-Hughes";
    const auto line = [&](const char* words) {
        return std::vector<std::string>{"0 | " + name + " | member | " + words};
    };
    check({
        {"curly double", name + " said: “It's the council's hall.”", line("It's the council's hall.")},
        {"straight double", name + " said: \"It's the council's hall.\"", line("It's the council's hall.")},
        {"curly single", name + " said: ‘It’s the council’s hall.’", line("It’s the council’s hall.")},
        {"straight single", name + " said: 'It's the council's hall.'", line("It's the council's hall.")},
        {"straight single with a plural's apostrophe", name + " said: 'It's the residents' hall, isn't it.'",
         line("It's the residents' hall, isn't it.")},
        {"guillemets", name + " said: «It's the council's hall.»", line("It's the council's hall.")},
        {"opened curly, closed straight", name + " said: “It's the council's hall.\"",
         line("It's the council's hall.")},
        {"closed twice", name + " said: ”It's the council's hall.”", line("It's the council's hall.")},
        {"no close", name + " said: “It's the council's hall.\n\nThe works begin in May.",
         line("It's the council's hall.")},
        {"no open", name + " said: It's the council's hall and ours.”",
         line("It's the council's hall and ours.")},
        {"space inside", name + " said: “ It's the council's hall. ”", line("It's the council's hall.")},
        {"nested", name + " said: “They told us ‘go away’ and we did.”",
         line("They told us ‘go away’ and we did.")},
        {"nested the other way", name + " said: ‘They told us “go away” and we did.’",
         line("They told us “go away” and we did.")},
        {"a contraction begins it", name + " said: ‘’Tis the season for it.’",
         line("’Tis the season for it.")},
        {"a decade in it", name + " said: 'The '90s were our best years.'",
         line("The '90s were our best years.")},
    });
}

TEST_CASE("what stands in marks and is no speech stays out", "[quotes]") {
    check({
        {"scare quote", "The so-called ‘bin tax’ was dropped by Cllr Ffion Môn-Hughes.", {}},
        {"title of a work",
         "The film ‘A Long Way Down’ will be shown on Friday, Cllr Ffion Môn-Hughes said.",
         {}},
        {"name of a scheme", "The ‘Warm Homes’ scheme was opened by Cllr Ffion Môn-Hughes.", {}},
        {"words of a sign", "The sign says ‘No entry for buses after dark’.", {}},
        {"a term", "This is known as ‘section 106’ money.", {}},
        {"inches", "A 12\" pipe burst under the road and a 6\" one beside it.", {}},
    });
}

TEST_CASE("several speak in one document and each keeps to their words", "[quotes]") {
    check({
        {"one after the other",
         "Cllr Ffion Môn-Hughes said: “We are ready.”\n\nAgnieszka Wójcik, head of housing, added: “So are "
         "we.”\n\n“At "
         "last,” said one resident.",
         {"0 | Cllr Ffion Môn-Hughes | member | We are ready.", "1 | Agnieszka Wójcik | officer | So are we.",
          "2 | one resident | other | At last"}},
        {"joint statement",
         "In a joint statement Cllr Ffion Môn-Hughes and Cllr Tudor ap Gwilym said: “We are ready.”",
         {"0 | Cllr Ffion Môn-Hughes and Cllr Tudor ap Gwilym | member | We are ready."}},
        {"lines of a panel",
         "Cllr Ffion Môn-Hughes: “We are ready.”\n\nAgnieszka Wójcik: “So are we.”",
         {"0 | Cllr Ffion Môn-Hughes | member | We are ready.",
          "1 | Agnieszka Wójcik | officer | So are we."}},
        {"a spokesperson",
         "Cllr Ffion Môn-Hughes opened the hall. A council spokesperson said: “It cost £2m.”",
         {"0 | A council spokesperson | officer | It cost £2m."}},
        {"a document",
         "Cllr Ffion Môn-Hughes read the report. The report says: “The roof is not safe.”",
         {"0 | The report | other | The roof is not safe."}},
        {"continuation after the attribution",
         "“We are ready,” said Cllr Tudor ap Gwilym. “We have been for years.”\n\n“It is time.”",
         {"0 | Cllr Tudor ap Gwilym | member | We are ready",
          "0 | Cllr Tudor ap Gwilym | member | We have been for years.",
          "0 | Cllr Tudor ap Gwilym | member | It is time."}},
        {"headline in quotes",
         "“We are ready for anything”, says Leader\n\nCllr Tudor ap Gwilym, Leader of the Council, "
         "opened the hall.",
         {"0 | Cllr Tudor ap Gwilym | member | We are ready for anything"}},
    });
}
