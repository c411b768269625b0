package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.reader.Asked;
import hkshell.domain.netrc.reader.NetrcReader;
import hkshell.domain.netrc.reader.Readers;
import hkshell.domain.netrc.reader.Reply;
import hkshell.domain.netrc.reader.Surroundings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of the readers that a rule names are hurt where it hit: each is asked what it makes of the record, and of the one
 * below it. A rule knows who may be; the same comment that makes the Heroku CLI lose one record leaves it another.
 */
final class Hurt {
    /** One that no record is of, and that only a default serves. */
    static final Asked NOBODY = Asked.of("no.such.host");

    private final Sheet sheet;
    private final List<NetrcReader> asked;
    /** The record that was asked about last: one with a thousand hits is read once. */
    private int record = -1;

    private Set<String> fine = Set.of();

    /** @param rule one whose readers are asked */
    Hurt(Sheet sheet, Rule rule, Set<String> otherwise) {
        this.sheet = sheet;
        this.asked = new ArrayList<>();
        for (String name : rule.readers()) {
            Readers.named(name).filter(reader -> !otherwise.contains(name)).ifPresent(asked::add);
        }
    }

    /** Those that read it as hkshell does are left out. A reader without a profile, or that is hurt otherwise, stays. */
    List<String> of(Hit hit) {
        int at = sheet.numberAt(hit.at());
        if (at < 0) {
            return hit.readers();
        }
        if (at != record) {
            record = at;
            fine = fine(at);
        }
        return hit.readers().stream().filter(name -> !fine.contains(name)).toList();
    }

    /** What the record below is to blame for by itself is not this one's fault. */
    private Set<String> fine(int at) {
        Set<String> fine = new HashSet<>();
        asked.forEach(reader -> fine.add(reader.name()));
        fine.removeAll(odd(at, at + 1));
        if (at + 1 < sheet.blocks.size()) {
            Set<String> both = odd(at, at + 2);
            both.removeAll(odd(at + 1, at + 2));
            fine.removeAll(both);
        }
        return fine;
    }

    /** Who reads these records otherwise than hkshell, where the file has no others. */
    private Set<String> odd(int from, int to) {
        int end = to < sheet.blocks.size() ? sheet.blocks.get(to).head.start() : sheet.text.length;
        NetrcFile part = NetrcFile.own(
                Arrays.copyOfRange(sheet.text, sheet.blocks.get(from).head.start(), end));
        Set<String> odd = new HashSet<>();
        for (Block block : sheet.blocks.subList(from, to)) {
            Asked host = block.isMachine() ? Asked.of(block.name()) : NOBODY;
            for (Reply reply : Reply.all(asked, part, Surroundings.ordinary(), host)) {
                if (reply.isOdd()) {
                    odd.add(reply.reader());
                }
            }
        }
        return odd;
    }
}
