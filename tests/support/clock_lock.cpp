// ThreadSanitizer of clang 14 sees a mutex taken by pthread_mutex_timedlock, and not one taken by
// pthread_mutex_clocklock, which is what std::timed_mutex takes it by: each unlock would be told as one of a
// mutex that nobody holds, and what the mutex guards would look unguarded. So under it the one is done by the
// other. Nothing else is built with this file.
#include <pthread.h>

#include <ctime>

namespace {

constexpr long nanoseconds_a_second = 1'000'000'000;

}  // namespace

extern "C" int pthread_mutex_clocklock(pthread_mutex_t* mutex, clockid_t clock, const timespec* until) {
    timespec then{};
    timespec now{};
    clock_gettime(clock, &then);
    clock_gettime(CLOCK_REALTIME, &now);
    timespec same{until->tv_sec - then.tv_sec + now.tv_sec, until->tv_nsec - then.tv_nsec + now.tv_nsec};
    while (same.tv_nsec < 0) {
        same.tv_nsec += nanoseconds_a_second;
        --same.tv_sec;
    }
    while (same.tv_nsec >= nanoseconds_a_second) {
        same.tv_nsec -= nanoseconds_a_second;
        ++same.tv_sec;
    }
    return pthread_mutex_timedlock(mutex, &same);
}
