#include "dates.hpp"

#include "ascii.hpp"
#include "date_labels.hpp"
#include "furniture.hpp"
#include "lines.hpp"

#include <algorithm>
#include <optional>

namespace evenhand::extract {
namespace {

using base::Day;
using Form = WrittenDate::Form;
using Weekday = WrittenDate::Weekday;

/// How far from the heading its date may stand, in bytes of words.
constexpr std::uint32_t before_heading = 300;
constexpr std::uint32_t after_heading = 700;
constexpr std::size_t longest_line = 200;
/// How many nodes before a date its label may begin.
constexpr Page::Index furthest_label = 16;
/// The rank from which on a date is one of this article.
constexpr int strong = 60;

class DateSearch {
  public:
    explicit DateSearch(const DateQuestion& question)
        : question_(question), page_(*question.page), aside_(furniture(page_)) {
        reading_.latest = question.latest;
    }

    PageDates run() {
        told_by_linked_data();
        told_by_meta();
        told_by_address();
        told_by_markup();
        told_by_lines();
        std::stable_sort(found_.begin(), found_.end(),
                         [](const Ranked& a, const Ranked& b) { return a.rank > b.rank; });
        prefer_day_at_home();
        PageDates out;
        for (const Ranked& one : found_) {
            const bool seen = std::any_of(out.found.begin(), out.found.end(), [&](const FoundDate& earlier) {
                return earlier.day == one.date.day;
            });
            if (!seen) {
                out.found.push_back(one.date);
            }
        }
        if (edited_ && (out.found.empty() || out.found.front().day != *edited_)) {
            out.edited = edited_;
        }
        return out;
    }

  private:
    struct Ranked {
        FoundDate date;
        int rank = 0;
        bool utc = false;  ///< told as an instant in Greenwich, whose day may be another one at home
    };

    void add(Day day, DateSource source, Confidence confidence, int rank) {
        found_.push_back({{day, source, confidence}, rank});
    }

    /// An instant in Greenwich gives way to a day beside it that the page shows or tells with its own zone.
    void prefer_day_at_home() {
        if (found_.empty() || !found_.front().utc) {
            return;
        }
        const Day told = found_.front().date.day;
        const auto at_home = std::find_if(found_.begin(), found_.end(), [&](const Ranked& other) {
            const auto apart = other.date.day - told;
            return !other.utc && other.rank >= strong && (apart.count() == 1 || apart.count() == -1);
        });
        const bool repeated = std::any_of(found_.begin(), found_.end(), [&](const Ranked& other) {
            return !other.utc && other.rank >= strong && other.date.day == told;
        });
        if (at_home != found_.end() && !repeated) {
            std::rotate(found_.begin(), at_home, at_home + 1);
        }
    }

    static bool is_utc(std::string_view value) {
        value = trimmed(value);
        return contains(value, "T") &&
               (value.ends_with("Z") || value.ends_with("+00:00") || value.ends_with("+0000"));
    }

    [[nodiscard]] std::optional<Day> day_in(std::string_view value) const {
        const auto found = written_dates(value.substr(0, longest_line), reading_);
        const bool usable = !found.empty() && found.front().form != Form::without_year;
        return usable ? std::optional(found.front().day) : std::nullopt;
    }

    void told_by_linked_data() {
        if (const auto day = day_in(question_.linked->published)) {
            add(*day, DateSource::linked_data, Confidence::high, question_.linked->article ? 100 : 88);
            found_.back().utc = is_utc(question_.linked->published);
        }
        edited_ = day_in(question_.linked->modified);
    }

    void told_by_meta() {
        const auto take = [&](std::string_view names, DateSource source, Confidence confidence, int rank) {
            const auto day = day_in(question_.meta->value(names));
            if (!day) {
                return;
            }
            const auto& bad = question_.distrusted;
            if (std::find(bad.begin(), bad.end(), *day) == bad.end()) {
                add(*day, source, confidence, rank);
                found_.back().utc = is_utc(question_.meta->value(names));
            }
        };
        take("article:published_time|og:article:published_time|og:published_time|article:published|"
             "rnews:datepublished|datepublished|parsely-pub-date|sailthru.date|pubdate|publishdate|"
             "publish-date|publish_date|publication_date|publicationdate|cxenseparse:recs:publishtime|"
             "originalpublicationdate|article.published|bt:pubdate|displaydate|ptime|release_date|"
             "citation_publication_date|citation_online_date|article_date_original|og:pubdate|"
             "article:post_date|shareaholic:article_published_time",
             DateSource::meta, Confidence::high, 84);
        take(dublin_core_dates, DateSource::dublin_core, Confidence::medium, 60);
        if (const auto day =
                day_in(question_.meta->value("article:modified_time|og:updated_time|last-modified|"
                                             "dcterms.modified|dc.date.modified|datemodified|"
                                             "lastmod|revised"))) {
            edited_ = edited_ ? edited_ : day;
            add(*day, DateSource::meta, Confidence::low, 10);
        }
    }

    void told_by_address() {
        std::vector<std::string> addresses{question_.url};
        for (Page::Index at = 0; at < page_.size(); ++at) {
            if (page_[at].tag == GUMBO_TAG_LINK && lowered(page_.attribute(at, "rel")) == "canonical") {
                addresses.emplace_back(page_.attribute(at, "href"));
            }
        }
        addresses.emplace_back(question_.meta->value("og:url"));
        for (const std::string& address : addresses) {
            const auto found = written_dates(address, reading_);
            if (!found.empty()) {
                const bool iso = found.front().form == Form::iso;
                add(found.front().day, DateSource::address, iso ? Confidence::high : Confidence::low,
                    iso ? 80 : 30);
                return;
            }
        }
        // Systems file pictures under the day on which they came.
        const auto picture = written_dates(question_.meta->value("og:image|twitter:image"), reading_);
        if (!picture.empty() && picture.front().form == Form::iso) {
            add(picture.front().day, DateSource::address, Confidence::low, 3);
        }
    }

