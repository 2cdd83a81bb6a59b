#include "evenhand/base/json_writer.hpp"
#include "evenhand/scan/round.hpp"

#include <algorithm>

namespace evenhand::scan {
namespace {

using base::JsonWriter;

std::string count_of(std::size_t number, const std::string& one, const std::string& many) {
    return std::to_string(number) + ' ' + (number == 1 ? one : many);
}

std::size_t with_verdict(const Digest& digest) {
    return static_cast<std::size_t>(
        std::count_if(digest.news.begin(), digest.news.end(), [](const ItemNews& news) {
            return news.assessment && news.item.verdict > policy::Verdict::clear;
        }));
}

void write_finding(std::string& text, const WebFinding& finding) {
    text += "  - " + std::string(word(finding.level)) + ": " + finding.message;
    text += finding.words.empty() ? "" : " (“" + finding.words.substr(0, finding.words.find('\n')) + "”)";
    text += finding.sources.empty() ? "\n" : "; " + finding.sources.front().ref + "\n";
}

void write_item(std::string& text, const Item& item) {
    text += item.title.empty() ? item.link : item.title + "\n  " + item.link;
    text += item.day ? "\n  of " + base::in_short_words(*item.day) + "\n" : "\n";
}

void write_json(JsonWriter& json, const Item& item) {
    json.key("item").number(item.id);
    json.key("title").text(item.title);
    json.key("url").text(item.link);
    json.key("date");
    item.day ? json.text(base::iso(*item.day)) : json.null();
    json.key("state").text(word(item.state));
    json.key("verdict").text(policy::word(item.verdict));
    json.key("recognised").text(word(item.recognition));
}

void write_json(JsonWriter& json, const std::vector<WebFinding>& findings) {
    json.key("findings").begin_array();
    for (const auto& finding : findings) {
        json.begin_object();
        json.key("rule").text(finding.rule);
        json.key("level").text(word(finding.level));
        json.key("text").text(finding.words);
        json.key("message").text(finding.message);
        json.key("source").text(finding.sources.empty() ? "" : finding.sources.front().ref);
        json.end_object();
    }
    json.end_array();
}

std::string sweep_sentence(const Sweep& sweep) {
    const bool late = sweep.opens < sweep.asked_on;
    const std::string when = late                            ? "opened on "
                             : sweep.opens == sweep.asked_on ? "opens today, "
                                                             : "opens tomorrow, ";
    return "The restricted period for " + sweep.election + ' ' + when + base::in_words(sweep.opens) +
           (late ? "; what stood on the website before could not be looked at then. " : ". ") +
           count_of(sweep.items.size(), "item that is online", "items that are online") +
           " would not pass inside it: take them down, or record why they stay.";
}

}  // namespace

bool worth_telling(const Digest& digest) {
    return with_verdict(digest) > 0 || std::any_of(digest.sweeps.begin(), digest.sweeps.end(),
                                                   [](const Sweep& sweep) { return !sweep.items.empty(); });
}

std::string digest_subject(const Digest& digest) {
    std::string subject = "Evenhand: ";
    const auto found = with_verdict(digest);
    if (found > 0 || digest.sweeps.empty()) {
        subject += count_of(found, "item", "items") + " on the website to look at";
    }
    for (const auto& sweep : digest.sweeps) {
        subject += (subject.back() == ' ' ? "" : "; ") + count_of(sweep.items.size(), "item", "items") +
                   " before the period for " + sweep.election;
    }
    return subject;
}

std::string digest_text(const Digest& digest) {
    std::string text;
    for (const auto& sweep : digest.sweeps) {
        text += sweep_sentence(sweep) + "\n\n";
        for (const auto& standing : sweep.items) {
            write_item(text, standing.item);
            for (const auto& finding : standing.findings) {
                write_finding(text, finding);
            }
            text += '\n';
        }
    }
    for (const auto& news : digest.news) {
        if (!news.assessment || news.item.verdict == policy::Verdict::clear) {
            continue;
        }
        text += std::string(policy::word(news.item.verdict)) + ", " + std::string(word(news.seen)) + ": ";
        write_item(text, news.item);
        for (const auto& finding : news.assessment->findings) {
            write_finding(text, finding);
        }
        text += news.item.recognition == Recognition::unseen ? "  It never passed the queue.\n" : "";
        text += news.item.recognition == Recognition::changed ? "  It was changed after its approval.\n" : "";
        text += '\n';
    }
    const auto& run = digest.run;
    return text + "Read from " + digest.source.url + ": " + std::to_string(run.fresh) + " new, " +
           std::to_string(run.changed) + " changed, " + std::to_string(run.same) + " the same, " +
           std::to_string(run.gone) + " gone, " + std::to_string(run.could_not_look) +
           " could not be looked at.\n";
}

std::string digest_json(const Digest& digest) {
    JsonWriter json;
    json.begin_object();
    json.key("schema").text("evenhand/scan-digest/1");
    json.key("council").text(digest.source.council);
    json.key("source").text(digest.source.url);
    json.key("items").begin_array();
    for (const auto& news : digest.news) {
        json.begin_object();
        json.key("seen").text(word(news.seen));
        write_json(json, news.item);
        write_json(json, news.assessment ? news.assessment->findings : std::vector<WebFinding>{});
        json.end_object();
    }
    json.end_array();
    json.key("sweeps").begin_array();
    for (const auto& sweep : digest.sweeps) {
        json.begin_object();
        json.key("election").text(sweep.election);
        json.key("opens").text(base::iso(sweep.opens));
        json.key("items").begin_array();
        for (const auto& standing : sweep.items) {
            json.begin_object();
            write_json(json, standing.item);
            write_json(json, standing.findings);
            json.end_object();
        }
        json.end_array().end_object();
    }
    json.end_array().end_object();
    return json.take();
}

}  // namespace evenhand::scan
