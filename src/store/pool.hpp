#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/store/opening.hpp"
#include "store/connection.hpp"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace evenhand::store {

/// Connections that wait to be used again. A lost one is found when a transaction begins, when nothing is
/// done yet, and is replaced without anybody noticing. Safe from every thread; outlives what it lends.
class Pool {
  public:
    explicit Pool(Opening opening) : opening_(std::move(opening)) {}

    /// A connection inside a transaction; at its end it is rolled back unless commit() was reached, and goes
    /// back.
    class Begun {
      public:
        Begun(Pool& pool, std::unique_ptr<Connection> connection, Transaction transaction,
              std::unique_lock<std::timed_mutex> turn)
            : pool_(&pool), connection_(std::move(connection)), turn_(std::move(turn)),
              transaction_(std::move(transaction)) {}
        Begun(Begun&&) noexcept = default;
        Begun& operator=(Begun&&) = delete;
        ~Begun();

        [[nodiscard]] Connection& connection() const noexcept { return *connection_; }
        base::Result<base::Done> commit() { return transaction_->commit(); }

      private:
        Pool* pool_;
        std::unique_ptr<Connection> connection_;
        std::unique_lock<std::timed_mutex> turn_;  // given on before the connection is
        std::optional<Transaction> transaction_;
    };

    base::Result<Begun> begin(Purpose purpose);
    /// One that is not lent and does not come back.
    base::Result<std::unique_ptr<Connection>> connect() const;

    [[nodiscard]] const Opening& opening() const noexcept { return opening_; }

  private:
    base::Result<std::unique_ptr<Connection>> take();
    void give_back(std::unique_ptr<Connection> connection);
    void forget_idle();

    Opening opening_;
    /// The writers of this process line up here, in their order; those of others at the database itself.
    std::timed_mutex turn_;
    std::mutex mutex_;
    std::condition_variable given_back_;
    std::vector<std::unique_ptr<Connection>> idle_;
    std::size_t lent_ = 0;
};

}  // namespace evenhand::store
