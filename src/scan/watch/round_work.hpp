#pragma once

#include "evenhand/scan/round.hpp"
#include "scan/watch/reading.hpp"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::scan {

/// One round of one claimed source. Every step keeps what it found before the next begins.
class RoundWork {
  public:
    RoundWork(const RoundMeans& means, Claim claim, std::shared_ptr<const check::Knowledge> council);

    /// ErrorCode::refused where the lease was lost: somebody else goes on with the source.
    base::Result<Digest> run();

  private:
    base::Result<bool> read_source();  ///< false: it could not be read
    base::Result<bool> read_news_pages();
    base::Result<bool> read_feed_or_sitemap();
    bool could_not_read_source(const Answer& answer);
    base::Result<base::Done> know_new(std::vector<Listed> listed);
    [[nodiscard]] bool moved(const Records::Known& known, const Identity& to) const;
    base::Result<base::Done> move_item(std::int64_t id, const Listed& to);
    base::Result<base::Done> ask_again_for_gone(const std::vector<Listed>& listed);
    base::Result<base::Done> look_at_due();
    base::Result<base::Done> look_at(Item item);
    base::Result<base::Done> look_whether_back(Item item);
    base::Result<base::Done> keep_without_page(Look look);
    base::Result<bool> said_to_be_down(const Item& item);
    base::Result<base::Done> take_page(Item item, Answer answer);
    base::Result<base::Done> read_page(Item item, Snapshot page);
    base::Result<bool> is_twin(const Item& item, const std::string& print);
    base::Result<bool> same_as_before(const Item& item, const std::string& print);
    base::Result<base::Done> take_version(Item item, Snapshot page, const extract::Article& article,
                                          const std::string& print);
    base::Result<base::Done> read_again();
    base::Result<base::Done> settle_gone();
    base::Result<base::Done> judge_again();
    base::Result<base::Done> sweep();
    base::Result<base::Done> sweep_into(Sweep& found);
    base::Result<bool> something_is_unread();
    base::Result<base::Done> recall_news();
    base::Result<base::Done> finish(bool read);

    static base::Error lost();  ///< the lease is
    base::Result<base::Done> judge(Looked& looked, const Version& version);
    base::Result<base::Done> keep(const Looked& looked, Seen seen);
    Answer fetch(const Ask& ask);
    [[nodiscard]] Restricted restricted() const;
    [[nodiscard]] std::string judged_key() const;

    const RoundMeans& means_;
    SourceRow row_;
    Lease lease_;
    std::shared_ptr<const check::Knowledge> council_;
    Instant began_;
    base::Day today_;
    std::unique_ptr<Fetcher> fetcher_;
    std::optional<SiteReader> reader_;
    std::vector<ApprovedText> approved_;
    std::vector<Records::Known> known_;
    std::vector<std::int64_t> read_plainly_;  ///< items whose page was read before the site was known
    std::vector<News> untold_;                ///< of rounds before this that never came to their end
    std::vector<std::string> done_once_;
    Tally tally_;
    Digest digest_;
};

}  // namespace evenhand::scan
