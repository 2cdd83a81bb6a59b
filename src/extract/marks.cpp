#include "marks.hpp"

#include "ascii.hpp"

namespace evenhand::extract {
namespace {

/// Whether one of the words, apart by "|", is a word of the mark; "-" and "_" part words.
bool has_word(const std::string& mark, std::string_view words) {
    std::size_t at = 0;
    while (at < mark.size()) {
        const std::size_t begin = std::min(mark.find_first_not_of(" -_", at), mark.size());
        const std::size_t end = std::min(mark.find_first_of(" -_", begin), mark.size());
        if (end > begin && is_one_of(std::string_view(mark).substr(begin, end - begin), words)) {
            return true;
        }
        at = end;
    }
    return false;
}

}  // namespace

bool is_unwanted_mark(const std::string& mark) {
    if (mark.empty()) {
        return false;
    }
    // Layouts that have a side bar, and fields whose label is hidden.
    if (contains_any(mark, "with-sidebar|has-sidebar|no-sidebar|one-sidebar|without-sidebar|with_sidebar")) {
        return false;
    }
    constexpr std::string_view parts =
        "comment|disqus|kommentar|sidebar|side-bar|breadcrumb|cookie|consent|newsletter|subscrib|signup|sign-"
        "up|"
        "sharedaddy|sharing|addthis|addtoany|related|recommend|outbrain|taboola|sponsor|advert|popup|modal|"
        "masthead|paginat|pagenav|skip-link|skiplink|author-bio|authorbio|author-box|authorbox|about-author|"
        "author-info|author_info|tag-list|taglist|tags-links|post-tags|entry-footer|post-footer|post-meta|"
        "entry-meta|postmeta|entry-utility|most-read|mostread|most-popular|mostpopular|trending|yarpp|"
        "nav-links|post-navigation|prevnext|prev-next|next-prev|nextprev|feedback|login|disclaimer|readmore|"
        "read-more|article-footer|article__footer|article-meta|article__meta|social|screen-reader|"
        "visually-hidden|visuallyhidden|print-only|printonly|also-read|more-stories|morestories|"
        "more-news|see-also|article-tags|article-tools|toolbox|inline-promo|whatsapp|share-|-share|share_|_"
        "share|"
        "sharebar|sharelinks|sociable|shariff|byline|dateline|back-to-top|hatom-extra|navigation|navbar|"
        "respond|trackback|pingback|postinfo|post-info|post_info|metadata|meta-data|teaser-list|"
        "breaking-news|ticker|caption|gallery|slideshow|carousel|photo-credit|image-credit|copyright";
    constexpr std::string_view words =
        "ad|ads|adv|nav|menu|share|tags|footer|tools|rss|search|widget|promo|pager|rating|vote|print|rail|"
        "banner|noprint|toc|editsection|credit|credits";
    if (contains(mark, " hidden ") || contains(mark, " sr-only ")) {
        return true;
    }
    return contains_any(mark, parts) || has_word(mark, words);
}

int weight_of_mark(const std::string& mark) {
    if (mark.empty()) {
        return 0;
    }
    int weight = 0;
    if (contains_any(
            mark, "article|body|content|entry|hentry|main|page|post|text|blog|story|column|inhalt|artikel")) {
        weight += 25;
    }
    if (contains_any(mark,
                     "comment|footer|footnote|sidebar|sponsor|widget|promo|related|share|social|tags|tool|"
                     "hidden|banner|contact|masthead|media|scroll|shopping|pager|popup|teaser|caption|meta|"
                     "gallery|nav|header|list")) {
        weight -= 25;
    }
    return weight;
}

bool is_body_mark(const std::string& mark) {
    return !mark.empty() &&
           contains_any(
               mark,
               "articlebody|article-body|article_body|article__body|article-content|"
               "article__content|article_content|articlecontent|article-text|article__text|"
               "entry-content|entry_content|entrycontent|post-content|post_content|postcontent|"
               "post-body|post_body|post-entry|postentry|story-body|storybody|story-content|story-text|"
               "content-body|contentbody|body-content|bodycontent|bodytext|body-text|news-article__content|"
               "field--name-body|field-name-body|byeditor| a-body |main-content-text|single-content|"
               "blog-content|text-content|textblock|story__body|story_body|blogpost-content|page-content");
}

}  // namespace evenhand::extract
