#include "app/scan/fetching.hpp"

#include "evenhand/base/comma_list.hpp"

#include <charconv>

namespace evenhand::app {
namespace {

constexpr Option fetching_options[] = {{"host"},      {"internal-host"}, {"port"},
                                       {"authority"}, {"contact"},       {"gap"}};

base::Error usage(std::string message, std::string mend) {
    return {base::ErrorCode::usage, std::move(message), std::move(mend), {}};
}

template <typename Number>
base::Result<Number> number_in(const std::string& text, std::string_view option) {
    Number number{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) {
        return usage("--" + std::string(option) + " " + text.substr(0, 40) + " is no number that it can be",
                     "give it in digits");
    }
    return number;
}

}  // namespace

std::vector<Option> with_fetching(std::vector<Option> options) {
    options.insert(options.end(), std::begin(fetching_options), std::end(fetching_options));
    return options;
}

base::Result<scan::FetchSettings> fetch_settings(const Options& options) {
    scan::FetchSettings settings;
    settings.hosts = base::comma_list(options.value("host").value_or(""), base::EmptyPart::is_dropped);
    settings.internal_hosts =
        base::comma_list(options.value("internal-host").value_or(""), base::EmptyPart::is_dropped);
    for (const std::string& part :
         base::comma_list(options.value("port").value_or(""), base::EmptyPart::is_dropped)) {
        EVENHAND_TRY(const std::uint16_t port, number_in<std::uint16_t>(part, "port"));
        settings.ports.push_back(port);
    }
    settings.authorities = options.value("authority").value_or("");
    settings.contact = options.value("contact").value_or("");
    if (const auto gap = options.value("gap")) {
        EVENHAND_TRY(const std::uint16_t seconds, number_in<std::uint16_t>(*gap, "gap"));
        settings.gap = std::chrono::seconds(seconds);
    }
    return settings;
}

bool is_web_address(std::string_view word) {
    return word.starts_with("http://") || word.starts_with("https://");
}

base::Result<scan::Answer> fetched_page(const std::string& url, const scan::FetchSettings& settings,
                                        const base::Clock& clock) {
    scan::FetchSettings with_host = settings;
    with_host.hosts.push_back(scan::host_of(url));
    scan::Answer answer = scan::open_fetcher(with_host, clock)->fetch({url, scan::Want::page, {}});
    if (answer.outcome != scan::Outcome::fetched) {
        const bool unwanted = answer.outcome == scan::Outcome::refused;
        return base::Error{unwanted ? base::ErrorCode::refused : base::ErrorCode::unreadable,
                           answer.why,
                           "save the page and name the file, with --url for its address",
                           {answer.final_url.empty() ? url : answer.final_url, 0}};
    }
    return answer;
}

}  // namespace evenhand::app
