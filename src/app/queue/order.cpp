#include "app/queue/order.hpp"

#include "app/document_text.hpp"
#include "app/queue/moments.hpp"
#include "app/queue/opened.hpp"

namespace evenhand::app {
namespace {

base::Error usage(std::string message, std::string mend) {
    return {base::ErrorCode::usage, std::move(message), std::move(mend), {}};
}

base::Result<base::Done> read_schedule(const Options& options, workflow::Schedule& schedule) {
    if (const auto day = options.value("day")) {
        EVENHAND_TRY(schedule.day, base::parse_day(*day));
    }
    if (const auto time = options.value("time")) {
        if (*time == "none") {
            schedule.time.reset();
        } else {
            EVENHAND_TRY(schedule.time, parse_time(*time));
        }
    }
    if (const auto embargo = options.value("embargo")) {
        if (*embargo == "none") {
            schedule.embargo.reset();
        } else {
            EVENHAND_TRY(schedule.embargo, parse_london_moment(*embargo));
        }
    }
    if (schedule.day == base::Day{}) {
        return usage("the day on which it is to appear is missing", "add --day YYYY-MM-DD");
    }
    return base::Done{};
}

}  // namespace

base::Result<workflow::Draft> draft_of(const Options& options, const std::string& file,
                                       workflow::Draft before, std::istream& in) {
    workflow::Draft draft = std::move(before);
    if (const auto kind = options.value("kind")) {
        const auto named = text::document_kind_named(*kind);
        if (!named) {
            return usage("--kind: '" + *kind + "' is no kind of document",
                         "use press-release, web-news, statement or letter");
        }
        draft.document.kind = *named;
    }
    if (const auto author = options.value("author")) {
        const auto named = text::author_named(*author);
        if (!named) {
            return usage("--author: '" + *author + "' is no author", "use officer or member");
        }
        draft.document.author = *named;
    }
    EVENHAND_TRY_DONE(read_schedule(options, draft.schedule));
    draft.asked_by = options.value("asked-by").value_or(draft.asked_by);
    draft.note = options.value("note").value_or("");
    if (!file.empty()) {
        EVENHAND_TRY(draft.document.text, document_text(file, file == "-" ? "standard input" : file, in));
    }
    return draft;
}

workflow::Draft draft_of(const workflow::Revision& revision) {
    return {revision.document, revision.schedule, revision.asked_by, {}};
}

base::Result<workflow::Request> request_of(const Options& options, workflow::Act act) {
    workflow::Request request;
    request.act = act;
    if (const auto revision = options.value("revision")) {
        EVENHAND_TRY(request.revision.value, number_of(*revision, "revision"));
    }
    request.reason = options.value("reason").value_or("");
    request.authoriser = options.value("authoriser").value_or("");
    return request;
}

base::Result<base::OriginalSpan> span_of(const std::string& words, const std::string& text) {
    const auto at = text.find(words);
    if (words.empty() || at == std::string::npos) {
        return base::Error{base::ErrorCode::not_found,
                           "“" + words + "” does not stand in the text",
                           "copy the words from the text",
                           {}};
    }
    if (text.find(words, at + 1) != std::string::npos) {
        return base::Error{base::ErrorCode::not_found,
                           "“" + words + "” stands in the text more than once",
                           "add a word or two that stand beside them",
                           {}};
    }
    return base::OriginalSpan{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

base::Result<workflow::GateAnswer> answer_of(const Options& options, const std::string& gate) {
    workflow::GateAnswer answer;
    answer.gate = gate;
    answer.kind =
        options.has("not-needed") ? workflow::GateAnswer::Kind::not_needed : workflow::GateAnswer::Kind::done;
    answer.whom = options.value("whom").value_or("");
    answer.note = options.value("note").value_or("");
    if (const auto on = options.value("on")) {
        EVENHAND_TRY(answer.on, base::parse_day(*on));
    }
    return answer;
}

}  // namespace evenhand::app
