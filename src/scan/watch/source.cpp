#include "evenhand/scan/source.hpp"

#include "evenhand/base/words.hpp"
#include "scan/watch/addresses.hpp"

#include <algorithm>

namespace evenhand::scan {
namespace {

constexpr std::pair<SourceKind, std::string_view> kinds[] = {
    {SourceKind::feed, "feed"}, {SourceKind::sitemap, "sitemap"}, {SourceKind::listing, "listing"}};
constexpr std::pair<SourceStanding, std::string_view> standings[] = {{SourceStanding::active, "active"},
                                                                     {SourceStanding::ended, "ended"}};

}  // namespace

std::string_view word(SourceKind kind) {
    return base::word_in(kinds, kind);
}

std::optional<SourceKind> source_kind_named(std::string_view word) {
    return base::named_in(kinds, word);
}

std::string_view word(SourceStanding standing) {
    return base::word_in(standings, standing);
}

std::optional<SourceStanding> source_standing_named(std::string_view word) {
    return base::named_in(standings, word);
}

bool may_lie_at(const Source& source, std::string_view url) {
    const auto address = parts_of(url);
    const auto own = parts_of(source.url);
    if (!address || !own) {
        return false;
    }
    return address->host == own->host ||
           std::find(source.hosts.begin(), source.hosts.end(), address->host) != source.hosts.end();
}

}  // namespace evenhand::scan
