#include "notify/mail.hpp"

#include "notify/secure.hpp"

#include <Poco/Net/MailMessage.h>
#include <Poco/Net/MailRecipient.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SMTPClientSession.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Timespan.h>

#include <algorithm>

namespace evenhand::notify {
namespace {

using Poco::Net::MailMessage;
using Poco::Net::SMTPClientSession;

const Poco::Timespan patience(20, 0);

/// Poco's own secure session connects without a limit of time, so the socket is made here.
class Session final : public SMTPClientSession {
  public:
    Session(const Poco::Net::StreamSocket& socket, const MailServer& server)
        : SMTPClientSession(socket), server_(server) {
        setTimeout(patience);
    }

    void greet() {
        open();
        ehlo();
    }

    void start_tls() {
        std::string answer;
        if (sendCommand("STARTTLS", answer) != ready) {
            throw Poco::Net::SMTPException("the server does not offer TLS");
        }
        // With the old socket goes what came after its answer: nobody vouches for that.
        socket() =
            Poco::Net::SecureStreamSocket::attach(socket(), server_.host, client_context(server_.authority));
        ehlo();
    }

    void sign_in() {
        if (!server_.user.empty()) {
            // PLAIN and LOGIN say the same; servers that know only one of them are common.
            offered_.find("PLAIN") != std::string::npos ? loginUsingPlain(server_.user, server_.password)
                                                        : loginUsingLogin(server_.user, server_.password);
        }
    }

  private:
    void ehlo() {
        if (sendCommand("EHLO [127.0.0.1]", offered_) / 100 != 2) {
            throw Poco::Net::SMTPException("the server does not greet: " + offered_);
        }
    }

    static constexpr int ready = 220;
    const MailServer& server_;
    std::string offered_;  ///< the last answer to EHLO; after TLS began it is another one
};

Poco::Net::StreamSocket connect(const MailServer& server) {
    const Poco::Net::SocketAddress address(server.host, server.port);
    if (server.tls != MailTls::implicit) {
        Poco::Net::StreamSocket socket;
        socket.connect(address, patience);
        return socket;
    }
    Poco::Net::SecureStreamSocket socket(client_context(server.authority));
    socket.setPeerHostName(server.host);
    socket.connect(address, patience);
    return socket;
}

/// Whatever a notice brings, a head has one line, and no line of a text is longer than SMTP allows.
std::string one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; },
        ' ');
    return text;
}

void write(MailMessage& message, const MailServer& server, const std::vector<Delivery>& deliveries,
           Instant now) {
    const Delivery& first = deliveries.front();
    message.setSender(server.from);
    message.addRecipient({Poco::Net::MailRecipient::PRIMARY_RECIPIENT, first.target.address});
    message.setSubject(MailMessage::encodeWord(subject_of(deliveries), "UTF-8"));
    message.setDate(Poco::Timestamp::fromEpochTime(now.time_since_epoch().count()));
    message.set("Message-ID", "<" + first.id + server.from.substr(server.from.find('@')) + ">");
    // RFC 3834: an answer that nobody wrote is not to be answered by a machine.
    message.set("Auto-Submitted", "auto-generated");
    message.setContentType("text/plain; charset=UTF-8");
    message.setContent(text_of(deliveries), MailMessage::ENCODING_QUOTED_PRINTABLE);
}

}  // namespace

std::string subject_of(const std::vector<Delivery>& deliveries) {
    const std::string first = one_line(deliveries.front().notice.subject);
    return deliveries.size() == 1 ? first
                                  : first + " (and " + std::to_string(deliveries.size() - 1) + " more)";
}

std::string text_of(const std::vector<Delivery>& deliveries) {
    std::string text;
    for (const Delivery& delivery : deliveries) {
        if (deliveries.size() > 1) {
            text += (text.empty() ? "" : "\n\n") + one_line(delivery.notice.subject) + "\n\n";
        }
        text += delivery.notice.text;
        text.resize(text.find_last_not_of("\r\n") + 1);  // the letter's end is a line's end itself
    }
    return text;
}

Sent send_mail(const MailServer& server, const std::vector<Delivery>& deliveries, const base::Clock& clock) {
    bool at_the_letter = false;
    try {
        Session session(connect(server), server);
        session.greet();
        if (server.tls == MailTls::starttls) {
            session.start_tls();
        }
        session.sign_in();
        at_the_letter = true;
        MailMessage letter;
        write(letter, server, deliveries, clock.now());
        session.sendMessage(letter);
        session.close();
        return {Sent::Kind::taken, "", {}};
    } catch (const Poco::Net::SMTPException& refusal) {
        // RFC 5321 4.2.1: 5yz is for good. A refused sign-in is not: somebody will mend the password.
        const bool for_good = at_the_letter && refusal.code() / 100 == 5;
        return {for_good ? Sent::Kind::never : Sent::Kind::try_again,
                one_line(server.host + ": " + refusal.displayText()),
                {}};
    } catch (const Poco::Exception& trouble) {
        return {Sent::Kind::try_again, one_line(server.host + ": " + trouble.displayText()), {}};
    }
}

}  // namespace evenhand::notify
