#include "name_finder.hpp"

#include <algorithm>
#include <tuple>

namespace evenhand::people {
namespace {

struct Titles {
    std::uint32_t begin = 0;
    std::uint32_t past = 0;  // the first token after them; equal to begin: none
    Gender gender = Gender::unknown;
    bool member = false;
    bool outside = false;

    [[nodiscard]] bool any() const { return past > begin; }
};

/// "Cllr. Mrs", "The Reverend Canon Dr": all titles in a row, with their full stops.
Titles titles_at(const Scan& scan, std::uint32_t at) {
    Titles titles{at, at};
    while (at != Scan::nowhere && scan.capital(at)) {
        const RoleMark* title = scan.role_at(at, [](RoleClass what) { return is_title(what); });
        const RoleMark* office = scan.role_at(at, [](RoleClass what) { return is_office(what); });
        if (title == nullptr || (office != nullptr && office->tokens.end > title->tokens.end)) {
            break;  // none, or part of an office: "Lord Mayor"
        }
        titles.member = titles.member || title->what == RoleClass::title_member;
        titles.outside = titles.outside || title->what == RoleClass::title_outside;
        titles.gender = title->what == RoleClass::title_male     ? Gender::male
                        : title->what == RoleClass::title_female ? Gender::female
                                                                 : titles.gender;
        auto last = title->tokens.end - 1;
        if (scan.is_kind(last + 1, text::TokenKind::stop) && !scan.tokens()[last + 1].space_before) {
            ++last;
        }
        titles.past = last + 1;
        // The full stop of "Cllr." may end what was taken for a sentence.
        at = scan.next(last) != Scan::nowhere                         ? scan.next(last)
             : titles.past < scan.size() && scan.is_word(titles.past) ? titles.past
                                                                      : Scan::nowhere;
    }
    return titles;
}

void give_titles(NameMention& mention, const Titles& titles) {
    mention.titled = titles.any();
    mention.member_title = titles.member;
    mention.outside_title = titles.outside;
    mention.gender = titles.gender;
    if (titles.any()) {
        mention.name.begin = titles.past;  // with the particle of "Ms de Souza"
        mention.best.begin = titles.begin;
        mention.tokens.begin = titles.begin;
    }
}

bool no_place(const NameRun& run, std::size_t first, std::size_t past, const FirstNames& first_names) {
    return std::none_of(run.words.begin() + static_cast<std::ptrdiff_t>(first),
                        run.words.begin() + static_cast<std::ptrdiff_t>(past),
                        [&](const NameWord& word) { return first_names.ends_place_or_body(word.hash); });
}

bool office_within(const Scan& scan, std::uint32_t at, int words) {
    for (; words > 0 && at != Scan::nowhere && scan.is_word(at); --words, at = scan.next(at)) {
        if (scan.role_at(at, [](RoleClass what) { return is_office(what); }) != nullptr) {
            return true;
        }
    }
    return false;
}

/// "Ivo Marchetti MS said": capitals behind a name and nothing that they could be the title of.
bool is_seat_in_parliament(const Scan& scan, std::uint32_t at) {
    const auto word = scan.tokens().text(at);
    const auto next = scan.next(at);
    const bool seat = word == "MP" || word == "MSP" || word == "MS" || word == "MLA";
    return seat && (next == Scan::nowhere || !scan.capital(next));
}

/// "Xerxes Quorl, a carpenter with the council, said": what stands between the marks is about a speaker.
bool speaks_behind_aside(const Scan& scan, std::uint32_t at) {
    for (int steps = 0; steps < 16 && at != Scan::nowhere; ++steps, at = scan.next(at)) {
        if (scan.is_kind(at, text::TokenKind::comma) || scan.is_kind(at, text::TokenKind::bracket) ||
            scan.is_kind(at, text::TokenKind::dash)) {
            const auto verb = scan.next(at);
            return verb != Scan::nowhere && scan.tokens().text(at) != ":" && scan.speaks(verb);
        }
        if (!scan.is_word(at) && !scan.is_kind(at, text::TokenKind::number)) {
            return false;
        }
    }
    return false;
}

/// "…, the council's head of", "…, who", "…, 41,", "… (aged 9)", "… said".
bool cue_behind(const Scan& scan, std::uint32_t last) {
    auto at = scan.next(last);
    if (at == Scan::nowhere) {
        return last + 2 < scan.size() && scan.is_kind(last + 1, text::TokenKind::line_break) &&
               office_within(scan, last + 2, 2);
    }
    if (scan.speaks(at) || is_seat_in_parliament(scan, at)) {
        return true;
    }
    if (!scan.is_kind(at, text::TokenKind::comma) && !scan.is_kind(at, text::TokenKind::bracket)) {
        return false;
    }
    at = scan.next(at);
    if (at == Scan::nowhere) {
        return false;
    }
    if (scan.is(at, "who") || scan.is(at, "aged") || scan.is_kind(at, text::TokenKind::number)) {
        return true;
    }
    return office_within(scan, at, 5) || speaks_behind_aside(scan, at);
}

class Finder {
  public:
    Finder(const Scan& scan, const NameKnowledge& names) : scan_(&scan), names_(&names) {}

