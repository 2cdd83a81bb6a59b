#include "app/eval/table.hpp"

#include "evenhand/base/json_writer.hpp"

#include <cstdio>

namespace evenhand::app {
namespace {

std::string figure(std::optional<double> value) {
    if (!value) {
        return "   - ";
    }
    char out[16];
    std::snprintf(out, sizeof out, "%5.3f", *value);
    return out;
}

std::string ratios(const std::string& name, const Count& count) {
    char head[64];
    std::snprintf(head, sizeof head, "%-26s ", name.c_str());
    return head + figure(precision(count)) + " " + figure(recall(count)) + " " + figure(f1(count));
}

std::string row(const std::string& name, const Count& count) {
    char counts[64];
    std::snprintf(counts, sizeof counts, " %5u %5u %5u\n", count.found, count.wrong, count.missed);
    return ratios(name, count) + counts;
}

void write(base::JsonWriter& json, std::string_view key, std::optional<double> value) {
    json.key(key);
    if (value) {
        json.real(*value);
    } else {
        json.null();
    }
}

void write_row(base::JsonWriter& json, std::string_view name, const Count& count) {
    json.key(name).begin_object();
    write(json, "precision", precision(count));
    write(json, "recall", recall(count));
    write(json, "f1", f1(count));
    json.key("found").number(count.found);
    json.key("wrong").number(count.wrong);
    json.key("missed").number(count.missed);
}

std::string certainty_rows(const Score& score) {
    std::string rows;
    for (const auto& [certainty, judged] : score.certainties) {
        char line[128];
        std::snprintf(line, sizeof line, "%-26s %s   right %u, arguable %u, wrong %u\n",
                      std::string(rules::word(certainty)).c_str(),
                      figure(share(judged.right, judged.right + judged.wrong)).c_str(), judged.right,
                      judged.arguable, judged.wrong);
        rows += line;
    }
    return rows;
}

}  // namespace

std::string to_table(const Score& score, Misses misses) {
    std::string out =
        std::to_string(score.cases) + " cases, " + std::to_string(score.failed.size()) + " failed\n";
    out += "rule                       prec  recall  F1    found wrong missed\n";
    for (const auto& [rule, count] : score.rules) {
        out += row(rule, count);
    }
    out += row("ALL findings", total(score));
    out += ratios("direct quotes", score.quotes) + "   of the found: speaker right " +
           figure(share(score.speakers_right, score.quotes.found)) + ", role right " +
           figure(share(score.roles_right, score.quotes.found)) + "\n";
    out += row("indirect, of members", score.indirect);
    out += certainty_rows(score);
    out += "documents: ";
    std::string_view separator;
    for (const auto& [name, count] : score.documents) {
        out += std::string(separator) + name + " " + std::to_string(count);
        separator = ", ";
    }
    out += "\n";
    for (const std::string& failure : score.failed) {
        out += "FAILED " + failure + "\n";
    }
    if (misses == Misses::list) {
        for (const std::string& miss : score.misses) {
            out += miss + "\n";
        }
    }
    return out;
}

std::string to_json(const Score& score, Misses misses) {
    base::JsonWriter json;
    json.begin_object();
    json.key("cases").number(score.cases);
    json.key("failed").number(static_cast<std::int64_t>(score.failed.size()));
    json.key("rows").begin_object();
    for (const auto& [rule, count] : score.rules) {
        write_row(json, rule, count);
        json.end_object();
    }
    write_row(json, "ALL", total(score));
    json.end_object();
    write_row(json, "quotes", score.quotes);
    write(json, "speaker", share(score.speakers_right, score.quotes.found));
    write(json, "role", share(score.roles_right, score.quotes.found));
    json.end_object();
    write_row(json, "indirect", score.indirect);
    json.end_object();
    json.end_object();
    json.key("certainty").begin_object();
    for (const auto& [certainty, judged] : score.certainties) {
        json.key(rules::word(certainty)).begin_object();
        write(json, "share", share(judged.right, judged.right + judged.wrong));
        json.key("right").number(judged.right);
        json.key("arguable").number(judged.arguable);
        json.key("wrong").number(judged.wrong);
        json.end_object();
    }
    json.end_object();
    json.key("documents").begin_object();
    for (const auto& [name, count] : score.documents) {
        json.key(name).number(count);
    }
    json.end_object();
    json.key("failures").begin_array();
    for (const std::string& failure : score.failed) {
        json.text(failure);
    }
    json.end_array();
    if (misses == Misses::list) {
        json.key("misses").begin_array();
        for (const std::string& miss : score.misses) {
            json.text(miss);
        }
        json.end_array();
    }
    json.end_object();
    return json.take();
}

}  // namespace evenhand::app
