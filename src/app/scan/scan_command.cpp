#include "app/scan/scan_command.hpp"

#include "app/config/service_file.hpp"
#include "app/knowing.hpp"
#include "app/options.hpp"
#include "app/queue/moments.hpp"
#include "app/queue/opened.hpp"
#include "app/reload/knowledge_files.hpp"
#include "app/scan/discover_command.hpp"
#include "app/scan/forgetting.hpp"
#include "app/scan/scan_settings.hpp"
#include "app/scan/scan_tables.hpp"
#include "app/scan/scanning.hpp"
#include "app/scan/teller.hpp"
#include "evenhand/base/comma_list.hpp"
#include "evenhand/store/scan_records.hpp"

#include <ostream>

namespace evenhand::app {
namespace {

using base::Result;

constexpr Option known[] = {store_option,
                            council_option,
                            format_option,
                            {"url"},
                            {"kind"},
                            {"host"},
                            {"budget"},
                            {"verdict"},
                            internal_option,
                            contact_option,
                            notify_option,
                            keep_option,
                            {"due", Option::Takes::nothing}};

base::Error usage(std::string message, std::string mend) {
    return {base::ErrorCode::usage, std::move(message), std::move(mend), {}};
}

Result<std::unique_ptr<scan::Records>> records_of(const Options& options, store::Missing missing) {
    EVENHAND_TRY(const auto opening, opening_of(options, missing));
    return store::open_scan_records(opening);
}

Result<int> add(const Options& options, const Console& console) {
    scan::Source source;
    EVENHAND_TRY(const auto council, council_of(options));
    source.council = council.value;
    source.url = options.value("url").value_or("");
    const auto kind = scan::source_kind_named(options.value("kind").value_or("feed"));
    if (!kind) {
        return usage("--kind: that is no kind of source", "use feed, sitemap or listing");
    }
    source.kind = *kind;
    if (!scan::may_lie_at(source, source.url)) {
        return usage("--url: '" + source.url + "' is no address of the web",
                     "give one with https:// before it");
    }
    source.hosts = base::comma_list(options.value("host").value_or(""), base::EmptyPart::is_dropped);
    EVENHAND_TRY(const auto records, records_of(options, store::Missing::is_created));
    EVENHAND_TRY(const auto added, records->add_source(source, console.clock.now()));
    if (!added) {
        return usage("the council has a source of that address", "see evenhand scan list");
    }
    console.out << "Source " << added->id << ": " << word(added->kind) << ' ' << added->url << '\n';
    return nothing_found;
}

Result<int> end(const Options& options, const Console& console) {
    if (options.words().size() != 2) {
        return usage("evenhand scan end takes the number of a source", "see evenhand scan list");
    }
    EVENHAND_TRY(const auto id, number_of(options.words()[1], "source"));
    EVENHAND_TRY(const auto records, records_of(options, store::Missing::is_an_error));
    EVENHAND_TRY(const bool there, records->set_standing(id, scan::SourceStanding::ended));
    if (!there) {
        return usage("there is no source " + std::to_string(id), "see evenhand scan list");
    }
    console.out << "Source " << id << " is not scanned any more; what was found stays.\n";
    return nothing_found;
}

Result<int> list(const Options& options, const Console& console) {
    EVENHAND_TRY(const Form form, form_of(options));
    EVENHAND_TRY(const auto records, records_of(options, store::Missing::is_an_error));
    EVENHAND_TRY(const auto rows, records->sources());
    console.out << (form == Form::json ? sources_json(rows, console.clock.now()) : sources_text(rows));
    return nothing_found;
}

Result<int> status(const Options& options, const Console& console) {
    EVENHAND_TRY(const auto records, records_of(options, store::Missing::is_an_error));
    EVENHAND_TRY(const auto rows, records->sources());
    const auto alarms = scan::alarms(rows, console.clock.now(), {});
    for (const auto& alarm : alarms) {
        console.out << "source " << alarm.source << ": " << alarm.sentence << '\n';
    }
    if (alarms.empty()) {
        console.out << rows.size() << " sources, all scanned of late\n";
    }
    return alarms.empty() ? nothing_found : something_found;
}

Result<int> items(const Options& options, const Console& console) {
    EVENHAND_TRY(const Form form, form_of(options));
    scan::ItemQuery query;
    query.limit = 500;
    if (options.has("council")) {
        EVENHAND_TRY(const auto council, council_of(options));
        query.councils = {council.value};
    }
    if (const auto wanted = options.value("verdict")) {
        for (const auto verdict : {policy::Verdict::clear, policy::Verdict::refer, policy::Verdict::stop}) {
            if (policy::word(verdict) == *wanted) {
                query.verdicts = {verdict};
            }
        }
        if (query.verdicts.empty()) {
            return usage("--verdict: '" + *wanted + "' is no verdict", "use clear, refer or stop");
        }
    }
    EVENHAND_TRY(const auto records, records_of(options, store::Missing::is_an_error));
    EVENHAND_TRY(const auto page, records->items(query));
    console.out << (form == Form::json ? items_json(page) : items_text(page));
    const bool any = std::any_of(page.rows.begin(), page.rows.end(), [](const scan::Item& item) {
        return item.verdict > policy::Verdict::clear && item.state != scan::ItemState::gone;
    });
    return any ? something_found : nothing_found;
}

Result<Scanning> scanning_of(const Options& options) {
    EVENHAND_TRY(const auto opening, opening_of(options, store::Missing::is_an_error));
    std::vector<std::string> files(options.words().begin() + 1, options.words().end());
    if (const auto file = options.value("council")) {
        files.push_back(*file);
    }
    if (files.empty()) {
        return usage("no council is named", "add --council FILE");
    }
    std::map<std::string, std::shared_ptr<const check::Knowledge>> councils;
    EVENHAND_TRY(const auto each, council_files(files));
    for (const auto& file : each) {
        EVENHAND_TRY(auto knowledge, knowledge_of(file));
        const auto slug = knowledge->council().slug;
        councils[slug] = std::move(knowledge);
    }
    EVENHAND_TRY(auto scanning, open_scanning(options, opening, std::move(councils)));
    if (const auto budget = options.value("budget")) {
        EVENHAND_TRY(scanning.rounds.budget, number_of(*budget, "budget of requests"));
    }
    return scanning;
}

/// What is to be told of a run of the command: its rounds by now, and sources that nobody could read for
/// long.
Result<base::Done> tell(Teller* teller, const Scanning& scanning, const Console& console) {
    if (teller == nullptr) {
        return base::Done{};
    }
    EVENHAND_TRY(const auto delivered, teller->catch_up(*scanning.records, scanning.rounds.alarms));
    if (delivered.later + delivered.given_up > 0) {
        console.err << "not every notice was taken: evenhand notify list tells why\n";
    }
    return base::Done{};
}

/// Without --due every source of the councils is scanned now, whenever it would be due.
Result<int> run(const Options& options, const Console& console) {
    EVENHAND_TRY(const auto scanning, scanning_of(options));
    if (!options.has("due")) {
        EVENHAND_TRY(const auto rows, scanning.records->sources());
        for (const auto& row : rows) {
            if (scanning.councils.contains(row.source.council)) {
                EVENHAND_TRY(const bool there, scanning.records->set_due(row.source.id, console.clock.now()));
                static_cast<void>(there);
            }
        }
    }
    EVENHAND_TRY(const auto opening, opening_of(options, store::Missing::is_an_error));
    EVENHAND_TRY(const auto teller, Teller::open(options, opening, console.clock));
    const auto means = scanning.means(console.clock);
    const auto holder = new_holder();
    int status = nothing_found;
    for (;;) {
        EVENHAND_TRY(const auto digest, scan::scan_next(means, holder, scanning.slugs()));
        if (!digest) {
            EVENHAND_TRY_DONE(tell(teller.get(), scanning, console));
            return status;
        }
        if (!digest->run.why.empty()) {
            console.err << digest->source.url << ": could not be looked at: " << digest->run.why << '\n';
            status = std::max(status, not_done);
            continue;
        }
        console.out << scan::digest_text(*digest);
        status = std::max(status, scan::worth_telling(*digest) ? something_found : nothing_found);
    }
}

/// Old pages leave the store by hand, as the service lets them go each day.
Result<int> forget(const Options& options, const Console& console) {
    EVENHAND_TRY(const auto keep, keep_pages(options));
    EVENHAND_TRY(const auto opening, opening_of(options, store::Missing::is_an_error));
    EVENHAND_TRY(const auto audited, store::open_audited_scan(opening));
    EVENHAND_TRY(const auto pages, forget_pages(audited, console.clock.now(), keep));
    console.out << pages << " pages older than " << keep.count()
                << " days forgotten; what is evidence of a finding or a decision stays\n";
    return nothing_found;
}

struct ScanAct {
    std::string_view name;
    Result<int> (*run)(const Options& options, const Console& console);
};
constexpr ScanAct acts[] = {{"add", add},       {"end", end},     {"list", list},    {"run", run},
                            {"status", status}, {"items", items}, {"forget", forget}};

}  // namespace

int scan_command(std::span<const std::string> arguments, const Console& console) {
    const auto fail = [&](const base::Error& error) {
        console.err << "evenhand: " << base::one_line(error) << '\n';
        return not_done;
    };
    if (!arguments.empty() && arguments.front() == "discover") {
        return discover_command(arguments.subspan(1), console);  // it has no store, and options of its own
    }
    const auto line = scan_with_service_file(arguments, machine_environment());
    if (!line.ok()) {
        return fail(line.error());
    }
    const auto options = Options::parse(*line, known, "evenhand scan");
    if (!options.ok()) {
        return fail(options.error());
    }
    for (const auto& act : acts) {
        if (!options->words().empty() && options->words().front() == act.name) {
            const auto status = act.run(*options, console);
            return status.ok() ? *status : fail(status.error());
        }
    }
    return fail(
        usage("evenhand scan takes an act", "use discover, add, end, list, run, status, items or forget"));
}

}  // namespace evenhand::app
