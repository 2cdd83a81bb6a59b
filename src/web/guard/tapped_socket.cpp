#include "tapped_socket.hpp"

#include <poll.h>

#include <cerrno>

namespace evenhand::web {

TappedSocket::TappedSocket(Poco::Net::StreamSocket inner, std::shared_ptr<Lease> connection)
    : inner_(std::move(inner)), connection_(std::move(connection)) {
    // The number is only lent, so that this counts as connected.
    reset(inner_.impl()->sockfd());
}

TappedSocket::~TappedSocket() {
    reset();
}

int TappedSocket::receiveBytes(void* buffer, int length, int flags) {
    if (connection_->head().faulty()) {
        return 0;
    }
    const int received = inner_.impl()->receiveBytes(buffer, length, flags);
    if (received > 0) {
        connection_->head().read({static_cast<const char*>(buffer), static_cast<std::size_t>(received)});
    }
    return received;
}

int TappedSocket::sendBytes(const void* buffer, int length, int flags) {
    return inner_.impl()->sendBytes(buffer, length, flags);
}

bool TappedSocket::poll(const Poco::Timespan& timeout, int mode) {
    if (inner_.secure() || mode != SELECT_READ) {
        return inner_.impl()->poll(timeout, mode);
    }
    // Poco makes an epoll descriptor for each call, asks it once and closes it. A signal lets the wait begin
    // again; the watchdog ends one that is too long. What is wrong with the socket, reading it tells.
    pollfd waiting{inner_.impl()->sockfd(), POLLIN, 0};
    int ready = -1;
    do {
        ready = ::poll(&waiting, 1, static_cast<int>(timeout.totalMilliseconds()));
    } while (ready < 0 && errno == EINTR);
    return ready != 0;
}

int TappedSocket::available() {
    return inner_.impl()->available();
}

void TappedSocket::shutdownReceive() {
    inner_.impl()->shutdownReceive();
}

void TappedSocket::shutdownSend() {
    inner_.impl()->shutdownSend();
}

void TappedSocket::shutdown() {
    inner_.impl()->shutdown();
}

void TappedSocket::close() {
    reset();
    inner_.close();
}

void TappedSocket::setSendTimeout(const Poco::Timespan& timeout) {
    inner_.impl()->setSendTimeout(timeout);
}

Poco::Timespan TappedSocket::getSendTimeout() {
    return inner_.impl()->getSendTimeout();
}

void TappedSocket::setReceiveTimeout(const Poco::Timespan& timeout) {
    inner_.impl()->setReceiveTimeout(timeout);
}

Poco::Timespan TappedSocket::getReceiveTimeout() {
    return inner_.impl()->getReceiveTimeout();
}

Poco::Net::SocketAddress TappedSocket::address() {
    return inner_.impl()->address();
}

Poco::Net::SocketAddress TappedSocket::peerAddress() {
    return inner_.impl()->peerAddress();
}

void TappedSocket::setRawOption(int level, int option, const void* value, poco_socklen_t length) {
    inner_.impl()->setRawOption(level, option, value, length);
}

void TappedSocket::getRawOption(int level, int option, void* value, poco_socklen_t& length) {
    inner_.impl()->getRawOption(level, option, value, length);
}

void TappedSocket::setBlocking(bool flag) {
    inner_.impl()->setBlocking(flag);
}

bool TappedSocket::secure() const {
    return inner_.impl()->secure();
}

}  // namespace evenhand::web
