// Published timetables of real polls, held against the shipped calendar.
#include "calendar/shipped.hpp"
#include "evenhand/base/files.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using evenhand::base::Day;
using evenhand::base::iso;
using evenhand::calendar::Election;
using evenhand::calendar::Event;
using evenhand::calendar::Nation;
using evenhand::tests::shipped;

namespace {

struct Row {
    std::string election, type, nation, poll, event, published;
};

/// A published date that no calculation gives, and why.
struct Exception {
    const char* election;
    const char* poll;
    const char* event;
    const char* why;
};

constexpr Exception exceptions[] = {
    {"europarl.south-west", "2019-05-23", "notice_of_election_last", "followed the holidays of Gibraltar"},
    {"europarl.south-west", "2019-05-23", "nominations_close", "followed the holidays of Gibraltar"},
    {"nia+local", "2011-05-05", "sopn_last", "an older rule, a day after the close of nominations"},
};

std::vector<Row> rows(const std::string& name = "timetables.csv") {
    std::ifstream file(evenhand::tests::source("/tests/calendar/data/") + name);
    std::vector<Row> all;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream cells(line);
        Row row;
        for (std::string* cell :
             {&row.election, &row.type, &row.nation, &row.poll, &row.event, &row.published}) {
            std::getline(cells, *cell, ',');
        }
        all.push_back(row);
    }
    return all;
}

bool ends_with(const std::string& text, const std::string& end) {
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

Nation nation_of(const Row& row) {
    if (row.nation == "Wales") {
        return Nation::wales;
    }
    if (row.nation == "Scotland") {
        return Nation::scotland;
    }
    return row.nation == "Northern Ireland" ? Nation::northern_ireland : Nation::england;
}

/// The names of the file are its own; the poll, the type and the nation are what counts.
Election election_of(const Row& row) {
    std::string type = row.type;
    const bool by_election = ends_with(type, "-by");
    if (by_election) {
        type.resize(type.size() - 3);
    }
    if (type == "ukparl") {
        type = "parl";
    } else if (type == "combined-mayor") {
        type = "combined-authority-mayor";
    }
    std::string prefix = type.substr(0, type.find('-'));
    prefix = prefix == "combined" ? "mayor" : prefix;
    const std::string id = prefix + ".somewhere" + (by_election ? ".by." : ".") + row.poll;
    return evenhand::tests::election(id, *evenhand::calendar::election_type_named(type), nation_of(row));
}

const Exception* exception_of(const Row& row) {
    for (const Exception& exception : exceptions) {
        if (row.election == exception.election && row.poll == exception.poll &&
            row.event == exception.event) {
            return &exception;
        }
    }
    return nullptr;
}

std::string calculated(const Row& row) {
    const auto event = evenhand::calendar::event_named(row.event);
    return event ? evenhand::tests::date_of(election_of(row), *event) : std::string();
}

}  // namespace

TEST_CASE("every published statutory date is reproduced, but for the named exceptions", "[calendar]") {
    int reproduced = 0;
    for (const Row& row : rows()) {
        if (!evenhand::calendar::event_named(row.event)) {
            continue;
        }
        INFO(row.election << ' ' << row.poll << ' ' << row.event);
        if (const Exception* exception = exception_of(row)) {
            INFO(exception->why);
            CHECK(calculated(row) != row.published);
            continue;
        }
        CHECK(calculated(row) == row.published);
        ++reproduced;
    }
    CHECK(reproduced == 304);
}

TEST_CASE("timetables found after the rules were written are reproduced too", "[calendar]") {
    int reproduced = 0;
    const auto all = rows("more_timetables.csv");
    for (const Row& row : all) {
        INFO(row.election << ' ' << row.poll << ' ' << row.event);
        CHECK(calculated(row) == row.published);
        ++reproduced;
    }
    CHECK(reproduced == 45);
}

TEST_CASE("a published notice is never later than the last day for it, and opens the period", "[calendar]") {
    int notices = 0;
    for (const Row& row : rows()) {
        if (row.event != "notice_of_election_published") {
            continue;
        }
        INFO(row.election << ' ' << row.poll);
        Election election = election_of(row);
        const Day published = evenhand::base::parse_day(row.published).value();
        CHECK(row.published <= evenhand::tests::date_of(election, Event::notice_of_election_last));
        election.notice = published;
        const auto answer = shipped().period(election, {});
        REQUIRE(answer.period);
        CHECK(iso(answer.period->opens) == row.published);
        CHECK(iso(answer.period->closes) == row.poll);
        ++notices;
    }
    CHECK(notices == 25);
}

TEST_CASE("published documents of a referendum are in time", "[calendar]") {
    int documents = 0;
    for (const Row& row : rows()) {
        const bool information = row.event == "information_statement_published";
        if (!information && row.event != "notice_of_referendum_published") {
            continue;
        }
        INFO(row.election << ' ' << row.poll);
        const auto last = information ? Event::information_statement_last : Event::notice_of_referendum_last;
        CHECK(row.published <= evenhand::tests::date_of(election_of(row), last));
        ++documents;
    }
    CHECK(documents == 5);
}

TEST_CASE("a period that a council announced contains the one that the law sets", "[calendar]") {
    int announced = 0;
    for (const Row& row : rows()) {
        const bool start = row.event == "pre_election_period_start";
        if (!start && row.event != "pre_election_period_end") {
            continue;
        }
        INFO(row.election << ' ' << row.poll << ' ' << row.event);
        const Election election = election_of(row);
        if (start) {
            const auto last = evenhand::tests::date_of(election, Event::notice_of_election_last);
            CHECK(row.published <= last);
        } else {
            CHECK(row.published >= row.poll);
        }
        ++announced;
    }
    CHECK(announced == 14);
}

TEST_CASE("the original deadline to register for the referendum of 2016 is what the count gave",
          "[calendar]") {
    for (const Row& row : rows()) {
        if (row.event == "registration_deadline_original") {
            const auto count = shipped().day_book().before(evenhand::base::parse_day(row.poll).value(), 12,
                                                           {"england-and-wales",
                                                            {evenhand::calendar::Division::england_and_wales},
                                                            false,
                                                            false,
                                                            false,
                                                            ""});
            REQUIRE(count.ok());
            CHECK(iso(count->day) == row.published);
        }
    }
}

TEST_CASE("statements of persons nominated came out between the close of nominations and the last day",
          "[calendar]") {
    std::ifstream file(evenhand::tests::source("/tests/calendar/data/dc_historic_sopn_data.csv"));
    std::string line;
    int statements = 0;
    while (std::getline(file, line)) {
        if (line.rfind("--", 0) == 0 || line.rfind("election_id", 0) == 0 || line.empty()) {
            continue;
        }
        std::istringstream cells(line);
        std::string id, area, document, poll, published;
        for (std::string* cell : {&id, &area, &document, &poll, &published}) {
            std::getline(cells, *cell, ',');
        }
        published = published.substr(0, 10);
        INFO(line);
        const Election election = evenhand::tests::election(id);
        const auto close = evenhand::tests::date_of(election, Event::nominations_close);
        const auto last = evenhand::tests::date_of(election, Event::sopn_last);
        CHECK(published >= close);
        CHECK(published <= last);
        ++statements;
    }
    CHECK(statements == 1014);
}
