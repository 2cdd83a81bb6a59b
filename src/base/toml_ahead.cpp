#include "evenhand/base/toml_ahead.hpp"

#include <future>

namespace evenhand::base {

struct TomlAhead::Work {
    std::vector<File> files;
    std::vector<std::promise<Result<Node>>> promised;
    std::vector<std::future<Result<Node>>> coming;
    std::future<void> thread;  ///< the last, so that it is waited for before what it works on goes
};

TomlAhead::TomlAhead(std::vector<File> files) : work_(std::make_unique<Work>()) {
    work_->files = std::move(files);
    work_->promised.resize(work_->files.size());
    for (auto& promise : work_->promised) {
        work_->coming.push_back(promise.get_future());
    }
    work_->thread = std::async(std::launch::async, [work = work_.get()] {
        for (std::size_t i = 0; i < work->files.size(); ++i) {
            work->promised[i].set_value(parse_toml(work->files[i].text, work->files[i].name));
        }
    });
}

TomlAhead::~TomlAhead() = default;

std::size_t TomlAhead::size() const noexcept {
    return work_->files.size();
}

Result<Node> TomlAhead::take(std::size_t number) {
    return work_->coming.at(number).get();
}

}  // namespace evenhand::base