    std::vector<NameMention> find() && {
        std::uint32_t past = 0;
        for (const std::uint32_t at : scan_->capitals()) {
            past = at < past ? past : take(at);
        }
        return std::move(found_);
    }

  private:
    /// Looks for a name that begins at the token; answers where to go on.
    std::uint32_t take(std::uint32_t at) {
        if (const Titles titles = titles_at(*scan_, at); titles.any()) {
            return take_titled(titles);
        }
        if (surname_first(at)) {
            return found_.back().tokens.end;
        }
        const NameRun run = name_run(*scan_, at, BeforeName::nothing, names_->first_names);
        if (run.words.empty()) {
            return at + 1;
        }
        if (known(run, Titles{at, at}) || shown(run)) {
            return found_.back().tokens.end;
        }
        return run.words.back().token + 1;
    }

    std::uint32_t take_titled(const Titles& titles) {
        Titles shared = titles;
        auto at = titles.past;
        while (true) {
            const NameRun run = name_run(*scan_, at, BeforeName::title, names_->first_names);
            if (run.words.empty()) {
                return std::max(at, titles.past);
            }
            if (!known(run, shared)) {
                add(run, 0, titled_length(run), shared);
            }
            // "Cllrs Oddie and Velde" share their title.
            const auto joint = scan_->next(found_.back().tokens.end - 1);
            const bool plural = scan_->tokens().text(titles.begin).back() == 's' && titles.member;
            if (!plural || joint == Scan::nowhere ||
                !(scan_->is(joint, "and") || scan_->tokens().text(joint) == ",")) {
                return found_.back().tokens.end;
            }
            at = scan_->next(joint);
            if (at == Scan::nowhere || !scan_->capital(at) || titles_at(*scan_, at).any()) {
                return found_.back().tokens.end;
            }
            shared.begin = shared.past = at;
        }
    }

    /// How many words after a title are the name. In a heading every word has a capital.
    [[nodiscard]] std::size_t titled_length(const NameRun& run) const {
        const std::size_t longest = std::min<std::size_t>(run.words.size(), 4);
        const auto after = scan_->next(run.words.back().token);
        if (!scan_->is_heading(run.words.front().token) || after == Scan::nowhere || scan_->speaks(after)) {
            return longest;  // "Cllr Hardeep Gill said:" has as many capitals and is no heading
        }
        const bool first_name =
            run.words.front().initial || names_->first_names.known(run.words.front().hash);
        return std::min<std::size_t>(longest, first_name ? 2 : 1);
    }

    /// The first and longest part of the run that is a name of the directory.
    bool known(const NameRun& run, const Titles& titles) {
        return known(run, titles, Given::sure) || known(run, titles, Given::any);
    }

    /// "Ask Anne Thurgood": only where no first name stands there may "Ask" be the A. of "A. Thurgood".
    enum class Given : std::uint8_t { sure, any };

    bool known(const NameRun& run, const Titles& titles, Given given) {
        for (std::size_t first = 0; first + 1 < run.words.size(); ++first) {
            if (given == Given::sure && !run.words[first].initial &&
                !names_->first_names.known(run.words[first].hash)) {
                continue;
            }
            for (std::size_t past = run.words.size(); past > first + 1; --past) {
                if (!names_->index.knows_surname(run.words[past - 1].hash)) {
                    continue;
                }
                NameMention mention = mention_of(*scan_, run, first, past, *names_);
                // "Gareth Oddie Sports Hall" is a place.
                if (mention.people.empty() || !no_place(run, past, run.words.size(), names_->first_names)) {
                    continue;
                }
                if (first == 0) {
                    give_titles(mention, titles);
                }
                found_.push_back(std::move(mention));
                return true;
            }
        }
        return false;
    }

