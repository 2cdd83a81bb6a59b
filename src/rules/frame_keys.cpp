#include "evenhand/rules/rule_parts.hpp"

namespace evenhand::rules {
namespace {

using base::Error;
using base::ErrorCode;
using base::Place;
using base::Result;
using base::TableReader;

/// An act and what it is done to may stand so many words apart in a sentence that is looked through.
constexpr std::string_view gap = " ...15 ";

constexpr std::pair<std::string_view, FrameForm> form_names[] = {{"passive", FrameForm::passive},
                                                                 {"deed", FrameForm::deed},
                                                                 {"infinitive", FrameForm::infinitive},
                                                                 {"order", FrameForm::order}};

/// The classes of a list, and "<a>|<b>" for all lists that are gathered into `written`.
std::vector<lexicon::ClassId> read_classes(TableReader& reader, std::string_view key,
                                           const PhraseBook& phrases, std::string& written) {
    std::vector<lexicon::ClassId> classes;
    for (const std::string& name : reader.optional_texts(key)) {
        if (const auto found = phrases.class_named(name)) {
            classes.push_back(*found);
            written += (written.empty() ? "<" : "|<") + name + ">";
        } else {
            reader.complain(key, "'" + name + "' is no class of words",
                            "name a vocabulary or a built-in class");
        }
    }
    return classes;
}

}  // namespace

Result<base::Done> read_frame_keys(TableReader& reader, PhraseBook& phrases, When& when) {
    FramePlan frame;
    std::string actors;
    std::string acts;
    std::string objects;
    frame.actors = read_classes(reader, "actor", phrases, actors);
    frame.acts = read_classes(reader, "act", phrases, acts);
    frame.deeds = read_classes(reader, "deed", phrases, acts);
    frame.states = read_classes(reader, "state", phrases, acts);
    frame.objects = read_classes(reader, "object", phrases, objects);
    frame.without_actor = read_choice(reader, "without_actor", form_names);
    if (!reader.failed() && (acts.empty() || actors.empty())) {
        reader.complain(
            {}, acts.empty() ? "the frame has no 'act', 'deed' or 'state'" : "the frame has no 'actor'",
            "name the classes of words that can stand there");
    }
    if (!reader.failed() && objects.empty() && !frame.without_actor.empty()) {
        reader.complain("without_actor", "the frame would be an act alone, for it has no 'object' either",
                        "name objects, or leave 'without_actor' out");
    }
    if (reader.failed()) {
        return reader.finish();
    }
    const std::string act = "^(" + acts + ")";
    const std::string beside = "(" + (objects.empty() ? actors : objects) + ")";
    for (const std::string& phrase : {act + std::string(gap) + beside, beside + std::string(gap) + act}) {
        auto added = phrases.add(phrase);
        if (!added.ok()) {
            Error error = added.error();
            error.place = Place{reader.file(), reader.line("actor")};
            return error;
        }
        when.phrases.push_back(*added);
    }
    when.frame = std::move(frame);
    return base::Done{};
}

}  // namespace evenhand::rules
