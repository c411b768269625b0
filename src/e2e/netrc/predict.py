"""Compares what hkshell says a program would answer with what the program answered.

Arguments: the reader's name in hkshell, and a file of lines "FILE HOST ANSWER". Standard input: lines of a file's name, a tab
and the JSON of netrc resolve. Prints how many were compared, then each difference."""

import base64
import json
import sys


def shown(value):
    if isinstance(value, dict):
        data = base64.b64decode(value["base64"])
    else:
        data = (value or "").encode("utf-8", "surrogateescape")
    return "".join(chr(byte) if 32 < byte < 127 else "<%02x>" % byte for byte in data)


def predicted(answer):
    if answer is None or "login" not in answer and "error" not in answer:
        return "none"
    if "error" in answer:
        return "error"
    return "found %s:%s" % (shown(answer["login"]), shown(answer["password"]))


reader, answers = sys.argv[1:]
real = {}
for line in open(answers):
    file, host, answer = line.rstrip("\n").split(" ", 2)
    # requests is asked to say its errors; those of the file's form it keeps to itself as its users ask it.
    kept = reader == "requests" and answer in ("error NetrcParseError", "error OSError")
    real[file, host] = "none" if kept else "error" if answer.startswith("error") else answer
compared, differences = 0, []
for line in sys.stdin:
    file, _, text = line.partition("\t")
    said = json.loads(text)
    expected = real.get((file, said["host"]))
    if expected is not None and reader in said["answers"]:
        compared += 1
        guess = predicted(said["answers"][reader])
        if guess != expected:
            differences.append("%s for %s: predicted '%s', but '%s'" % (file, said["host"], guess, expected))
print(compared)
for difference in differences:
    print(difference)