    /// A name that nobody told us, shown by its first name or by what stands beside it.
    bool shown(const NameRun& run) {
        for (std::size_t first = 0; first + 1 < run.words.size(); ++first) {
            if (!names_->first_names.known(run.words[first].hash) && !run.words[first].initial) {
                continue;
            }
            const bool person = no_place(run, first, run.words.size(), names_->first_names) ||
                                may_be_surname(run, first) || cue_behind(*scan_, run.words.back().token);
            return person && !in_doubt(run, first) &&
                   add(run, first, std::min(run.words.size(), first + 4), Titles{});
        }
        const auto last = run.words.back().token;
        const auto before = scan_->previous(run.words.front().token);
        if (names_a_party(run)) {
            return false;
        }
        // "said Tarvale Leisure's manager": who owns something there is rather a body.
        const bool said =
            before != Scan::nowhere && scan_->speaks(before) && !scan_->tokens()[last].possessive;
        const bool cue = said || cue_behind(*scan_, last);
        // "Mayor of Wick Xerxes Quorl": the place is no part of the name.
        const bool place_before =
            run.words.size() > 2 && before != Scan::nowhere &&
            (scan_->is(before, "of") || scan_->is(before, "for") || scan_->is(before, "in"));
        return run.words.size() > 1 && run.words.size() < 5 && cue && !scan_->is_heading(last) &&
               no_place(run, 0, run.words.size(), names_->first_names) &&
               add(run, place_before ? run.words.size() - 2 : 0, run.words.size(), Titles{});
    }

    [[nodiscard]] bool names_a_party(const NameRun& run) const {
        return names_->parties != nullptr &&
               std::any_of(run.words.begin(), run.words.end(), [&](const NameWord& word) {
                   return names_->parties->at(*scan_, word.token).has_value();
               });
    }

    /// "Paul Green" and "Ann Hill", but not "Victoria Park" nor "in Paul Green".
    [[nodiscard]] bool may_be_surname(const NameRun& run, std::size_t first) const {
        const auto before = scan_->previous(run.words[first].token);
        const bool place = before != Scan::nowhere && scan_->is_word(before) && !scan_->speaks(before) &&
                           !scan_->is(before, "and") && !scan_->is(before, "by");
        return run.words.size() == first + 2 && !place &&
               names_->first_names.surname_too(run.words.back().hash) &&
               !names_->first_names.names_places(run.words[first].hash);
    }

    /// Capitals tell nothing in a heading, and a first name that is a word ("Will", "Mark") little elsewhere.
    [[nodiscard]] bool in_doubt(const NameRun& run, std::size_t first) const {
        const auto token = run.words[first].token;
        const bool everyday = names_->first_names.everyday(run.words[first].hash);
        return (scan_->is_heading(token) && run.words.size() > first + 2) ||
               (everyday && scan_->is_heading(token)) ||
               (run.words[first].initial && !cue_behind(*scan_, run.words.back().token)) ||
               (names_->first_names.begins_no_name(run.words[first].hash) &&
                (names_a_party(run) || !cue_behind(*scan_, run.words.back().token)));
    }

    bool add(const NameRun& run, std::size_t first, std::size_t past, const Titles& titles) {
        NameMention mention = mention_of(*scan_, run, first, past, *names_);
        give_titles(mention, titles);
        found_.push_back(std::move(mention));
        return true;
    }

    /// "BEDDOE, Anwen", as in notices of poll; in small letters only where the directory knows it.
    bool surname_first(std::uint32_t at) {
        const auto comma = scan_->next(at);
        const auto given = comma == Scan::nowhere ? comma : scan_->next(comma);
        if (given == Scan::nowhere || scan_->tokens().text(comma) != "," || !scan_->capital(given)) {
            return false;
        }
        const auto surname_hash = scan_->name(at);
        const auto given_hash = scan_->name(given);
        const auto initial = initial_hash(scan_->folded(given));
        const bool one_letter = scan_->tokens().text(given).size() == 1;
        const auto people = one_letter
                                ? names_->index.with_initial(initial, surname_hash)
                                : names_->index.named(given_hash, initial, surname_hash, names_->first_names);
        const bool capitals = scan_->tokens()[at].letter_case == text::LetterCase::upper &&
                              scan_->tokens().text(at).size() > 2 && names_->first_names.known(given_hash);
        if (people.empty() && !capitals) {
            return false;
        }
        NameMention mention;
        mention.words = {{given, given_hash, one_letter}, {at, surname_hash, false}};
        mention.name = {at, given + 1};
        mention.best = mention.tokens = mention.name;
        mention.people.assign(people.begin(), people.end());
        found_.push_back(std::move(mention));
        return true;
    }

    const Scan* scan_;
    const NameKnowledge* names_;
    std::vector<NameMention> found_;
};

}  // namespace

std::vector<NameMention> find_names(const Scan& scan, const NameKnowledge& names) {
    return Finder(scan, names).find();
}

}  // namespace evenhand::people
