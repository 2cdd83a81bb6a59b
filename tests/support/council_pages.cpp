#include "support/council_pages.hpp"

#include <array>

namespace evenhand::tests {
namespace {

constexpr std::size_t subject_count = 8;

struct Subject {
    std::string title;
    std::string_view place;
    std::string_view work;
    std::string_view person;
};

struct NamedSubject {
    std::string_view title;
    std::string_view place;
    std::string_view work;
    std::string_view person;
};

constexpr std::array<NamedSubject, subject_count> named{{
    {"Footbridge to be painted before the summer", "Mill Lane", "painting the old footbridge",
     "Ann Whitlock"},
    {"Library opens on Saturdays again", "Harbour Street", "opening the library at weekends", "Ann Whitlock"},
    {"Residents asked about cycle parking", "Station Road", "adding covered cycle parking", "Ann Whitlock"},
    {"New play area takes shape", "Elm Park", "building swings and a sandpit", "Rhys Parry"},
    {"Roadworks at the market square", "Market Square", "renewing the drains under the square", "Rhys Parry"},
    {"Winter service: gritters get their names", "the depot at Long Acre", "preparing nine gritting lorries",
     "Rhys Parry"},
    {"Allotment waiting list reopens", "Quarry Fields", "marking out forty new plots", "Ann Whitlock"},
    {"Swimming lessons for schools to continue", "Riverside Pool", "paying for lessons of two terms",
     "Rhys Parry"},
}};

/// The pages of a long site come back to a subject, as news does.
Subject subject_of(std::size_t at) {
    const NamedSubject& about = named[at % subject_count];
    const std::size_t turn = at / subject_count;
    const std::string again = turn == 0 ? "" : ": stage " + std::to_string(turn + 1);
    return {std::string(about.title) + again, about.place, about.work, about.person};
}

base::Day day_of_page(std::size_t at) {
    return base::day_of(2024, 2, 26) + std::chrono::days(static_cast<int>(at) * 17);
}

std::string ordinal(unsigned day) {
    const bool teen = day >= 11 && day <= 13;
    const std::string_view suffix = teen            ? "th"
                                    : day % 10 == 1 ? "st"
                                    : day % 10 == 2 ? "nd"
                                    : day % 10 == 3 ? "rd"
                                                    : "th";
    return std::to_string(day) + std::string(suffix);
}

/// One after the other, the forms in which councils write a day.
std::string written(base::Day day, std::size_t form) {
    const std::chrono::year_month_day date(day);
    const std::string iso = base::iso(day);
    const std::string words = base::in_short_words(day);
    const std::size_t blank = words.find(' ');
    const std::string nth = ordinal(static_cast<unsigned>(date.day())) + words.substr(blank);
    const std::string month_year = words.substr(blank + 1);
    const std::string month = month_year.substr(0, month_year.find(' '));
    const std::string number = words.substr(0, blank);
    switch (form % 8) {
    case 0: return words;
    case 1: return base::in_words(day);
    case 2: return nth;
    case 3: return std::string(base::weekday_name(day)) + ", " + nth;
    case 4: return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
    case 5: return number + " " + month.substr(0, 3) + " " + iso.substr(0, 4);
    case 6: return month + " " + number + ", " + iso.substr(0, 4);
    default: return number + " " + month + ", " + iso.substr(0, 4);
    }
}

/// The paragraphs of a release; those that many releases share are among them.
std::vector<std::string> paragraphs(std::size_t at) {
    const Subject about = subject_of(at);
    const std::string place(about.place);
    const std::string work(about.work);
    const std::string number = std::to_string(at * 3 + 4);
    return {"Exampleshire Council begins " + work + " at " + place + " this season, after " + number +
                " months of preparation and a survey of everybody who lives nearby.",
            "The work is planned in " + number + " steps, so that " + place +
                " stays open for most of the time. Signs tell which way to go, and stewards help where the "
                "path is "
                "narrow.",
            "Councillor " + std::string(about.person) + ", Cabinet Member for Places, said:",
            "\xe2\x80\x9cPeople told us what they need at " + place + ", and " + work +
                " is what most of them asked for. I thank all who took part in the " + number +
                " meetings.\xe2\x80\x9d",
            "Questions about " + work +
                " can be asked at the town hall on weekdays, or on the telephone during office "
                "hours. The plans for " +
                place + " hang in the hall until the end of the month."};
}

constexpr std::string_view notes_heading = "Notes to editors";
constexpr std::string_view notes =
    "Exampleshire Council serves 140,000 residents in nine towns and forty villages.";

std::string text_of(std::size_t at) {
    std::string out;
    for (const std::string& paragraph : paragraphs(at)) {
        out += paragraph + "\n\n";
    }
    return out + std::string(notes_heading) + "\n\n" + std::string(notes) + "\n";
}

std::string body_of(std::size_t at) {
    std::string out;
    for (const std::string& paragraph : paragraphs(at)) {
        out += "<p>" + paragraph + "</p>\n";
    }
    return out + "<h3>" + std::string(notes_heading) + "</h3><p>" + std::string(notes) + "</p>\n";
}

std::string link_to(std::size_t at) {
    const std::size_t other = at % subject_count;
    return "<a href=\"/news/" + std::to_string(other) + "\">" + subject_of(other).title + "</a>";
}

std::string head_of(std::size_t at, std::string_view more,
                    std::string_view tail = " | Exampleshire Council") {
    return "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>" +
           subject_of(at).title + std::string(tail) + "</title>" + std::string(more) + "</head>\n";
}

constexpr std::string_view cookies =
    "<div id=\"ccc\"><p>We use some essential cookies to make this website work. We would like to set more "
    "of them "
    "to understand how the site is used, to remember your settings and to improve our services.</p>"
    "<button>Accept</button></div>";
constexpr std::string_view site_foot =
    "<footer><h2>Contact us</h2><p>Exampleshire Council, Town Hall, High Street, Exampleton. Open from "
    "Monday to "
    "Friday, nine to five.</p><ul><li><a href=\"/a\">Accessibility</a></li><li><a "
    "href=\"/p\">Privacy</a></li></ul>"
    "<p>Page last reviewed: 3 June 2025</p></footer></body></html>";

CouncilPage made(std::size_t at, std::string html) {
    return {std::move(html), subject_of(at).title, text_of(at), day_of_page(at)};
}

std::string local_gov_drupal(std::size_t at) {
    const std::string day = base::iso(day_of_page(at));
    const std::string title = subject_of(at).title;
    return head_of(at,
                   "<script "
                   "type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":"
                   "\"NewsArticle\",\"headline\":\"" +
                       title + "\",\"datePublished\":\"" + day +
                       "\",\"dateModified\":\"2025-07-01\",\"author\":{\"@type\":\"Organization\",\"name\":"
                       "\"Exampleshire Council\"}}]}</script>") +
           "<body class=\"path-node page-node-type-localgov-news-article\">" + std::string(cookies) +
           "<header role=\"banner\"><nav class=\"menu--main\"><ul><li><a href=\"/\">Home</a></li><li><a "
           "href=\"/news\">"
           "News</a></li></ul></nav></header><div class=\"breadcrumbs\"><a href=\"/\">Home</a></div>"
           "<main class=\"main\"><article class=\"news-article news-article--full\"><h1 "
           "class=\"lgd-page-title\">" +
           title + "</h1><div class=\"news-article__date\"><time datetime=\"" + day + "T12:00:00Z\">" +
           written(day_of_page(at), at) +
           "</time></div><ul class=\"news-article__categories\"><li><a href=\"/c\">Environment</a></li></ul>"
           "<div class=\"field field--name-body field--type-text-with-summary field--label-hidden\">" +
           body_of(at) + "</div><section class=\"news-related\"><h2>Related news</h2><ul><li>" +
           link_to(at + 1) + "</li><li>" + link_to(at + 2) + "</li></ul></section></article></main>" +
           std::string(site_foot);
}

std::string jadu(std::size_t at) {
    return head_of(
               at,
               "<meta name=\"DC.date.created\" content=\"2005-04-01\"><meta name=\"DC.creator\" content=\"\">"
               "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss/news\">",
               " - Exampleshire Council") +
           "<body class=\"one-column\">" + std::string(cookies) +
           "<div id=\"mast\"><a href=\"/\">Exampleshire "
           "Council</a><form><label>Search</label><input></form></div>"
           "<div id=\"content\"><h1>" +
           subject_of(at).title + "</h1><p class=\"date\">Published " + written(day_of_page(at), at) +
           "</p><div class=\"byEditor article\">" + body_of(at) +
           "<p>Share this page</p><ul class=\"list\"><li><a href=\"/f\">Facebook</a></li><li><a "
           "href=\"/t\">Twitter</a>"
           "</li></ul><p><a href=\"/archive\">More articles in the news archive</a></p></div>"
           "<p>Is there anything wrong with this page? Tell us, and we shall look into it as soon as we "
           "can.</p></div>" +
           std::string(site_foot);
}

std::string umbraco(std::size_t at) {
    return head_of(at, "<meta property=\"og:site_name\" content=\"Exampleshire Council\">") + "<body>" +
           std::string(cookies) +
           "<header><a href=\"/cy\">Cymraeg</a><ul class=\"nav\"><li><a "
           "href=\"/pay\">Pay</a></li></ul></header>"
           "<main id=\"main\"><div class=\"container\"><div class=\"row\"><div class=\"col-md-8\"><h1>" +
           subject_of(at).title + "</h1><p>" + written(day_of_page(at), at) + "</p><div class=\"rte\">" +
           body_of(at) +
           "</div><div><h2>Was this page useful?</h2><p>Your answer helps us to make the pages of this "
           "website better "
           "for everybody who uses them.</p></div></div><div class=\"col-md-4\"><h2>Latest</h2><ul><li>" +
           link_to(at + 1) + " 2 May 2025</li></ul></div></div></div></main>" + std::string(site_foot);
}

/// The date stands in the last paragraph of the body.
std::string goss(std::size_t at) {
    return head_of(at, "<meta name=\"DCTERMS.modified\" content=\"2025-07-01\">", " - Exampleshire") +
           "<body class=\"item-news\"><div class=\"wrapper\">" + std::string(cookies) +
           "<div class=\"a-header\"><ul><li><a href=\"/a-z\">A to Z</a></li><li><a href=\"/my\">My "
           "account</a></li></ul>"
           "</div><div class=\"a-content\"><h1 class=\"a-heading\">" +
           subject_of(at).title + "</h1><div class=\"a-body\">" + body_of(at) + "<p>" +
           written(day_of_page(at), at) + "</p></div><div class=\"a-relateds\"><h2>See also</h2><ul><li>" +
           link_to(at + 3) +
           "</li></ul></div><p>Sign up to our newsletter to hear of events, consultations and offers in your "
           "part of "
           "the county.</p></div></div>" +
           std::string(site_foot);
}

std::string word_press(std::size_t at) {
    const std::string day = base::iso(day_of_page(at));
    return head_of(at,
                   "<meta property=\"article:published_time\" content=\"" + day +
                       "T09:30:00+01:00\"><meta property=\"article:modified_time\" "
                       "content=\"2025-07-01T10:00:00+01:00\"><meta property=\"og:title\" content=\"" +
                       subject_of(at).title + "\">",
                   " \xe2\x80\x93 Exampleshire Newsroom") +
           "<body class=\"single single-post\"><header class=\"site-header\"><p "
           "class=\"site-title\">Exampleshire "
           "Newsroom</p></header><div class=\"site-content\"><article class=\"post type-post "
           "hentry\"><header "
           "class=\"entry-header\"><h1 class=\"entry-title\">" +
           subject_of(at).title +
           "</h1><div class=\"entry-meta\">Posted on <time class=\"entry-date "
           "published\" datetime=\"" +
           day + "T09:30:00+01:00\">" + written(day_of_page(at), at) +
           "</time> by the press office</div></header><div class=\"entry-content\">" + body_of(at) +
           "<div class=\"sharedaddy\"><h3>Share this:</h3><ul><li><a "
           "href=\"/m\">Email</a></li></ul></div></div>"
           "<footer class=\"entry-footer\">Posted in <a href=\"/c\">Places</a></footer></article>"
           "<aside class=\"widget-area\"><h2>Recent posts</h2><ul><li>" +
           link_to(at + 2) + "</li></ul></aside></div>" + std::string(cookies) + std::string(site_foot);
}

std::string page_in(CouncilSystem system, std::size_t at) {
    switch (system) {
    case CouncilSystem::local_gov_drupal: return local_gov_drupal(at);
    case CouncilSystem::jadu: return jadu(at);
    case CouncilSystem::umbraco: return umbraco(at);
    case CouncilSystem::goss: return goss(at);
    case CouncilSystem::word_press: break;
    }
    return word_press(at);
}

}  // namespace

std::vector<CouncilPage> pages_of(CouncilSystem system, std::size_t count) {
    std::vector<CouncilPage> pages;
    for (std::size_t at = 0; at < count; ++at) {
        pages.push_back(made(at, page_in(system, at)));
    }
    return pages;
}

std::string written_day(base::Day day, std::size_t form) {
    return written(day, form);
}

std::vector<CouncilPage> local_gov_drupal_site() {
    return pages_of(CouncilSystem::local_gov_drupal, subject_count);
}
std::vector<CouncilPage> jadu_site() {
    return pages_of(CouncilSystem::jadu, subject_count);
}
std::vector<CouncilPage> umbraco_site() {
    return pages_of(CouncilSystem::umbraco, subject_count);
}
std::vector<CouncilPage> goss_site() {
    return pages_of(CouncilSystem::goss, subject_count);
}
std::vector<CouncilPage> word_press_site() {
    return pages_of(CouncilSystem::word_press, subject_count);
}

}  // namespace evenhand::tests
