#include "evenhand/notify/delivering.hpp"
#include "notify/mail.hpp"
#include "notify/webhook.hpp"

#include <algorithm>

namespace evenhand::notify {
namespace {

class SettingsPost final : public Post {
  public:
    SettingsPost(Settings settings, const base::Clock& clock)
        : settings_(std::move(settings)), clock_(clock) {}

    std::vector<Sent> send(const std::vector<Delivery>& deliveries) override {
        const Target& target = deliveries.front().target;
        return target.channel == Channel::mail ? by_mail(target, deliveries) : by_hook(target, deliveries);
    }

  private:
    std::vector<Sent> by_mail(const Target& target, const std::vector<Delivery>& deliveries) const {
        const auto named = [&](const std::string& address) { return address == target.address; };
        if (!settings_.mail || std::none_of(settings_.mail->to.begin(), settings_.mail->to.end(), named)) {
            return std::vector(deliveries.size(), no_longer_named());
        }
        return std::vector(deliveries.size(), send_mail(*settings_.mail, deliveries, clock_));
    }

    /// Each by itself; where one is not taken now, the others wait with it.
    std::vector<Sent> by_hook(const Target& target, const std::vector<Delivery>& deliveries) const {
        const auto hook = std::find_if(settings_.hooks.begin(), settings_.hooks.end(),
                                       [&](const Hook& one) { return one.url == target.address; });
        std::vector<Sent> all;
        for (const Delivery& delivery : deliveries) {
            if (hook == settings_.hooks.end()) {
                all.push_back(no_longer_named());
            } else if (!all.empty() && all.back().kind == Sent::Kind::try_again) {
                all.push_back(all.back());
            } else {
                all.push_back(send_webhook(*hook, delivery, clock_));
            }
        }
        return all;
    }

    static Sent no_longer_named() {
        return {Sent::Kind::never, "the settings for notices no longer name this receiver", {}};
    }

    Settings settings_;
    const base::Clock& clock_;
};

}  // namespace

std::unique_ptr<Post> open_post(const Settings& settings, const base::Clock& clock) {
    return std::make_unique<SettingsPost>(settings, clock);
}

}  // namespace evenhand::notify
