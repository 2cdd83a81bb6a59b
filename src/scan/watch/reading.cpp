#include "scan/watch/reading.hpp"

#include "evenhand/extract/extract.hpp"

#include <algorithm>

namespace evenhand::scan {
namespace {

constexpr std::size_t enough_pages = 12;
/// Of fewer a template is empty.
constexpr std::size_t few_pages = 3;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

extract::PageInput input_of(const Snapshot& page, base::Day today) {
    return {page.bytes, charset_of_headers(page.headers), page.url, today, nullptr};
}

}  // namespace

std::string charset_of_headers(const std::string& headers) {
    std::string folded = headers;
    std::transform(folded.begin(), folded.end(), folded.begin(), lower);
    constexpr std::string_view name = "content-type:";
    for (std::size_t begin = 0; begin < folded.size();) {
        const auto end = std::min(folded.find('\n', begin), folded.size());
        if (std::string_view(folded).substr(begin).starts_with(name)) {
            return extract::charset_in(
                std::string_view(headers).substr(begin + name.size(), end - begin - name.size()));
        }
        begin = end + 1;
    }
    return {};
}

base::Result<SiteReader> SiteReader::of(Records& records, std::int64_t source, base::Day today) {
    SiteReader reader(today);
    ItemQuery query;
    query.source = source;
    query.states = {ItemState::online};
    query.limit = static_cast<std::int64_t>(enough_pages);
    EVENHAND_TRY(const auto newest, records.items(query));
    for (const auto& item : newest.rows) {
        EVENHAND_TRY(const auto versions, records.versions(item.id));
        if (versions.empty()) {
            continue;
        }
        EVENHAND_TRY(const auto page, records.snapshot(versions.back().snapshot));
        if (page) {
            reader.remember(*page);
        }
    }
    reader.relearn();
    return reader;
}

base::Result<extract::Article> SiteReader::read(const Snapshot& page) const {
    auto input = input_of(page, today_);
    input.site = &site_;
    EVENHAND_TRY(auto article, extract::extract(input));
    if (!article.text.empty()) {
        return article;
    }
    // An item all of whose lines stand on other pages too is an item all the same.
    input.site = nullptr;
    return extract::extract(input);
}

void SiteReader::remember(const Snapshot& page) {
    if (pages_.size() >= enough_pages) {
        return;
    }
    if (auto traits = extract::traits_of(input_of(page, today_)); traits.ok()) {
        pages_[page.url] = std::move(traits).value();
    }
}

bool SiteReader::relearn() {
    // A template of a few pages serves; learning anew with each page would read the same site in many ways.
    const bool richer = pages_.size() >= few_pages && learned_from_ < few_pages;
    if (richer) {
        std::vector<extract::PageTraits> traits;
        for (const auto& [address, page] : pages_) {
            traits.push_back(page);
        }
        site_ = extract::template_of(traits);
        learned_from_ = pages_.size();
    }
    return richer;
}

}  // namespace evenhand::scan
