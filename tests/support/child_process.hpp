#pragma once

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <string>
#include <vector>

namespace evenhand::tests {

/// A program beside the test, ended by its process id when the scope ends, and by the kernel if the test
/// dies.
class ChildProcess {
  public:
    explicit ChildProcess(const std::vector<std::string>& words) {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) {
            throw std::runtime_error("no pipe");
        }
        id_ = fork();
        if (id_ == 0) {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            dup2(ends[1], STDOUT_FILENO);
            std::vector<char*> arguments;
            for (const std::string& word : words) {
                arguments.push_back(const_cast<char*>(word.c_str()));
            }
            arguments.push_back(nullptr);
            execv(arguments[0], arguments.data());
            _exit(127);
        }
        close(ends[1]);
        output_ = ends[0];
    }
    ~ChildProcess() {
        kill(id_, SIGKILL);
        int status = 0;
        waitpid(id_, &status, 0);
        close(output_);
    }
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    [[nodiscard]] pid_t id() const { return id_; }

    /// The next line of its standard output, without its end; waits for it. Throws where there is none.
    std::string line() {
        std::string line;
        for (char c = 0; read(output_, &c, 1) == 1;) {
            if (c == '\n') {
                return line;
            }
            line.push_back(c);
        }
        throw std::runtime_error("the program beside the test ended after '" + line + "'");
    }

  private:
    pid_t id_ = 0;
    int output_ = -1;
};

}  // namespace evenhand::tests
