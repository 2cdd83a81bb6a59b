#include "app/council_files_on_disk.hpp"

#include "app/replace_file.hpp"
#include "evenhand/base/digest.hpp"
#include "evenhand/base/files.hpp"

namespace evenhand::app {
namespace {

constexpr std::size_t file_limit = std::size_t{4} * 1024 * 1024;

/// "council.toml.20270408T060000Z", and ".2" behind it for the second of one second: sorts by time, and no
/// council file is called so.
std::filesystem::path copy_of(const std::filesystem::path& file, workflow::Instant now) {
    std::string moment = workflow::iso(now);
    std::erase_if(moment, [](char c) { return c == '-' || c == ':'; });
    const std::filesystem::path first = file.string() + "." + moment;
    std::error_code none;
    auto copy = first;
    for (int number = 2; std::filesystem::exists(copy, none); ++number) {
        copy = first.string() + "." + std::to_string(number);
    }
    return copy;
}

/// In the words of whoever sees it on a page.
base::Error may_not_write(const base::Error& error) {
    return {base::ErrorCode::refused, "the service may not write the council's file",
            "have its folder made writable for the service's user, or the file changed by hand", error.place};
}

}  // namespace

void CouncilFilesOnDisk::in_force(const Known& known) {
    const std::lock_guard lock(mutex_);
    digests_.clear();
    files_ = known.council_files;
    for (const auto& knowledge : known.councils) {
        digests_[knowledge->council().slug] = knowledge->council().digest;
    }
    changed_.notify_all();
}

base::Result<std::filesystem::path> CouncilFilesOnDisk::place_of(const workflow::CouncilId& council) const {
    const std::lock_guard lock(mutex_);
    const auto found = files_.find(council.value);
    if (found == files_.end()) {
        return base::Error{base::ErrorCode::not_found, "there is no such council here", "", {}};
    }
    return std::filesystem::path(found->second);
}

base::Result<web::CouncilFiles::File> CouncilFilesOnDisk::read(const workflow::CouncilId& council) const {
    EVENHAND_TRY(const auto file, place_of(council));
    EVENHAND_TRY(std::string text, base::read_file(file, file_limit));
    return File{file.filename().string(), std::move(text)};
}

base::Result<base::Done>
CouncilFilesOnDisk::replace(const workflow::CouncilId& council, const std::string& before,
                            const std::string& after,
                            const std::function<base::Result<base::Done>(const std::string& copy)>& record) {
    const std::lock_guard turn(one_at_a_time_);
    EVENHAND_TRY(const auto file, place_of(council));
    EVENHAND_TRY(const File now, read(council));
    if (now.text != before) {
        return base::Error{base::ErrorCode::refused,
                           "the council's file was changed meanwhile, and nothing was written",
                           "look at it again",
                           {}};
    }
    std::error_code fault;
    const auto itself = std::filesystem::canonical(file, fault);
    const auto copy = copy_of(fault ? file : itself, clock_.now());
    if (auto kept = write_new_file(copy, before); !kept.ok()) {
        return may_not_write(kept.error());
    }
    const auto replaced = replace_file(file, after, [&] { return record(copy.filename().string()); });
    if (!replaced.ok()) {
        std::filesystem::remove(copy, fault);
        return replaced.error().code == base::ErrorCode::unreadable ? may_not_write(replaced.error())
                                                                    : replaced;
    }
    wait_for(council, base::sha256(after));
    return base::Done{};
}

void CouncilFilesOnDisk::wait_for(const workflow::CouncilId& council, const std::string& digest) {
    constexpr std::chrono::seconds patience{5};
    if (!wake_) {
        return;
    }
    wake_();
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, patience, [&] {
        const auto found = digests_.find(council.value);
        return found != digests_.end() && found->second == digest;
    });
}

}  // namespace evenhand::app
