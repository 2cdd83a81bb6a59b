#include "anchors.hpp"
#include "ascii.hpp"
#include "decoding.hpp"
#include "entry_days.hpp"
#include "evenhand/extract/links.hpp"
#include "pagers.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace evenhand::extract {
namespace {

constexpr std::size_t shortest_title = 12;
constexpr std::size_t telling_length = 80;
constexpr std::size_t fewest_articles = 3;
constexpr std::size_t fewest_dated_articles = 2;
constexpr std::size_t groups_looked_at = 6;

/// For each node a digest of the elements from the root down to it: the entries of a list are made alike.
std::vector<std::uint64_t> makes_of(const Page& page) {
    std::vector<std::uint64_t> out(page.size());
    for (Page::Index at = 0; at < page.size(); ++at) {
        const std::uint64_t above = page[at].parent == Page::none ? 0 : out[page[at].parent];
        out[at] = (above ^ (static_cast<std::uint64_t>(page[at].tag) + 1)) * 1099511628211U;
    }
    return out;
}

/// Up to the last slash of the path.
std::string_view folder_of(std::string_view href) {
    href = href.substr(0, href.find_first_of("?#"));
    return href.substr(0, href.rfind('/') + 1);
}

using Entries = std::vector<const Anchor*>;

/// Anchors that may be the title of an entry, each address once, with those of the same make together.
class Candidates {
  public:
    Candidates(const Page& page, const std::vector<Anchor>& anchors) {
        const auto makes = makes_of(page);
        for (const Anchor& anchor : anchors) {
            if (anchor.around || anchor.words.size() < shortest_title || is_weak(anchor.words)) {
                continue;
            }
            all_.push_back(&anchor);
            Entries& group = groups_[makes[anchor.at]];
            if (hrefs_[makes[anchor.at]].insert(anchor.href).second) {
                group.push_back(&anchor);
            }
        }
    }

    /// Those that say most, the most first; each with what else leads to its folder.
    [[nodiscard]] std::vector<Entries> best() const {
        std::vector<const Entries*> groups;
        for (const auto& [make, group] : groups_) {
            if (group.size() >= fewest_dated_articles) {
                groups.push_back(&group);
            }
        }
        std::sort(groups.begin(), groups.end(), [](const Entries* one, const Entries* other) {
            const std::size_t tells = told(*one);
            const std::size_t other_tells = told(*other);
            return tells != other_tells ? tells > other_tells : one->front()->at < other->front()->at;
        });
        groups.resize(std::min(groups.size(), groups_looked_at));
        std::vector<Entries> out;
        for (const Entries* group : groups) {
            out.push_back(with_others_of_folder(*group));
        }
        return out;
    }

    static std::size_t told(const Entries& entries) {
        std::size_t sum = 0;
        for (const Anchor* entry : entries) {
            sum += std::min(entry->words.size(), telling_length);
        }
        return sum;
    }

  private:
    /// The first entry of a list is often shown larger, and made otherwise.
    [[nodiscard]] Entries with_others_of_folder(const Entries& group) const {
        std::map<std::string_view, std::size_t> counts;
        for (const Anchor* entry : group) {
            ++counts[folder_of(entry->href)];
        }
        const auto most =
            std::max_element(counts.begin(), counts.end(),
                             [](const auto& one, const auto& other) { return one.second < other.second; });
        if (most->second * 3 < group.size() * 2 || most->first.size() < 2) {
            return group;
        }
        Entries out;
        std::set<std::string_view> known;
        const std::set<const Anchor*> own(group.begin(), group.end());
        for (const Anchor* anchor : all_) {
            const bool fits = own.contains(anchor) || folder_of(anchor->href) == most->first;
            if (fits && known.insert(anchor->href).second) {
                out.push_back(anchor);
            }
        }
        return out;
    }

    std::vector<const Anchor*> all_;
    std::map<std::uint64_t, Entries> groups_;
    std::map<std::uint64_t, std::set<std::string>> hrefs_;
};

struct Dated {
    Entries entries;
    std::vector<std::optional<base::Day>> days;
    double worth = 0;
};

Dated dated(const Page& page, Entries entries, base::Day latest) {
    std::vector<Page::Index> places;
    for (const Anchor* entry : entries) {
        places.push_back(entry->at);
    }
    Dated out{std::move(entries), entry_days(page, places, latest), 0};
    const auto days = static_cast<std::size_t>(
        std::count_if(out.days.begin(), out.days.end(), [](const auto& day) { return day.has_value(); }));
    const bool all = days == out.entries.size() && days >= fewest_dated_articles;
    if (all || out.entries.size() >= fewest_articles) {
        out.worth = static_cast<double>(Candidates::told(out.entries)) *
                    (1.0 + 2.0 * static_cast<double>(days) / static_cast<double>(out.entries.size()));
    }
    return out;
}

}  // namespace

base::Result<ListingPage> listing_of(const PageInput& input) {
    EVENHAND_TRY(const text::WebText decoded,
                 decoded_page(input.bytes, charset_of(input.bytes, input.http_charset)));
    const Page page(decoded.utf8);
    const std::vector<Anchor> anchors = anchors_of(page);
    Dated best;
    for (Entries& group : Candidates(page, anchors).best()) {
        Dated other = dated(page, std::move(group), input.fetched);
        if (other.worth > best.worth) {
            best = std::move(other);
        }
    }
    ListingPage out{base_of(page), {}, {}};
    for (std::size_t at = 0; best.worth > 0 && at < best.entries.size(); ++at) {
        out.articles.push_back({{best.entries[at]->href, best.entries[at]->words}, best.days[at]});
    }
    out.further = further_pages(page, anchors);
    return out;
}

}  // namespace evenhand::extract
