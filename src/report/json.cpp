#include "evenhand/base/json_writer.hpp"
#include "evenhand/report/formats.hpp"
#include "evenhand/text/language.hpp"
#include "evenhand/text/unit_offsets.hpp"

namespace evenhand::report {

namespace {

/// Writes one report. Inside the program spans are bytes; on the wire they are code points.
class JsonReport {
  public:
    explicit JsonReport(const Report& report)
        : report_(report), points_(report.document.text, text::UnitOffsets::Unit::code_point) {}

    std::string written() {
        json_.begin_object();
        write_head();
        write_calendar();
        pair("verdict", word(report_.verdict));
        write_quotes();
        json_.key("findings").begin_array();
        for (const auto& finding : report_.findings) {
            write_finding(finding);
        }
        json_.end_array();
        write_texts("remarks", report_.remarks);
        write_stale_waivers();
        write_not_flagged();
        json_.end_object();
        return json_.take();
    }

  private:
    void pair(std::string_view key, std::string_view value) { json_.key(key).text(value); }

    void write_span(base::OriginalSpan span) {
        json_.key("start").number(points_.before(span.begin));
        json_.key("end").number(points_.before(span.end));
    }

    void write_text(base::OriginalSpan span) {
        pair("text", std::string_view(report_.document.text).substr(span.begin, span.size()));
    }

    void write_texts(std::string_view key, const std::vector<std::string>& texts) {
        json_.key(key).begin_array();
        for (const auto& text : texts) {
            json_.text(text);
        }
        json_.end_array();
    }

    void write_head() {
        pair("schema", "evenhand/report/1");
        pair("unit", "code-point");
        pair("ruleset", report_.ruleset);
        pair("name", report_.name);
        pair("council", report_.council);
        json_.key("document").begin_object();
        pair("kind", word(report_.document.kind));
        pair("author", word(report_.document.author));
        json_.key("characters").number(points_.count());
        pair("language", text::language_of(report_.document.text));
        json_.end_object();
        pair("on", base::iso(report_.on));
    }

    void write_calendar() {
        json_.key("calendar").begin_object();
        json_.key("known").flag(report_.day.known);
        if (!report_.day.known) {
            pair("unknown", report_.day.unknown_why);
        }
        json_.end_object();
        json_.key("periods").begin_array();
        for (const auto& period : report_.day.in_force) {
            json_.begin_object();
            pair("election", period.election);
            pair("opens", base::iso(period.opens));
            pair("closes", base::iso(period.closes));
            pair("why", period.why);
            json_.end_object();
        }
        json_.end_array();
    }

    void write_speaker(const ReportedSpeaker& speaker) {
        json_.key("speaker").begin_object();
        pair("text", speaker.text);
        write_span(speaker.span);
        pair("name", speaker.name);
        pair("role", word(speaker.role));
        json_.key("person");
        if (speaker.person.empty()) {
            json_.null();
        } else {
            json_.text(speaker.person);
        }
        json_.end_object();
    }

    void write_quotes() {
        json_.key("quotes").begin_array();
        for (const auto& quote : report_.quotes) {
            json_.begin_object();
            write_span(quote.span);
            write_text(quote.span);
            json_.key("direct").flag(quote.direct);
            write_speaker(quote.speaker);
            json_.end_object();
        }
        json_.end_array();
    }

    void write_finding(const ReportedFinding& finding) {
        json_.begin_object();
        pair("rule", finding.rule);
        pair("title", finding.title);
        pair("level", word(finding.level));
        pair("certainty", word(finding.certainty));
        write_span(finding.span);
        write_text(finding.span);
        pair("message", finding.message);
        pair("why", finding.why);
        pair("advice", finding.advice);
        json_.key("sources").begin_array();
        for (const auto& source : finding.sources) {
            json_.begin_object();
            pair("ref", source.ref);
            pair("title", source.title);
            pair("url", source.url);
            json_.end_object();
        }
        json_.end_array();
        write_texts("suggestions", finding.suggestions);
        write_replacements(finding);
        if (finding.waiver) {
            write_waiver(*finding.waiver);
        }
        json_.end_object();
    }

    /// The suggestions again, with what each stands in for: start = end puts it in there.
    void write_replacements(const ReportedFinding& finding) {
        json_.key("replacements").begin_array();
        for (const auto& suggestion : finding.suggestions) {
            json_.begin_object();
            write_span(finding.replaces);
            pair("text", suggestion);
            json_.end_object();
        }
        json_.end_array();
    }

    void write_waiver(const ReportedWaiver& waiver) {
        json_.key("waived").begin_object();
        pair("reason", waiver.reason);
        pair("by", waiver.by);
        pair("on", base::iso(waiver.on));
        if (waiver.until) {
            pair("until", base::iso(*waiver.until));
        }
        json_.end_object();
    }

    void write_stale_waivers() {
        if (report_.stale_waivers.empty()) {
            return;
        }
        json_.key("stale_waivers").begin_array();
        for (const auto& stale : report_.stale_waivers) {
            json_.begin_object();
            pair("file", stale.place.file);
            json_.key("line").number(stale.place.line);
            pair("rule", stale.rule);
            pair("words", stale.words);
            pair("why", stale.why);
            json_.end_object();
        }
        json_.end_array();
    }

    void write_not_flagged() {
        if (report_.not_flagged.empty()) {
            return;
        }
        json_.key("not_flagged").begin_array();
        for (const auto& left : report_.not_flagged) {
            json_.begin_object();
            pair("rule", left.rule);
            write_span(left.span);
            write_text(left.span);
            pair("why", left.why);
            json_.end_object();
        }
        json_.end_array();
    }

    const Report& report_;
    text::UnitOffsets points_;
    base::JsonWriter json_;
};

}  // namespace

std::string to_json(const Report& report) {
    return JsonReport(report).written();
}

}  // namespace evenhand::report
