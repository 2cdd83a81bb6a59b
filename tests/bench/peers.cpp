#include "bench/peers.hpp"

#include <hs.h>
#include <unicode/brkiter.h>
#include <unicode/uvernum.h>

#include <algorithm>
#include <atomic>
#include <iterator>
#include <mutex>
#include <span>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

namespace evenhand::bench {
namespace {

using Ids = std::vector<unsigned>;
constexpr unsigned flags = HS_FLAG_CASELESS | HS_FLAG_UTF8 | HS_FLAG_SOM_LEFTMOST;
constexpr std::size_t gapped_at_once = 10;

hs_database_t* compiled(const PhraseBook& book, std::span<const unsigned> ids) {
    std::vector<const char*> patterns;
    const std::vector<unsigned> all_flags(ids.size(), flags);
    for (const unsigned id : ids) {
        patterns.push_back(book.expressions[id].pattern.c_str());
    }
    hs_database_t* database = nullptr;
    hs_compile_error_t* error = nullptr;
    if (hs_compile_multi(patterns.data(), all_flags.data(), ids.data(), static_cast<unsigned>(ids.size()),
                         HS_MODE_BLOCK, nullptr, &database, &error) != HS_SUCCESS) {
        hs_free_compile_error(error);
        return nullptr;
    }
    return database;
}

}  // namespace

std::string hyperscan_version() {
    const std::string told = hs_version();
    return told.substr(0, told.find(' '));
}

std::string icu_version() {
    return U_ICU_VERSION;
}

struct Hyperscan::Inside {
    /// Some of the phrases, compiled together.
    struct Table {
        hs_database_t* database = nullptr;
        Ids ids;
    };
    std::mutex mutex;
    std::vector<Table> tables;
    hs_scratch_t* scratch = nullptr;
    std::size_t phrases = 0;
    std::size_t refused = 0;
    std::size_t not_found = 0;

    void compile_all(const PhraseBook& book) {
        Ids all;
        for (unsigned id = 0; id < book.expressions.size(); ++id) {
            all.push_back(id);
        }
        // Words in a row go into one table; of phrases with gaps it takes some ten at a time, and refuses
        // more.
        const auto with_gaps = std::stable_partition(all.begin(), all.end(), [&](unsigned id) {
            return book.expressions[id].pattern.find("){0,") == std::string::npos;
        });
        const std::span<const unsigned> parts(all);
        const auto plain = static_cast<std::size_t>(with_gaps - all.begin());
        std::vector<std::span<const unsigned>> some{parts.first(plain)};
        for (std::size_t at = plain; at < parts.size(); at += gapped_at_once) {
            some.push_back(parts.subspan(at, std::min(gapped_at_once, parts.size() - at)));
        }
        compile_each(book, some);
    }
    /// It takes minutes, so all processors do it.
    void compile_each(const PhraseBook& book, const std::vector<std::span<const unsigned>>& some) {
        std::atomic<std::size_t> next{0};
        {
            std::vector<std::jthread> workers;
            for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
                workers.emplace_back([&] {
                    for (std::size_t at = next++; at < some.size(); at = next++) {
                        compile(book, some[at]);
                    }
                });
            }
        }
        std::ranges::sort(tables, {}, [](const Table& table) { return table.ids.front(); });
        for (const Table& table : tables) {
            if (hs_alloc_scratch(table.database, &scratch) != HS_SUCCESS) {
                throw std::runtime_error("no scratch for Hyperscan");
            }
        }
    }
    /// In as few tables as will do.
    void compile(const PhraseBook& book, std::span<const unsigned> some) {
        if (some.empty()) {
            return;
        }
        if (hs_database_t* const database = compiled(book, some)) {
            const std::lock_guard lock(mutex);
            tables.push_back({database, {some.begin(), some.end()}});
            return;
        }
        if (some.size() == 1) {
            const std::lock_guard lock(mutex);
            ++refused;
            return;
        }
        compile(book, some.first(some.size() / 2));
        compile(book, some.last(some.size() - some.size() / 2));
    }
    /// What it does not find in the text that was made for it is not to cost it anything: its table is
    /// compiled again without.
    void leave_out_what_is_not_found(const PhraseBook& book) {
        std::vector<Ids> again;
        for (Table& table : std::exchange(tables, {})) {
            Ids found;
            std::ranges::copy_if(table.ids, std::back_inserter(found), [&](unsigned id) {
                bool there = false;
                scan(table, book.expressions[id].sample,
                     [&](unsigned which, auto, auto) { there = there || which == id; });
                return there;
            });
            phrases += found.size();
            not_found += table.ids.size() - found.size();
            if (found.size() == table.ids.size()) {
                tables.push_back(std::move(table));
            } else {
                hs_free_database(table.database);
                again.push_back(std::move(found));
            }
        }
        compile_each(book, {again.begin(), again.end()});
    }
    template <typename OnMatch>
    void scan(const Table& table, std::string_view text, OnMatch on_match) const {
        const auto matched = [](unsigned id, unsigned long long from, unsigned long long to, unsigned,
                                void* context) {
            (*static_cast<OnMatch*>(context))(id, from, to);
            return 0;
        };
        hs_scan(table.database, text.data(), static_cast<unsigned>(text.size()), 0, scratch, matched,
                &on_match);
    }
};

Hyperscan::Hyperscan(const PhraseBook& book) : inside_(std::make_unique<Inside>()) {
    inside_->compile_all(book);
    inside_->leave_out_what_is_not_found(book);
}

Hyperscan::~Hyperscan() {
    hs_free_scratch(inside_->scratch);
    for (const Inside::Table& table : inside_->tables) {
        hs_free_database(table.database);
    }
}

std::size_t Hyperscan::scan(std::string_view text) const {
    std::size_t matches = 0;
    for (const Inside::Table& table : inside_->tables) {
        inside_->scan(table, text, [&](unsigned, auto, auto) { ++matches; });
    }
    return matches;
}
std::size_t Hyperscan::phrases() const {
    return inside_->phrases;
}
std::size_t Hyperscan::refused() const {
    return inside_->refused;
}
std::size_t Hyperscan::not_found() const {
    return inside_->not_found;
}
std::size_t Hyperscan::databases() const {
    return inside_->tables.size();
}

struct Iterating::Inside {
    std::unique_ptr<icu::BreakIterator> sentences;
    std::unique_ptr<icu::BreakIterator> words;
};

Iterating::Iterating() : inside_(std::make_unique<Inside>()) {
    UErrorCode status = U_ZERO_ERROR;
    inside_->sentences.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getUK(), status));
    inside_->words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getUK(), status));
    if (U_FAILURE(status)) {
        throw std::runtime_error("no iterators of ICU");
    }
}

Iterating::~Iterating() = default;

Iterating::Count Iterating::count(std::string_view text) const {
    UErrorCode status = U_ZERO_ERROR;
    UText* const opened =
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    Count count;
    inside_->sentences->setText(opened, status);
    while (inside_->sentences->next() != icu::BreakIterator::DONE) {
        ++count.sentences;
    }
    inside_->words->setText(opened, status);
    while (inside_->words->next() != icu::BreakIterator::DONE) {
        count.words += inside_->words->getRuleStatus() >= UBRK_WORD_NUMBER ? 1 : 0;
    }
    utext_close(opened);
    return count;
}

}  // namespace evenhand::bench
