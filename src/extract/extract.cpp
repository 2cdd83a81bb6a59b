#include "evenhand/extract/extract.hpp"

#include "ascii.hpp"
#include "byline.hpp"
#include "cleaning.hpp"
#include "dates.hpp"
#include "evenhand/text/language.hpp"
#include "evenhand/text/web_encoding.hpp"
#include "headline.hpp"
#include "pruning.hpp"
#include "scoring.hpp"
#include "writing.hpp"

namespace evenhand::extract {
namespace {

base::Error too_large() {
    return {base::ErrorCode::too_large,
            "the page is over the limit of 5 MB",
            "copy its text into a plain file",
            {}};
}

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

Attempt attempt(const Page& page, Page::Index heading, Strictness strictness, base::Day fetched) {
    Attempt out{Selection(page), 0, {}, 0, 0};
    prune(out.selection, heading, strictness);
    out.body = find_body(out.selection);
    out.leads = leads(out.selection, out.body, heading);
    out.before = out.selection.words(out.body);
    const DateReading reading{fetched};
    clean(out.selection, out.body, heading, reading);
    out.after = out.selection.words(out.body);
    return out;
}

/// Where names told too much to be furniture, they are not believed.
base::Result<base::Done> take_text(Article& article, const Page& page, Page::Index heading,
                                   base::Day fetched) {
    constexpr std::uint32_t suspiciously_short = 400;
    Attempt chosen = attempt(page, heading, Strictness::by_name, fetched);
    if (chosen.after < suspiciously_short) {
        Attempt other = attempt(page, heading, Strictness::by_element, fetched);
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
    for (Page::Index at = chosen.body; at < page[chosen.body].end; ++at) {
        if (page[at].tag == GUMBO_TAG_FIGCAPTION) {
            article.captions.push_back(page.words(at));
        }
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
    if (input.bytes.size() > page_limit) {
        return too_large();
    }
    Article article;
    article.charset = charset_of(input.bytes, input.http_charset);
    const text::WebText decoded = text::decode_web(input.bytes, article.charset.name);
    if (decoded.utf8.size() > page_limit) {
        return too_large();
    }
    article.replaced = decoded.replaced;
    const Page page(decoded.utf8);
    const MetaTags meta(page);
    const LinkedData linked = read_linked_data(page.data());
    const Headline headline = find_headline(page, meta, linked, {});
    article.title = headline.title;
    article.author = find_author(page, meta, linked);
    PageDates dates = find_dates({&page, &meta, &linked, headline.heading, input.url, input.fetched, {}});
    article.dates = std::move(dates.found);
    article.edited = dates.edited;
    if (!article.dates.empty()) {
        article.date = article.dates.front();
    }
    EVENHAND_TRY_DONE(take_text(article, page, headline.heading, input.fetched));
    article.language = language_of(page, meta, linked, article.text);
    remark(article, page);
    return article;
}

}  // namespace evenhand::extract
