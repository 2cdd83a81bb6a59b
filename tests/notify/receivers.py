#!/usr/bin/python3
"""What receives notices: a mail server (aiosmtpd) and a receiver of webhooks that verifies signatures.

receivers.py SECRET plain|starttls|injecting|implicit [CERTIFICATE KEY]

Prints "MAILPORT HOOKPORT" and then one line of JSON for each letter and each post as it is received. A mailbox
beginning with "full" is refused for now, one beginning with "nobody" for good. A post to /N is answered with the
status N, where the signature is right. "injecting" is STARTTLS with somebody on the way who adds an answer of his
own to what is said before TLS begins.
"""
import asyncio, base64, email, email.policy, hashlib, hmac, http.server, json, ssl, sys, threading

from aiosmtpd.smtp import SMTP, AuthResult

secret, tls = sys.argv[1], sys.argv[2]
output = threading.Lock()


def tell(what):
    with output:
        print(json.dumps(what), flush=True)


class Letters:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("full"):
            return "452 the mailbox is full"
        if address.startswith("nobody"):
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        tell({
            "from": envelope.mail_from, "to": envelope.rcpt_tos, "subject": letter["Subject"],
            "id": letter["Message-ID"], "auto": letter["Auto-Submitted"], "date": letter["Date"],
            "text": letter.get_content().replace("\r\n", "\n"), "tls": server.transport.get_extra_info("sslcontext") is not None,
            "user": (session.auth_data or b"").decode() if session.authenticated else "",
            "longest": max(len(line) for line in envelope.content.split(b"\r\n")),
        })
        return "250 OK"


class Injected(SMTP):
    async def push(self, status):
        await super().push(status + "\r\n535 injected" if status.startswith("220 Ready") else status)


def authenticate(server, session, envelope, mechanism, data):
    right = data.login == b"evenhand" and data.password == b"a password"
    return AuthResult(success=right, handled=right, auth_data=data.login)


def verified(headers, body):
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    right = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    return any(hmac.compare_digest(word, "v1," + right) for word in headers["webhook-signature"].split())


class Hooks(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        right = verified(self.headers, body)
        status = int(self.path[1:] or 200) if right else 401
        self.send_response(status)
        if status == 429:
            self.send_header("Retry-After", "7200")
        if status == 302:
            self.send_header("Location", "/200")
        self.send_header("Content-Length", "0")
        self.end_headers()
        tell({"path": self.path, "signed": right, "id": self.headers["webhook-id"], "body": json.loads(body)})

    def log_message(self, *words):
        pass


def context():
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(sys.argv[3], sys.argv[4])
    return made


async def main():
    offered = {}
    upgrades = tls in ("starttls", "injecting")
    server = Injected if tls == "injecting" else SMTP
    if upgrades:
        offered = {"tls_context": context(), "require_starttls": True}
    mail = await asyncio.get_running_loop().create_server(
        lambda: server(Letters(), authenticator=authenticate, auth_require_tls=upgrades, **offered),
        "127.0.0.1", 0, ssl=context() if tls == "implicit" else None)
    hooks = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hooks)
    threading.Thread(target=hooks.serve_forever, daemon=True).start()
    print(mail.sockets[0].getsockname()[1], hooks.server_address[1], flush=True)
    await asyncio.Event().wait()


asyncio.run(main())
