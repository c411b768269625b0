package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a host is written: hardly a reader takes anything for it but the plain name in small letters. */
final class HostRules {
    /** What every JavaScript object has by itself; some netrc parsers keep hosts in one. */
    private static final Set<String> OF_OBJECTS = Set.of(
            "__proto__",
            "__defineGetter__",
            "__defineSetter__",
            "__lookupGetter__",
            "__lookupSetter__",
            "constructor",
            "hasOwnProperty",
            "isPrototypeOf",
            "propertyIsEnumerable",
            "toLocaleString",
            "toString",
            "valueOf");

    /** Who compares hosts letter by letter. */
    static final String CASED =
            "git-credential-netrc python-3.10 python-3.13 requests ruby heroku-cli npm-netrc wget2 aria2 go"
                    + " go-netrc Net::Netrc jgit cadaver emacs";

    private static final String ADDRESS = "These readers do not find the record of an IPv6 address.";

    static final List<Rule> ROWS = List.of(
            Rule.row(
                            "host-case",
                            Severity.WARNING,
                            "Capitals in a host: these readers compare letter by letter and do not find it.",
                            CASED,
                            HostRules::capitals)
                    .mended(HostRules::small),
            Rule.row(
                    "port-in-host",
                    Severity.WARNING,
                    "These readers never look for a host with its port; git-credential-netrc does, and libraries that are"
                            + " asked so.",
                    "curl-7.83 curl-8.10 curl-8.20 curl-8.22 git wget aria2 go requests",
                    HostRules::ports),
            Rule.row(
                    "odd-host",
                    Severity.WARNING,
                    "This is no plain host name, and hardly a reader finds it: *.NAME is one for s-nail, .NAME for aria2,"
                            + " [ADDRESS] for cadaver.",
                    "curl-7.83 curl-8.10 curl-8.20 curl-8.22 git git-credential-netrc python-3.10 python-3.13 requests ruby"
                            + " heroku-cli npm-netrc wget aria2 go jgit ftp",
                    HostRules::odd),
            Rule.row(
                    "js-special-host",
                    Severity.WARNING,
                    "A name that JavaScript objects have by themselves: the Heroku CLI cannot save the file any more, and npm"
                            + " netrc answers for it always.",
                    "heroku-cli npm-netrc",
                    HostRules::special));

    private HostRules() {}

    /** Mended only where no other record has the host: in small letters, this one would answer in that one's place. */
    private static void capitals(Sheet sheet, Hits hits) {
        Map<String, Integer> times = new HashMap<>();
        for (Block block : sheet.blocks) {
            times.merge(block.hostKey(), 1, Integer::sum);
        }
        for (Block block : sheet.blocks) {
            if (block.host != null && !block.hostKey().equals(block.name())) {
                boolean alone = times.getOrDefault(block.hostKey(), 0) == 1;
                hits.at(block.host.start(), alone && sheet.beginsLine(block.first) && isPlain(block.name()));
            }
        }
    }

    /** Whether an edit can write it: letters, digits and the signs of names and addresses. */
    private static boolean isPlain(String host) {
        for (int at = 0; at < host.length(); at++) {
            char c = host.charAt(at);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letter && ".-_:".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static List<NetrcEdit> small(Sheet sheet, List<Hit> hits) {
        List<NetrcEdit> edits = new ArrayList<>();
        for (Hit hit : hits) {
            Block block = sheet.ownerAt(hit.at());
            if (block != null) {
                edits.add(new NetrcEdit.Rename(block.pick(), block.hostKey()));
            }
        }
        return edits;
    }

    /** ASCII letters only, for only those are compared without their case. */
    static String small(String host) {
        if (!hasCapital(host)) {
            return host;
        }
        StringBuilder small = new StringBuilder(host.length());
        for (int at = 0; at < host.length(); at++) {
            char c = host.charAt(at);
            small.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return small.toString();
    }

    private static boolean hasCapital(String host) {
        for (int at = 0; at < host.length(); at++) {
            if (host.charAt(at) >= 'A' && host.charAt(at) <= 'Z') {
                return true;
            }
        }
        return false;
    }

    /** Not where the host has a record without a port as well: each reader then finds one of the two. */
    private static void ports(Sheet sheet, Hits hits) {
        Set<String> plain = new HashSet<>();
        for (Block block : sheet.blocks) {
            if (block.isMachine() && !hasPort(block.name())) {
                plain.add(block.hostKey());
            }
        }
        for (Block block : sheet.blocks) {
            if (block.host != null && hasPort(block.name()) && !plain.contains(withoutPort(block.hostKey()))) {
                hits.at(block.host.start());
            }
        }
    }

    private static String withoutPort(String host) {
        return host.substring(0, host.lastIndexOf(':'));
    }

    private static boolean hasPort(String host) {
        int colon = host.lastIndexOf(':');
        boolean one = colon > 0 && host.indexOf(':') == colon && colon + 1 < host.length();
        for (int at = colon + 1; one && at < host.length(); at++) {
            one = host.charAt(at) >= '0' && host.charAt(at) <= '9';
        }
        return one && host.indexOf('/') < 0;
    }

    private static void odd(Sheet sheet, Hits hits) {
        for (Block block : sheet.blocks) {
            String host = block.name();
            boolean dotted = host.startsWith(".") || host.endsWith(".");
            boolean signs = host.indexOf('/') >= 0
                    || host.indexOf('*') >= 0
                    || host.indexOf('@') >= 0
                    || host.indexOf('[') >= 0;
            if (block.host != null && (dotted || signs)) {
                hits.at(block.host.start());
            } else if (block.host != null && host.indexOf(':') != host.lastIndexOf(':')) {
                hits.at(block.host.start(), ADDRESS, "wget2 lftp cadaver requests", false);
            }
        }
    }

    private static void special(Sheet sheet, Hits hits) {
        for (Block block : sheet.blocks) {
            if (block.host != null && OF_OBJECTS.contains(block.name())) {
                hits.at(block.host.start());
            }
        }
    }
}
