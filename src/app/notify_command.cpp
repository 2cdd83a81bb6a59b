#include "app/notify_command.hpp"

#include "app/queue/opened.hpp"
#include "evenhand/notify/delivering.hpp"
#include "evenhand/notify/telling.hpp"
#include "evenhand/secrets/token.hpp"
#include "evenhand/store/outbox.hpp"

#include <ostream>

namespace evenhand::app {
namespace {

using notify::Delivery;
using notify::Settings;

constexpr Option known[] = {store_option, {"notify"}, {"most"}};
constexpr std::int64_t usually_listed = 50;

std::string shown(const notify::Target& target) {
    return (target.channel == notify::Channel::mail ? "mail to " : "webhook ") + target.address;
}

base::Result<Settings> settings_of(const Options& options) {
    const auto file = options.value("notify");
    if (!file) {
        return base::Error{
            base::ErrorCode::usage, "it needs the settings for notices", "add --notify FILE", {}};
    }
    return notify::load_settings(*file);
}

base::Result<std::unique_ptr<notify::Outbox>> outbox_of(const Options& options) {
    EVENHAND_TRY(const auto opening, opening_of(options, store::Missing::is_an_error));
    return store::open_outbox(opening);
}

base::Result<int> check(const Options& options, const Console& console) {
    EVENHAND_TRY(const Settings settings, settings_of(options));
    for (const notify::Target& target : notify::targets(settings)) {
        console.out << shown(target) << '\n';
    }
    console.out << "at most " << settings.most_a_day << " a day each\n";
    return nothing_found;
}

base::Result<int> test(const Options& options, const Console& console) {
    EVENHAND_TRY(const Settings settings, settings_of(options));
    const auto post = notify::open_post(settings, console.clock);
    bool all_taken = true;
    for (const notify::Target& target : notify::targets(settings)) {
        Delivery delivery;
        delivery.id = "msg_" + secrets::random_token();
        delivery.target = target;
        delivery.created = console.clock.now();
        delivery.notice = {
            "",
            "test",
            "Evenhand: a test of notices",
            "This is a test. Notices of what the scan of the council's website finds come here.\n",
            "{}",
            delivery.id};
        const notify::Sent sent = post->send({delivery}).front();
        const bool taken = sent.kind == notify::Sent::Kind::taken;
        all_taken = all_taken && taken;
        console.out << shown(target) << ": " << (taken ? "taken" : "NOT taken: " + sent.why) << '\n';
    }
    return all_taken ? nothing_found : something_found;
}

base::Result<int> send(const Options& options, const Console& console) {
    EVENHAND_TRY(const Settings settings, settings_of(options));
    EVENHAND_TRY(const auto outbox, outbox_of(options));
    const auto post = notify::open_post(settings, console.clock);
    EVENHAND_TRY(const auto delivered, notify::deliver_due(*outbox, *post, console.clock));
    console.out << delivered.taken << " delivered, " << delivered.later << " to be tried again, "
                << delivered.given_up << " given up\n";
    return delivered.later + delivered.given_up == 0 ? nothing_found : something_found;
}

std::string state_of(const Delivery& delivery) {
    switch (delivery.state) {
    case notify::State::delivered: return "delivered";
    case notify::State::given_up: return "GIVEN UP";
    case notify::State::waiting: break;
    }
    return delivery.tries == 0 ? "waiting" : "tried " + std::to_string(delivery.tries) + " times";
}

base::Result<int> list(const Options& options, const Console& console) {
    EVENHAND_TRY(const auto most,
                 number_of(options.value("most").value_or(std::to_string(usually_listed)), "--most"));
    EVENHAND_TRY(const auto outbox, outbox_of(options));
    EVENHAND_TRY(const auto deliveries, outbox->newest(static_cast<std::size_t>(most)));
    for (const Delivery& delivery : deliveries) {
        console.out << state_of(delivery) << "  " << shown(delivery.target) << "  " << delivery.notice.subject
                    << '\n';
        if (!delivery.trouble.empty()) {
            console.out << "    " << delivery.trouble << '\n';
        }
    }
    return nothing_found;
}

base::Result<int> run(std::span<const std::string> arguments, const Console& console) {
    EVENHAND_TRY(const Options options, Options::parse(arguments, known, "evenhand notify"));
    const std::string act = options.words().size() == 1 ? options.words().front() : "";
    if (act == "check") {
        return check(options, console);
    }
    if (act == "test") {
        return test(options, console);
    }
    if (act == "send") {
        return send(options, console);
    }
    if (act == "list") {
        return list(options, console);
    }
    return base::Error{
        base::ErrorCode::usage, "evenhand notify takes one act", "use check, test, send or list", {}};
}

}  // namespace

int notify_command(std::span<const std::string> arguments, const Console& console) {
    const auto status = run(arguments, console);
    if (!status.ok()) {
        console.err << base::one_line(status.error()) << '\n';
        return not_done;
    }
    return *status;
}

}  // namespace evenhand::app
