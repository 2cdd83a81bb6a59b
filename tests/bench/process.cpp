#include "bench/process.hpp"

#include "bench/timing.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

namespace evenhand::bench {

Ended run_process(const std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (const std::string& word : words) {
        arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    const double begun = wall_seconds();
    pid_t process = 0;
    const int failed = posix_spawnp(&process, arguments[0], &files, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    int status = 0;
    rusage usage{};
    if (failed != 0 || wait4(process, &status, 0, &usage) != process) {
        throw std::runtime_error("the bench cannot run " + words.front());
    }
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, (wall_seconds() - begun) * 1e3, usage.ru_maxrss};
}

}  // namespace evenhand::bench
