#pragma once

#include <sqlite3.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <thread>

namespace evenhand::tests {

/// A disk under SQLite that fails or dawdles on demand, for every file opened while it lives. One at a time.
class FaultyDisk {
  public:
    enum class Fault : std::uint8_t { write, torn_write, sync };

    FaultyDisk() {
        the_one() = this;
        genuine() = sqlite3_vfs_find(nullptr);
        shim_ = *genuine();
        shim_.zName = "faulty";
        shim_.xOpen = &FaultyDisk::open;
        sqlite3_vfs_register(&shim_, 1);
    }
    /// Whatever was opened through it must be closed by now.
    ~FaultyDisk() {
        sqlite3_vfs_register(genuine(), 1);
        sqlite3_vfs_unregister(&shim_);
        the_one() = nullptr;
    }
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    /// From the `nth` write or sync on, counted from now and from 1, each fails until it is mended.
    void fail_from(Fault fault, int nth) {
        fault_ = fault;
        left_ = nth;
        struck_ = false;
        armed_ = true;
    }
    void mend() { armed_ = false; }
    /// Each write and each sync takes so long.
    void slow_down(std::chrono::milliseconds time) { slowness_ = time; }
    /// It failed at least once since it was told to.
    [[nodiscard]] bool struck() const { return struck_; }

  private:
    static FaultyDisk*& the_one() {
        static FaultyDisk* one = nullptr;
        return one;
    }
    static sqlite3_vfs*& genuine() {
        static sqlite3_vfs* vfs = nullptr;
        return vfs;
    }
    /// SQLite has tables of functions for several kinds of files; each gets one of ours, with its own behind
    /// it.
    struct Methods : sqlite3_io_methods {
        const sqlite3_io_methods* genuine = nullptr;
    };
    static const sqlite3_io_methods* covering(const sqlite3_io_methods* genuine) {
        static std::mutex mutex;
        static std::map<const sqlite3_io_methods*, Methods> all;
        const std::lock_guard lock(mutex);
        const auto [found, is_new] = all.try_emplace(genuine);
        if (is_new) {
            static_cast<sqlite3_io_methods&>(found->second) = *genuine;
            found->second.genuine = genuine;
            found->second.xWrite = &FaultyDisk::write;
            found->second.xSync = &FaultyDisk::sync;
        }
        return &found->second;
    }
    static const sqlite3_io_methods* genuine_of(const sqlite3_file* file) {
        return static_cast<const Methods*>(file->pMethods)->genuine;
    }
    static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* given) {
        const int code = genuine()->xOpen(genuine(), name, file, flags, given);
        if (code == SQLITE_OK && file->pMethods != nullptr) {
            file->pMethods = covering(file->pMethods);
        }
        return code;
    }
    static int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
        auto& disk = *the_one();
        std::this_thread::sleep_for(disk.slowness_.load());
        if (disk.strikes(Fault::write)) {
            return SQLITE_IOERR_WRITE;
        }
        if (disk.strikes(Fault::torn_write)) {
            static_cast<void>(genuine_of(file)->xWrite(file, bytes, size / 2, at));
            return SQLITE_IOERR_WRITE;
        }
        return genuine_of(file)->xWrite(file, bytes, size, at);
    }
    static int sync(sqlite3_file* file, int flags) {
        auto& disk = *the_one();
        std::this_thread::sleep_for(disk.slowness_.load());
        return disk.strikes(Fault::sync) ? SQLITE_IOERR_FSYNC : genuine_of(file)->xSync(file, flags);
    }
    bool strikes(Fault fault) {
        if (!armed_ || fault != fault_ || --left_ > 0) {
            return false;
        }
        struck_ = true;
        return true;
    }

    sqlite3_vfs shim_{};
    Fault fault_ = Fault::write;
    int left_ = 0;
    bool armed_ = false;
    bool struck_ = false;
    std::atomic<std::chrono::milliseconds> slowness_{std::chrono::milliseconds(0)};
};

}  // namespace evenhand::tests
