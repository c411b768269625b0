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
import java.util.Optional;
import java.util.Set;

/**
 * Which of the readers that a rule names are hurt where it hit: each is asked what it makes of the record, and of the one
 * below it. A rule knows who may be; the same comment that makes the Heroku CLI lose one record leaves it another.
 */
final class Hurt {
    private final Sheet sheet;

    Hurt(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Those that read it as hkshell does are left out. A reader without a profile, or that is hurt otherwise, stays. */
    List<String> of(Hit hit, Set<String> otherwise) {
        Block block = sheet.ownerAt(hit.at());
        List<NetrcReader> asked = new ArrayList<>();
        for (String name : hit.readers()) {
            Optional<NetrcReader> profile = Readers.named(name);
            if (profile.isPresent() && !otherwise.contains(name)) {
                asked.add(profile.get());
            }
        }
        if (block == null || asked.isEmpty()) {
            return hit.readers();
        }
        Set<String> fine = new HashSet<>();
        asked.forEach(reader -> fine.add(reader.name()));
        fine.removeAll(odd(block, asked));
        return hit.readers().stream().filter(name -> !fine.contains(name)).toList();
    }

    private Set<String> odd(Block block, List<NetrcReader> readers) {
        int at = sheet.number(block);
        int behind =
                at + 2 < sheet.blocks.size() ? sheet.blocks.get(at + 2).head.start() : sheet.text.length;
        NetrcFile part = NetrcFile.parse(Arrays.copyOfRange(sheet.text, block.head.start(), behind));
        Set<String> odd = new HashSet<>();
        for (int next = at; next < Math.min(at + 2, sheet.blocks.size()); next++) {
            Block one = sheet.blocks.get(next);
            Asked host = Asked.of(one.isMachine() ? one.name() : "no.such.host");
            for (Reply reply : Reply.all(readers, part, Surroundings.ordinary(), host)) {
                if (reply.isOdd()) {
                    odd.add(reply.reader());
                }
            }
        }
        return odd;
    }
}
