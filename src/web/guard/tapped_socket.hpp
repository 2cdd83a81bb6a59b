#pragma once

#include "connections.hpp"

#include <Poco/Net/StreamSocket.h>
#include <Poco/Net/StreamSocketImpl.h>

#include <memory>

namespace evenhand::web {

/// The socket, TLS or plain, with the connection's HeadWatch reading along. Where the head is faulty, reading
/// ends: what comes behind it is never taken for a request.
class TappedSocket final : public Poco::Net::StreamSocketImpl {
  public:
    TappedSocket(Poco::Net::StreamSocket inner, std::shared_ptr<Lease> connection);

    int receiveBytes(void* buffer, int length, int flags) override;
    int sendBytes(const void* buffer, int length, int flags) override;
    bool poll(const Poco::Timespan& timeout, int mode) override;
    int available() override;
    void shutdownReceive() override;
    void shutdownSend() override;
    void shutdown() override;
    void close() override;
    void setSendTimeout(const Poco::Timespan& timeout) override;
    Poco::Timespan getSendTimeout() override;
    void setReceiveTimeout(const Poco::Timespan& timeout) override;
    Poco::Timespan getReceiveTimeout() override;
    Poco::Net::SocketAddress address() override;
    Poco::Net::SocketAddress peerAddress() override;
    void setRawOption(int level, int option, const void* value, poco_socklen_t length) override;
    void getRawOption(int level, int option, void* value, poco_socklen_t& length) override;
    void setBlocking(bool flag) override;
    [[nodiscard]] bool secure() const override;

  protected:
    ~TappedSocket() override;

  private:
    Poco::Net::StreamSocket inner_;
    std::shared_ptr<Lease> connection_;
};

}  // namespace evenhand::web
