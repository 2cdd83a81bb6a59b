#pragma once

#include "app/options.hpp"
#include "evenhand/base/clock.hpp"
#include "evenhand/notify/delivering.hpp"
#include "evenhand/scan/round.hpp"
#include "evenhand/scan/schedule.hpp"
#include "evenhand/store/opening.hpp"

#include <memory>
#include <span>

namespace evenhand::app {

inline constexpr Option notify_option{"notify"};

/// Tells people of what scans find: puts notices into the outbox, once for each occasion, and hands over what
/// is due. For one thread.
class Teller {
  public:
    /// Whom `settings` name. The clock must outlive this.
    Teller(notify::Settings settings, std::unique_ptr<notify::Outbox> outbox,
           std::unique_ptr<notify::Post> post, const base::Clock& clock);

    /// By --notify's file, with the outbox in the store; nothing where there is no --notify.
    static base::Result<std::unique_ptr<Teller>> open(const Options& given, const store::Opening& opening,
                                                      const base::Clock& clock);

    /// What rounds found and nobody was told yet, whoever made them.
    base::Result<base::Done> tell(scan::Records& records);
    /// Each alarm of each source once, until the source was well again.
    base::Result<base::Done> tell(std::span<const scan::Alarm> alarms,
                                  std::span<const scan::SourceRow> sources);
    base::Result<notify::Delivered> deliver();

    /// What rounds found, the alarms of all sources, and then what is due of everything: what there is to do
    /// between rounds.
    base::Result<notify::Delivered> catch_up(scan::Records& records, const scan::AlarmLimits& limits);

  private:
    notify::Settings settings_;
    std::unique_ptr<notify::Outbox> outbox_;
    std::unique_ptr<notify::Post> post_;
    const base::Clock& clock_;
};

}  // namespace evenhand::app
