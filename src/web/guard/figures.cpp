#include "figures.hpp"

#include <charconv>

namespace evenhand::web {
namespace {

std::string number(double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

void head(std::string& out, std::string_view name, std::string_view type, std::string_view help) {
    out += "# HELP " + std::string(name) + " " + std::string(help) + "\n";
    out += "# TYPE " + std::string(name) + " " + std::string(type) + "\n";
}

}  // namespace

std::string label(std::string_view value) {
    std::string out;
    for (const char c : value) {
        out += c == '\\' || c == '"' ? std::string{'\\', c} : c == '\n' ? "\\n" : std::string(1, c);
    }
    return out;
}

void Figures::answered(std::string_view route, std::string_view method, int status,
                       std::chrono::nanoseconds taken) {
    const double seconds = std::chrono::duration<double>(taken).count();
    const std::lock_guard lock(mutex_);
    ++answers_[{std::string(route), std::string(method), status}];
    Latency& latency = latency_[std::string(route)];
    ++latency.count;
    latency.sum += seconds;
    for (std::size_t at = 0; at < bounds.size(); ++at) {
        latency.below[at] += seconds <= bounds[at] ? 1 : 0;
    }
}

void Figures::checked(policy::Verdict verdict) {
    const std::lock_guard lock(mutex_);
    ++verdicts_.at(static_cast<std::size_t>(verdict));
}

void Figures::knowledge_taken() {
    const std::lock_guard lock(mutex_);
    ++taken_;
    left_aside_ = false;
}

void Figures::knowledge_refused() {
    const std::lock_guard lock(mutex_);
    ++refused_;
    left_aside_ = true;
}

void Figures::append_latency(std::string& out) const {
    constexpr std::string_view name = "evenhand_request_duration_seconds";
    head(out, name, "histogram", "How long answers took, by route.");
    for (const auto& [route, latency] : latency_) {
        const std::string begin = std::string(name) + "_bucket{route=\"" + label(route) + "\",le=\"";
        for (std::size_t at = 0; at < bounds.size(); ++at) {
            out += begin + number(bounds[at]) + "\"} " + std::to_string(latency.below[at]) + "\n";
        }
        out += begin + "+Inf\"} " + std::to_string(latency.count) + "\n";
        const std::string end = "{route=\"" + label(route) + "\"} ";
        out += std::string(name) + "_sum" + end + number(latency.sum) + "\n";
        out += std::string(name) + "_count" + end + std::to_string(latency.count) + "\n";
    }
}

std::string Figures::text() const {
    const std::lock_guard lock(mutex_);
    std::string out;
    head(out, "evenhand_requests_total", "counter", "Answers, by route, method and status.");
    for (const auto& [key, count] : answers_) {
        const auto& [route, method, status] = key;
        out += "evenhand_requests_total{route=\"" + label(route) + "\",method=\"" + label(method) +
               "\",status=\"" + std::to_string(status) + "\"} " + std::to_string(count) + "\n";
    }
    append_latency(out);
    head(out, "evenhand_checks_total", "counter", "Texts that were checked, by verdict.");
    for (const auto verdict : {policy::Verdict::clear, policy::Verdict::refer, policy::Verdict::stop}) {
        out += "evenhand_checks_total{verdict=\"" + std::string(policy::word(verdict)) + "\"} " +
               std::to_string(verdicts_.at(static_cast<std::size_t>(verdict))) + "\n";
    }
    head(out, "evenhand_reloads_total", "counter", "Changed rules, calendars and councils that were read.");
    out += "evenhand_reloads_total{outcome=\"taken\"} " + std::to_string(taken_) + "\n";
    out += "evenhand_reloads_total{outcome=\"refused\"} " + std::to_string(refused_) + "\n";
    head(out, "evenhand_knowledge_left_aside", "gauge",
         "1 where the files hold something that cannot be used, so that what was there before goes on.");
    out += "evenhand_knowledge_left_aside " + std::string(left_aside_ ? "1" : "0") + "\n";
    return out;
}

}  // namespace evenhand::web
