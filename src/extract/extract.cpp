#include "evenhand/extract/extract.hpp"

#include "ascii.hpp"
#include "byline.hpp"
#include "cleaning.hpp"
#include "dates.hpp"
#include "decoding.hpp"
#include "evenhand/text/language.hpp"
#include "headline.hpp"
#include "lines.hpp"
#include "pruning.hpp"
#include "repetition.hpp"
#include "scoring.hpp"
#include "writing.hpp"

namespace evenhand::extract {
namespace {

/// "en-GB", "en_GB" → "en"; empty for what is no language.
std::string primary(std::string_view tag) {
    tag = trimmed(tag);
    const std::string out = lowered(tag.substr(0, tag.find_first_of("-_,; ")));
    const bool letters = std::all_of(out.begin(), out.end(), is_letter);
    return letters && (out.size() == 2 || out.size() == 3) ? out : std::string();
}

std::string language_of(const Page& page, const MetaTags& meta, const LinkedData& linked,
                        const std::string& text) {
    // Templates say "en" on their Welsh pages too.
    if (text::language_of(text) == "cy") {
        return "cy";
    }
    const Page::Index html = page.first(GUMBO_TAG_HTML);
    std::string told = html == Page::none ? std::string() : primary(page.attribute(html, "lang"));
    for (const std::string_view other :
         {std::string_view(linked.language), meta.value("content-language|language|dc.language|og:locale")}) {
        told = told.empty() ? primary(other) : told;
    }
    return told.empty() ? std::string(text::language_of(text)) : told;
}

/// What is left of a page after one way of taking its furniture out.
struct Attempt {
    Selection selection;
    Page::Index body = 0;
    std::vector<Page::Index> leads;
    std::uint32_t before = 0;
    std::uint32_t after = 0;
};

Attempt attempt(const Page& page, Page::Index heading, Strictness strictness, const PageInput& input) {
    Attempt out{Selection(page), 0, {}, 0, 0};
    if (input.site != nullptr) {
        drop_repeated(out.selection, *input.site);
    }
    prune(out.selection, heading, strictness);
    out.body = find_body(out.selection);
    out.leads = leads(out.selection, out.body, heading);
    out.before = out.selection.words(out.body);
    const DateReading reading{input.fetched};
    clean(out.selection, out.body, heading, reading);
    out.after = out.selection.words(out.body);
    return out;
}

/// Where names told too much to be furniture, they are not believed.
base::Result<base::Done> take_text(Article& article, const Page& page, Page::Index heading,
                                   const PageInput& input) {
    constexpr std::uint32_t suspiciously_short = 400;
    Attempt chosen = attempt(page, heading, Strictness::by_name, input);
    if (chosen.after < suspiciously_short) {
        Attempt other = attempt(page, heading, Strictness::by_element, input);
        if (other.after > chosen.after * 2) {
            chosen = std::move(other);
        }
    }
    article.kept = chosen.before == 0 ? 0.0 : static_cast<double>(chosen.after) / chosen.before;
    for (const Page::Index lead : chosen.leads) {
        EVENHAND_TRY(const std::string words, written(chosen.selection, lead));
        article.text += words + (words.empty() ? "" : "\n");
    }
    EVENHAND_TRY(const std::string words, written(chosen.selection, chosen.body));
    article.text += words;
    for (Page::Index at = chosen.body; at < page[chosen.body].end;) {
        const bool caption = page[at].tag == GUMBO_TAG_FIGCAPTION;
        if (caption) {
            article.captions.push_back(page.words(at));
        }
        at = caption ? page[at].end : at + 1;
    }
    return base::Done{};
}

void remark(Article& article, const Page& page) {
    if (page.shortened()) {
        article.remarks.emplace_back("the page is nested too deeply to be read in all its parts");
    }
    if (article.replaced * 100 > article.text.size()) {
        article.remarks.emplace_back("more than one in a hundred of its characters could not be read as " +
                                     article.charset.name);
    }
}

}  // namespace

base::Result<Article> extract(const PageInput& input) {
    Article article;
    article.charset = charset_of(input.bytes, input.http_charset);
    EVENHAND_TRY(const text::WebText decoded, decoded_page(input.bytes, article.charset));
    article.replaced = decoded.replaced;
    const Page page(decoded.utf8);
    const MetaTags meta(page);
    const LinkedData linked = read_linked_data(page.data());
    const SiteTemplate site = input.site == nullptr ? SiteTemplate{} : *input.site;
    const Headline headline = find_headline(page, meta, linked, site.title_tail);
    article.title = headline.title;
    article.author = find_author(page, meta, linked);
    PageDates dates =
        find_dates({&page, &meta, &linked, headline.heading, input.url, input.fetched, site.days});
    article.dates = std::move(dates.found);
    article.edited = dates.edited;
    if (!article.dates.empty()) {
        article.date = article.dates.front();
    }
    EVENHAND_TRY_DONE(take_text(article, page, headline.heading, input));
    article.language = language_of(page, meta, linked, article.text);
    remark(article, page);
    return article;
}

base::Result<PageTraits> traits_of(const PageInput& input) {
    const Charset charset = charset_of(input.bytes, input.http_charset);
    EVENHAND_TRY(const text::WebText decoded, decoded_page(input.bytes, charset));
    const Page page(decoded.utf8);
    PageTraits traits;
    for (const Line& line : lines_of(page)) {
        traits.lines.push_back(digest_of(line.words));
    }
    std::sort(traits.lines.begin(), traits.lines.end());
    traits.lines.erase(std::unique(traits.lines.begin(), traits.lines.end()), traits.lines.end());
    const Page::Index title = page.first(GUMBO_TAG_TITLE);
    traits.title = title == Page::none ? std::string() : page.words(title);
    for (const WrittenDate& date : written_dates(MetaTags(page).value(dublin_core_dates),
                                                 {input.fetched, DateReading::Order::day_first})) {
        traits.days.push_back(date.day);
    }
    return traits;
}

}  // namespace evenhand::extract
