#include "web/guard/listener.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <string>

namespace web = evenhand::web;
using Poco::Net::StreamSocket;

namespace {

std::string read_all(StreamSocket& socket) {
    socket.setReceiveTimeout(Poco::Timespan(5, 0));
    std::string all;
    char block[256];
    for (int size = 0; (size = socket.receiveBytes(block, sizeof block)) > 0;) {
        all.append(block, static_cast<std::size_t>(size));
    }
    return all;
}

}  // namespace

TEST_CASE("each connection has a thread as long as there are threads, the next waits its turn", "[web]") {
    const Poco::Net::ServerSocket socket(Poco::Net::SocketAddress("127.0.0.1", 0));
    web::Connections connections({}, 1000, evenhand::base::machine_clock());
    std::atomic<int> served{0};
    std::atomic<int> together{0};
    std::atomic<int> most{0};
    {
        const web::Listener listener(
            socket, connections, 2,
            [&](const StreamSocket& client, const std::shared_ptr<web::Lease>& lease) {
                lease->enter(web::Phase::working);
                const int now = ++together;
                most = std::max(most.load(), now);
                StreamSocket talk(client);
                char byte = 0;
                talk.receiveBytes(&byte, 1);
                talk.sendBytes(&byte, 1);
                talk.shutdownSend();
                --together;
                ++served;
            });
        std::vector<StreamSocket> clients;
        for (int i = 0; i < 6; ++i) {
            clients.emplace_back(socket.address());
        }
        for (int wait = 0; together < 2 && wait < 5000; ++wait) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        for (auto& client : clients) {
            client.sendBytes("x", 1);
        }
        for (auto& client : clients) {
            CHECK(read_all(client) == "x");
        }
    }
    CHECK(served == 6);
    CHECK(most == 2);
}

TEST_CASE("who comes when it is full is told so at once", "[web]") {
    const Poco::Net::ServerSocket socket(Poco::Net::SocketAddress("127.0.0.1", 0));
    web::ConnectionLimits limits;
    limits.at_once = 1;
    web::Connections connections(limits, 1000, evenhand::base::machine_clock());
    const web::Listener listener(
        socket, connections, 2, [](const StreamSocket& client, const std::shared_ptr<web::Lease>& /*lease*/) {
            StreamSocket talk(client);
            char byte = 0;
            talk.receiveBytes(&byte, 1);
        });
    StreamSocket first(socket.address());
    while (connections.open() == 0) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    StreamSocket second(socket.address());
    CHECK(read_all(second).starts_with("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\n"));
    first.sendBytes("x", 1);
}

TEST_CASE("what is sent in two parts does not wait for the client between them", "[web]") {
    const Poco::Net::ServerSocket socket(Poco::Net::SocketAddress("127.0.0.1", 0));
    web::Connections connections({}, 1000, evenhand::base::machine_clock());
    const web::Listener listener(
        socket, connections, 2, [](const StreamSocket& client, const std::shared_ptr<web::Lease>& /*lease*/) {
            StreamSocket talk(client);
            const std::string told = talk.getNoDelay() ? "at once" : "held back";
            talk.sendBytes(told.data(), static_cast<int>(told.size()));
            talk.shutdownSend();
        });
    StreamSocket client(socket.address());
    CHECK(read_all(client) == "at once");
}