    /// Where a node stands to the heading.
    [[nodiscard]] bool is_near(Page::Index at) const {
        if (question_.heading == Page::none) {
            return page_.words_before(at) < 2000;
        }
        const auto heading = page_.words_before(question_.heading);
        const auto here = page_.words_before(at);
        return here <= heading ? heading - here <= before_heading
                               : here - heading <= after_heading + page_.words_in(question_.heading);
    }

    void told_by_markup() {
        for (Page::Index at = 0; at < page_.size(); ++at) {
            const std::string named = lowered(page_.attribute(at, "itemprop"));
            const std::string property = lowered(page_.attribute(at, "property"));
            const bool says_so = contains(named, "datepublished") || contains(property, "datepublished") ||
                                 contains(property, "dc:date") || contains(property, "dc:created") ||
                                 page_.has(at, "pubdate");
            const bool time = page_[at].tag == GUMBO_TAG_TIME;
            const bool abbreviation =
                page_[at].tag == GUMBO_TAG_ABBR && !page_.attribute(at, "title").empty();
            if ((says_so && page_[at].tag != GUMBO_TAG_META) || time || abbreviation) {
                markup(at, says_so);
            } else if (says_so && page_[at].parent != Page::none) {
                if (const auto day = day_in(page_.attribute(at, "content"))) {
                    add(*day, DateSource::markup, Confidence::high, aside_[at] ? 30 : 86);
                }
            }
        }
    }

    void markup(Page::Index at, bool says_so) {
        std::optional<Day> day;
        for (const char* name : {"datetime", "content", "title"}) {
            day = day ? day : day_in(page_.attribute(at, name));
        }
        day = day ? day : day_in(page_.words(at, longest_line));
        if (!day) {
            return;
        }
        const std::string around = label_before(at);
        const bool updated = page_.attribute(at, "itemprop") == "dateModified" || is_edit_label(around) ||
                             contains_any(page_.mark(at), "updated|modified");
        if (updated && !contains(page_.mark(at), "published")) {
            edited_ = edited_ ? edited_ : day;
            add(*day, DateSource::markup, Confidence::low, 20);
            return;
        }
        const bool near = is_near(at);
        const int rank = aside_[at] ? 25 : says_so ? (near ? 90 : 70) : near ? (times_++ == 0 ? 82 : 50) : 45;
        add(*day, DateSource::markup, rank > 70 ? Confidence::high : Confidence::low, rank);
    }

    /// The words right before a node, within its block.
    [[nodiscard]] std::string label_before(Page::Index at) const {
        const Page::Index block = page_[at].block == at ? page_[page_[at].parent].block : page_[at].block;
        std::string words;
        for (Page::Index i = std::max(block, at > furthest_label ? at - furthest_label : 0); i < at; ++i) {
            words += page_.text(i);
        }
        words = squeezed(words);
        return words.size() > 40 ? words.substr(words.size() - 40) : words;
    }

    void told_by_lines() {
        const std::vector<Line> lines = lines_of(page_);
        for (std::size_t at = 0; at < lines.size(); ++at) {
            line(lines[at].block, lines[at].words, at == 0 ? std::string() : lines[at - 1].words);
        }
    }

    void line(Page::Index block, const std::string& words, const std::string& before) {
        const auto dates = written_dates(words, reading_);
        for (const WrittenDate& date : dates) {
            const bool sole = words.size() <= 60 && dates.size() <= 2;
            const DateLine about{words, before, date};
            const bool labelled = is_published_label(about);
            if (is_edit_label(std::string_view(words).substr(0, date.begin)) && !labelled) {
                edited_ = edited_ ? edited_ : std::optional(date.day);
                add(date.day, DateSource::label, Confidence::low, 21);
                continue;
            }
            if (date.form == Form::without_year && !labelled && !(sole && is_near(block))) {
                continue;
            }
            line_date(block, date, labelled, sole);
        }
    }

    void line_date(Page::Index block, const WrittenDate& date, bool labelled, bool sole) {
        const bool near = is_near(block);
        int rank = 5;
        DateSource source = DateSource::text;
        Confidence confidence = Confidence::low;
        const bool dated = contains_any(page_.mark(block), "date|publish|posted|time|byline|meta|info");
        if (labelled && !aside_[block]) {
            rank = near ? 81 : 65;
            source = DateSource::label;
            confidence = near ? Confidence::high : Confidence::medium;
        } else if (sole && near && !aside_[block]) {
            rank = dated ? 76 : 72;
            source = DateSource::heading;
            confidence = Confidence::medium;
        } else if (sole && !aside_[block]) {
            rank = dated ? 42 : 35;
            source = DateSource::last_line;
        } else if (near && !aside_[block]) {
            rank = 40;
        } else if (!aside_[block]) {
            rank = 15;
        }
        if (date.weekday == Weekday::wrong) {
            rank -= 30;
            confidence = Confidence::low;
        } else if (date.form == Form::without_year) {
            rank -= date.weekday == Weekday::right ? 3 : labelled ? 20 : 45;
            confidence = std::min(confidence, Confidence::medium);
        }
        add(date.day, source, confidence, rank);
    }

    const DateQuestion& question_;
    const Page& page_;
    std::vector<bool> aside_;
    DateReading reading_;
    std::vector<Ranked> found_;
    std::optional<Day> edited_;
    int times_ = 0;
};

}  // namespace

PageDates find_dates(const DateQuestion& question) {
    return DateSearch(question).run();
}

}  // namespace evenhand::extract
