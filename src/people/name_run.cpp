#include "name_finder.hpp"

#include <algorithm>

namespace evenhand::people {
namespace {

bool is_initial(const Scan& scan, std::uint32_t at) {
    return scan.capital(at) && scan.tokens().text(at).size() == 1;
}

bool starts_office_or_title(const Scan& scan, std::uint32_t at) {
    return scan.role_at(at, [](RoleClass what) { return is_title(what) || is_office(what); }) != nullptr;
}

/// "Mr Mayor", "Lord Mayor Ann Bell".
bool starts_office_before_name(const Scan& scan, std::uint32_t at) {
    return scan.role_at(at, [](RoleClass what) { return what == RoleClass::office_civic; }) != nullptr;
}

/// A particle in lower case that leads to a capital: "van der Berg", "ap Rhys".
bool leads_on(const Scan& scan, std::uint32_t at) {
    for (int steps = 0; steps < 3 && at != Scan::nowhere; ++steps) {
        if (scan.capital(at)) {
            return true;
        }
        if (!scan.is_word(at) || !is_particle(scan.folded(at))) {
            return false;
        }
        at = scan.next(at);
    }
    return false;
}

/// "Will Price": a word that opens sentences, but also a first name with a capital behind it.
bool before_surname(const Scan& scan, std::uint32_t at, const FirstNames& first_names) {
    const auto after = scan.next(at);
    return first_names.known(scan.name(at)) && after != Scan::nowhere && scan.capital(after);
}

/// "De Vries", "St John", "N\u00ed Bhriain": part of the surname behind it and no name of its own.
bool is_capital_particle(const Scan& scan, std::uint32_t at, const FirstNames& first_names) {
    const auto after = scan.next(at);
    return scan.capital(at) && is_particle(scan.folded(at)) && after != Scan::nowhere &&
           scan.capital(after) && !first_names.known(scan.name(at));
}

bool may_stand(const Scan& scan, std::uint32_t at, const NameRun& run, BeforeName before,
               const FirstNames& first_names) {
    if (!scan.capital(at)) {
        return false;
    }
    const auto hash = scan.name(at);
    if (run.words.empty()) {
        const bool opening = first_names.begins_no_name(hash) && !before_surname(scan, at, first_names);
        return before == BeforeName::title ? !starts_office_before_name(scan, at)
                                           : !opening && !starts_office_or_title(scan, at);
    }
    const bool after_first_name = run.words.size() == 1 && first_names.known(run.words.front().hash);
    const bool may_end = after_first_name || run.words.back().initial;
    // "Tim Lord" and "Ann Major" have their surnames, "Ann Lord Bell" a title in the middle.
    const auto after = scan.next(at);
    const bool last = after == Scan::nowhere || !scan.capital(after);
    return (may_end || !first_names.begins_no_name(hash)) &&
           ((may_end && last) || !starts_office_or_title(scan, at)) && !is_honour(scan.folded(at));
}

void take_honours(const Scan& scan, NameMention& mention, std::uint32_t last) {
    for (auto at = scan.next(last); at != Scan::nowhere; at = scan.next(at)) {
        const auto word = scan.is_kind(at, text::TokenKind::comma) ? scan.next(at) : at;
        if (word == Scan::nowhere || !scan.is_word(word) ||
            scan.tokens()[word].letter_case != text::LetterCase::upper || !is_honour(scan.folded(word))) {
            return;
        }
        const auto honour = scan.folded(word);
        const bool parliament =
            honour == "mp" || honour == "msp" || honour == "mla" || honour == "ms" || honour == "am";
        if (parliament && word != at) {
            return;  // "Jane Ames, MP for Northgate" is an office in apposition
        }
        mention.member_of_parliament = mention.member_of_parliament || parliament;
        mention.best.end = word + 1;
        mention.tokens.end = word + 1;
        at = word;
    }
}

/// "Robert (Bob) Tarr", "Bill ‘Digger’ Dawes": the surname behind what friends say; nowhere: there is none.
std::uint32_t past_nickname(const Scan& scan, std::uint32_t given) {
    const auto open = scan.next(given);
    const auto name = open == Scan::nowhere ? open : scan.next(open);
    const auto close = name == Scan::nowhere ? name : scan.next(name);
    const auto surname = close == Scan::nowhere ? close : scan.next(close);
    const bool marks =
        surname != Scan::nowhere && ((scan.is_kind(open, text::TokenKind::quote_mark) &&
                                      scan.is_kind(close, text::TokenKind::quote_mark)) ||
                                     (scan.tokens().text(open) == "(" && scan.tokens().text(close) == ")"));
    return marks && scan.is_word(name) && scan.capital(name) && scan.capital(surname) ? surname
                                                                                      : Scan::nowhere;
}

}  // namespace

NameRun name_run(const Scan& scan, std::uint32_t at, BeforeName before, const FirstNames& first_names) {
    NameRun run;
    run.past = at;
    const auto nickname = [&](std::uint32_t token) {
        return run.words.size() == 1 ? past_nickname(scan, token) : Scan::nowhere;
    };
    while (at != Scan::nowhere && run.words.size() < RunWords::most) {
        if (is_capital_particle(scan, at, first_names)) {
            if (run.words.empty() && before == BeforeName::nothing && scan.is(at, "st")) {
                break;  // "St Bride's Church"
            }
        } else if (may_stand(scan, at, run, before, first_names)) {
            const bool initial = is_initial(scan, at);
            run.words.push_back({at, scan.name(at), initial});
            run.past = at + 1;
            const auto stop = at + 1;
            if (initial && scan.is_kind(stop, text::TokenKind::stop) && scan.tokens().text(stop) == "." &&
                !scan.tokens()[stop].space_before) {
                run.past = stop + 1;
                at = stop;
            }
            if (scan.tokens()[at].possessive) {
                break;
            }
        } else if (!scan.is_word(at) || !is_particle(scan.folded(at)) || !leads_on(scan, at) ||
                   (run.words.empty() && before == BeforeName::nothing)) {
            break;
        }
        const auto past = nickname(at);
        at = past != Scan::nowhere ? past : scan.next(at);
    }
    while (!run.words.empty() && run.words.back().initial) {
        // "Mr K" and the first letter of what follows are no surnames.
        run.words.pop_back();
    }
    if (!run.words.empty() && run.past > run.words.back().token + 1) {
        run.past = run.words.back().token + 1;
    }
    return run;
}

NameMention mention_of(const Scan& scan, const NameRun& run, std::size_t first, std::size_t past,
                       const NameKnowledge& names) {
    NameMention mention;
    mention.words.assign(run.words.begin() + static_cast<std::ptrdiff_t>(first),
                         run.words.begin() + static_cast<std::ptrdiff_t>(past));
    mention.name = {mention.words.front().token, mention.words.back().token + 1};
    const auto before = scan.previous(mention.name.begin);
    if (before != Scan::nowhere && is_capital_particle(scan, before, names.first_names)) {
        mention.name.begin = before;
    }
    mention.best = mention.name;
    mention.tokens = mention.name;
    if (mention.full()) {
        const NameWord& given = mention.words.front();
        const auto initial = initial_hash(scan.folded(given.token));
        const auto found = given.initial
                               ? names.index.with_initial(initial, mention.surname())
                               : names.index.named(given.hash, initial, mention.surname(), names.first_names);
        mention.people.assign(found.begin(), found.end());
    }
    if (!scan.tokens()[mention.words.back().token].possessive) {
        take_honours(scan, mention, mention.words.back().token);
    }
    return mention;
}

namespace {

std::string without_possessive(const Scan& scan, std::uint32_t token) {
    std::string text(scan.tokens().text(token));
    if (scan.tokens()[token].possessive) {
        text.resize(std::min(text.find_last_of('\''), text.rfind("\u2019")));
    }
    return text;
}

}  // namespace

std::string written(const Scan& scan, const NameMention& name) {
    std::string text;
    const auto add = [&](std::uint32_t token) {
        text += (text.empty() ? "" : " ") + without_possessive(scan, token);
    };
    const bool in_order =
        std::is_sorted(name.words.begin(), name.words.end(),
                       [](const NameWord& a, const NameWord& b) { return a.token < b.token; });
    for (auto at = name.name.begin; in_order && at < name.name.end; ++at) {
        // "Robert (Bob) Tarr" goes by the names outside the marks.
        const bool nickname = at > name.name.begin && !scan.is_word(at - 1) && at + 1 < name.name.end &&
                              !scan.is_word(at + 1) && scan.tokens().text(at - 1) != "." &&
                              scan.tokens().text(at + 1) != ".";
        if (scan.is_word(at) && !nickname) {
            add(at);
        }
    }
    for (std::size_t word = 0; !in_order && word < name.words.size(); ++word) {
        add(name.words[word].token);
    }
    return text;
}

}  // namespace evenhand::people
