#include "evenhand/scan/sitemap.hpp"

#include "evenhand/scan/feed.hpp"
#include "scan/feed/elements.hpp"
#include "scan/feed/forms.hpp"

#include <algorithm>

namespace evenhand::scan {
namespace {

bool is_web_address(std::string_view link) {
    return link.starts_with("http://") || link.starts_with("https://");
}

std::string local_name(const pugi::xml_node& element) {
    return name_of(element).local;
}

/// <news:news> with its title and date of publication.
void take_news(const pugi::xml_node& news, SitemapEntry& entry) {
    for (const auto& part : news.children()) {
        const std::string name = local_name(part);
        if (name == "title") {
            entry.title = text_in(part);
        } else if (name == "publication_date") {
            entry.published = feed_moment(text_in(part));
        }
    }
}

SitemapEntry entry_of(const pugi::xml_node& element, std::string_view address) {
    SitemapEntry entry;
    for (const auto& part : element.children()) {
        const std::string name = local_name(part);
        if (name == "loc" && entry.link.empty()) {
            entry.link = absolute_link(text_in(part), address);
        } else if (name == "lastmod") {
            entry.changed = feed_moment(text_in(part));
        } else if (name == "news") {
            take_news(part, entry);
        }
    }
    return entry;
}

void add(std::vector<SitemapEntry>& list, SitemapEntry entry, Sitemap& sitemap) {
    if (sitemap.pages.size() + sitemap.sitemaps.size() == sitemap_entry_limit) {
        sitemap.damaged = true;
    } else if (is_web_address(entry.link)) {
        list.push_back(std::move(entry));
    } else {
        sitemap.damaged = true;
    }
}

base::Error no_sitemap() {
    return {base::ErrorCode::malformed, "it is no sitemap", "give the address of a sitemap", {}};
}

/// An address a line, as sitemaps.org allows; one line that is something else makes it no sitemap.
base::Result<Sitemap> parse_lines(std::string_view text) {
    Sitemap sitemap;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = trim(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) {
            continue;
        }
        if (!is_web_address(line) || line.find_first_of(" \t<") != std::string_view::npos) {
            return no_sitemap();
        }
        add(sitemap.pages, {std::string(line), {}, {}, {}}, sitemap);
    }
    return sitemap.pages.empty() ? base::Result<Sitemap>(no_sitemap())
                                 : base::Result<Sitemap>(std::move(sitemap));
}

}  // namespace

base::Result<Sitemap> parse_sitemap(std::string_view utf8, std::string_view address) {
    if (utf8.find('<') == std::string_view::npos) {
        return parse_lines(utf8);
    }
    const auto begin =
        std::min({utf8.find("<?xml"), utf8.find("<urlset"), utf8.find("<sitemapindex"), utf8.size()});
    pugi::xml_document document;
    const auto parsed = document.load_buffer(utf8.data() + begin, utf8.size() - begin, pugi::parse_default,
                                             pugi::encoding_utf8);
    const pugi::xml_node root = document.document_element();
    const std::string name = root ? local_name(root) : std::string{};
    if (name != "urlset" && name != "sitemapindex") {
        return no_sitemap();
    }
    Sitemap sitemap;
    sitemap.damaged = !parsed;
    for (const auto& element : root.children()) {
        const std::string kind = local_name(element);
        if (kind == "url" || kind == "sitemap") {
            add(kind == "url" ? sitemap.pages : sitemap.sitemaps, entry_of(element, address), sitemap);
        }
    }
    return sitemap;
}

}  // namespace evenhand::scan
