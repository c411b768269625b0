"""Answers every request on a port of its own, which it prints, and keeps the credentials it was sent: for a request whose
path begins with /NAME, the file NAME in the folder of the first argument. It takes requests for any host, as a proxy does,
so a program can be asked about a host that does not exist."""

import base64
import http.server
import os
import sys
import urllib.parse

folder = sys.argv[1]


def shown(data):
    """Bytes that are no plain ASCII in hexadecimal: what was sent is one line."""
    return "".join(chr(byte) if 32 < byte < 127 else "<%02x>" % byte for byte in data)


class Seen(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        kind, _, word = self.headers.get("Authorization", "").partition(" ")
        name = urllib.parse.urlsplit(self.path).path.strip("/").split("/")[0]
        if kind == "Basic":
            with open(os.path.join(folder, name), "w") as kept:
                kept.write(shown(base64.b64decode(word)) + "\n")
        self.send_response(200 if kind else 401)
        if not kind:
            self.send_header("WWW-Authenticate", 'Basic realm="seen"')
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *words):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Seen)
print(server.server_address[1], flush=True)
server.serve_forever()
