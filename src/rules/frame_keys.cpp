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

/// Gives the classes of a list their role; `written` gathers "<a>|<b>" for all lists that go into it.
void read_classes(TableReader& reader, std::string_view key, const PhraseBook& phrases, FrameRole role,
                  FramePlan& frame, std::string& written) {
    for (const std::string& name : reader.optional_texts(key)) {
        if (const auto found = phrases.class_named(name)) {
            frame.add(*found, role);
            written += (written.empty() ? "<" : "|<") + name + ">";
        } else {
            reader.complain(key, "'" + name + "' is no class of words",
                            "name a vocabulary or a built-in class");
        }
    }
}

}  // namespace

Result<base::Done> read_frame_keys(TableReader& reader, PhraseBook& phrases, When& when) {
    FramePlan frame;
    std::string actors;
    std::string acts;
    std::string objects;
    read_classes(reader, "actor", phrases, frame_actor, frame, actors);
    read_classes(reader, "act", phrases, frame_act, frame, acts);
    read_classes(reader, "deed", phrases, frame_deed, frame, acts);
    read_classes(reader, "state", phrases, frame_state, frame, acts);
    read_classes(reader, "object", phrases, frame_object, frame, objects);
    frame.has_object = !objects.empty();
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
