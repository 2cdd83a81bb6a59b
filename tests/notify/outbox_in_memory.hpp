#pragma once

#include "evenhand/notify/delivery.hpp"

#include <algorithm>
#include <map>

namespace evenhand::tests {

/// The port as plainly as it can be written.
class OutboxInMemory final : public notify::Outbox {
  public:
    base::Result<bool> put(const notify::Delivery& delivery) override {
        for (const auto& [id, other] : all_) {
            if (other.target == delivery.target && other.notice.council == delivery.notice.council &&
                other.notice.occasion == delivery.notice.occasion) {
                return false;
            }
        }
        all_[delivery.id] = delivery;
        return true;
    }
    base::Result<int> put_since(const notify::Target& target, notify::Instant since) override {
        return static_cast<int>(std::count_if(all_.begin(), all_.end(), [&](const auto& entry) {
            return entry.second.target == target && entry.second.created >= since;
        }));
    }
    base::Result<std::vector<notify::Delivery>> take_due(notify::Instant now, notify::Take take) override {
        std::vector<notify::Delivery> due;
        for (auto& [id, delivery] : all_) {
            const bool free = leased_.count(id) == 0 || leased_[id] <= now;
            if (delivery.state == notify::State::waiting && delivery.due <= now && free &&
                due.size() < take.most) {
                leased_[id] = now + take.lease;
                due.push_back(delivery);
            }
        }
        return due;
    }
    base::Result<base::Done> note(const notify::Delivery& delivery) override {
        all_[delivery.id] = delivery;
        leased_.erase(delivery.id);
        return base::Done{};
    }
    base::Result<std::vector<notify::Delivery>> newest(std::size_t most) override {
        std::vector<notify::Delivery> all;
        for (const auto& [id, delivery] : all_) {
            all.push_back(delivery);
        }
        std::stable_sort(all.begin(), all.end(),
                         [](const auto& a, const auto& b) { return a.created > b.created; });
        all.resize(std::min(all.size(), most));
        return all;
    }

  private:
    std::map<std::string, notify::Delivery> all_;
    std::map<std::string, notify::Instant> leased_;
};

}  // namespace evenhand::tests
