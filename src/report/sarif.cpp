#include "evenhand/base/json_writer.hpp"
#include "evenhand/base/percent.hpp"
#include "evenhand/report/fingerprint.hpp"
#include "evenhand/report/formats.hpp"
#include "evenhand/report/lines.hpp"
#include "evenhand/report/words.hpp"
#include "evenhand/text/unit_offsets.hpp"

#include <algorithm>
#include <map>

namespace evenhand::report {

namespace {

std::string_view sarif_level(rules::Level level) {
    switch (level) {
    case rules::Level::stop: return "error";
    case rules::Level::refer: return "warning";
    case rules::Level::note: return "note";
    }
    return "none";
}

/// A file's name as a relative reference (RFC 3986): whatever is not unreserved is escaped; "/" stays.
std::string uri_of(std::string_view name) {
    return name.empty() ? "draft" : base::percent_encoded(name, "/");
}

/// Everything a result says about one document's text.
struct Artifact {
    explicit Artifact(const Report& of)
        : report(of), lines(of.document.text), points(of.document.text, text::UnitOffsets::Unit::code_point) {
    }

    const Report& report;
    Lines lines;
    text::UnitOffsets points;
};

class SarifLog {
  public:
    std::string written(std::span<const Report> reports) {
        for (const auto& report : reports) {
            for (const auto& finding : report.findings) {
                rules_.emplace(finding.rule, &finding);
            }
        }
        json_.begin_object();
        pair("$schema",
             "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        pair("version", "2.1.0");
        json_.key("runs").begin_array();
        write_run(reports);
        json_.end_array();
        json_.end_object();
        return json_.take();
    }

  private:
    void pair(std::string_view key, std::string_view value) { json_.key(key).text(value); }
    void number(std::string_view key, std::int64_t value) { json_.key(key).number(value); }
    void message(std::string_view key, std::string_view text) {
        json_.key(key).begin_object();
        pair("text", text);
        json_.end_object();
    }

    void write_run(std::span<const Report> reports) {
        json_.begin_object();
        write_tool();
        pair("columnKind", "unicodeCodePoints");
        json_.key("newlineSequences").begin_array().text("\r\n").text("\n").text("\r").end_array();
        json_.key("artifacts").begin_array();
        std::map<std::string, std::size_t> places;  // an artifact stands once, however often it was checked
        for (const auto& report : reports) {
            if (places.emplace(report.name, places.size()).second) {
                write_artifact(report);
            }
        }
        json_.end_array();
        json_.key("results").begin_array();
        for (const auto& report : reports) {
            write_results(Artifact(report), places[report.name]);
        }
        json_.end_array();
        write_stale_waivers(reports);
        json_.end_object();
    }

    /// A waiver that holds nothing is a matter of the run: there is no result for it to stand on.
    void write_stale_waivers(std::span<const Report> reports) {
        json_.key("properties").begin_object().key("staleWaivers").begin_array();
        for (const auto& report : reports) {
            for (const auto& stale : report.stale_waivers) {
                json_.text(stale_in_words(stale));
            }
        }
        json_.end_array().end_object();
    }

    void write_tool() {
        json_.key("tool").begin_object();
        json_.key("driver").begin_object();
        pair("name", "Evenhand");
        json_.key("rules").begin_array();
        for (const auto& [id, finding] : rules_) {
            write_rule(id, *finding);
        }
        json_.end_array();
        json_.end_object();
        json_.end_object();
    }

    void write_rule(const std::string& id, const ReportedFinding& finding) {
        json_.begin_object();
        pair("id", id);
        message("shortDescription", finding.title);
        std::string help = finding.advice;
        std::string_view url;
        for (const auto& source : finding.sources) {
            help +=
                (help.empty() ? "" : "\n") + source.ref + (source.title.empty() ? "" : ": " + source.title);
            url = url.empty() ? std::string_view(source.url) : url;
        }
        message("help", help.empty() ? finding.title : help);
        if (!url.empty()) {
            pair("helpUri", url);
        }
        json_.end_object();
    }

    void write_artifact(const Report& report) {
        json_.begin_object();
        json_.key("location").begin_object();
        pair("uri", uri_of(report.name));
        json_.end_object();
        json_.key("properties").begin_object();
        pair("kind", word(report.document.kind));
        pair("author", word(report.document.author));
        pair("council", report.council);
        pair("on", base::iso(report.on));
        pair("verdict", word(report.verdict));
        pair("ruleset", report.ruleset);
        json_.key("periods").begin_array();
        for (const auto& period : report.day.in_force) {
            json_.text(period_in_words(period));
        }
        json_.end_array();
        json_.end_object();
        json_.end_object();
    }

    void write_results(const Artifact& artifact, std::size_t index) {
        const auto marks = fingerprints(artifact.report);
        for (std::size_t at = 0; at < artifact.report.findings.size(); ++at) {
            write_result(artifact, index, artifact.report.findings[at], marks[at]);
        }
    }

    void write_result(const Artifact& artifact, std::size_t index, const ReportedFinding& finding,
                      const std::string& fingerprint) {
        json_.begin_object();
        pair("ruleId", finding.rule);
        number("ruleIndex", std::distance(rules_.begin(), rules_.find(finding.rule)));
        pair("level", sarif_level(finding.level));
        message("message", finding.message + (finding.why.empty() ? "" : " " + finding.why));
        json_.key("locations").begin_array().begin_object();
        json_.key("physicalLocation").begin_object();
        write_artifact_location(artifact.report, index);
        if (!finding.span.empty()) {
            write_region("region", artifact, finding.span);
        }
        json_.end_object().end_object().end_array();
        json_.key("partialFingerprints").begin_object();
        pair("evenhand/1", fingerprint);
        json_.end_object();
        write_fixes(artifact, index, finding);
        write_suppressions(finding);
        json_.key("properties").begin_object();
        pair("certainty", word(finding.certainty));
        json_.end_object();
        json_.end_object();
    }

    /// Present and empty says that nobody has waived the finding; absent would say that nobody asked.
    void write_suppressions(const ReportedFinding& finding) {
        json_.key("suppressions").begin_array();
        if (finding.waiver) {
            json_.begin_object();
            pair("kind", "external");
            pair("status", "accepted");
            pair("justification", finding.waiver->reason);
            json_.key("properties").begin_object();
            pair("by", finding.waiver->by);
            pair("on", base::iso(finding.waiver->on));
            json_.end_object();
            json_.end_object();
        }
        json_.end_array();
    }

    void write_artifact_location(const Report& report, std::size_t index) {
        json_.key("artifactLocation").begin_object();
        pair("uri", uri_of(report.name));
        number("index", static_cast<std::int64_t>(index));
        json_.end_object();
    }

    void write_region(std::string_view key, const Artifact& artifact, base::OriginalSpan span) {
        const LineColumn begin = artifact.lines.at(span.begin);
        const LineColumn end = artifact.lines.at(span.end);
        const std::uint32_t offset = artifact.points.before(span.begin);
        json_.key(key).begin_object();
        number("startLine", begin.line);
        number("startColumn", begin.column);
        number("endLine", end.line);
        number("endColumn", end.column);
        number("charOffset", offset);
        number("charLength", artifact.points.before(span.end) - offset);
        message("snippet", std::string_view(artifact.report.document.text).substr(span.begin, span.size()));
        json_.end_object();
    }

    void write_fixes(const Artifact& artifact, std::size_t index, const ReportedFinding& finding) {
        if (finding.suggestions.empty()) {
            return;
        }
        json_.key("fixes").begin_array();
        for (const auto& suggestion : finding.suggestions) {
            json_.begin_object();
            json_.key("artifactChanges").begin_array().begin_object();
            write_artifact_location(artifact.report, index);
            json_.key("replacements").begin_array().begin_object();
            write_region("deletedRegion", artifact, finding.replaces);
            message("insertedContent", finding.replaces.empty() ? suggestion + "\n\n" : suggestion);
            json_.end_object().end_array().end_object().end_array();
            json_.end_object();
        }
        json_.end_array();
    }

    base::JsonWriter json_;
    std::map<std::string, const ReportedFinding*> rules_;  ///< one finding of each rule, sorted by id
};

}  // namespace

std::string to_sarif(std::span<const Report> reports) {
    return SarifLog().written(reports);
}

}  // namespace evenhand::report
