#include "app/replace_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string_view>

namespace evenhand::app {
namespace {

namespace fs = std::filesystem;

base::Error cannot_write(const fs::path& file) {
    return {base::ErrorCode::unreadable, "cannot be written", "see whether its folder may be written to",
            base::Place{file.string(), 0}};
}

class Descriptor {
  public:
    Descriptor(const fs::path& file, int flags, mode_t mode) : number_(::open(file.c_str(), flags, mode)) {}
    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const noexcept { return number_; }

  private:
    int number_;
};

bool write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(descriptor, text.data(), text.size());
        if (written <= 0) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0;
}

/// A file's name is on the disk once its folder is.
bool settle(const fs::path& folder) {
    const Descriptor opened(folder.empty() ? fs::path(".") : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    return opened.number() >= 0 && ::fsync(opened.number()) == 0;
}

base::Result<base::Done> write_with_mode(const fs::path& file, const std::string& text, mode_t mode) {
    bool written = false;
    {
        const Descriptor made(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (made.number() < 0) {
            return cannot_write(file);
        }
        written = ::fchmod(made.number(), mode) == 0 && write_all(made.number(), text);
    }
    if (!written || !settle(file.parent_path())) {
        ::unlink(file.c_str());
        return cannot_write(file);
    }
    return base::Done{};
}

}  // namespace

base::Result<base::Done> write_new_file(const fs::path& file, const std::string& text) {
    return write_with_mode(file, text, S_IRUSR | S_IWUSR | S_IRGRP);
}

base::Result<base::Done> replace_file(const fs::path& file, const std::string& text,
                                      const std::function<base::Result<base::Done>()>& before_exchange) {
    std::error_code fault;
    const fs::path itself = fs::canonical(file, fault);
    struct stat was {};
    if (fault || ::stat(itself.c_str(), &was) != 0) {
        return cannot_write(file);
    }
    const fs::path beside = itself.string() + ".new";
    ::unlink(beside.c_str());  // of a program that was cut off
    if (auto written = write_with_mode(beside, text, was.st_mode & 07777U); !written.ok()) {
        return cannot_write(file);
    }
    if (auto ready = before_exchange(); !ready.ok()) {
        ::unlink(beside.c_str());
        return ready;
    }
    if (::rename(beside.c_str(), itself.c_str()) != 0) {
        ::unlink(beside.c_str());
        return cannot_write(file);
    }
    static_cast<void>(settle(itself.parent_path()));
    return base::Done{};
}

}  // namespace evenhand::app
