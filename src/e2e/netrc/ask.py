"""Lines "HOME HOST" in, a line for each out: what Python's netrc, or requests when that is the first argument, finds there."""

import netrc
import os
import sys


def shown(value):
    """As bytes, those that are no plain ASCII in hexadecimal: an answer is one line."""
    data = (value or "").encode("utf-8", "surrogateescape")
    return "".join(chr(byte) if 32 < byte < 127 else "<%02x>" % byte for byte in data)


def by_netrc(home, host):
    found = netrc.netrc(os.path.join(home, ".netrc")).authenticators(host)
    return found and (found[0], found[2])


def by_requests(home, host):
    import requests.utils

    os.environ["HOME"] = home
    return requests.utils.get_netrc_auth("http://%s/" % host, raise_errors=True)


ask = by_requests if sys.argv[1:] == ["requests"] else by_netrc
for line in sys.stdin:
    home, host = line.split()
    try:
        found = ask(home, host)
        print("found %s:%s" % (shown(found[0]), shown(found[1])) if found else "none")
    except Exception as problem:
        print("error", type(problem).__name__)
